import { chatApp, lostDigits, notAPerson, readPerson, type Entry, type Person } from './people';

export interface People {
	/** In the order given, each once. */
	people: Person[];
	/** A sentence for each entry that is not a person. */
	problems: string[];
}

/** Turns one cleaned entry into a person; `given` is the entry as it was written. */
type ReadWord = (word: string, given: string) => Entry;

/** Arrays inside arrays: deeper than any sheet or form, and shallow enough not to exhaust the stack. */
const DEEPEST_LIST = 8;

/** Zero-width and direction marks that come along when names are copied from mails and web pages. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
/** A quoted name with its address, which may hold separators; else all up to the next separator. */
const PART =
	/\s*"(?:[^"\\]|\\.)*"\s*<[^<>]*>|[^,;\t\n\v\f\r\u0085\u2028\u2029\u3001\uff0c\uff1b]+/g;
const WRAPPING = /^[\s"'“”‘’«»<]+|[\s"'“”‘’«».>]+$/g;
const IN_ANGLE_BRACKETS = /<([^<>]*)>[\s"'“”‘’.]*$/;
const MAILTO = /^mailto:([^?]*).*$/i;

/** The keys under which n8n's nodes and Google's lists hand over a person, best first. */
const PERSON_KEYS = ['email', 'primaryEmail', 'value', 'name'] as const;

/**
 * Reads people as they stand in a sheet, a form or another node's output: one text with any common
 * separator, names with addresses in angle brackets, ids, resource names, JSON, arrays of these or
 * of objects. Total: whatever it is given, every entry ends as a person or as a sentence.
 */
export function readPeople(value: unknown, readWord: ReadWord = readPerson): People {
	const people = new Map<string, Person>();
	const problems: string[] = [];
	for (const entry of entriesOf(value, readWord, 0)) {
		if ('problem' in entry) problems.push(entry.problem);
		// Emails are the same in capitals or not; Google would filter duplicates, but counts them.
		else if (!people.has(entry.name)) people.set(entry.name, entry);
	}
	return { people: [...people.values()], problems };
}

function entriesOf(value: unknown, readWord: ReadWord, depth: number): Entry[] {
	if (value === undefined || value === null) return [];
	if (depth > DEEPEST_LIST) return [{ problem: 'the list is nested too deeply' }];
	if (Array.isArray(value)) return value.flatMap((entry) => entriesOf(entry, readWord, depth + 1));
	switch (typeof value) {
		case 'string':
			return entriesOfText(value, readWord, depth);
		case 'number':
			return [entryOfNumber(value, readWord)];
		case 'object':
			return entriesOfObject(value as Record<string, unknown>, readWord, depth);
		default:
			return [notAPerson(value)];
	}
}

function entriesOfText(text: string, readWord: ReadWord, depth: number): Entry[] {
	const trimmed = text.replace(INVISIBLE, '').trim();
	if (/^[[{]/.test(trimmed)) {
		const parsed = parseJson(trimmed);
		if (parsed !== undefined) return entriesOf(parsed, readWord, depth + 1);
	}
	return (trimmed.match(PART) ?? []).flatMap((part) => entriesOfPart(part, readWord));
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

function entriesOfPart(part: string, readWord: ReadWord): Entry[] {
	if (strip(part) === '') return [];
	const whole = readWord(addressIn(part), part.trim());
	if (!('problem' in whole)) return [whole];
	// "a@example.com b@example.com": blanks separate only where every word is somebody, so that
	// "bob at example" is named as it was written.
	const words = part.trim().split(/\s+/);
	const each = words.length > 1 ? words.map((word) => readWord(addressIn(word), word)) : [];
	return each.length > 0 && each.every((entry) => !('problem' in entry)) ? each : [whole];
}

function strip(text: string): string {
	return text.replace(WRAPPING, '').trim();
}

function addressIn(text: string): string {
	const inside = IN_ANGLE_BRACKETS.exec(text)?.[1] ?? text;
	return strip(strip(inside).replace(MAILTO, '$1'));
}

function entryOfNumber(value: number, readWord: ReadWord): Entry {
	if (Number.isSafeInteger(value) && value >= 0) return readWord(String(value), String(value));
	return Number.isInteger(value) && value > 0 ? lostDigits(String(value)) : notAPerson(value);
}

function entriesOfObject(
	value: Record<string, unknown>,
	readWord: ReadWord,
	depth: number,
): Entry[] {
	if (value.type === 'BOT') return [chatApp(value)];
	const key = PERSON_KEYS.find((name) => ![undefined, null, ''].includes(value[name] as null));
	const entries = key === undefined ? [] : entriesOf(value[key], readWord, depth + 1);
	// An object stands for somebody: one that names nobody must not vanish.
	return entries.length > 0 ? entries : [notAPerson(value)];
}
