import { quoted } from '../../words/quoted';

/** Somebody, or a Google Group, to be put into a space. */
export interface Person {
	kind: 'user' | 'group';
	/** Google's resource name: `users/{id or email}` or `groups/{id}`. */
	name: string;
	/** As it stands in the sheet; the address alone where that is too long to quote. */
	given: string;
}

/** A person, or the sentence on why this entry is none. */
export type Entry = Person | { problem: string };

/** RFC 5321, 4.5.3.1.3: a path holds 256 octets, two of them the angle brackets. */
const LONGEST_EMAIL = 254;
// Google's accounts may have apostrophes. Control characters and half surrogate pairs are in none.
const EMAIL = /^[^\s@<>()[\]\\,;:"“”\p{Cc}\p{Cs}]+@(?:[\p{L}\p{M}\p{N}-]+\.)+[\p{L}\p{M}\p{N}-]+$/u;
const USER_ID = /^\d+$/;
const RESOURCE_ID = /^[A-Za-z0-9._~-]+$/;
/** What a spreadsheet makes of Google's 21-digit ids. */
const LOST_DIGITS = /^[+-]?\d+(?:[.,]\d+)?e\+?\d+$/i;

const ADD_THE_APP = "use 'Add Chat App' in After Setup to bring in the calling Chat app";

/** Reads one entry of a list of people: an email, a user ID, or a resource name. */
export function readPerson(word: string, given: string): Entry {
	const [, collection, id = word] = /^(users|people|groups)\/(.*)/s.exec(word) ?? [];
	if (collection === 'groups') return readGroupId(id, given);
	if (LOST_DIGITS.test(id)) return lostDigits(given);
	if (collection === 'people') return readContact(id, given);
	return readUser(id, given, collection === 'users' ? RESOURCE_ID : USER_ID);
}

/** Reads one entry of a list of Google Groups: an email (as a user's name), an id, `groups/…`. */
export function readGroup(word: string, given: string): Entry {
	const id = word.replace(/^groups\//, '');
	if (isEmail(id)) return { kind: 'user', name: `users/${id.toLowerCase()}`, given };
	if (RESOURCE_ID.test(id)) return { kind: 'group', name: `groups/${id}`, given };
	return { problem: `${quoted(given)} is not a Google Group's email address or ID` };
}

/** A Chat app where a person belongs. */
export const chatApp = (given: unknown): Entry => ({
	problem: `${quoted(given)} is a Chat app; ${ADD_THE_APP}`,
});

export const notAPerson = (given: unknown): Entry => ({
	problem: `${quoted(given)} is not an email address or a user ID`,
});

/** One entry that holds several addresses: taking one of them would lose the others in silence. */
export const severalPeople = (given: string): Entry => ({
	problem: `${quoted(given)} names more than one person; separate them by commas`,
});

export const lostDigits = (given: string): Entry => ({
	problem: `${quoted(given)} is a user ID that has lost digits; write the ID as text`,
});

/** Whether a text is an email address. */
export const isEmail = (text: string) => text.length <= LONGEST_EMAIL && EMAIL.test(text);

function readUser(id: string, given: string, ids: RegExp): Entry {
	if (id === 'app') return chatApp(given);
	if (isEmail(id)) return { kind: 'user', name: `users/${id.toLowerCase()}`, given };
	return ids.test(id) ? { kind: 'user', name: `users/${id}`, given } : notAPerson(given);
}

function readContact(id: string, given: string): Entry {
	if (USER_ID.test(id)) return { kind: 'user', name: `users/${id}`, given };
	// "people/c123": an entry of somebody's address book has an id of its own, unknown to Chat.
	return {
		problem: `${quoted(given)} is a contact, not a Google account; write the person's email address`,
	};
}

function readGroupId(id: string, given: string): Entry {
	if (RESOURCE_ID.test(id)) return { kind: 'group', name: `groups/${id}`, given };
	return {
		problem: `${quoted(given)} is not a Google Group ID; put groups given by email into 'Google Groups' in Space Settings`,
	};
}
