import {
	hasEnded,
	readExecution,
	type Execution,
	type ExecutionData,
	type ExecutionSummary,
} from './execution';
import type { Host } from '../install/release';
import type { Rest } from './rest';
import { NODE_NAME, NODE_TYPE, type Workflow } from './workflow';

const POLL_MS = 50;
const TIMEOUT_MS = 120_000;
/** 1.x writes down that an execution has ended a moment before it writes down how. */
const DATA_GRACE_MS = 2_000;

/** The executions of one n8n, as its REST API keeps them. */
export class Executions {
	constructor(
		private readonly rest: Rest,
		private readonly host: Host,
	) {}

	/** Those of a workflow, newest first, at most fifty. */
	async of(workflowId: string): Promise<ExecutionSummary[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		const { results } = await this.rest.get<{ results: ExecutionSummary[] }>(
			`/executions?limit=50&filter=${filter}`,
		);
		return results;
	}

	/** The newest of all. */
	async latest(): Promise<ExecutionSummary | undefined> {
		return (await this.newest(1))[0];
	}

	/** The newest of all, newest first. */
	async newest(limit: number): Promise<ExecutionSummary[]> {
		const path = `/executions?limit=${limit}`;
		return (await this.rest.get<{ results: ExecutionSummary[] }>(path)).results;
	}

	/** Waits until there is one that is newer than this; gives the newest one's id. */
	async after(id = '0', timeoutMs = TIMEOUT_MS): Promise<string> {
		const deadline = Date.now() + timeoutMs;
		for (;;) {
			const latest = await this.latest();
			if (latest && Number(latest.id) > Number(id)) return latest.id;
			if (Date.now() > deadline) throw new Error(`No execution came after ${id}.`);
			await new Promise((resolve) => setTimeout(resolve, POLL_MS));
		}
	}

	/** One execution as it stands; `node` names the node under test, when it is not ours. */
	async get(id: string, node?: string): Promise<Execution> {
		const { data, ...summary } = await this.rest.get<
			ExecutionSummary & { data: string; workflowData: Workflow }
		>(`/executions/${id}`);
		// n8n stores executions with flatted, and has it at hand.
		const { parse } = this.host.require('flatted') as {
			parse(text: string): ExecutionData | undefined;
		};
		const ours = summary.workflowData.nodes.find(({ type }) => type === NODE_TYPE);
		return readExecution(summary, parse(data) ?? {}, node ?? ours?.name ?? NODE_NAME);
	}

	/**
	 * Waits for the end of an execution.
	 * @throws {Error} when it has not ended after `timeoutMs`
	 */
	async ended(id: string, timeoutMs = TIMEOUT_MS): Promise<Execution> {
		const deadline = Date.now() + timeoutMs;
		let endedAt: number | undefined;
		for (;;) {
			const execution = await this.get(id);
			if (hasEnded(execution)) {
				endedAt ??= Date.now();
				const { lastNodeExecuted, error } = execution.data.resultData ?? {};
				const isWhole = lastNodeExecuted !== undefined || error !== undefined;
				// One that crashed may have left nothing to wait for.
				if (isWhole || Date.now() > endedAt + DATA_GRACE_MS) return execution;
			} else if (Date.now() > deadline) {
				throw new Error(`Execution ${id} is still ${execution.status}.`);
			}
			await new Promise((resolve) => setTimeout(resolve, POLL_MS));
		}
	}

	/** n8n's Retry of a failed execution, with the workflow as it was or as it is saved now. */
	async retry(id: string, workflow: 'original' | 'saved' = 'original'): Promise<Execution> {
		const retried = await this.rest.post<{ id: string }>(`/executions/${id}/retry`, {
			loadWorkflow: workflow === 'saved',
		});
		return await this.ended(retried.id);
	}

	/** n8n's Stop of a running execution. */
	async stop(id: string): Promise<void> {
		await this.rest.post(`/executions/${id}/stop`);
	}
}
