import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import manifest from '../../package.json';
import lockfile from '../../sandbox/n8n/install/releases/node-cli-0.48.3/package-lock.json';
import { projectOf } from '../../scripts/lintOfTemplate';

const ROOT = join(__dirname, '../..');
const PLUGIN = '@n8n/eslint-plugin-community-nodes';

describe("the project that n8n's linter is given", () => {
	const tool = mkdtempSync(join(tmpdir(), 'tool-'));
	const config = join(tool, 'template.mjs');
	writeFileSync(config, 'the configuration of the template');
	const folder = projectOf(ROOT, config, tool);
	afterAll(() => [folder, tool].forEach((each) => rmSync(each, { recursive: true })));

	it('is what is published, the configuration of the template, and the tool', () => {
		expect(readdirSync(folder).sort()).toEqual([
			'credentials',
			'eslint.config.mjs',
			'icons',
			'node_modules',
			'nodes',
			'package.json',
		]);
		for (const built of [...manifest.n8n.nodes, ...manifest.n8n.credentials]) {
			const source = built.replace(/^dist\/(.*)\.js$/, '$1.ts');
			expect([source, existsSync(join(folder, source))]).toEqual([source, true]);
		}
		expect(readFileSync(join(folder, 'eslint.config.mjs'), 'utf8')).toBe(
			'the configuration of the template',
		);
		expect(readdirSync(join(folder, 'node_modules'))).toEqual(['template.mjs']);
	});

	it('asks to be held to that configuration', () => {
		expect(manifest.n8n.strict).toBe(true);
	});

	it('is read by the rules that `npm run lint` applies', () => {
		const { version } = lockfile.packages[`node_modules/${PLUGIN}`];
		expect(version).toBe(manifest.devDependencies[PLUGIN]);
	});
});
