import type { IDataObject } from 'n8n-workflow';
import { packNode } from '../pack';
import type { EnvironmentOptions } from './environment';
import type { Execution } from './execution';
import { Executions } from './executions';
import { createHome, writeCa, type Home } from './home';
import { ensureHost, type Host, type N8nVersion } from './host';
import { startN8n, type Instance } from './instance';
import { Rest } from './rest';
import { ENCRYPTION_KEY, OWNER, templateHome } from './template';
import {
	rowsWorkflow,
	startNode,
	type CredentialRef,
	type NodeSettings,
	type Workflow,
} from './workflow';

const OAUTH2_TYPE = 'googleChatSpacesOAuth2Api';
/** An OAuth client id of Google's form; it begins with the number of its Cloud project. */
const CLIENT = {
	clientId: '123456789012-sandbox.apps.googleusercontent.com',
	clientSecret: 'stand-in',
};
const POLL_MS = 50;
/** Publishing is asynchronous in 2.x: a webhook may be unknown for a moment. */
const WEBHOOK_TIMEOUT_MS = 10_000;

export interface N8nOptions {
	version?: N8nVersion;
	/** The stand-in for Google: its proxy's address and its authority's certificate. */
	google?: { url: string; caPem: string };
	/** What `npm pack` made; left out, this checkout is built and packed. */
	tarball?: string;
	env?: NodeJS.ProcessEnv;
	port?: number;
}

/**
 * A real n8n on loopback with our packed node in it and a fresh database, driven as its editor
 * drives it. The credential connected last is the one that `run` gives to our node.
 */
export class N8n {
	private credential: Record<string, CredentialRef> | undefined;

	private constructor(
		readonly host: Host,
		private readonly home: Home,
		private readonly options: Omit<EnvironmentOptions, 'brokerPort'>,
		private instance: Instance,
		readonly rest: Rest,
		readonly executions = new Executions(rest, host),
	) {}

	/** Installs n8n on first use, which takes minutes; else up in about ten seconds. */
	static async start({ version = '2.41.1', google, tarball, env, port }: N8nOptions = {}) {
		const host = await ensureHost(version);
		const template = await templateHome(host);
		const home = await createHome({ tarball: tarball ?? (await packNode()), template });
		let instance: Instance | undefined;
		try {
			const options = {
				host,
				home: home.folder,
				encryptionKey: ENCRYPTION_KEY,
				extra: env,
				port,
				google: google && { url: google.url, caFile: await writeCa(home.folder, google.caPem) },
			};
			instance = await startN8n(options);
			const rest = new Rest(instance.url);
			await rest.logIn(OWNER);
			return new N8n(host, home, { ...options, port: instance.port }, instance, rest);
		} catch (error) {
			await instance?.stop();
			await home.remove();
			throw error;
		}
	}

	/** The editor's address. */
	get url(): string {
		return this.instance.url;
	}

	/** What n8n printed since it was last started. */
	log(): string {
		return this.instance.log();
	}

	/** Stops n8n and removes its user folder. */
	async stop(): Promise<void> {
		await this.instance.stop();
		await this.home.remove();
	}

	/** Ends n8n as a crash would, with SIGKILL; `startAgain` brings it back on the same database. */
	async kill(): Promise<void> {
		await this.instance.kill();
	}

	async startAgain(): Promise<void> {
		this.instance = await startN8n(this.options);
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
		this.credential = { [OAUTH2_TYPE]: credential };
		return credential;
	}

	/** Stores a workflow, anew or over the one with its id; gives its id. */
	async save(workflow: Workflow): Promise<string> {
		const body = { settings: {}, pinData: {}, ...workflow };
		const { id } = workflow.id
			? await this.rest.patch<{ id: string }>(`/workflows/${workflow.id}?forceSave=true`, body)
			: await this.rest.post<{ id: string }>('/workflows', body);
		return id;
	}

	/**
	 * Runs our node over these rows, as "Execute workflow" in the editor does, and waits for the
	 * end. It never throws for a failed execution: see `status` and `error` of the result.
	 */
	async run(settings: NodeSettings, rows: IDataObject[]): Promise<Execution> {
		return await this.runWorkflow(rowsWorkflow(this.withCredential(settings), { rows }));
	}

	/** Runs a whole workflow by hand; `id` when it was saved before. */
	async runWorkflow(workflow: Workflow): Promise<Execution> {
		const id = await this.save(workflow);
		const { executionId } = await this.rest.post<{ executionId: string }>(`/workflows/${id}/run`, {
			workflowData: await this.rest.get(`/workflows/${id}`),
			triggerToStartFrom: { name: startNode(workflow).name },
		});
		return await this.executions.ended(executionId);
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
		if (this.host.version.startsWith('1.')) {
			await this.rest.patch(`/workflows/${id}`, { active: true, versionId });
		} else {
			await this.rest.post(`/workflows/${id}/activate`, { versionId });
		}
	}

	/** Posts rows to a published path; n8n works on and gives the execution's id at once. */
	async sendRows(path: string, rows: IDataObject[]): Promise<string> {
		const deadline = Date.now() + WEBHOOK_TIMEOUT_MS;
		for (;;) {
			const answer = await fetch(`${this.url}/webhook/${path}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ rows }),
			});
			if (answer.ok) return await answer.text();
			if (answer.status !== 404 || Date.now() > deadline) {
				throw new Error(`The webhook answered ${answer.status}: ${await answer.text()}`);
			}
			await new Promise((resolve) => setTimeout(resolve, POLL_MS));
		}
	}

	private withCredential(settings: NodeSettings): NodeSettings {
		return { credentials: this.credential, ...settings };
	}
}
