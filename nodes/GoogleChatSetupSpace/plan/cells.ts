import { quoted } from '../words/quoted';

/** A value as it was meant, or a sentence on why it cannot be read. */
export type Cell<T> = { value: T } | { problem: string };

const TRUE_WORDS: ReadonlySet<unknown> = new Set(['true', 'yes', 'y', 'on', '1', 't']);
const FALSE_WORDS: ReadonlySet<unknown> = new Set(['false', 'no', 'n', 'off', '0', 'f', '']);

/** JSON cannot carry half a surrogate pair, and Google refuses the request as a whole. */
const HALF_A_PAIR = /\p{Surrogate}/u;

const isNothing = (value: unknown): value is undefined | null =>
	value === undefined || value === null;

/** A cell in which nothing stands: no value, or blanks alone. */
export const isBlank = (value: unknown): boolean =>
	isNothing(value) || (typeof value === 'string' && value.trim() === '');

/** A text cell: trimmed, numbers as text, nothing as ''. */
export function textCell(value: unknown, label: string): Cell<string> {
	if (isNothing(value)) return { value: '' };
	if (typeof value === 'object' || typeof value === 'function' || typeof value === 'symbol') {
		return { problem: `${quoted(value)} is not a text (${label})` };
	}
	const text = String(value).trim();
	if (HALF_A_PAIR.test(text)) {
		return { problem: `${quoted(text)} holds a broken character (${label})` };
	}
	return { value: text };
}

/** A yes or no as people write it in a sheet: TRUE, yes, 1. Nothing is no. */
export function booleanCell(value: unknown, label: string): Cell<boolean> {
	if (isNothing(value)) return { value: false };
	const word = typeof value === 'object' ? undefined : String(value).trim().toLowerCase();
	if (TRUE_WORDS.has(word)) return { value: true };
	if (FALSE_WORDS.has(word)) return { value: false };
	return { problem: `${quoted(value)} is neither yes nor no (${label})` };
}

/** Words for each value of an option: the value itself, then what people write for it. */
export type OptionWords<T extends string> = Readonly<Record<T, readonly string[]>>;

/** One of a fixed set of values, by itself or by a word for it, in any case. Nothing is undefined. */
export function optionCell<T extends string>(
	value: unknown,
	words: OptionWords<T>,
	label: string,
): Cell<T | undefined> {
	if (isBlank(value)) return { value: undefined };
	const options = Object.keys(words) as T[];
	const wanted = typeof value === 'string' ? plainWord(value) : undefined;
	const found = options.find((option) =>
		[option, ...words[option]].some((word) => plainWord(word) === wanted),
	);
	if (found !== undefined) return { value: found };
	const known = options.map((option) => words[option][0] ?? option).join(', ');
	return { problem: `${quoted(value)} is not one of ${known} (${label})` };
}

/** A whole number between two bounds, also written as text. */
export function numberCell(
	value: unknown,
	bounds: { least: number; most: number },
	label: string,
): Cell<number> {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	if (
		typeof number === 'number' &&
		Number.isInteger(number) &&
		number >= bounds.least &&
		number <= bounds.most
	) {
		return { value: number };
	}
	return {
		problem: `${quoted(value)} is not a whole number from ${bounds.least} to ${bounds.most} (${label})`,
	};
}

/** "Group chat", "group-chat", "GROUP_CHAT" and "groupChat" are one word. */
const plainWord = (text: string) => text.toLowerCase().replace(/[\s_-]/g, '');
