import { quoted } from '../../words/quoted';

/** Somebody to be put into a space. */
export interface Person {
	/** Google's resource name: `users/{id or email}`. */
	name: string;
	/** As it stands in the sheet; the address alone where that is too long to quote. */
	given: string;
}

/** A Google Group that is known by its id. */
interface GroupById {
	/** `groups/{id}` */
	name: string;
	email?: never;
	given: string;
}

/** A Google Group that is known by its email: Chat takes ids alone, so it has to be looked up. */
interface GroupByEmail {
	name?: never;
	email: string;
	given: string;
}

export type GroupRef = GroupById | GroupByEmail;

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

/** Rooms and calendars have addresses, too: "c_188…@resource.calendar.google.com". */
const MEETING_ROOM = '@resource.calendar.google.com';
const CALENDAR = '@group.calendar.google.com';
const PUBLIC_GROUP = '@googlegroups.com';

/** Whether a text is an email address. */
export const isEmail = (text: string) => text.length <= LONGEST_EMAIL && EMAIL.test(text);

/** Whether a word that stands alone has the look of an id. */
export const isBareId = (word: string, wanted: Wanted): boolean =>
	(wanted === 'people' ? USER_ID : GROUP_ID).test(word);

export const faulty = (what: unknown, how: string): Entry => ({
	fault: { what: quoted(what), how },
});

/** Reads an email address, a resource name (`users/…`, `people/…`, `groups/…`) or an id by itself. */
export function readAddress(word: string, given: string, wanted: Wanted): Entry {
	const own = wanted === 'people' ? 'users' : 'groups';
	const [, collection = own, id = word] = /^([a-z]+)\/(.*)/s.exec(word) ?? [];
	if (collection === own && isEmail(id)) return readEmail(id.toLowerCase(), given, wanted);
	if (LOST_DIGITS.test(id)) return lostDigits(given);
	if (collection === 'groups' && RESOURCE_ID.test(id)) {
		return { group: { name: `groups/${id}`, given } };
	}
	if (wanted === 'groups' || collection === 'spaces') return nobody(given, wanted);
	if (collection === 'groups') {
		return faulty(
			given,
			"is not a Google Group ID; if it is an email, put it into 'Google Groups' in Space Settings",
		);
	}
	if (collection === 'people' && /\D/.test(id)) {
		// "people/c123": an entry of somebody's address book has an id of its own, unknown to Chat.
		return faulty(given, "is a contact, not a Google account; write the person's email address");
	}
	if (id === 'app') return chatApp(given);
	return RESOURCE_ID.test(id) ? { person: { name: `users/${id}`, given } } : nobody(given, wanted);
}

function readEmail(address: string, given: string, wanted: Wanted): Entry {
	if (address.endsWith(MEETING_ROOM)) return meetingRoom(given);
	if (address.endsWith(CALENDAR)) return faulty(given, 'is a calendar, not a person');
	if (address.endsWith(PUBLIC_GROUP)) {
		return faulty(given, 'is a public Google Group, which cannot be a member');
	}
	return wanted === 'groups'
		? { group: { email: address, given } }
		: { person: { name: `users/${address}`, given } };
}

/** Words in which nobody is found. */
export function nobody(given: unknown, wanted: Wanted): Entry {
	if (typeof given === 'string' && LOST_DIGITS.test(given)) return lostDigits(given);
	if (given === 'app') return chatApp(given);
	return faulty(
		given,
		wanted === 'people'
			? 'is not an email address or a user ID'
			: "is not a Google Group's email address or ID",
	);
}

/** A number that is too short to be an id. */
export const aNumber = (given: string, wanted: Wanted): Entry =>
	wanted === 'people'
		? faulty(given, 'is a number, not an email address; a Google user ID has about 21 digits')
		: nobody(given, wanted);

/** One entry that holds several addresses: taking one of them would lose the others in silence. */
export const severalPeople = (given: string): Entry =>
	faulty(given, 'names more than one person; separate them by commas');

export const lostDigits = (given: string): Entry =>
	faulty(given, 'is a user ID that has lost digits; write the ID as text');

/** A Chat app where a person belongs. */
export const chatApp = (given: unknown): Entry =>
	faulty(given, "is a Chat app; use 'Add Chat App' in After Setup");

export const meetingRoom = (given: unknown): Entry =>
	faulty(given, 'is a meeting room, not a person');

/** A group given by email where a person belongs: an email does not tell one from the other. */
export const groupByEmail = (given: unknown): Entry =>
	faulty(given, "is a Google Group; put it into 'Google Groups' in Space Settings");

/** What makes two entries the same: Google's name, or the email of a group. */
export function identityOf(entry: Entry): string | undefined {
	if ('person' in entry) return entry.person.name;
	if ('group' in entry) return entry.group.name ?? entry.group.email;
	return undefined;
}
