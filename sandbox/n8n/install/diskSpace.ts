import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Problem } from '../../terminal/problem';

const GB = 1e9;
const gigabytes = (bytes: number) => `${(bytes / GB).toFixed(1)} GB`;

/** The sentence for a disk that is too full for `what`. Sizes in bytes. */
export function diskMessage(what: string, folder: string, needed: number, free: number): string {
	return (
		`Installing ${what} needs about ${gigabytes(needed)} in ${folder}, and only ${gigabytes(free)} are free there. ` +
		'Make room, or set XDG_CACHE_HOME (Linux) to a folder on a larger disk, then start again.'
	);
}

/** @throws {Problem} when fewer than `needed` bytes are free where `folder` is or will be. */
export async function requireSpace(what: string, folder: string, needed: number): Promise<void> {
	let existing = folder;
	while (!existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing);
	const { bavail, bsize } = await statfs(existing);
	const free = bavail * bsize;
	if (free < needed) throw new Problem(diskMessage(what, folder, needed, free));
}
