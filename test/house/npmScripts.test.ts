import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json';

const GUIDE = readFileSync(join(__dirname, '../../CONTRIBUTING.md'), 'utf8');
const CI = readFileSync(join(__dirname, '../../.ci/run'), 'utf8');
/** What npm runs by its own name. */
const SHORT = ['start', 'test'];
const NAMES = Object.keys(manifest.scripts);

describe('the npm scripts', () => {
	it.each(NAMES)('%s is explained to whoever changes the node', (name) => {
		expect(GUIDE).toContain(SHORT.includes(name) ? `\`npm ${name}\`` : `\`npm run ${name}\``);
	});

	it.each(NAMES.filter((name) => name.startsWith('test')))('%s is run by CI', (name) => {
		expect(CI.split(/[\s;]+/)).toContain(name);
	});
});
