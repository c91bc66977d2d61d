import { types } from 'node:util';
import { Problem } from './problem';

/** Also what n8n's database and the programs that we start say of a full disk, in their logs. */
const DISK_FULL =
	/\b(ENOSPC|EDQUOT|SQLITE_FULL)\b|no space left on device|database or disk is full/i;
/** Why nothing can be written to a path, by the system's code. */
const NOT_WRITABLE: Record<string, string> = {
	EACCES: 'it belongs to another user',
	EPERM: 'the system does not allow it',
	EROFS: 'that disk is read-only',
	ENOTDIR: 'a part of this path is a file and not a folder',
};

interface Copying {
	dest?: string;
}

/** What a failure means for the person who started this; undefined for one that nobody foresaw. */
export function asProblem(error: unknown): Problem | undefined {
	if (error instanceof Problem) return error;
	if (!types.isNativeError(error)) return undefined;
	// Of a copy, `path` is what was read: the disk that is full is the other one.
	const { code = '', path, dest: at = path, message } = error as NodeJS.ErrnoException & Copying;
	if (DISK_FULL.test(`${code} ${message}`)) {
		return new Problem(
			`The disk is full${at ? `, at ${at}` : ''}. Make room, or set XDG_CACHE_HOME (Linux: where n8n is kept) and ` +
				'TMPDIR (temporary files) to folders on a larger disk, then start again.',
		);
	}
	const why = NOT_WRITABLE[code];
	// Without a path it is no matter of files: a port can be forbidden, too.
	if (why === undefined || !at) return undefined;
	return new Problem(
		`${at} cannot be used: ${why} (${code}). Make it writable for you, or set XDG_CACHE_HOME (Linux: where n8n is kept) and ` +
			'TMPDIR (temporary files) to folders that are, then start again.',
	);
}
