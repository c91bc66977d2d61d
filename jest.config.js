const base = {
	testEnvironment: 'node',
	// The manifests of the n8n hosts share a name, and are no modules of ours.
	modulePathIgnorePatterns: ['<rootDir>/sandbox/n8n/install/releases/', '<rootDir>/dist/'],
	setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
	// Types are checked by `npm run lint`. TypeScript's own transpiler would take half of the time.
	transform: {
		'^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs' } }],
	},
};

/** Without a real n8n, which has an `n8n-workflow` of its own. */
const withoutN8n = {
	...base,
	moduleNameMapper: { '^n8n-workflow$': '<rootDir>/test/support/n8nWorkflowAsUsed.ts' },
};

/** @type {import('jest').Config} */
module.exports = {
	projects: [
		{
			...withoutN8n,
			displayName: 'fast',
			testMatch: ['<rootDir>/test/{unit,property,contract,wholeNode,sandbox,house}/**/*.test.ts'],
		},
		{
			...withoutN8n,
			displayName: 'otherwise',
			setupFilesAfterEnv: ['<rootDir>/test/support/otherwise.ts'],
			// The tests in which the whole node meets the stand-in.
			testMatch: [
				'<rootDir>/test/wholeNode/**/*.test.ts',
				'<rootDir>/test/property/{badInput,oddAnswers,onceUnderFaults,secrets}.test.ts',
			],
		},
		{
			...base,
			displayName: 'n8n',
			testMatch: ['<rootDir>/test/n8n/**/*.test.ts'],
		},
		{
			...base,
			displayName: 'queue',
			testMatch: ['<rootDir>/test/queue/**/*.test.ts'],
		},
		{
			...base,
			displayName: 'start',
			setupFilesAfterEnv: ['<rootDir>/test/support/longPatience.ts'],
			testMatch: ['<rootDir>/test/start/**/*.test.ts'],
		},
		{
			...base,
			displayName: 'browser',
			setupFilesAfterEnv: ['<rootDir>/test/support/longPatience.ts'],
			testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
		},
		{
			...base,
			displayName: 'examples',
			setupFilesAfterEnv: ['<rootDir>/test/support/longPatience.ts'],
			testMatch: ['<rootDir>/test/examples/**/*.test.ts'],
		},
	],
};
