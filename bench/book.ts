import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from './part';

const ROOT = join(__dirname, '..');
const BOOK = join(__dirname, 'measured.json');

export interface Versions {
	n8n: string;
	/** n8n's own Node.js, and the one that Google's client ran under. */
	n8nsNode: string;
	node: string;
	googlesClient: string;
}

/** What came of a part when it was last measured. */
export interface Kept extends Outcome {
	/** With which state of the node, and under what conditions. */
	measured: string;
}

/** What is known of all parts: each keeps its figures until it is measured anew. */
export interface Book {
	versions: Versions;
	parts: Record<string, Kept>;
}

export async function openBook(): Promise<Book> {
	return JSON.parse(await readFile(BOOK, 'utf8')) as Book;
}

export async function writeBook(book: Book): Promise<void> {
	await writeFile(BOOK, `${JSON.stringify(book, null, '\t')}\n`);
}

/** The last change of the node, the day, and how busy the machine was in the minute before. */
export function conditions(): string {
	const git = (...args: string[]) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' });
	const node = ['--', 'nodes', 'credentials'];
	const state = git('log', '-1', '--format=%h', ...node).trim();
	const changed = git('status', '--porcelain', ...node) === '' ? '' : ', changed';
	const day = new Date().toISOString().slice(0, '2026-11-26'.length);
	return `${state}${changed}, ${day}, load ${(loadavg()[0] ?? NaN).toFixed(1)}`;
}
