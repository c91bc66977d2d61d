import type { IDataObject } from 'n8n-workflow';
import { DEFAULT_CLIENT_ID } from '../google/oauth/tokens';
import { Deployment, type N8nOptions } from './deployment';
import type { Execution } from './drive/execution';
import { Executions } from './drive/executions';
import { Rest } from './drive/rest';
import {
	NODE_TYPE,
	OAUTH2_TYPE,
	rowsWorkflow,
	triggerOf,
	type CredentialRef,
	type NodeSettings,
	type Workflow,
	type WorkflowNode,
} from './drive/workflow';

const CLIENT = { clientId: DEFAULT_CLIENT_ID, clientSecret: 'stand-in' };
const POLL_MS = 50;
/** Publishing is asynchronous in 2.x: a webhook may be unknown for a moment. */
const WEBHOOK_TIMEOUT_MS = 10_000;

/**
 * A real n8n on loopback with our packed node in it and a fresh database, driven as its editor
 * drives it. The credential connected last is the one that `run` gives to our node.
 */
export class N8n {
	readonly rest: Rest;
	readonly executions: Executions;
	private account: Record<string, CredentialRef> | undefined;

	private constructor(readonly deployment: Deployment) {
		this.rest = new Rest(deployment.url);
		this.executions = new Executions(this.rest, deployment.host);
	}

	/** Installs n8n on first use, which takes minutes; else up in about ten seconds. */
	static async start(options: N8nOptions = {}): Promise<N8n> {
		const deployment = await Deployment.start(options);
		try {
			const n8n = new N8n(deployment);
			await n8n.rest.logIn(deployment.login);
			return n8n;
		} catch (error) {
			await deployment.stop();
			throw error;
		}
	}

	/** The editor's address. */
	get url(): string {
		return this.deployment.url;
	}

	/** Ends n8n as a crash would, with SIGKILL; `startAgain` brings it back on the same database. */
	kill(): Promise<void> {
		return this.deployment.kill();
	}

	startAgain(): Promise<void> {
		return this.deployment.startAgain();
	}

	/** Stops n8n and removes its user folder, unless that one was to be kept. */
	stop(): Promise<void> {
		return this.deployment.stop();
	}

	/** Stores a credential; its data as the credential's fields, `oauthTokenData` when connected. */
	async addCredential(type: string, name: string, data: object): Promise<CredentialRef> {
		const { id } = await this.rest.post<{ id: string }>('/credentials', { type, name, data });
		return { id, name };
	}

	/**
	 * A connected "Google Chat Spaces OAuth2 API" credential.
	 * @param oauthTokenData as the token endpoint answers: access_token, refresh_token, scope
	 * @param fields other fields of the credential, such as its permission switches
	 */
	async connectGoogle(oauthTokenData: object, fields: object = {}): Promise<CredentialRef> {
		const data = { ...CLIENT, ...fields, oauthTokenData };
		const credential = await this.addCredential(OAUTH2_TYPE, 'Google Chat account', data);
		this.account = { [OAUTH2_TYPE]: credential };
		return credential;
	}

	/** Stores a workflow, anew or over the one with its id; gives its id. */
	async save(workflow: Workflow): Promise<string> {
		const body = { active: false, settings: {}, pinData: {}, ...workflow };
		const { id } = workflow.id
			? await this.rest.patch<{ id: string }>(`/workflows/${workflow.id}?forceSave=true`, body)
			: await this.rest.post<{ id: string }>('/workflows', body);
		return id;
	}

	/**
	 * Runs our node over these rows, as "Execute workflow" in the editor does, and waits for the
	 * end. It never throws for a failed execution: see `status` and `error` of the result.
	 * @param id that of a workflow which ran before: this is its next execution
	 */
	async run(settings: NodeSettings, rows: IDataObject[], id?: string): Promise<Execution> {
		const workflow = rowsWorkflow(this.withCredential(settings), { rows });
		return await this.runWorkflow({ ...workflow, ...(id && { id }) });
	}

	/** Runs a whole workflow by hand; `id` when it was saved before. */
	async runWorkflow(workflow: Workflow): Promise<Execution> {
		const id = await this.save(workflow);
		const { executionId } = await this.rest.post<{ executionId: string }>(`/workflows/${id}/run`, {
			workflowData: await this.rest.get(`/workflows/${id}`),
			triggerToStartFrom: { name: triggerOf(workflow).name },
		});
		return await this.executions.ended(executionId);
	}

	/** Chooses credentials in our node of a stored workflow. */
	async useCredential(id: string, credentials: WorkflowNode['credentials']): Promise<void> {
		const workflow = await this.rest.get<Workflow>(`/workflows/${id}`);
		const nodes = workflow.nodes.map((node) => ({
			...node,
			...(node.type === NODE_TYPE && { credentials }),
		}));
		await this.save({ ...workflow, id, nodes });
	}

	/** Publishes a workflow that gives our node the rows posted to `path`; gives its id. */
	async publishRows(settings: NodeSettings, path: string): Promise<string> {
		const workflow = rowsWorkflow(this.withCredential(settings), { webhook: path });
		const id = await this.save(workflow);
		await this.publish(id);
		return id;
	}

	/** Makes a stored workflow's triggers live. */
	async publish(id: string): Promise<void> {
		const { versionId } = await this.rest.get<{ versionId: string }>(`/workflows/${id}`);
		if (this.deployment.host.version.startsWith('1.')) {
			await this.rest.patch(`/workflows/${id}`, { active: true, versionId });
		} else {
			await this.rest.post(`/workflows/${id}/activate`, { versionId });
		}
	}

	/** Posts rows to a published path; n8n works on and gives the execution's id at once. */
	async sendRows(path: string, rows: IDataObject[]): Promise<string> {
		const before = await this.executions.latest();
		const answer = await this.post(`/webhook/${path}`, {
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ rows }),
		});
		// 1.x does not know the id yet when it answers: it is the one that has been added.
		return /^\d+$/.test(answer) ? answer : await this.executions.after(before?.id);
	}

	/**
	 * Sends a published form as its page does: a text for each field, a list where boxes can be ticked.
	 * n8n works on and gives the execution's id at once.
	 * @param webhookId that of its Form Trigger
	 */
	async sendForm(webhookId: string, fields: Array<string | string[]>): Promise<string> {
		const before = await this.executions.latest();
		const form = new FormData();
		fields.forEach((value, index) => {
			form.append(`field-${index}`, typeof value === 'string' ? value : JSON.stringify(value));
		});
		await this.post(`/form/${webhookId}`, { body: form });
		return await this.executions.after(before?.id);
	}

	private async post(
		path: string,
		request: Pick<RequestInit, 'headers' | 'body'>,
	): Promise<string> {
		const deadline = Date.now() + WEBHOOK_TIMEOUT_MS;
		for (;;) {
			const answer = await fetch(`${this.url}${path}`, { method: 'POST', ...request });
			if (answer.ok) return await answer.text();
			if (answer.status !== 404 || Date.now() > deadline) {
				throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
			}
			await new Promise((resolve) => setTimeout(resolve, POLL_MS));
		}
	}

	private withCredential(settings: NodeSettings): NodeSettings {
		return { credentials: this.account, ...settings };
	}
}
