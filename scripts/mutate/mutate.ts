/**
 * Mutation tests of every room of `nodes/` and `credentials/`: `npm run mutate`, or
 * `npm run mutate -- plan output`. `--sample 40` tries some mutants of each room, drawn by `--seed`;
 * `--workers 2` runs so many side by side. What was tried before with the same code and tests is not
 * tried again. What is measured, and what survives: docs/mutation.md.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { told, type Mutant } from './mutant';
import { numberMutants } from './numbers';
import { partOf, PARTS, type Part } from './parts';
import { sampleOf } from './sample';
import { strykerMutants } from './strykers';
import { Trial, type Verdict } from './trial';

const ROOT = resolve(__dirname, '../..');
const REPORTS = join(ROOT, 'reports', 'mutation');

/** What came of each change, by a fingerprint of the change, its file and the tests. */
type Known = Record<string, Verdict>;

interface Settings {
	sample: number;
	seed: number;
	workers: number;
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

function fingerprintOf(tests: readonly string[]): (mutant: Mutant) => string {
	const patterns = tests.map((test) => new RegExp(test));
	const texts = filesBelow('test')
		.filter((path) => patterns.some((pattern) => pattern.test(path)))
		.map(read);
	return (mutant) =>
		createHash('sha256')
			.update(JSON.stringify([mutant, read(mutant.path), texts]))
			.digest('base64url');
}

/** Tries the mutants side by side, each worker in a copy of the project of its own. */
async function tryAll(
	mutants: readonly Mutant[],
	{ tests }: Part,
	{ workers }: Settings,
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
		} finally {
			trial.end();
		}
	};
	await Promise.all(Array.from({ length: Math.min(workers, mutants.length) }, work));
}

/** @returns whether the room keeps to its bound */
async function measure(name: string, part: Part, settings: Settings): Promise<boolean> {
	const begun = Date.now();
	const all = await mutantsOf(name);
	const chosen = sampleOf(all, settings.sample, settings.seed);
	const path = join(REPORTS, `${name}.json`);
	const known = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Known) : {};
	const fingerprint = fingerprintOf(part.tests);
	const isNew = (mutant: Mutant) => known[fingerprint(mutant)] === undefined;
	await tryAll(chosen.filter(isNew), part, settings, (mutant, verdict) => {
		known[fingerprint(mutant)] = verdict;
		writeFileSync(path, JSON.stringify(known));
		if (verdict === 'survives') console.log(`survives: ${told(read(mutant.path), mutant)}`);
	});
	const noticed = chosen.filter((mutant) => known[fingerprint(mutant)] !== 'survives').length;
	const score = chosen.length === 0 ? 100 : (noticed / chosen.length) * 100;
	const minutes = Math.ceil((Date.now() - begun) / 60_000);
	const tried = chosen.length < all.length ? `${chosen.length} of ${all.length}` : `${all.length}`;
	console.log(
		`| ${[name, tried, noticed, chosen.length - noticed, `${score.toFixed(1)} %`, `${part.bound} %`, `${minutes} min`].join(' | ')} |`,
	);
	return score >= part.bound;
}

async function main(): Promise<void> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			sample: { type: 'string', default: 'Infinity' },
			seed: { type: 'string', default: '1' },
			workers: { type: 'string', default: '2' },
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
	};
	mkdirSync(REPORTS, { recursive: true });
	let isKept = true;
	for (const [name, part] of Object.entries(PARTS)) {
		if (positionals.length > 0 && !positionals.includes(name)) continue;
		isKept = (await measure(name, part, settings)) && isKept;
	}
	if (!isKept) process.exitCode = 1;
}

void main();
