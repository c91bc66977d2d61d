import { isObject } from '../../google/json';
import { cleaned } from '../../words/cleaned';
import {
	identityOf,
	lostDigits,
	nobody,
	type Entry,
	type Fault,
	type GroupRef,
	type Guess,
	type Person,
	type Wanted,
} from './entry';
import { areOfOnePerson, entriesOfObject } from './objects';
import { listIn } from './listAsText';
import { entriesOfText } from './text';

/** Who and what is in a list: each once, in the order given. */
export interface People {
	people: Person[];
	groups: GroupRef[];
	/** What is nobody. */
	faults: Fault[];
	/** What was taken for a name. */
	guesses: Guess[];
}

/** Lists inside lists: deeper than any sheet or form, and shallow enough not to exhaust the stack. */
const DEEPEST_LIST = 8;

/**
 * Reads people, or Google Groups, as they stand in a sheet, a form or another node's output. Total:
 * whatever it is given, every entry ends as somebody, as a fault or as a guess.
 */
export function readPeople(value: unknown, wanted: Wanted = 'people'): People {
	const read: People = { people: [], groups: [], faults: [], guesses: [] };
	const known = new Set<unknown>();
	for (const entry of entriesOf(value, wanted, [])) {
		// Emails are the same in capitals or not; Google would filter duplicates, but counts them.
		const identity = identityOf(entry) ?? entry;
		if (known.has(identity)) continue;
		known.add(identity);
		if ('person' in entry) read.people.push(entry.person);
		else if ('group' in entry) read.groups.push(entry.group);
		else if ('fault' in entry) read.faults.push(entry.fault);
		else read.guesses.push(entry.guess);
	}
	return read;
}

function entriesOf(value: unknown, wanted: Wanted, above: readonly unknown[]): Entry[] {
	if (value === undefined || value === null) return [];
	if (above.length > DEEPEST_LIST || above.includes(value)) {
		return [{ fault: { what: 'the list', how: 'is nested too deeply' } }];
	}
	const path = [...above, value];
	if (areOfOnePerson(value)) return entriesOf({ emailAddresses: value }, wanted, path);
	if (Array.isArray(value)) return value.flatMap((entry) => entriesOf(entry, wanted, path));
	if (isObject(value)) {
		return entriesOfObject(value, wanted, (inside) => entriesOf(inside, wanted, path));
	}
	if (typeof value === 'number') {
		return value > Number.MAX_SAFE_INTEGER
			? [lostDigits(String(value))]
			: entriesOfText(String(value), wanted);
	}
	if (typeof value !== 'string') return [nobody(value, wanted)];
	const text = cleaned(value).trim();
	// Nobody in PostgreSQL's way.
	if (/^\{\s*\}$/.test(text)) return [];
	const list = listIn(text);
	return list === undefined ? entriesOfText(text, wanted) : entriesOf(list, wanted, path);
}
