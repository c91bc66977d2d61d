import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import { startNode } from '../sandbox/n8n/child/nodeProcess';
import { ensureNodeCli } from '../sandbox/n8n/install/nodeCli';
import { foreignEnvironment } from '../sandbox/n8n/install/npm';

/** What is published, as sources: the project's tests, scripts and own rules are left behind. */
export const PUBLISHED = ['nodes', 'credentials', 'icons', 'package.json'];
/** In strict mode, the tool refuses any other. */
const CONFIG = 'eslint.config.mjs';
const TEMPLATE = join('dist', 'template', 'templates', 'shared', 'default', CONFIG);

/** What n8n's linter came to. */
export interface Linted {
	passed: boolean;
	/** Its own words. */
	details: string;
}

/** `n8n-node lint` over the published sources, with the configuration of n8n's template unchanged. */
export async function lintOfTemplate(root: string): Promise<Linted> {
	const tool = join(await ensureNodeCli(), 'node_modules');
	const cli = join(tool, '@n8n', 'node-cli');
	const folder = projectOf(root, join(cli, TEMPLATE), tool);
	try {
		const child = startNode({
			node: process.execPath,
			args: [join(cli, 'bin', 'n8n-node.mjs'), 'lint'],
			cwd: folder,
			env: foreignEnvironment(),
		});
		const { code } = await child.exited;
		return { passed: code === 0, details: stripVTControlCharacters(child.log()) };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** A folder with the published sources as if n8n's template had made it. */
export function projectOf(root: string, config: string, modules: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'lint-'));
	for (const name of PUBLISHED) cpSync(join(root, name), join(folder, name), { recursive: true });
	cpSync(config, join(folder, CONFIG));
	symlinkSync(modules, join(folder, 'node_modules'), 'junction');
	return folder;
}
