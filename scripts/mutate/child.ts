/**
 * One of the processes in which changes are tried: it is told a change, runs the tests that load the
 * changed file, and says whether one of them fails.
 */
import { resolve } from 'node:path';

import { endTimeOfTest } from './circus';
import { failureIn, giveWhatJestGives } from './inProcess';
import { Loader, type Changed } from './loader';
import { watched, workedMs } from './watch';

/** What jest loads before each test file: see jest.config.js. */
const BEFORE_EACH_FILE = resolve(__dirname, '../../test/support/patience.ts');

/** A test file, and how long it works; 0 where nobody knows yet. */
export interface TestFile {
	path: string;
	ms: number;
}

/** What is asked of a child: the tests, and the change, if any. */
export interface Task {
	tests: readonly TestFile[];
	changed?: Changed;
	/** How much longer than usual a file may work with the change. */
	graceMs?: number;
}

/** What it answers. */
export interface Answer {
	failure: string | undefined;
	/** What was run, and how long it took. */
	tests: TestFile[];
	/** Something still goes on, and could disturb the next change: take another child. */
	isSpent: boolean;
}

/** What goes on by itself, such as a clock that is turned, has so many turns to come to its end. */
const TURNS = 1_000;

/** Tests that work so much longer than without the change have no end. */
const PATIENCE = 4;

const loader = new Loader();
const allow = watched();

async function answer({ tests, changed, graceMs = Infinity }: Task): Promise<Answer> {
	const run: TestFile[] = [];
	let failure: string | undefined;
	for (const { path, ms } of likeliestFirst(tests, changed)) {
		const begun = workedMs();
		allow(ms * PATIENCE + graceMs);
		failure = await failureIn(loader, [BEFORE_EACH_FILE, path], changed);
		run.push({ path, ms: workedMs() - begun });
		if (failure !== undefined) break;
	}
	allow(Infinity);
	return { failure, tests: run, isSpent: await isBusy() };
}

/**
 * The tests that load the changed file. Those that load little beside it are likely to notice; of two
 * that are as likely, the one that takes less time comes first.
 */
function likeliestFirst(tests: readonly TestFile[], changed?: Changed): readonly TestFile[] {
	if (changed === undefined) return tests;
	return tests
		.map((test) => ({ test, loaded: loader.reachedBy(test.path) }))
		.filter(({ loaded }) => loaded.has(changed.path))
		.map(({ test, loaded }) => ({ test, rank: loaded.size * (test.ms + 1) }))
		.sort((one, other) => one.rank - other.rank)
		.map(({ test }) => test);
}

/** What goes on here, but for the pipe on which tasks come. */
const goingOn = (): string[] =>
	process.getActiveResourcesInfo().filter((each) => !each.startsWith('Pipe'));

async function isBusy(): Promise<boolean> {
	for (let turn = 0; turn < TURNS; turn += 1) {
		await new Promise(setImmediate);
		if (!goingOn().some((each) => each === 'Timeout' || each === 'Immediate')) return false;
	}
	return true;
}

const LOOK_EVERY_MS = 50;

/**
 * Where nothing goes on but the time that a test is given, it waits for what never comes; two looks
 * in a row make sure.
 */
function endTestsThatAreStuck(): void {
	let seen = 0;
	setInterval(() => {
		seen = goingOn().join() === 'Timeout' ? seen + 1 : 0;
		if (seen >= 2) endTimeOfTest();
	}, LOOK_EVERY_MS).unref();
}

giveWhatJestGives();
endTestsThatAreStuck();
// What a change leaves behind fails in its own test, or nowhere.
process.on('unhandledRejection', () => {});
process.on('uncaughtException', () => {});
process.on('message', (task: Task) => {
	void answer(task).then((said) => process.send?.(said));
});
