/** Mutation tests of what decides: plan/ and the pure part of run/. Stryker needs Node 22 or newer. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

import { ensureHost } from '../sandbox/n8n/host';

/** `engines` of @stryker-mutator/core 10. */
const OLDEST_NODE = 22;

async function main(): Promise<void> {
	const [major = 0] = process.versions.node.split('.').map(Number);
	const node = major >= OLDEST_NODE ? process.execPath : (await ensureHost('2.41.1')).node;
	const stryker = resolve('node_modules/@stryker-mutator/core/bin/stryker.js');
	const { status } = spawnSync(node, [stryker, 'run', ...process.argv.slice(2)], {
		stdio: 'inherit',
	});
	process.exitCode = status ?? 1;
}

void main();
