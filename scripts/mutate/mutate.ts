/**
 * Mutation tests of every room of `nodes/` and `credentials/`: `npm run mutate`, or
 * `npm run mutate -- plan output`. `--sample 40` tries some mutants of each room, drawn by `--seed`;
 * `--workers 2` runs so many side by side; `--nearest` asks the room's unit tests alone. What was
 * tried before with the same code and tests is not tried again. What is measured, and what survives:
 * docs/mutation.md.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { Kept } from './kept';
import { told, type Mutant } from './mutant';
import { numberMutants } from './numbers';
import { partOf, PARTS, testsOf, type Part } from './parts';
import { sampleOf } from './sample';
import { strykerMutants } from './strykers';
import { Trial, type Verdict } from './trial';

const ROOT = resolve(__dirname, '../..');
const REPORTS = join(ROOT, 'reports', 'mutation');

interface Settings {
	sample: number;
	seed: number;
	workers: number;
	/** Whether the unit tests alone are asked. */
	isNearestOnly: boolean;
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const filesBelow = (folder: string): string[] =>
	readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.sort()
		.map((name) => join(folder, name));

async function mutantsOf(part: string): Promise<Mutant[]> {
	const files = [...filesBelow('nodes'), ...filesBelow('credentials')];
	const mutants: Mutant[] = [];
	for (const path of files.filter((each) => partOf(each) === part)) {
		mutants.push(...(await strykerMutants(path, read(path))), ...numberMutants(path, read(path)));
	}
	return mutants;
}

/** Tries the mutants side by side, each worker in a process of its own. */
async function tryAll(
	mutants: readonly Mutant[],
	tests: readonly string[],
	workers: number,
	keep: (mutant: Mutant, verdict: Verdict) => void,
): Promise<void> {
	const open = [...mutants];
	const work = async () => {
		const trial = new Trial(tests);
		try {
			await trial.begin();
			for (let next = open.shift(); next !== undefined; next = open.shift()) {
				keep(next, await trial.of(next));
			}
			await trial.check();
		} finally {
			trial.stop();
		}
	};
	await Promise.all(Array.from({ length: Math.min(workers, mutants.length) }, work));
}

/** @returns those of the mutants that none of the tests notices */
async function survivorsOf(
	mutants: readonly Mutant[],
	tests: readonly string[],
	kept: Kept,
	workers: number,
): Promise<Mutant[]> {
	const verdicts = kept.by(tests.map(read));
	const open = mutants.filter((mutant) => verdicts.of(mutant) === undefined);
	await tryAll(open, tests, workers, (mutant, verdict) => {
		verdicts.keep(mutant, verdict);
	});
	return mutants.filter((mutant) => verdicts.of(mutant) === 'survives');
}

const share = (noticed: number, all: number): string =>
	`${(all === 0 ? 100 : (noticed / all) * 100).toFixed(1)} %`;

/** @returns whether the room keeps to its bound; with the unit tests alone, nobody can say */
async function measure(name: string, part: Part, settings: Settings): Promise<boolean> {
	const { sample, seed, workers, isNearestOnly } = settings;
	const begun = Date.now();
	const all = await mutantsOf(name);
	const chosen = sampleOf(all, sample, seed);
	const kept = new Kept(join(REPORTS, `${name}.json`), read);
	const { nearest, others } = testsOf(part, filesBelow('test'));
	const beyondNearest = await survivorsOf(chosen, nearest, kept, workers);
	const surviving = isNearestOnly
		? beyondNearest
		: await survivorsOf(beyondNearest, others, kept, workers);
	for (const mutant of surviving) console.log(`survives: ${told(read(mutant.path), mutant)}`);
	const noticed = chosen.length - surviving.length;
	const row = [
		name,
		chosen.length < all.length ? `${chosen.length} of ${all.length}` : all.length,
		share(chosen.length - beyondNearest.length, chosen.length),
		isNearestOnly ? 'not tried' : share(noticed, chosen.length),
		`${part.bound} %`,
		`${Math.ceil((Date.now() - begun) / 60_000)} min`,
	];
	console.log(`| ${row.join(' | ')} |`);
	return isNearestOnly || noticed >= (chosen.length * part.bound) / 100;
}

async function main(): Promise<void> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			sample: { type: 'string', default: 'Infinity' },
			seed: { type: 'string', default: '1' },
			workers: { type: 'string', default: '2' },
			nearest: { type: 'boolean', default: false },
		},
	});
	const unknown = positionals.find((name) => !(name in PARTS));
	if (unknown !== undefined) {
		throw new Error(`${unknown} is none of ${Object.keys(PARTS).join(', ')}.`);
	}
	const settings = {
		sample: Number(values.sample),
		seed: Number(values.seed),
		workers: Number(values.workers),
		isNearestOnly: values.nearest,
	};
	mkdirSync(REPORTS, { recursive: true });
	console.log('| room | changes | noticed by unit tests | noticed by all | bound | time |');
	console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
	let isKept = true;
	for (const [name, part] of Object.entries(PARTS)) {
		if (positionals.length > 0 && !positionals.includes(name)) continue;
		isKept = (await measure(name, part, settings)) && isKept;
	}
	if (settings.isNearestOnly) {
		console.log(
			'With the unit tests alone: the least that can be said. The other tests notice more.',
		);
	}
	if (!isKept) process.exitCode = 1;
}

void main();
