import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface LockedPackage {
	os?: string | string[];
	cpu?: string | string[];
}

/** The folders that an npm lockfile (version 3) gives for this system, relative to its own. */
export async function packagesToInstall(
	lockfile: string,
	{ platform, arch }: { platform: string; arch: string } = process,
): Promise<string[]> {
	const { packages } = JSON.parse(await readFile(lockfile, 'utf8')) as {
		packages: Record<string, LockedPackage>;
	};
	const fits = (wanted: string | string[] | undefined, actual: string) =>
		wanted === undefined || [wanted].flat().includes(actual);
	return Object.entries(packages)
		.filter(([path, { os, cpu }]) => path !== '' && fits(os, platform) && fits(cpu, arch))
		.map(([path]) => path);
}

/** How many of these packages are there already. npm makes all folders first and fills them later. */
export async function countInstalled(folder: string, packages: string[]): Promise<number> {
	const there = await Promise.all(
		packages.map((path) =>
			access(join(folder, path, 'package.json')).then(
				() => 1 as number,
				() => 0,
			),
		),
	);
	return there.reduce((sum, one) => sum + one, 0);
}
