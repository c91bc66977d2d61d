import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Problem } from '../../terminal/problem';
import { ProgressLine } from '../../terminal/progressLine';
import { hostFolder } from './cacheFolder';
import { requireSpace } from './diskSpace';
import { hostNode } from './hostNode';
import { withInstallLock } from './installLock';
import { countInstalled, packagesToInstall } from './installProgress';
import { startNode } from '../child/nodeProcess';
import { npm, npmProblem, requireRegistry } from './npm';
import { buildSqlite } from './sqlite';

/** The releases that the sandbox runs: n8n as it is today, and the last of the 1.x line. */
export const N8N_VERSIONS = ['2.41.1', '1.123.81'] as const;
export type N8nVersion = (typeof N8N_VERSIONS)[number];

/** Measured: 2.9 GB for 2.41.1, and the compiler's files beside it. */
const SPACE_NEEDED_BYTES = 3.5e9;
const COUNT_EVERY_MS = 2_000;
const MARKER = 'installed.json';
/** Part of the folder's name: raise it when an install is made in another way. */
const RECIPE = '1';

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
 * The n8n of that version, installed on first use (minutes) and shared by every clone on this
 * machine. Safe to call from several processes at once.
 * @throws {Problem} when it cannot be installed; the message says what to do.
 */
export async function ensureHost(version: N8nVersion): Promise<Host> {
	const recipe = join(__dirname, 'releases', version);
	const texts = await Promise.all(
		['package.json', 'package-lock.json'].map((file) => readFile(join(recipe, file), 'utf8')),
	);
	const folder = hostFolder(version, [RECIPE, ...texts]);
	if (!existsSync(join(folder, MARKER))) {
		await mkdir(dirname(folder), { recursive: true });
		await requireSpace(`n8n ${version}`, dirname(folder), SPACE_NEEDED_BYTES);
		const progress = new ProgressLine(`Installing n8n ${version}, once for this machine`);
		try {
			await withInstallLock(
				`${folder}.lock`,
				() => install(version, recipe, folder, progress),
				(pid) => progress.update(`waiting for process ${pid}, which does it already`),
			);
			progress.done('done');
		} catch (error) {
			progress.done('stopped');
			throw error;
		}
	}
	return hostIn(folder, version);
}

function hostIn(folder: string, version: N8nVersion): Host {
	const root = join(folder, 'node_modules', 'n8n');
	return {
		version,
		folder,
		node: hostNode(folder).node,
		script: join(root, 'bin', 'n8n'),
		require: createRequire(join(root, 'package.json')),
	};
}

/** Installs beside the final place and moves it there when complete: never half an n8n. */
async function install(
	version: N8nVersion,
	recipe: string,
	folder: string,
	progress: ProgressLine,
): Promise<void> {
	if (existsSync(join(folder, MARKER))) return;
	await removeLeftOvers(folder);
	const building = `${folder}.installing-${randomUUID()}`;
	await mkdir(building);
	try {
		for (const file of ['package.json', 'package-lock.json']) {
			await copyFile(join(recipe, file), join(building, file));
		}
		await installPackages(version, building, progress);
		const { node } = hostNode(building);
		await requireRuns(node, building);
		progress.update('compiling its database driver');
		await buildSqlite(building, hostNode(building));
		await writeFile(join(building, MARKER), JSON.stringify({ version, at: new Date() }));
		await rename(building, folder);
	} catch (error) {
		await rm(building, { recursive: true, force: true });
		throw error;
	}
}

async function installPackages(version: N8nVersion, folder: string, progress: ProgressLine) {
	progress.update('asking the npm registry');
	await requireRegistry('n8n', version, folder);
	const packages = await packagesToInstall(join(folder, 'package-lock.json'));
	const show = () =>
		void countInstalled(folder, packages).then((done) =>
			progress.update(
				done === 0 ? 'downloading packages' : `${done} of ${packages.length} packages`,
			),
		);
	show();
	const timer = setInterval(show, COUNT_EVERY_MS);
	// Peer dependencies are resolved in the lockfile; scripts, see sqlite.ts.
	const { code, log } = await npm(
		['ci', '--ignore-scripts', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
		folder,
	).finally(() => clearInterval(timer));
	if (code !== 0) throw npmProblem(`n8n ${version}`, log);
}

async function requireRuns(node: string, cwd: string): Promise<void> {
	const child = startNode({ node, args: ['--version'], cwd, env: {} });
	if ((await child.exited).code !== 0) {
		throw new Problem(
			`The Node.js that n8n needs does not run on this machine: ${child.log().trim()}. On Alpine Linux, use a distribution with glibc.`,
		);
	}
}

/** What an install that was cut off left behind; whoever holds the lock may remove it. */
async function removeLeftOvers(folder: string): Promise<void> {
	const prefix = `${basename(folder)}.installing-`;
	for (const name of await readdir(dirname(folder))) {
		if (name.startsWith(prefix)) await rm(join(dirname(folder), name), { recursive: true });
	}
	await rm(folder, { recursive: true, force: true });
}
