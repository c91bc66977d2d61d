import { textOf } from '../../google/json';
import { quoted } from '../../words/quoted';
import { isNumber } from './names';

/** Somebody to be put into a space. */
export interface Person {
	/** Google's resource name: `users/{id or email}`. */
	name: string;
	/** As it stands in the sheet; the address alone where that is too long to quote. */
	given: string;
}

/** A Google Group by its id, or by an email that has to be looked up: Chat takes ids alone. */
export type GroupRef = { given: string } & (
	{ /** `groups/{id}` */ name: string; email?: never } | { name?: never; email: string }
);

/** Why an entry is nobody: `what` is wrong, in words to be quoted already, and `how`. */
export interface Fault {
	what: string;
	how: string;
}

/** What was taken to be a name or note of somebody beside it, or another address of theirs. */
export interface Guess {
	words: string;
	as: 'a name or note' | 'another address';
	of: string;
}

/** One entry of a list. */
export type Entry = { person: Person } | { group: GroupRef } | { fault: Fault } | { guess: Guess };

/** What a list is to hold. */
export type Wanted = 'people' | 'groups';

/** RFC 5321, 4.5.3.1.3: a path holds 256 octets, two of them the angle brackets. */
const LONGEST_EMAIL = 254;
/**
 * What separates people or wraps them, bullets and arrows, in a class of a pattern: no word holds it.
 * The apostrophe of "O’Brien" is none of them.
 */
export const APART = String.raw`\s<>()[\]{}\\,;:"«»|/&=،؛、·\u2014-\u2018\u201a-\u206f\u2190-\u22ff\p{So}\x60`;
// "o'brien+chat@bücher.example": Google's accounts may have apostrophes, and no dash but the hyphen.
const EMAIL = new RegExp(
	String.raw`^[^@${APART}\u2010-\u2013\p{Cc}\p{Cs}]+@(?:[\p{L}\p{M}\p{N}-]+\.)+(?!\w+\p{Lo})[\p{L}\p{M}\p{N}-]+$`,
	'u',
);
const RESOURCE_ID = /^[A-Za-z0-9._~-]+$/;
/** Google's user IDs have 21 digits; dates, phone numbers and amounts have fewer than 15. */
const USER_ID = /^\d{15,}$/;
/** Group ids as Google makes them: "01x0gk373c9z46j", "03ep43zb2abc". */
const GROUP_ID = /^0\d(?=[a-z0-9]*[a-z])[a-z0-9]{8,}$/;
/** What a spreadsheet makes of a long id: "1.13E+20", "1,13E+20". */
const LOST_DIGITS = /^[+-]?\d+(?:[.,]\d+)?e\+?\d+$/i;

/** Whether a text is an email address. */
export const isEmail = (text: string) => text.length <= LONGEST_EMAIL && EMAIL.test(text);

/** Whether a word that stands alone has the look of an id. */
export const isBareId = (word: string, wanted: Wanted): boolean =>
	(wanted === 'people' ? USER_ID : GROUP_ID).test(word);

/** What is said of something that is given and is nobody. */
export const faulty =
	(how: string) =>
	(given: unknown): Entry => ({ fault: { what: quoted(given), how } });

/** One entry that holds several addresses: taking one of them would lose the others in silence. */
export const severalPeople = faulty('names more than one person; separate them by commas');
export const lostDigits = faulty('is a user ID that has lost digits; write the ID as text');
export const chatApp = faulty("is a Chat app; use 'Add Chat App' in After Setup");
export const meetingRoom = faulty('is a meeting room, not a person');
/** A group given by email where a person belongs: an email does not tell one from the other. */
export const groupByEmail = faulty(
	"is a Google Group; put it into 'Google Groups' in Space Settings",
);
const noGroupId = faulty(
	"is not a Google Group ID; if it is an email, put it into 'Google Groups' in Space Settings",
);
/** "people/c123": an entry of somebody's address book has an id of its own, unknown to Chat. */
const aContact = faulty("is a contact, not a Google account; write the person's email address");
const aNumber = faulty('is a number, not an email address; a Google user ID has about 21 digits');
const noPerson = faulty('is not an email address or a user ID');
const noGroup = faulty("is not a Google Group's email address or ID");

/** Whose addresses are no member's: "c_188…@resource.calendar.google.com". */
const NO_MEMBERS: ReadonlyArray<[domain: string, fault: (given: unknown) => Entry]> = [
	['@resource.calendar.google.com', meetingRoom],
	['@group.calendar.google.com', faulty('is a calendar, not a person')],
	['@googlegroups.com', faulty('is a public Google Group, which cannot be a member')],
];

/** Reads an email address, a resource name (`users/…`, `people/…`, `groups/…`) or an id by itself. */
export function readAddress(word: string, given: string, wanted: Wanted): Entry {
	const own = wanted === 'people' ? 'users' : 'groups';
	const [, collection = own, id = word] = /^([a-z]+)\/(.*)/s.exec(word) ?? [];
	if (collection === own && isEmail(id)) {
		const email = id.toLowerCase();
		const [, fault] = NO_MEMBERS.find(([domain]) => email.endsWith(domain)) ?? [];
		if (fault !== undefined) return fault(given);
		return own === 'groups'
			? { group: { email, given } }
			: { person: { name: `users/${email}`, given } };
	}
	if (LOST_DIGITS.test(id)) return lostDigits(given);
	const isId = RESOURCE_ID.test(id);
	if (collection === 'groups' && isId) return { group: { name: `groups/${id}`, given } };
	if (own === 'groups' || collection === 'spaces') return nobody(given, wanted);
	if (collection === 'groups') return noGroupId(given);
	if (collection === 'people' && /\D/.test(id)) return aContact(given);
	if (id === 'app') return chatApp(given);
	return isId ? { person: { name: `users/${id}`, given } } : nobody(given, wanted);
}

/** Why nobody is found in something. */
export function nobody(given: unknown, wanted: Wanted): Entry {
	const text = textOf(given);
	if (LOST_DIGITS.test(text)) return lostDigits(given);
	if (text === 'app') return chatApp(given);
	if (wanted === 'groups') return noGroup(given);
	return isNumber(text) ? aNumber(given) : noPerson(given);
}

/** What makes two entries the same: Google's name, or the email of a group. */
export function identityOf(entry: Entry): string | undefined {
	if ('person' in entry) return entry.person.name;
	if ('group' in entry) return entry.group.name ?? entry.group.email;
	return undefined;
}
