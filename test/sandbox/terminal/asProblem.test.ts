import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asProblem } from '../../../sandbox/terminal/asProblem';
import { Problem } from '../../../sandbox/terminal/problem';

/** As Node.js words the system's refusals. */
const refusal = (code: string, words: string, path?: string) =>
	Object.assign(new Error(`${code}: ${words}${path ? `, mkdir '${path}'` : ', write'}`), {
		code,
		...(path && { path }),
	});

describe('a failure that the person can put right', () => {
	it.each([
		['a file', refusal('ENOSPC', 'no space left on device')],
		['a quota', refusal('EDQUOT', 'disk quota exceeded')],
		["n8n's database", new Error('n8n start ended with exit code 1:\nSQLITE_FULL: database or…')],
		['tar', new Error('Command failed: tar -xzf p\ntar: x: Cannot write: No space left on device')],
		['npm', new Error('npm pack failed:\nnpm error code ENOSPC')],
	])('is a full disk, whichever says so: %s', (_, error) => {
		expect(asProblem(error)?.message).toBe(
			'The disk is full. Make room, or set XDG_CACHE_HOME (Linux: where n8n is kept) and ' +
				'TMPDIR (temporary files) to folders on a larger disk, then start again.',
		);
	});

	it('is a full disk that is named where it is known', () => {
		const error = refusal('ENOSPC', 'no space left on device', '/small/n8n');
		expect(asProblem(error)?.message).toMatch(/^The disk is full, at \/small\/n8n\. Make room/);
	});

	it('is the disk that was copied to, and not the one that was copied from', () => {
		const copying = refusal('ENOSPC', 'no space left on device', '/large/template');
		const error = Object.assign(copying, { dest: '/small/home' });
		expect(asProblem(error)?.message).toMatch(/^The disk is full, at \/small\/home\./);
	});

	it.each([
		['EACCES', 'it belongs to another user'],
		['EPERM', 'the system does not allow it'],
		['EROFS', 'that disk is read-only'],
	])('is a folder that cannot be written: %s', (code, why) => {
		expect(asProblem(refusal(code, 'in words', '/cache/n8n'))?.message).toBe(
			`/cache/n8n cannot be used: ${why} (${code}). Make it writable for you, or set XDG_CACHE_HOME ` +
				'(Linux: where n8n is kept) and TMPDIR (temporary files) to folders that are, then start again.',
		);
	});

	it('is a cache folder that is a file', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'as-problem-'));
		const file = join(folder, 'cache');
		await writeFile(file, '');
		const error: unknown = await mkdir(join(file, 'n8n'), { recursive: true }).catch((e) => e);
		await rm(folder, { recursive: true });
		expect(asProblem(error)?.message).toContain('a part of this path is a file and not a folder');
	});

	it('is passed on when it is in words already', () => {
		const problem = new Problem('Do this.');
		expect(asProblem(problem)).toBe(problem);
	});
});

it.each([
	['no error', 'just a text'],
	['an error of ours', new Error('This should not happen.')],
	['a refusal that is not about files', refusal('EACCES', 'permission denied')],
	['a file that should be there', refusal('ENOENT', 'no such file or directory', '/x')],
])('%s is not taken for a matter of the disk', (_, error) => {
	expect(asProblem(error)).toBeUndefined();
});
