import { generateKeyPairSync } from 'node:crypto';

import type { IDataObject } from 'n8n-workflow';

import { Google, OWNER, startProxy, type RunningProxy } from '../../sandbox/google';
import type { Execution } from '../../sandbox/n8n/drive/execution';
import type { N8nVersion } from '../../sandbox/n8n/install/release';
import { N8n } from '../../sandbox/n8n/n8n';
import {
	SERVICE_ACCOUNT_TYPE,
	type CredentialRef,
	type NodeSettings,
} from '../../sandbox/n8n/drive/workflow';
import { Sheets } from '../../sandbox/sheets';
import { Line } from './line';
import { otherGoogleHosts } from './otherGoogle';

const AUTH = 'https://www.googleapis.com/auth/';
/** How tokens, signed assertions and keys begin: no trace of them may be left anywhere. */
const SECRETS = /sandbox-(access|refresh|code)-|eyJhbGciOi|PRIVATE KEY/;

const LOG_POLL_MS = 50;
/** What was under way when a run was stopped takes a moment to end. */
const LOG_PATIENCE_MS = 15_000;

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** The columns of a sheet, as people would bind them in the node. */
export const COLUMNS = {
	spaceType: '={{ $json.type }}',
	displayName: '={{ $json.name }}',
	members: '={{ $json.people }}',
};

/** What a test says of the node: its parameters beyond the columns, and how n8n is to run it. */
export type Settings = Omit<NodeSettings, 'parameters'> & { parameters?: IDataObject };

export interface Connection {
	/** Short names; `chat.spaces` alone unless given. */
	scopes?: string[];
	/** The access token has ended, and n8n has to get another one. */
	isExpired?: boolean;
	/** Whether there is a refresh token; there is unless this is false. */
	isOffline?: boolean;
	/** Whether n8n was told what was granted; it was unless this is false. */
	saysScopes?: boolean;
	/** What stands in the fields of the credential's form. */
	fields?: IDataObject;
}

/**
 * A real n8n of one version, the stand-in for Google, and the line between the two. They are there
 * for all tests; every test has a Cloud project of its own, and with it a quota of its own.
 */
export class There {
	readonly google = new Google();
	readonly sheets = new Sheets();
	private started: { n8n: N8n; proxy: RunningProxy; line: Line } | undefined;
	private project = 100_000_000_000;

	constructor(readonly version: N8nVersion) {}

	get n8n(): N8n {
		return this.parts.n8n;
	}

	get line(): Line {
		return this.parts.line;
	}

	/** Installs n8n if it is not there yet, which takes minutes. */
	async start(): Promise<void> {
		const hosts = otherGoogleHosts(this.google, this.sheets);
		const proxy = await startProxy(this.google, { hosts });
		const line = await Line.to(proxy.port);
		const n8n = await N8n.start({
			version: this.version,
			google: { url: line.url, caPem: proxy.caPem },
			// A package to be tested as it is; else this checkout is built and packed.
			tarball: process.env.TARBALL,
		});
		this.started = { n8n, proxy, line };
	}

	async stop(): Promise<void> {
		await this.started?.n8n.stop();
		await this.started?.line.cut();
		await this.started?.proxy.stop();
	}

	/** Forgets what the last test did, and connects another account. */
	async beginTest(): Promise<void> {
		this.google.reset();
		this.parts.proxy.unmatched.length = 0;
		await this.line.mend();
		await this.connect();
	}

	/** What every test has to leave behind: a contract kept, nothing else called, no secret told. */
	endTest(): void {
		expect(this.google.violations).toEqual([]);
		expect(this.parts.proxy.unmatched).toEqual([]);
		expect(this.n8n.deployment.log()).not.toMatch(SECRETS);
	}

	/** Connects an account in a Cloud project of its own; the runs that follow use it. */
	async connect(connection: Connection = {}): Promise<{ clientId: string; ref: CredentialRef }> {
		const { scopes = ['chat.spaces'], isExpired, isOffline = true } = connection;
		const { saysScopes = true, fields } = connection;
		this.project += 1;
		const clientId = `${this.project}-test.apps.googleusercontent.com`;
		const { scope, refresh_token, ...token } = this.google.oauth.issueToken({
			user: OWNER,
			scopes: scopes.map((name) => AUTH + name),
			clientId,
			...(isExpired && { expiresInSeconds: 0 }),
		});
		const granted = { ...token, ...(isOffline && { refresh_token }), ...(saysScopes && { scope }) };
		return { clientId, ref: await this.n8n.connectGoogle(granted, { clientId, ...fields }) };
	}

	/** A service account of its own that acts as the owner; gives what a node needs to use it. */
	async connectServiceAccount(
		{ delegated }: { delegated: readonly string[] | undefined } = { delegated: ['chat.spaces'] },
	): Promise<Record<string, CredentialRef>> {
		this.project += 1;
		const email = `robot@project-${this.project}.iam.gserviceaccount.com`;
		this.google.oauth.registerServiceAccount({
			email,
			publicKeyPem: keys.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
			delegatedScopes: delegated?.map((name) => AUTH + name),
		});
		const privateKey = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
		const data = { email, privateKey, delegatedEmail: OWNER };
		const ref = await this.n8n.addCredential(SERVICE_ACCOUNT_TYPE, 'Service account', data);
		return { [SERVICE_ACCOUNT_TYPE]: ref };
	}

	/** Runs the node over the rows; `workflowId` runs a workflow that ran before once more. */
	async run(settings: Settings, rows: IDataObject[], workflowId?: string): Promise<Execution> {
		return this.seen(await this.n8n.run(withColumns(settings), rows, workflowId));
	}

	/** Publishes a workflow that is given its rows by a webhook, as others call n8n. */
	async publish(settings: Settings, path: string): Promise<void> {
		await this.n8n.publishRows(withColumns(settings), path);
	}

	/** Posts rows to the webhook and waits for the end. */
	async post(path: string, rows: IDataObject[]): Promise<Execution> {
		const id = await this.n8n.sendRows(path, rows);
		return this.seen(await this.n8n.executions.ended(id));
	}

	/** n8n's Retry of a failed execution. */
	async retry({ id }: Execution): Promise<Execution> {
		return this.seen(await this.n8n.executions.retry(id));
	}

	/** Waits for n8n to log this, beyond what stood there `before` (characters). */
	async logged(words: RegExp, before: number): Promise<RegExpExecArray> {
		const deadline = Date.now() + LOG_PATIENCE_MS;
		for (;;) {
			const found = words.exec(this.n8n.deployment.log().slice(before));
			if (found) return found;
			if (Date.now() > deadline) throw new Error(`n8n has not logged ${String(words)}.`);
			await new Promise((resolve) => setTimeout(resolve, LOG_POLL_MS));
		}
	}

	/** Nothing that n8n keeps of an execution may hold a token. */
	seen(execution: Execution): Execution {
		expect(JSON.stringify(execution.data)).not.toMatch(SECRETS);
		return execution;
	}

	private get parts() {
		if (!this.started) throw new Error('n8n is not up yet.');
		return this.started;
	}
}

const withColumns = ({ parameters, ...others }: Settings): NodeSettings => ({
	...others,
	parameters: { ...COLUMNS, ...parameters },
});

/** The json of the items that left by an output. */
export const jsonOf = ({ items }: Pick<Execution, 'items'>, output = 0): IDataObject[] =>
	(items[output] ?? []).map(({ json }) => json);

/** A named space with somebody in it. */
export const row = (name: string, more: IDataObject = {}): IDataObject => ({
	type: 'space',
	name,
	people: 'ada@example.com',
	...more,
});

/** The display names of what there is at Google, in the order in which it was made. */
export const namesAt = ({ google }: There) => google.spaces().map(({ displayName }) => displayName);

/** Whether a call is about this display name. */
export const isFor =
	(displayName: string) =>
	({ body }: { body: unknown }) =>
		(body as { space?: { displayName?: string } } | undefined)?.space?.displayName === displayName;
