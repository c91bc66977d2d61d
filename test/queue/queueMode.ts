import type { IDataObject } from 'n8n-workflow';
import {
	Google,
	OWNER,
	startProxy,
	type CallRecord,
	type RunningProxy,
} from '../../sandbox/google';
import type { Execution } from '../../sandbox/n8n/drive/execution';
import type { Instance } from '../../sandbox/n8n/process/instance';
import { N8n } from '../../sandbox/n8n/n8n';
import {
	QUICK_TO_MISS_A_WORKER,
	startQueueServers,
	type QueueServers,
} from '../../sandbox/n8n/queue/queueServers';

const SCOPE = 'https://www.googleapis.com/auth/chat.spaces';
const POLL_MS = 20;

/** A row of these tests: a space's name, and the key that stands for it. */
export interface Row extends IDataObject {
	name: string;
	key: string;
}

/** The rows "Sheet A, row 1", "Sheet A, row 2" and so on. */
export const sheet = (name: string, count: number): Row[] =>
	Array.from({ length: count }, (_, index) => ({
		name: `Sheet ${name}, row ${index + 1}`,
		key: `${name}-${index + 1}`,
	}));

/** n8n in queue mode on its own Redis and PostgreSQL: a main process, and workers as a test starts them. */
export class QueueMode {
	private constructor(
		readonly google: Google,
		readonly n8n: N8n,
		private readonly stops: Array<() => Promise<void>>,
	) {}

	static async start(): Promise<QueueMode> {
		const google = new Google();
		const stops: Array<() => Promise<void>> = [];
		try {
			const servers: QueueServers = await startQueueServers();
			stops.unshift(() => servers.stop());
			const proxy: RunningProxy = await startProxy(google);
			stops.unshift(() => proxy.stop());
			const env = { ...servers.env, ...QUICK_TO_MISS_A_WORKER };
			const n8n = await N8n.start({ google: proxy, env });
			stops.unshift(() => n8n.stop());
			return new QueueMode(google, n8n, stops);
		} catch (error) {
			for (const stop of stops) await stop();
			throw error;
		}
	}

	async stop(): Promise<void> {
		for (const stop of this.stops) await stop();
	}

	/** A worker that takes up two executions at a time: of four at once, two workers take two each. */
	async startWorker(): Promise<Instance> {
		return await this.n8n.deployment.startWorker(2);
	}

	/**
	 * Publishes a workflow with our node, connected to a Cloud project of its own: a fresh quota at
	 * Google, and fresh windows in the workers.
	 */
	async publish(project: string, options: IDataObject): Promise<void> {
		const clientId = `${project}-queue.apps.googleusercontent.com`;
		const token = this.google.oauth.issueToken({ user: OWNER, scopes: [SCOPE], clientId });
		await this.n8n.connectGoogle(token, { clientId });
		const parameters = {
			spaceType: 'SPACE',
			displayName: '={{ $json.name }}',
			members: 'ada@example.com',
			options,
		};
		await this.n8n.publishRows({ parameters }, pathOf(project));
	}

	/** Starts an execution for each of these sheets, all at once; gives their ids. */
	async send(project: string, sheets: Row[][]): Promise<string[]> {
		return await Promise.all(sheets.map((rows) => this.n8n.sendRows(pathOf(project), rows)));
	}

	async ended(ids: string[]): Promise<Execution[]> {
		return await Promise.all(ids.map((id) => this.n8n.executions.ended(id)));
	}

	/** The set-ups that were asked for by these rows, in order of arrival. */
	setupsOf(rows: Row[]): CallRecord[] {
		const names = new Set(rows.map(({ name }) => name));
		return this.google.calls('spaces.setup').filter((call) => names.has(nameIn(call)));
	}

	/** The names of all spaces at Google. */
	names(): string[] {
		return this.google.spaces().map(({ displayName = '' }) => displayName);
	}
}

const pathOf = (project: string) => `rows-${project}`;

function nameIn({ body }: CallRecord): string {
	const { space } = body as { space: { displayName: string } };
	return space.displayName;
}

/** Whether this worker was given this execution. */
export const hasTaken = (worker: Instance, id: string): boolean =>
	new RegExp(`Worker started execution ${id}\\b`).test(worker.log());

/**
 * Waits for something to become true.
 * @throws {Error} when it does not within `timeoutMs`
 */
export async function until(what: string, isTrue: () => boolean, timeoutMs = 60_000) {
	const deadline = Date.now() + timeoutMs;
	while (!isTrue()) {
		if (Date.now() > deadline) throw new Error(`In vain: ${what}`);
		await new Promise((resolve) => setTimeout(resolve, POLL_MS));
	}
}
