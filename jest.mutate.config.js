// The tests that tell a changed decision: pure, in process, without the stand-in's own.
const { projects } = require('./jest.config');

const [node] = projects;
const { displayName: _displayName, ...config } = node;

/** @type {import('jest').Config} */
module.exports = {
	...config,
	testMatch: [
		'<rootDir>/test/{unit/plan,unit/run,property,node}/**/*.test.ts',
		'<rootDir>/test/unit/{messages,outcome,permissions}*.test.ts',
	],
};
