import { delimiter, dirname, join } from 'node:path';
import { Problem } from '../../terminal/problem';
import type { HostNode } from './hostNode';
import { startNode } from '../child/nodeProcess';
import { foreignEnvironment } from './npm';

const PREBUILT_TIMEOUT_MS = 120_000;

/**
 * Makes n8n's database driver in a fresh host. Packages are installed without their install
 * scripts (one of them, for a message queue that nobody here uses, fetches and compiles a library
 * of its own), so the one native module that n8n cannot start without is built by itself: from its
 * source with the headers that come in Node's npm package, or else, on a machine without a
 * compiler, by the download that its own install script would make.
 * @throws {Problem} when neither works.
 */
export async function buildSqlite(folder: string, host: HostNode): Promise<void> {
	const modules = join(folder, 'node_modules');
	const run = async (args: string[], timeoutMs?: number) => {
		const child = startNode({
			node: host.node,
			args,
			cwd: join(modules, 'sqlite3'),
			env: {
				...foreignEnvironment(),
				...(host.headers && { npm_config_nodedir: host.headers }),
				JOBS: 'max',
				PATH: [dirname(host.node), join(modules, '.bin'), process.env.PATH].join(delimiter),
			},
		});
		const timer = timeoutMs && setTimeout(() => void child.kill(), timeoutMs);
		const { code } = await child.exited;
		if (timer) clearTimeout(timer);
		return { ok: code === 0, log: child.log() };
	};
	const works = async () => (await run(['-e', "require('sqlite3')"])).ok;

	const compiled = await run([
		join(modules, 'node-gyp-for-sqlite3', 'bin', 'node-gyp.js'),
		'rebuild',
	]);
	if (compiled.ok && (await works())) return;
	await run([join(modules, 'prebuild-install', 'bin.js'), '-r', 'napi'], PREBUILT_TIMEOUT_MS);
	if (await works()) return;
	const why = compiled.log.split('\n').filter((line) => /gyp ERR! (stack Error|find)/.test(line));
	throw new Problem(
		"n8n's database driver could not be built. Install a C++ compiler, make and Python 3 " +
			'(Debian and Ubuntu: apt install build-essential python3; macOS: xcode-select --install), then start again. ' +
			why.slice(0, 2).join(' ').trim(),
	);
}
