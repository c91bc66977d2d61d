/**
 * One of the processes in which changes are tried: it is told a change, runs the tests that load the
 * changed file, and says whether one of them fails.
 */
import { resolve } from 'node:path';

import { failureIn, giveWhatJestGives } from './inProcess';
import { Loader, type Changed } from './loader';

/** What jest loads before each test file: see jest.config.js. */
const BEFORE_EACH_FILE = resolve(__dirname, '../../test/support/patience.ts');

/** What is asked of a child: the tests, and the change, if any. */
export interface Task {
	files: readonly string[];
	changed?: Changed;
}

/** What it answers. */
export interface Answer {
	failure: string | undefined;
	/** Something still waits, and could disturb the next change: take another child. */
	isSpent: boolean;
}

const loader = new Loader();

async function firstFailure({ files, changed }: Task): Promise<string | undefined> {
	for (const file of nearestFirst(files, changed)) {
		const failure = await failureIn(loader, [BEFORE_EACH_FILE, file], changed);
		if (failure !== undefined) return `${file}: ${failure}`;
	}
	return undefined;
}

/** The tests that load the changed file; first those that load little beside it. */
function nearestFirst(files: readonly string[], changed?: Changed): readonly string[] {
	if (changed === undefined) return files;
	const reached = files.map((file) => ({ file, with: loader.reachedBy(file) }));
	return reached
		.filter((each) => each.with.has(changed.path))
		.sort((one, other) => one.with.size - other.with.size)
		.map(({ file }) => file);
}

const waiting = () =>
	process.getActiveResourcesInfo().filter((each) => each === 'Timeout' || each === 'Immediate')
		.length;

async function answer(task: Task): Promise<Answer> {
	const failure = await firstFailure(task);
	await new Promise(setImmediate);
	return { failure, isSpent: waiting() > 0 };
}

giveWhatJestGives();
// What a change leaves behind fails in its own test, or nowhere.
process.on('unhandledRejection', () => {});
process.on('uncaughtException', () => {});
process.on('message', (task: Task) => {
	void answer(task).then((said) => process.send?.(said));
});
