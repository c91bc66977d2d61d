// What tells a changed decision, by the part that is mutated (scripts/mutate.ts). Tests of the whole
// are left out: each mutant would wait for them, and what they alone notice counts as not noticed.
const { projects } = require('./jest.config');

const [node] = projects;
const { displayName: _displayName, ...config } = node;

const TESTS = {
	plan: [
		'<rootDir>/test/unit/plan/**/*.test.ts',
		'<rootDir>/test/property/{members,messages,requestId}.test.ts',
	],
	run: [
		'<rootDir>/test/unit/run/**/*.test.ts',
		'<rootDir>/test/property/{gate,pool,retry,sender,window}.test.ts',
		'<rootDir>/test/node/{exactlyOnce,pacing}.test.ts',
	],
};

/** @type {import('jest').Config} */
module.exports = {
	...config,
	testMatch: TESTS[process.env.MUTATED_PART ?? 'plan'],
	// Stryker's own way with TypeScript: what it puts into the sources is compiled by TypeScript itself.
	transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.all.json' }] },
};
