const base = {
	testEnvironment: 'node',
	// Types are checked by `npm run lint`; checking them again in every test worker costs half a minute.
	setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
	transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.all.json' }] },
};

/** @type {import('jest').Config} */
module.exports = {
	projects: [
		{
			...base,
			displayName: 'node',
			testMatch: ['<rootDir>/test/{unit,property,contract,node}/**/*.test.ts'],
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
			displayName: 'browser',
			testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
		},
		{
			...base,
			displayName: 'examples',
			testMatch: ['<rootDir>/test/examples/**/*.test.ts'],
		},
	],
};
