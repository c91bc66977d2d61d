import { rowsWorkflow } from '../sandbox/n8n/drive/workflow';
import { setTimeout as wait } from 'node:timers/promises';
import type { Figure } from './figure';
import { endOf, start, store } from './quietRun';
import { newSpaces } from './rows';
import type { BenchWorld } from './world';

const MS = 1_000;
const ROWS = 150;
const LATENCY_MS = 300;
const LATER_MS = 5_000;
const MOST_SECONDS = { single: 8, batch: 132 };

/** A single row, in an execution of its own, a while after a batch of the same project began. */
export async function measureBesideABatch(world: BenchWorld): Promise<Figure[]> {
	const { google, n8n } = world;
	google.reset();
	google.latencyMs = LATENCY_MS;
	const credentials = await world.connectNode();
	const workflowOf = (rows: Array<{ displayName: string }>) =>
		rowsWorkflow(
			{ parameters: { spaceType: 'SPACE', displayName: '={{ $json.displayName }}' }, credentials },
			{ rows },
		);
	const names = newSpaces(ROWS).map((_, index) => ({ displayName: `Row ${index + 1}` }));
	const batch = await store(n8n, workflowOf(names));
	const single = await store(n8n, workflowOf([{ displayName: 'Incident' }]));
	const batchId = await start(n8n, batch);
	await wait(LATER_MS);
	const singleId = await start(n8n, single);
	const seconds = {
		single: (await endOf(n8n, singleId)).runTimeMs / MS,
		batch: (await endOf(n8n, batchId)).runTimeMs / MS,
	};
	google.latencyMs = 0;
	const spaces = google.spaces().length;
	return [
		{
			work: `a single row 5 s after a batch of ${ROWS} began, ${LATENCY_MS} ms an answer`,
			bound: `${MOST_SECONDS.single} s, the batch ${MOST_SECONDS.batch} s`,
			measured: `${seconds.single.toFixed(1)} s, the batch ${seconds.batch.toFixed(1)} s; ${spaces} spaces`,
			isReached:
				seconds.single <= MOST_SECONDS.single &&
				seconds.batch <= MOST_SECONDS.batch &&
				spaces === ROWS + 1,
		},
	];
}
