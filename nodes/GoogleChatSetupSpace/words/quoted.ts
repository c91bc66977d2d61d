import { withoutSecrets } from './secrets';

/** Longer texts are cut in messages: enough to recognise the cell, not the whole sheet. */
const LONGEST_QUOTE = 60;

// Line breaks, tabs and other control characters would break the sentence around the quote, and
// half a surrogate pair is no character.
const UNPRINTABLE = /[\p{Cc}\u2028\u2029]+|\p{Cs}/gu;

/** What a person gave, in quotes, on one line, short and without secrets: for use inside a message. */
export function quoted(value: unknown): string {
	const line = withoutSecrets(describe(value)).replace(UNPRINTABLE, ' ').trim();
	const characters = [...line.slice(0, LONGEST_QUOTE * 2)];
	const short =
		characters.length > LONGEST_QUOTE || line.length > LONGEST_QUOTE * 2
			? `${characters.slice(0, LONGEST_QUOTE - 1).join('')}…`
			: line;
	return `'${short}'`;
}

/** Whether a text can stand in a message as it is. */
export const isQuotable = (text: string): boolean =>
	text.length <= LONGEST_QUOTE && text.search(UNPRINTABLE) < 0;

/** So many fields of an object are named. */
const MOST_FIELDS = 4;

/** A value for a sentence: the quote of a text, or what kind of thing stands there instead of one. */
export function described(value: unknown): string {
	if (Array.isArray(value) && value.length > 1) return `a list of ${value.length}`;
	if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) {
		return quoted(value);
	}
	if (Array.isArray(value)) return described(value[0]);
	return `an object with ${fieldsOf(value)}`;
}

/** The first few fields of an object by their names: "the fields 'a', 'b'". */
export function fieldsOf(value: object): string {
	const fields = Object.keys(value);
	if (fields.length === 0) return 'no field';
	const named = fields.slice(0, MOST_FIELDS).map(quoted).join(', ');
	const more = fields.length > MOST_FIELDS ? ', …' : '';
	return `the field${fields.length === 1 ? '' : 's'} ${named}${more}`;
}

function describe(value: unknown): string {
	try {
		// JSON has no word for NaN, and BigInt is none of its types.
		const json = typeof value === 'object' ? JSON.stringify(value) : undefined;
		// A date's JSON is a text, in quotes of its own.
		return json?.replace(/^"(.*)"$/, '$1') ?? String(value);
	} catch {
		// A cyclic object, or one whose toJSON fails: its type says enough.
		return Object.prototype.toString.call(value);
	}
}
