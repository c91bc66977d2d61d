import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Problem } from '../../terminal/problem';
import { startNode } from '../child/nodeProcess';
import { ensureInstalled } from './fromNpm';
import { hostNode } from './hostNode';
import { buildSqlite } from './sqlite';

/** The releases that the sandbox runs: n8n as it is today, and the last of the 1.x line. */
export const N8N_VERSIONS = ['2.41.1', '1.123.81'] as const;
export type N8nVersion = (typeof N8N_VERSIONS)[number];

/** Measured: 2.9 GB for 2.41.1, and the compiler's files beside it. */
const SPACE_NEEDED_BYTES = 3.5e9;

/** An installed n8n, with the Node.js that runs it. */
export interface Host {
	version: N8nVersion;
	folder: string;
	/** Its Node.js executable. */
	node: string;
	/** n8n's own start script. */
	script: string;
	/** Loads a package that n8n itself depends on, as n8n would find it. */
	require: NodeJS.Require;
}

/**
 * The n8n of that version, installed on first use.
 * @throws {Problem} when it cannot be installed; the message says what to do.
 */
export async function ensureHost(version: N8nVersion): Promise<Host> {
	const folder = await ensureInstalled({
		name: 'n8n',
		version,
		release: version,
		bytes: SPACE_NEEDED_BYTES,
		complete: async (building, progress) => {
			const host = hostNode(building);
			await requireRuns(host.node, building);
			progress.update('compiling its database driver');
			await buildSqlite(building, host);
		},
	});
	const root = join(folder, 'node_modules', 'n8n');
	return {
		version,
		folder,
		node: hostNode(folder).node,
		script: join(root, 'bin', 'n8n'),
		require: createRequire(join(root, 'package.json')),
	};
}

async function requireRuns(node: string, cwd: string): Promise<void> {
	const child = startNode({ node, args: ['--version'], cwd, env: {} });
	if ((await child.exited).code !== 0) {
		throw new Problem(
			`The Node.js that n8n needs does not run on this machine: ${child.log().trim()}. On Alpine Linux, use a distribution with glibc.`,
		);
	}
}
