import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

const PROJECT = 'n8n-nodes-google-chat-setup-space';
const HASH_LENGTH = 8;

/** Where and for which user a path is worked out; `arch` and `platform` as in `process`. */
export interface Machine {
	platform: NodeJS.Platform;
	arch: string;
	env: NodeJS.ProcessEnv;
	home: string;
}

export const thisMachine = (): Machine => ({
	platform: process.platform,
	arch: process.arch,
	env: process.env,
	home: homedir(),
});

/** The folder in the user's cache that every clone of this project on the machine shares. */
export function cacheFolder({ platform, env, home }: Machine = thisMachine()): string {
	if (platform === 'win32') {
		return win32.join(env.LOCALAPPDATA ?? win32.join(home, 'AppData', 'Local'), PROJECT);
	}
	if (platform === 'darwin') return posix.join(home, 'Library', 'Caches', PROJECT);
	// The XDG base directory specification: a relative path is invalid and to be ignored.
	const xdg = env.XDG_CACHE_HOME;
	return posix.join(xdg && posix.isAbsolute(xdg) ? xdg : posix.join(home, '.cache'), PROJECT);
}

/**
 * The folder of one install. `recipe` is all that decides what it holds (manifest, lockfile): when
 * it changes, so does the folder, and a clone at an older commit keeps its own.
 * @param name package and version, as in "n8n-2.41.1"
 */
export function installFolder(
	name: string,
	recipe: string[],
	machine: Machine = thisMachine(),
): string {
	const hash = createHash('sha256')
		.update(JSON.stringify([...recipe, machine.platform, machine.arch]))
		.digest('hex')
		.slice(0, HASH_LENGTH);
	const join = machine.platform === 'win32' ? win32.join : posix.join;
	return join(cacheFolder(machine), `${name}-${hash}`);
}
