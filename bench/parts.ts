import { measureBesideABatch } from './besideABatch';
import { comparePlanning, compareSending } from './comparisons';
import { measureCrowd } from './crowd';
import type { Figure } from './figure';
import { measureHugeCells } from './hugeCells';
import { measureOneCause } from './oneCause';
import { measureLoading, measureTarball } from './packageFigures';
import type { Part } from './part';
import { simulateProcesses } from './processFigures';
import { measureReuse } from './reuse';
import { measureSendingMemory } from './sendingMemory';
import { SHEET_PARTS } from './sheetPart';
import { measureSilence } from './silence';
import { WORK_PARTS } from './workPart';
import type { BenchWorld } from './world';

const part = (
	name: string,
	title: string,
	measure: (world: BenchWorld) => Promise<Figure[]>,
): Part => ({ name, title, measure: async (world) => ({ figures: await measure(world) }) });

/** What is measured beside the works and the sheets. */
const MEASUREMENTS: readonly Part[] = [
	part('crowd120', 'A space of 120 people who are there already', measureCrowd),
	part('oneCause', 'Rows that all fail for one cause', measureOneCause),
	part('beside', 'A single row beside a batch', measureBesideABatch),
	part('reuse', 'Looking for spaces among thousands', measureReuse),
	part('silence', 'Asking after n8n while rows are read', measureSilence),
	part('processes', 'Simulating processes that do not know of each other', simulateProcesses),
	part('hugeCells', 'Reading a huge cell beside small ones', async () => measureHugeCells()),
	part('sending', 'Comparing with the HTTP Request node', async (world) => [
		await compareSending(world),
	]),
	part('memory', 'Comparing the memory with that of the HTTP Request node', measureSendingMemory),
	part('planning', 'Comparing with the Edit Fields node', async (world) => [
		await comparePlanning(world),
	]),
	part('package', "Loading the node, and Google's client", async ({ n8n, tarball }) => [
		await measureLoading(n8n.deployment.host, tarball),
		await measureTarball(tarball),
	]),
];

/** All that `npm run bench` measures, in the order of its page. */
export const PARTS: readonly Part[] = [...WORK_PARTS, ...SHEET_PARTS, ...MEASUREMENTS];
