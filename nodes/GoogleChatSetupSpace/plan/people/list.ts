import {
	chatApp,
	lostDigits,
	notAPerson,
	readPerson,
	severalPeople,
	type Entry,
	type Person,
} from './entry';
import { isQuotable } from '../../words/quoted';

export interface People {
	/** In the order given, each once. */
	people: Person[];
	/** A sentence for each entry that is not a person. */
	problems: string[];
}

/** Turns one cleaned entry into a person; `given` is the entry as it was written. */
export type ReadWord = (word: string, given: string) => Entry;

/** Lists inside lists: deeper than any sheet or form, and shallow enough not to exhaust the stack. */
const DEEPEST_LIST = 8;

/** Zero-width spaces, direction marks and the like come along from mails and web pages. */
const INVISIBLE = /\p{Cf}/gu;
/**
 * A quoted name with its address, which may hold separators; else all up to the next separator or
 * to the end of an address in angle brackets.
 */
const PART =
	/"(?:[^"\\]|\\.)*"[ \u00a0]*<[^<>]*>|[^\s,;\u0085\u3001\uff0c\uff1b>][^,;\t\n\v\f\r\u0085\u2028\u2029\u3001\uff0c\uff1b>]*>*/g;
// The look-behind keeps a long run of blanks within a text from being tried at each of its places.
const WRAPPING = /^[\s"'“”‘’«»<]+|(?<![\s"'“”‘’«».>])[\s"'“”‘’«».>]+$/g;
const NAME_AND_ADDRESS = /^(.*)<([^<>]*)>+$/s;
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
	for (const entry of entriesOf(value, readWord, [])) {
		if ('problem' in entry) problems.push(entry.problem);
		// Emails are the same in capitals or not; Google would filter duplicates, but counts them.
		else if (!people.has(entry.name)) people.set(entry.name, entry);
	}
	return { people: [...people.values()], problems };
}

function entriesOf(value: unknown, readWord: ReadWord, above: readonly unknown[]): Entry[] {
	if (value === undefined || value === null) return [];
	if (above.length > DEEPEST_LIST || above.includes(value)) {
		return [{ problem: 'the list is nested too deeply' }];
	}
	if (Array.isArray(value)) {
		const path = [...above, value];
		return value.flatMap((entry) => entriesOf(entry, readWord, path));
	}
	switch (typeof value) {
		case 'string':
			return entriesOfText(value, readWord, above);
		case 'number':
			return [entryOfNumber(value, readWord)];
		case 'object':
			return entriesOfObject(value as Record<string, unknown>, readWord, above);
		default:
			return [notAPerson(value)];
	}
}

function entriesOfText(text: string, readWord: ReadWord, above: readonly unknown[]): Entry[] {
	const trimmed = text.replace(INVISIBLE, '').trim();
	if (/^[[{]/.test(trimmed)) {
		const parsed = parseJson(trimmed);
		if (parsed !== undefined) return entriesOf(parsed, readWord, [...above, text]);
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
	const whole = readOne(part.trim(), readWord);
	if (isPerson(whole)) return [whole];
	// "a@example.com b@example.com": blanks separate only where every word is somebody, so that
	// "bob at example" is named as it was written.
	const each = part
		.trim()
		.split(/\s+/)
		.map((word) => readOne(word, readWord));
	return each.every(isPerson) ? each : [whole];
}

const isPerson = (entry: Entry): entry is Person => !('problem' in entry);

/** An address in any wrapping, also behind a name. */
function readOne(text: string, readWord: ReadWord): Entry {
	const [, name = '', address = text] = NAME_AND_ADDRESS.exec(text) ?? [];
	const word = strip(strip(address).replace(MAILTO, '$1'));
	const entry = readWord(word, text);
	if (!isPerson(entry)) return entry;
	if (namesAnother(name, entry, readWord)) return severalPeople(text);
	return isQuotable(text) ? entry : { ...entry, given: word };
}

/** Whether an address stands in the name, other than the one behind it. */
const namesAnother = (name: string, person: Person, readWord: ReadWord): boolean =>
	name
		.split(/[\s<>(),;:"]/)
		.map((word) => readWord(strip(word), word))
		.filter(isPerson)
		// A name may be a number.
		.some((other) => other.name.includes('@') && other.name !== person.name);

const strip = (text: string): string => text.replace(WRAPPING, '');

function entryOfNumber(value: number, readWord: ReadWord): Entry {
	if (Number.isSafeInteger(value) && value >= 0) return readWord(String(value), String(value));
	return Number.isInteger(value) && value > 0 ? lostDigits(String(value)) : notAPerson(value);
}

function entriesOfObject(
	value: Record<string, unknown>,
	readWord: ReadWord,
	above: readonly unknown[],
): Entry[] {
	if (value.type === 'BOT') return [chatApp(value)];
	const key = PERSON_KEYS.find((name) => ![undefined, null, ''].includes(value[name] as null));
	const entries = key === undefined ? [] : entriesOf(value[key], readWord, [...above, value]);
	// An object stands for somebody: one that names nobody must not vanish.
	return entries.length > 0 ? entries : [notAPerson(value)];
}
