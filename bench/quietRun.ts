import { setTimeout as wait } from 'node:timers/promises';
import { hasEnded, type Execution } from '../sandbox/n8n/drive/execution';
import type { N8n } from '../sandbox/n8n/n8n';
import { triggerOf, type Workflow } from '../sandbox/n8n/drive/workflow';

/** Seldom, and without the data: whoever asks n8n often slows down what is being measured. */
const POLL_MS = 250;
const TIMEOUT_MS = 600_000;
/** No more executions than these run at once. */
const NEWEST = 2;

/** A workflow that is stored already, and can be run again and again. */
export interface Stored {
	id: string;
	trigger: string;
	data: object;
}

export async function store(n8n: N8n, workflow: Workflow): Promise<Stored> {
	const id = await n8n.save(workflow);
	const data = await n8n.rest.get<object>(`/workflows/${id}`);
	return { id, trigger: triggerOf(workflow).name, data };
}

/** Runs a workflow by hand, and leaves n8n alone while it does. */
export async function runQuietly(n8n: N8n, stored: Stored): Promise<Execution> {
	return await endOf(n8n, await start(n8n, stored));
}

/** Starts a workflow by hand; gives the execution's id. */
export async function start(n8n: N8n, { id, trigger, data }: Stored): Promise<string> {
	const { executionId } = await n8n.rest.post<{ executionId: string }>(`/workflows/${id}/run`, {
		workflowData: data,
		triggerToStartFrom: { name: trigger },
	});
	return executionId;
}

export async function endOf(n8n: N8n, executionId: string): Promise<Execution> {
	const deadline = Date.now() + TIMEOUT_MS;
	for (;;) {
		await wait(POLL_MS);
		// n8n may be too busy to answer; that is no news.
		const newest = await n8n.executions.newest(NEWEST).catch(() => []);
		if (newest.some((each) => each.id === executionId && hasEnded(each))) break;
		if (Date.now() > deadline) throw new Error(`Execution ${executionId} does not end.`);
	}
	return await n8n.executions.ended(executionId);
}
