// The tests that tell a changed decision: pure, in process, without the stand-in's own. The long
// properties of the whole (many processes, any faults, odd answers) are left out: each mutant would
// wait for them, and what they alone notice counts as not noticed.
const { projects } = require('./jest.config');

const [node] = projects;
const { displayName: _displayName, ...config } = node;

/** @type {import('jest').Config} */
module.exports = {
	...config,
	testMatch: [
		'<rootDir>/test/{unit/plan,unit/run,node}/**/*.test.ts',
		'<rootDir>/test/property/{gate,members,messages,pool,requestId,retry,window}.test.ts',
		'<rootDir>/test/unit/{messages,outcome,permissions}*.test.ts',
	],
};
