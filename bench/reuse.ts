import { OWNER, type Google } from '../sandbox/google';
import type { Figure } from './figure';
import { memoryOf } from './memory';
import { newSpaces, type SetUpRow } from './rows';
import { runThisNode } from './thisNode';
import type { BenchWorld } from './world';

const MS = 1_000;
const LATENCY_MS = 100;
const MOST_LISTS = 6;
const MOST_MB = 150;

const REUSE = {
	displayName: '={{ $json.displayName }}',
	members: '={{ $json.member }}',
	options: { ifSpaceExists: 'reuse' },
};

/** Rows that look for their spaces among all in which the account is. */
export async function measureReuse(world: BenchWorld): Promise<Figure[]> {
	return [await lists(world), await memory(world)];
}

/** Half of the rows have a space, half have none. */
async function lists(world: BenchWorld): Promise<Figure> {
	const [rowCount, spaceCount] = [40, 2_500];
	const { google } = world;
	google.reset();
	addSpaces(google, rowCount / 2, spaceCount);
	google.latencyMs = LATENCY_MS;
	const { runTimeMs } = await runThisNode(world, newSpaces(rowCount), REUSE);
	google.latencyMs = 0;
	const reads = google.calls('spaces.list').length;
	const made = google.spaces().length - spaceCount;
	return {
		work: `${rowCount} rows with Reuse, caller in ${spaceCount.toLocaleString('en')} spaces`,
		bound: `${MOST_LISTS} list reads`,
		measured: `${reads} list reads, ${made} spaces made, ${(runTimeMs / MS).toFixed(1)} s`,
		isReached: reads <= MOST_LISTS && made === rowCount / 2,
	};
}

/** All rows have a space. */
async function memory(world: BenchWorld): Promise<Figure> {
	const [rowCount, spaceCount] = [500, 3_000];
	const { google } = world;
	google.reset();
	addSpaces(google, rowCount, spaceCount);
	const rows: SetUpRow[] = newSpaces(rowCount);
	const mb = await memoryOf(world.n8n, () => runThisNode(world, rows, REUSE));
	return {
		work: `memory of ${rowCount} rows with Reuse, caller in ${spaceCount.toLocaleString('en')} spaces, above idle`,
		bound: `${MOST_MB} MB`,
		measured: `${mb.toFixed(0)} MB`,
		isReached: mb <= MOST_MB,
	};
}

/** Spaces of the first rows, and others. */
function addSpaces(google: Google, ofRows: number, all: number): void {
	for (let index = 1; index <= all; index++) {
		const displayName = index <= ofRows ? `Row ${index}` : `Other ${index}`;
		google.addSpace({
			spaceType: 'SPACE',
			createdBy: OWNER,
			displayName,
			members: ['ada@example.com'],
		});
	}
}
