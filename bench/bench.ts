import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { version as googlesClient } from 'googleapis/package.json';
import { startNode } from '../sandbox/n8n/child/nodeProcess';
import { Shutdown } from '../sandbox/start/shutdown';
import { step } from '../sandbox/start/steps';
import { layOut } from '../sandbox/start/table';
import { conditions, openBook, writeBook, type Kept, type Versions } from './book';
import { PARTS } from './parts';
import { benchmarksPage, figureTable } from './report';
import { SHEET_PARTS } from './sheetPart';
import { WORK_PARTS } from './workPart';
import { BenchWorld } from './world';

const PAGE = join(__dirname, '..', 'docs', 'benchmarks.md');
const WIDTH = 150;
/** Columns of the tables that are broken between words. */
const MEASURED = 2;
const WITHOUT_A_SPACE = 3;

/** All parts, or those named (`npm run bench -- rows60 package`); gives whether every figure was reached. */
async function main(names: string[], shutdown: Shutdown): Promise<boolean> {
	const known = PARTS.map(({ name }) => name);
	const unknown = names.find((name) => !known.includes(name));
	if (unknown !== undefined) throw new Error(`${unknown} is none of ${known.join(', ')}.`);

	const world = await step('Starting n8n and the stand-in for Google', async () => {
		const started = await BenchWorld.start();
		shutdown.add(() => started.stop());
		return started;
	});
	const versions = await versionsOf(world);
	const measured: Kept[] = [];
	for (const { name, title, measure } of PARTS) {
		if (names.length > 0 && !names.includes(name)) continue;
		console.log(`\n${title}`);
		world.replaceGoogle({});
		const kept = { measured: conditions(), ...(await measure(world)) };
		measured.push(kept);
		if (kept.table) console.log(`\n${layOut(kept.table, WIDTH, WITHOUT_A_SPACE)}`);
		await keep(name, kept, versions);
	}
	const figures = measured.flatMap((kept) => kept.figures);
	console.log(`\n${layOut(figureTable(figures), WIDTH, MEASURED)}\n`);
	return figures.every(({ isReached }) => isReached);
}

/** Writes a part down as soon as it is measured: a later one that breaks off costs nothing. */
async function keep(name: string, kept: Kept, versions: Versions): Promise<void> {
	const { parts } = await openBook();
	const book = { versions, parts: { ...parts, [name]: kept } };
	await writeBook(book);
	await writeFile(PAGE, benchmarksPage(book, WORK_PARTS, SHEET_PARTS, PARTS));
	console.log('Written: docs/benchmarks.md');
}

async function versionsOf({ n8n }: BenchWorld): Promise<Versions> {
	const { host } = n8n.deployment;
	const child = startNode({ node: host.node, args: ['--version'], cwd: __dirname, env: {} });
	await child.exited;
	const n8nsNode = child.stdout().trim().replace(/^v/, '');
	return { n8n: host.version, n8nsNode, node: process.versions.node, googlesClient };
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
