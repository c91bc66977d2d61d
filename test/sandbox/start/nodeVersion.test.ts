import manifest from '../../../package.json';
import { nodeProblem } from '../../../sandbox/start/nodeVersion';

describe('the Node.js that npm start is run with', () => {
	it.each(['20.19.0', '20.20.2', '22.0.0', '24.21.0'])('may be %s', (version) => {
		expect(nodeProblem(version)).toBeUndefined();
	});

	it.each(['18.20.8', '19.30.0', '20.18.3'])('is said to be too old when it is %s', (version) => {
		expect(nodeProblem(version)).toBe(
			`This needs Node.js 20.19 or later, and this is ${version}. Install a newer one (https://nodejs.org), then start again.`,
		);
	});

	it('is the one that package.json asks for', () => {
		const needed = manifest.engines.node.replace('>=', '');
		expect(nodeProblem(`${needed}.0`)).toBeUndefined();
		const [major, minor] = needed.split('.').map(Number);
		expect(nodeProblem(`${major}.${Number(minor) - 1}.9`)).toBeDefined();
	});
});
