import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ProgressLine } from '../../terminal/progressLine';
import { installFolder } from './cacheFolder';
import { requireSpace } from './diskSpace';
import { withInstallLock } from './installLock';
import { countInstalled, packagesToInstall } from './installProgress';
import { npm, npmProblem, requireRegistry } from './npm';

const COUNT_EVERY_MS = 2_000;
const MARKER = 'installed.json';
/** Part of the folder's name: raise it when an install is made in another way. */
const RECIPE = '1';
/** Manifests and lockfiles, a folder each. */
const RELEASES = join(__dirname, 'releases');

/** A package that is too large to be a dependency of this project. */
export interface Installable {
	/** As npm knows it. */
	name: string;
	version: string;
	/** The folder in `releases/` with its manifest and lockfile. */
	release: string;
	/** What it takes on the disk, and while it is made. */
	bytes: number;
	/** What is left to do when all packages are there. */
	complete?: (folder: string, progress: ProgressLine) => Promise<void>;
}

/**
 * The folder of a package that is installed on first use (minutes), and shared by every clone on
 * this machine. Safe to call from several processes at once.
 * @throws {Problem} when it cannot be installed; the message says what to do.
 */
export async function ensureInstalled(wanted: Installable): Promise<string> {
	const { name, version, release, bytes } = wanted;
	const texts = await Promise.all(
		['package.json', 'package-lock.json'].map((file) =>
			readFile(join(RELEASES, release, file), 'utf8'),
		),
	);
	const folder = installFolder(`${basename(name)}-${version}`, [RECIPE, ...texts]);
	if (existsSync(join(folder, MARKER))) return folder;
	const what = `${name} ${version}`;
	await mkdir(dirname(folder), { recursive: true });
	await requireSpace(what, dirname(folder), bytes);
	const progress = new ProgressLine(`Installing ${what}, once for this machine`);
	try {
		await withInstallLock(
			`${folder}.lock`,
			() => install(wanted, folder, progress),
			(pid) => progress.update(`waiting for process ${pid}, which does it already`),
		);
		progress.done('done');
	} catch (error) {
		progress.done('stopped');
		throw error;
	}
	return folder;
}

/** Installs beside the final place and moves it there when complete: never half of it. */
async function install(wanted: Installable, folder: string, progress: ProgressLine): Promise<void> {
	if (existsSync(join(folder, MARKER))) return;
	await removeLeftOvers(folder);
	const building = `${folder}.installing-${randomUUID()}`;
	await mkdir(building);
	try {
		for (const file of ['package.json', 'package-lock.json']) {
			await copyFile(join(RELEASES, wanted.release, file), join(building, file));
		}
		await installPackages(wanted, building, progress);
		await wanted.complete?.(building, progress);
		const { version } = wanted;
		await writeFile(join(building, MARKER), JSON.stringify({ version, at: new Date() }));
		await rename(building, folder);
	} catch (error) {
		await rm(building, { recursive: true, force: true });
		throw error;
	}
}

async function installPackages(
	{ name, version }: Installable,
	folder: string,
	progress: ProgressLine,
): Promise<void> {
	progress.update('asking the npm registry');
	await requireRegistry(name, version, folder);
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
	if (code !== 0) throw npmProblem(`${name} ${version}`, log);
}

/** What an install that was cut off left behind; whoever holds the lock may remove it. */
async function removeLeftOvers(folder: string): Promise<void> {
	const prefix = `${basename(folder)}.installing-`;
	for (const name of await readdir(dirname(folder))) {
		if (name.startsWith(prefix)) await rm(join(dirname(folder), name), { recursive: true });
	}
	await rm(folder, { recursive: true, force: true });
}
