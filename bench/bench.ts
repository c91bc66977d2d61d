import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { version as googlesClient } from 'googleapis/package.json';
import { startNode } from '../sandbox/n8n/child/nodeProcess';
import { Shutdown } from '../sandbox/start/shutdown';
import { step } from '../sandbox/start/steps';
import { layOut } from '../sandbox/start/table';
import { comparePlanning, compareSending } from './comparisons';
import { CONTENDERS } from './contenders';
import type { Figure } from './figure';
import { measureLoading, measureTarball } from './packageFigures';
import { simulateProcesses } from './processFigures';
import {
	benchmarksPage,
	figureOf,
	figureTable,
	versionsOf,
	workTable,
	type WorkReport,
} from './report';
import { scoreOf } from './score';
import { WORKS, type Work } from './works';
import { BenchWorld } from './world';

const PAGE = join(__dirname, '..', 'docs', 'benchmarks.md');
const WIDTH = 150;
/** Columns of the tables that are broken between words. */
const MEASURED = 2;
const WITHOUT_A_SPACE = 3;

/** What is measured beside the works. */
const MEASUREMENTS: ReadonlyArray<{
	name: string;
	title: string;
	measure: (world: BenchWorld) => Promise<Figure[]>;
}> = [
	{
		name: 'processes',
		title: 'Simulating processes that do not know of each other',
		measure: simulateProcesses,
	},
	{
		name: 'sending',
		title: 'Comparing with the HTTP Request node',
		measure: async (world) => [await compareSending(world)],
	},
	{
		name: 'planning',
		title: 'Comparing with the Edit Fields node',
		measure: async (world) => [await comparePlanning(world)],
	},
	{
		name: 'package',
		title: "Loading the node, and Google's client",
		measure: async ({ n8n, tarball }) => [
			await measureLoading(n8n.deployment.host, tarball),
			await measureTarball(tarball),
		],
	},
];

/** All parts, or those named (`npm run bench -- rows60 package`); gives whether every figure was reached. */
async function main(names: string[], shutdown: Shutdown): Promise<boolean> {
	const known = [...WORKS.map(({ id }) => id), ...MEASUREMENTS.map(({ name }) => name)];
	const unknown = names.find((name) => !known.includes(name));
	if (unknown !== undefined) throw new Error(`${unknown} is none of ${known.join(', ')}.`);
	const isWanted = (name: string) => names.length === 0 || names.includes(name);

	const world = await step('Starting n8n and the stand-in for Google', async () => {
		const started = await BenchWorld.start();
		shutdown.add(() => started.stop());
		return started;
	});
	const { host } = world.n8n.deployment;
	const figures: Figure[] = [];
	const works: WorkReport[] = [];
	for (const work of WORKS.filter(({ id }) => isWanted(id))) {
		works.push(await doWork(world, work));
	}
	figures.push(...works.flatMap(figureOf));
	for (const { name, title, measure } of MEASUREMENTS) {
		if (isWanted(name)) figures.push(...(await step(title, () => measure(world))));
	}

	console.log(`\n${layOut(figureTable(figures), WIDTH, MEASURED)}\n`);
	if (names.length === 0) {
		const versions = versionsOf(host, await nodeVersion(host.node), googlesClient);
		await writeFile(PAGE, benchmarksPage(figures, works, versions));
		console.log('Written: docs/benchmarks.md');
	}
	return figures.every(({ isReached }) => isReached);
}

/** Has every contender do the work. */
async function doWork(world: BenchWorld, work: Work): Promise<WorkReport> {
	console.log(`\n${work.title}`);
	const scores: WorkReport['scores'] = [];
	for (const contender of CONTENDERS) {
		const score = await step(contender.title, () => scoreOf(world, work, contender));
		scores.push({ contender, score });
	}
	const report = { work, scores };
	console.log(`\n${layOut(workTable(report), WIDTH, WITHOUT_A_SPACE)}`);
	return report;
}

async function nodeVersion(node: string): Promise<string> {
	const child = startNode({ node, args: ['--version'], cwd: __dirname, env: {} });
	await child.exited;
	return child.stdout().trim().replace(/^v/, '');
}

const shutdown = new Shutdown();
main(process.argv.slice(2), shutdown)
	.catch((error: unknown) => {
		console.error(error);
		return false;
	})
	.then(async (isGood) => {
		await shutdown.run();
		process.exit(isGood ? 0 : 1);
	});
