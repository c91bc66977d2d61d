import { quoted } from '../../words/quoted';
import { chatApp, groupByEmail, identityOf, meetingRoom, type Entry, type Wanted } from './entry';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads an object as other nodes and services hand over somebody: by the field that holds an
 * address, whatever its spelling, or by the object in it that stands for the person.
 * @param read reads the value of a field
 */
export function entriesOfObject(
	value: Fields,
	wanted: Wanted,
	read: (inside: unknown) => Entry[],
): Entry[] {
	const refused = refusalOf(value, wanted);
	if (refused !== undefined) return [refused];
	const fields = Object.keys(value)
		.map((key) => ({ key, rank: rankOf(plainKey(key)) }))
		.filter(({ rank }) => rank < NO_ADDRESS)
		.sort((a, b) => a.rank - b.rank);
	let fault: Entry[] | undefined;
	for (const { key, rank } of fields) {
		const inside = value[key];
		const entries =
			rank < MAY_BE_ADDRESS
				? read(isMailField(key) ? oneOf(inside) : inside)
				: wholly(inside, read);
		if (entries.some(isSomebody)) {
			const others = fields.filter((field) => rank === MAIL_FIELD && field.rank === rank);
			return differ(value, others, read) ? [severalFields(others)] : entries;
		}
		fault ??= faultsIn(entries, key);
	}
	for (const key of Object.keys(value).filter((each) => HOLDERS.has(plainKey(each)))) {
		const inside = value[key];
		if (typeof inside !== 'object') continue;
		const entries = read(inside);
		if (entries.some(isSomebody)) return entries;
		fault ??= faultsIn(entries, key);
	}
	// An object stands for somebody: one that names nobody must not vanish.
	return fault ?? [noAddress(value, wanted)];
}

const isSomebody = (entry: Entry): boolean => identityOf(entry) !== undefined;

/** "E-mail 1 - Value", "email_1_value" and "Email1Value" are one field. */
const plainKey = (key: string): string => key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Fields that surely hold addresses, best first; the one of the directory goes before others. */
const ADDRESS_FIELDS: readonly string[] = [
	...['primaryemail', 'email', 'emailaddress', 'mail', 'workemail', 'primaryemailaddress'],
	...[
		'emailaddresses',
		'emails',
		'value',
		'address',
		'primary',
		'work',
		'userprincipalname',
		'upn',
	],
];
/** Fields that may hold an address or an id, and mostly hold something else. */
const OTHER_FIELDS: readonly string[] = [
	...['login', 'username', 'resourcename', 'name', 'id', 'userid', 'home', 'other', 'personal'],
];
/** "E-mail 1 - Value", "email2" */
const NUMBERED_MAIL_FIELD = 90;
const MAIL_FIELD = 100;
/** "recoveryEmail", "Manager Email": another address of the person, or somebody else's. */
const OTHER_MAIL_FIELD = 110;
const MAY_BE_ADDRESS = 200;
const NO_ADDRESS = 300;
// "emailVerified", "Mailing address", "voicemail", "email type": what they hold is no address.
const ABOUT_MAIL =
	/verified|mailing|voicemail|mailbox|type|label|status|count|sent|subject|date|template|opt|consent|body|hash/;

const OTHER_MAIL =
	/recovery|second|alternat|backup|manager|supervisor|boss|assistant|emergency|creat|sender|invitedby|personal|private|home/;
const isMailField = (key: string): boolean => /mail/i.test(plainKey(key));

function rankOf(key: string): number {
	const rank = ADDRESS_FIELDS.indexOf(key);
	if (rank >= 0) return rank;
	if (isMailField(key) && !ABOUT_MAIL.test(key)) {
		if (/\d/.test(key)) return NUMBERED_MAIL_FIELD;
		return OTHER_MAIL.test(key) ? OTHER_MAIL_FIELD : MAIL_FIELD;
	}
	const other = OTHER_FIELDS.indexOf(key);
	return other < 0 ? NO_ADDRESS : MAY_BE_ADDRESS + other;
}

/** Objects, or lists of them, that stand for the person in another object. */
const HOLDERS: ReadonlySet<string> = new Set([
	...['member', 'members', 'groupmember', 'memberships', 'user', 'users', 'person', 'people'],
	...['profile', 'groupkey', 'memberkey', 'preferredmemberkey', 'attendee', 'attendees', 'contact'],
	...['contacts', 'connections', 'participant', 'participants', 'json', 'fields', 'properties'],
	...['data', 'items', 'results', 'values', 'assignee', 'owner', 'account', 'employee'],
]);

const RESOURCE_NAME = /^(users|people|groups)\//;

/** A name or an id is somebody only where it says nothing else; that it is none is no news. */
function wholly(value: unknown, read: (inside: unknown) => Entry[]): Entry[] {
	const isText = typeof value === 'string' || typeof value === 'number';
	const entries = isText ? read(value) : [];
	const isMeant = entries.every(isSomebody) || RESOURCE_NAME.test(String(value));
	return isMeant ? entries : [];
}

/** Of several addresses of one person: the one that is marked, or the first. */
function oneOf(value: unknown): unknown {
	if (Array.isArray(value) && value.length > 0 && value.every(isOneOfSeveral)) {
		return (value as Fields[]).find(isMarked) ?? (value[0] as unknown);
	}
	if (!isFields(value)) return value;
	// n8n's Google Contacts: { work: ["ada@example.com"], home: […] }
	const list = Object.values(value).find((each) => Array.isArray(each) && each.length > 0);
	return Array.isArray(list) ? (list[0] as unknown) : value;
}

interface Field {
	key: string;
	rank: number;
}

/** Whether fields of equal standing name different people. */
function differ(
	value: Fields,
	fields: readonly Field[],
	read: (inside: unknown) => Entry[],
): boolean {
	const people = fields.map(({ key }) => read(oneOf(value[key])).find(isSomebody));
	const names = people.flatMap((person) => (person === undefined ? [] : [identityOf(person)]));
	return new Set(names).size > 1;
}

const severalFields = (fields: readonly Field[]): Entry => ({
	fault: {
		what: `an entry with the fields ${fields.map(({ key }) => quoted(key)).join(', ')}`,
		how: 'names more than one person; give the field that counts',
	},
});

const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** An address with what it is for: `{ value: "ada@example.com", type: "work" }`. */
const isOneOfSeveral = (value: unknown): boolean =>
	isFields(value) && ['value', 'address', 'email'].some((key) => typeof value[key] === 'string');

const isMarked = (value: Fields): boolean =>
	value.primary === true || (isFields(value.metadata) && value.metadata.primary === true);

const wordOf = (value: unknown): string => (typeof value === 'string' ? value.toLowerCase() : '');

/** What stands for no person: a Chat app, a meeting room, a group by its email. */
function refusalOf(value: Fields, wanted: Wanted): Entry | undefined {
	const type = wordOf(value.type);
	const isApp =
		type === 'bot' ||
		value.is_bot === true ||
		value.bot === true ||
		wordOf(value.accountType) === 'app';
	if (isApp) return chatApp(nameOf(value));
	const isRoom = value.resource === true || type === 'resource' || type === 'room';
	if (isRoom) return meetingRoom(nameOf(value));
	const isGroup = type === 'group' || wordOf(value.kind) === 'admin#directory#group';
	return isGroup && wanted === 'people' && value.groupMember === undefined
		? groupByEmail(nameOf(value))
		: undefined;
}

/** By what a person knows the object: never its JSON. */
function nameOf(value: Fields): unknown {
	for (const fields of [value, ...Object.values(value).filter(isFields)]) {
		const name = ['email', 'displayName', 'name', 'real_name', 'address']
			.map((key) => fields[key])
			.find((each) => typeof each === 'string' && each.trim() !== '');
		if (name !== undefined) return name;
	}
	return 'an entry';
}

/** Says in which field it stands. */
function faultsIn(entries: readonly Entry[], key: string): Entry[] | undefined {
	const faults = entries.filter((entry) => 'fault' in entry);
	if (faults.length === 0) return undefined;
	return faults.map(({ fault: { what, how } }) => ({
		fault: { what, how: / in the field /.test(how) ? how : `in the field ${quoted(key)} ${how}` },
	}));
}

/** So many fields of an object are named. */
const FIELDS_NAMED = 4;

function noAddress(value: Fields, wanted: Wanted): Entry {
	const keys = Object.keys(value);
	const named = keys.slice(0, FIELDS_NAMED).map(quoted).join(', ');
	const more = keys.length > FIELDS_NAMED ? ', …' : '';
	const lack = wanted === 'people' ? 'email address or user ID' : "Google Group's email address";
	const fields = keys.length === 0 ? 'no field' : `the fields ${named}${more}`;
	return { fault: { what: `an entry with ${fields}`, how: `has no ${lack}` } };
}
