// Mutation tests, a part of the node at a time: see scripts/mutate.ts and docs/mutation.md.
const part = process.env.MUTATED_PART ?? 'plan';

/** @type {Partial<import('@stryker-mutator/api/core').StrykerOptions>} */
module.exports = {
	testRunner: 'jest',
	jest: { projectType: 'custom', configFile: 'jest.mutate.config.js' },
	coverageAnalysis: 'perTest',
	reporters: ['clear-text', 'html', 'json', 'progress-append-only'],
	htmlReporter: { fileName: `reports/mutation/${part}.html` },
	jsonReporter: { fileName: `reports/mutation/${part}.json` },
	thresholds: { high: 95, low: 85, break: 85 },
	concurrency: 2,
	timeoutMS: 20_000,
	tempDirName: '.stryker-tmp',
	ignorePatterns: [
		'dist',
		'docs',
		'examples',
		'sandbox/n8n',
		'reports',
		'test/browser',
		'test/n8n',
	],
};
