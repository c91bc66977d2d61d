import { isObject, textOf, type Json } from '../../google/json';
import { fieldsOf, quoted } from '../../words/quoted';
import { chatApp, groupByEmail, identityOf, meetingRoom, type Entry, type Wanted } from './entry';

type Fields = Readonly<Json>;
/** Reads the value of a field. */
type Read = (inside: unknown) => Entry[];

/**
 * Reads an object as other nodes and services hand over somebody: by the field that holds an
 * address, whatever its spelling, or by the object in it that stands for the person.
 */
export function entriesOfObject(value: Fields, wanted: Wanted, read: Read): Entry[] {
	const refused = refusalOf(value, wanted);
	if (refused !== undefined) return [refused];
	const fields = Object.keys(value)
		.map((key) => ({ key, rank: rankOf(plainKey(key)) }))
		.filter(({ rank }) => rank < NOBODY)
		.sort((a, b) => a.rank - b.rank)
		.map((field) => ({ ...field, entries: readField(value[field.key], field, read) }));
	// Beside an empty "Email" the "Boss Email" is somebody else's.
	const hasOwn = fields.some(({ key, rank }) => rank < MAIL_FIELD && /mail/i.test(key));
	const own = hasOwn ? fields.filter(({ rank }) => rank !== MAIL_FIELD) : fields;
	const found = own.find(({ entries }) => entries.some(isSomebody));
	if (found === undefined) {
		const faults = own.map(faultsIn).find(({ length }) => length > 0);
		const lack = wanted === 'people' ? 'email address or user ID' : "Google Group's email address";
		// An object stands for somebody: one that names nobody must not vanish.
		return faults ?? [anEntry(value, `has no ${lack}`)];
	}
	const sure = isSure(found) ? fields.filter(isSure) : [];
	const also = sure.flatMap(({ entries, key }) => alsoOf(found.entries, entries, key));
	if (found.rank < OWN_MAIL_FIELD || also.length === 0) return [...found.entries, ...also];
	const keys = Object.fromEntries(sure.map(({ key }) => [key, key]));
	return [anEntry(keys, 'names more than one person; give the field that counts')];
}

const anEntry = (value: Fields, how: string): Entry => ({
	fault: { what: `an entry with ${fieldsOf(value)}`, how },
});

const isSomebody = (entry: Entry): boolean => identityOf(entry) !== undefined;

/** "E-mail 1 - Value", "email_1_value" and "Email1Value" are one field. */
const plainKey = (key: string): string => key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

interface Field {
	key: string;
	rank: number;
	entries: Entry[];
}

/** Fields that surely hold addresses, best first; the one of the directory goes before others. */
const ADDRESS_FIELDS = 'primaryemail email emailaddress mail value address primary work'.split(' ');
/** Fields that may hold an address or an id, and mostly hold something else. */
const OTHER_FIELDS = 'userprincipalname upn login username resourcename name id userid'.split(' ');
/** Objects, or lists of them, that stand for the person in another object. */
const HOLDERS =
	/^((membership|(group)?member|user|person|profile|attendee|contact|participant|owner|assignee|employee|field|item|result|value)s?|(group|(preferred)?member)key|people|connections|json|properties|data)$/;
/** "E-mail 1 - Value", "email2" */
const NUMBERED_MAIL_FIELD = 90;
/** "Work Email" */
const OWN_MAIL_FIELD = 95;
/** "Boss Email" may be somebody else's. */
const MAIL_FIELD = 100;
/** "recoveryEmail": another address of the person. */
const OTHER_MAIL_FIELD = 110;
const MAY_BE_ADDRESS = 200;
const HOLDER = 300;
const NOBODY = 400;
// "emailVerified", "email type", "Manager Email": what they hold is no address, or somebody else's.
const ABOUT_MAIL =
	/verified|mailing|type|status|count|sent|subject|date|body|manager|supervisor|assistant|emergency|creat|sender/;
const OTHER_MAIL = /^other|recovery|second|alternat|backup|personal|private|home/;
const OWN_MAIL = /work|business|compan|school|google|contact/;

function rankOf(key: string): number {
	const rank = ADDRESS_FIELDS.indexOf(key);
	if (rank >= 0) return rank;
	if (key.includes('mail') && !ABOUT_MAIL.test(key)) {
		if (/\d/.test(key)) return NUMBERED_MAIL_FIELD;
		if (OWN_MAIL.test(key)) return OWN_MAIL_FIELD;
		return OTHER_MAIL.test(key) ? OTHER_MAIL_FIELD : MAIL_FIELD;
	}
	const other = OTHER_FIELDS.indexOf(key);
	if (other >= 0) return MAY_BE_ADDRESS + other;
	return HOLDERS.test(key) ? HOLDER : NOBODY;
}

/** Whether an address there may be somebody else's: "E-mail 2 - Value" is one of an exported contact. */
const isSure = ({ key, rank }: Field): boolean =>
	rank <= MAIL_FIELD && !/\dvalue$/.test(plainKey(key));

function readField(inside: unknown, { key, rank }: Omit<Field, 'entries'>, read: Read): Entry[] {
	if (rank === HOLDER) return typeof inside === 'object' ? read(inside) : [];
	if (rank >= MAY_BE_ADDRESS) {
		// A name or an id is somebody only where it says nothing else; that it is none is no news, but
		// for "users/app".
		const entries = read(inside);
		const isMeant = entries.every(isSomebody) || /^(users|people|groups)\//.test(String(inside));
		return isMeant ? entries : [];
	}
	const several = /mail/i.test(key) ? addressesOfOne(inside) : undefined;
	if (several === undefined) return read(inside);
	const entries = read(several);
	const person = entries.find(isSomebody);
	return person === undefined ? entries : [person, ...alsoOf([person], entries, key)];
}

/** The addresses of one person, or the one that is marked; undefined for anything else. */
function addressesOfOne(value: unknown): unknown[] | undefined {
	if (isObject(value)) {
		// n8n's Google Contacts: { work: ["ada@example.com"], home: […] }
		const lists = Object.values(value);
		return lists.every(Array.isArray) ? lists.flat() : undefined;
	}
	// With what each is for: [{ value: "ada@example.com", type: "work" }]
	if (!Array.isArray(value) || !value.every(isObject)) return undefined;
	const marked = value.find(isMarked);
	return marked === undefined ? value : [marked];
}

// n8n's Google Contacts sorts addresses by Google's labels, those without one under "undefined".
const LABELS_OF_CONTACT = /^((home|work|other|undefined)(,|$))+$/;

/** Whether a value by itself is what a field of one person holds: labelled lists, or one marked address. */
export const areOfOnePerson = (value: unknown): boolean =>
	Array.isArray(value)
		? value.length > 1 &&
			value.every((each) => isObject(each) && ('value' in each || 'address' in each)) &&
			value.filter(isMarked).length === 1
		: isObject(value) &&
			LABELS_OF_CONTACT.test(Object.keys(value).join()) &&
			addressesOfOne(value) !== undefined;

const isMarked = (value: Fields): boolean =>
	[value, value.metadata].some((each) => isObject(each) && each.primary === true);

/** What else is found beside somebody: it may be another address of theirs. */
function alsoOf(found: readonly Entry[], others: readonly Entry[], key: string): Entry[] {
	const [of] = found.flatMap(givenOf);
	const known = found.map(identityOf);
	return others
		.filter((entry) => !known.includes(identityOf(entry)))
		.flatMap(givenOf)
		.map((given) => ({
			guess: {
				words: `${quoted(given)} in the field ${quoted(key)}`,
				as: 'another address',
				of: quoted(of),
			},
		}));
}

const givenOf = (entry: Entry): string[] =>
	'person' in entry ? [entry.person.given] : 'group' in entry ? [entry.group.given] : [];

/** What stands for no person: a Chat app, a meeting room, a group by its email. */
function refusalOf(value: Fields, wanted: Wanted): Entry | undefined {
	const kind = [value.type, value.kind, value.accountType].map(textOf).join('\n');
	if (/^(bot|app)$/im.test(kind) || value.is_bot === true) return chatApp(nameOf(value));
	if (/^(resource|room)$/im.test(kind) || value.resource === true) {
		return meetingRoom(nameOf(value));
	}
	return /^(admin#directory#)?group$/im.test(kind) && wanted === 'people'
		? groupByEmail(nameOf(value))
		: undefined;
}

/** By what a person knows the object: never its JSON. */
function nameOf(value: Fields): unknown {
	const names = [value, ...Object.values(value).filter(isObject)].flatMap((fields) =>
		['email', 'displayName', 'name'].map((key) => fields[key]),
	);
	return names.find((name) => textOf(name).trim() !== '') ?? 'an entry';
}

/** Says in which field it stands. */
const faultsIn = ({ entries, key }: Field): Entry[] =>
	entries.flatMap((entry) => {
		if (!('fault' in entry)) return [];
		const { what, how } = entry.fault;
		const where = how.startsWith('in the field ') ? '' : `in the field ${quoted(key)} `;
		return [{ fault: { what, how: `${where}${how}` } }];
	});
