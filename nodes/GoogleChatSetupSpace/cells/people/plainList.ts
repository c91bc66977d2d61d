import { isQuotable } from '../../words/quoted';
import { isEmail, readEmail, type Entry, type Wanted } from './entry';

/** "ada@example.com", "Ada B. Lovelace <ada@example.com>" */
const PLAIN_ENTRY = /^(?:\p{Lu}[\p{L}\p{M} .-]*)?<([^<>\s]+)>$|^[^<>\s]+$/u;
/** Addresses begin with one of these for sure; other characters may be bullets. */
const BEGINS_PLAINLY = /^[\p{L}\p{N}_]/u;

/**
 * The people of a list of nothing but addresses, with or without a name before them, or undefined.
 * Most lists are no more, and are read this way many times as fast as in pieces, to the same end.
 */
export function entriesOfPlainList(text: string, wanted: Wanted): Entry[] | undefined {
	const entries: Entry[] = [];
	for (const part of text.split(/[,;\n]/)) {
		const entry = part.trim();
		if (entry === '') continue;
		const match = PLAIN_ENTRY.exec(entry);
		const address = match?.[1] ?? entry;
		if (match === null || !BEGINS_PLAINLY.test(address) || !isEmail(address)) return undefined;
		const given = entry.startsWith('<') || !isQuotable(entry) ? address : entry;
		entries.push(readEmail(address, given, wanted));
	}
	return entries;
}
