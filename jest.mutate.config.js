// What tells a changed decision, by the part that is mutated (scripts/mutate.ts). Tests of the whole
// are left out: each mutant would wait for them, and what they alone notice counts as not noticed.
const { projects } = require('./jest.config');

const [fast] = projects;
const { displayName: _displayName, ...config } = fast;

const TESTS = {
	plan: [
		'<rootDir>/test/unit/plan/**/*.test.ts',
		'<rootDir>/test/property/{members,messages,requestId}.test.ts',
	],
	sending: [
		'<rootDir>/test/unit/sending/**/*.test.ts',
		'<rootDir>/test/property/{gate,pool,retry,sender,window}.test.ts',
		'<rootDir>/test/wholeNode/{exactlyOnce,pacing}.test.ts',
	],
};

/** @type {import('jest').Config} */
module.exports = {
	...config,
	testMatch: TESTS[process.env.MUTATED_PART ?? 'plan'],
	// Stryker's own way with TypeScript: what it puts into the sources is compiled by TypeScript itself.
	transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.all.json' }] },
};
