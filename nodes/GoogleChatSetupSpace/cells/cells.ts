import { cleaned } from '../words/cleaned';
import { described, quoted } from '../words/quoted';
import { AN_ERROR, isErrorValue } from '../words/spreadsheet';
import { listIn } from './people/listAsText';

/** A value as it was meant, or a sentence on why it cannot be read. */
export type Cell<T> = { value: T } | { problem: string };

/** "x" and a tick are how people mark a cell; "1.0" is how pandas writes 1. */
const YES = /^(true|yes|y|on|1|1\.0|t|x|\[x\]|[✓✔✅☑🗹][\ufe0e\ufe0f]?|enabled|checked)$/iu;
const NO = /^(false|no|n|off|0|0\.0|f|\[ \]|[☐✗✘❌][\ufe0e\ufe0f]?|disabled|unchecked|)$/iu;
/** Of these, what a sentence names. */
const YES_AND_NO = 'write yes or no, TRUE or FALSE, on or off, enabled or disabled, 1 or 0, x or ✓';

/** JSON cannot carry half a surrogate pair, and Google refuses the request as a whole. */
const HALF_A_PAIR = /\p{Surrogate}/u;

/** A cell in which nothing stands: no value, an empty list, or characters that nobody sees. */
export const isBlank = (value: unknown): boolean => textOf(value) === '';

/** Lists in lists of one: deeper than any node of n8n gives them. */
const DEEPEST = 4;

/**
 * The value of a list of one, as an Airtable look-up, a check box and a multiple choice of a form
 * give it, the last as JSON, too: `["Apollo"]`; '' for one of none. Anything else as it is.
 */
export function onlyOne(value: unknown, depth = 0): unknown {
	const list = typeof value === 'string' && /^\s*\[/.test(value) ? listIn(value.trim()) : value;
	if (!Array.isArray(list) || list.length > 1 || depth > DEEPEST) return value;
	return onlyOne(list[0] ?? '', depth + 1);
}

/** A cell as a text that is cleaned and trimmed; undefined where it is none. */
function textOf(value: unknown): string | undefined {
	const only = onlyOne(value) ?? '';
	const isText = ['string', 'number', 'bigint', 'boolean'].includes(typeof only);
	return isText ? cleaned(String(only)).trim() : undefined;
}

/** A text cell: cleaned and trimmed, numbers as text, nothing as ''. */
export function textCell(value: unknown, label: string): Cell<string> {
	const text = textOf(value);
	if (text === undefined || isErrorValue(text)) return notRead(value, 'is not a text', label);
	return HALF_A_PAIR.test(text)
		? notRead(value, 'holds a broken character', label)
		: { value: text };
}

/** Why a cell cannot be read: as the error that it is, or by what is wrong. */
function notRead(value: unknown, how: string, label: string): { problem: string } {
	const text = textOf(value);
	const what = text === undefined ? described(value) : quoted(text);
	return { problem: `${what} ${isErrorValue(text ?? '') ? AN_ERROR : how} (${label})` };
}

/** A yes or no as people write it in a sheet: TRUE, yes, 1. Nothing is no. */
export function booleanCell(value: unknown, label: string): Cell<boolean> {
	const text = textOf(value);
	if (text !== undefined) {
		if (YES.test(text)) return { value: true };
		if (NO.test(text)) return { value: false };
		// A box of n8n's form that is ticked gives the words beside it.
		if (Array.isArray(value) && !isErrorValue(text)) return { value: true };
	}
	return notRead(value, `is neither yes nor no; ${YES_AND_NO}`, label);
}

/** Words for each value of an option: the value itself, then what people write for it. */
export type OptionWords<T extends string> = Readonly<Record<T, readonly string[]>>;

/** One of a fixed set of values, by itself or by a word for it, in any case. Nothing is undefined. */
export function optionCell<T extends string>(
	value: unknown,
	words: OptionWords<T>,
	label: string,
): Cell<T | undefined> {
	const text = textOf(value);
	if (text === '') return { value: undefined };
	const options = Object.keys(words) as T[];
	const word = plainWord(text ?? '');
	const found = options.find((option) =>
		[option, ...words[option]].some((each) => plainWord(each) === word),
	);
	if (found !== undefined) return { value: found };
	const known = options.map((option) => words[option][0] ?? option).join(', ');
	return notRead(value, `is not one of ${known}`, label);
}

/** A whole number between two bounds, also written as text. */
export function numberCell(
	value: unknown,
	bounds: { least: number; most: number },
	label: string,
): Cell<number> {
	const text = textOf(value);
	const number = text === '' || typeof value === 'bigint' ? NaN : Number(text);
	if (Number.isInteger(number) && number >= bounds.least && number <= bounds.most) {
		return { value: number };
	}
	return notRead(value, `is not a whole number from ${bounds.least} to ${bounds.most}`, label);
}

/** "Group chat", "group-chats", "GROUP_CHAT" and "groupChat" are one word. */
const plainWord = (text: string) =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s_-]|s$/g, '');
