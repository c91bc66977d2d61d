import { comparePlanning, compareSending } from './comparisons';
import type { Figure } from './figure';
import { measureLoading, measureTarball } from './packageFigures';
import type { Part } from './part';
import { simulateProcesses } from './processFigures';
import { SHEET_PARTS } from './sheetPart';
import { WORK_PARTS } from './workPart';
import type { BenchWorld } from './world';

const part = (
	name: string,
	title: string,
	measure: (world: BenchWorld) => Promise<Figure[]>,
): Part => ({ name, title, measure: async (world) => ({ figures: await measure(world) }) });

/** What is measured beside the works and the sheets. */
const MEASUREMENTS: readonly Part[] = [
	part('processes', 'Simulating processes that do not know of each other', simulateProcesses),
	part('sending', 'Comparing with the HTTP Request node', async (world) => [
		await compareSending(world),
	]),
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
