import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { N8n } from '../sandbox/n8n/n8n';
import { editFieldsWorkflow } from './editFields';
import { runQuietly, store } from './quietRun';

const SAMPLE_MS = 100;
/** n8n goes on for a while after it says that it is there, and after a run. */
const SETTLE_MS = 8_000;
const MB = 1_000_000;
const PAGE_BYTES = 4_096;

/**
 * How much memory n8n's process takes at the most while this runs, above what it takes when it has
 * been started afresh and has run a workflow of one row: what n8n loads for any execution is not counted.
 */
export async function memoryOf(n8n: N8n, run: () => Promise<unknown>): Promise<number> {
	await n8n.kill();
	await n8n.startAgain();
	await runQuietly(n8n, await store(n8n, editFieldsWorkflow([{}], [])));
	await wait(SETTLE_MS);
	const { pid } = n8n.deployment;
	const idle = await residentMb(pid);
	let most = idle;
	let isOver = false;
	const running = run().finally(() => (isOver = true));
	while (!isOver) {
		most = Math.max(most, await residentMb(pid));
		await wait(SAMPLE_MS);
	}
	await running;
	return most - idle;
}

/** As Linux tells it: size, resident, … in pages. */
async function residentMb(pid: number): Promise<number> {
	const [, resident] = (await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ');
	return (Number(resident) * PAGE_BYTES) / MB;
}
