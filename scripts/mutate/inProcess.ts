import { jestExpect } from '@jest/expect';
import fc from 'fast-check';
import { ModuleMocker } from 'jest-mock';

import { circus } from './circus';
import type { Changed, Loader } from './loader';

const NONE = /(?!)/;

const mocker = new ModuleMocker(globalThis);

/** What jest gives to a test file, by jest's own parts. */
const GIVEN = {
	describe: circus.describe,
	it: circus.it,
	test: circus.test,
	beforeAll: circus.beforeAll,
	beforeEach: circus.beforeEach,
	afterEach: circus.afterEach,
	afterAll: circus.afterAll,
	expect: jestExpect,
	jest: {
		fn: mocker.fn.bind(mocker),
		spyOn: mocker.spyOn.bind(mocker),
		restoreAllMocks: mocker.restoreAllMocks.bind(mocker),
		setTimeout: (ms: number) => {
			circus.getState().testTimeout = ms;
		},
	},
};

/** The rest of a file is left out once a test has failed. */
circus.addEventHandler((event, state) => {
	if (event.name === 'test_done' && event.test.errors.length > 0) state.testNamePattern = NONE;
});

// Nobody reads which is the smallest input with which a property fails.
fc.configureGlobal({ endOnFailure: true });

/** Makes what jest gives to a test file known everywhere, for as long as the process lives. */
export function giveWhatJestGives(): void {
	Object.assign(globalThis, GIVEN);
}

/** @returns what the first test that fails says, or nothing where all succeed */
export async function failureIn(
	loader: Loader,
	files: readonly string[],
	changed?: Changed,
): Promise<string | undefined> {
	circus.resetState();
	try {
		for (const file of files) loader.load(file, changed);
		const { testResults, unhandledErrors } = await circus.run();
		const failed = testResults.find(({ errors }) => errors.length > 0);
		return failed === undefined
			? unhandledErrors[0]
			: `${failed.testPath.slice(1).join(' › ')}: ${String(failed.errors[0])}`;
	} catch (error) {
		return String(error);
	} finally {
		mocker.restoreAllMocks();
	}
}
