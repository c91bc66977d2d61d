import { createRequire } from 'node:module';

type Circus = typeof import('jest-circus');

const { setTimeout: usual } = globalThis;
let endTheTime = (): void => {};

/** As ever; and what comes at the end of the time is kept, so that it can come earlier. */
globalThis.setTimeout = Object.assign((whenOver: () => void, ms: number) => {
	endTheTime = whenOver;
	return usual(whenOver, ms);
}, usual);

/** What runs jest's tests. It takes what it needs to measure the time of a test when it is loaded. */
export const circus = createRequire(__filename)('jest-circus') as Circus;
globalThis.setTimeout = usual;

/** Ends the time of the test that runs, as if it were over. */
export const endTimeOfTest = (): void => {
	endTheTime();
};
