import type { Failed } from '../steps/ask';
import { quoted } from '../words/quoted';
import { numberWords, rowWords, type RowName } from '../plan/row';

/** What a person reads: `message` is plain text, `details` HTML as n8n's editor shows it. */
export interface Message {
	message: string;
	details: string;
}

/** So many rows are named in the message; the details name more. */
const ROWS_IN_MESSAGE = 3;
const ROWS_IN_DETAILS = 20;

/** How many rows the run has, where that makes no difference but that it is not one alone. */
const SEVERAL = 2;

const UNCHECKED_ADVICE = 'Nothing was sent for this row. Correct it and run again.';

/** A row that cannot be sent. */
export const badRowMessage = (
	row: RowName,
	problems: readonly string[],
	total: number = SEVERAL,
): Message => ({
	message: `${rowWords(row, total)}: ${problems.join('; ')}`,
	details: UNCHECKED_ADVICE,
});

/** A row that Google refused, or that could not be got through to Google. */
export function failedRowMessage(
	row: RowName,
	{ failure, seen, gaveUp }: Failed,
	total: number = SEVERAL,
): Message {
	const { advice, link, googlesWords } = failure;
	const when =
		gaveUp?.comeBackInMs !== undefined ? [`Come back in ${duration(gaveUp.comeBackInMs)}.`] : [];
	return {
		message: `${rowWords(row, total)}: ${failure.happened}`,
		details: [
			...[...advice, ...when].map(escapeHtml),
			linkTo(link.href, link.text),
			...historyOf({ seen, gaveUp }).map(escapeHtml),
			...(googlesWords === undefined ? [] : [`Google's own words: ${escapeHtml(googlesWords)}`]),
		].join('<br>'),
	};
}

/** How often a request that gave up was sent, and what came of it, for a sentence. */
export function historyOf({ seen, gaveUp }: Pick<Failed, 'seen' | 'gaveUp'>): string[] {
	if (gaveUp === undefined || seen.length < 2) return [];
	const runs: Array<{ what: string; times: number }> = [];
	for (const what of seen) {
		const last = runs.at(-1);
		if (last?.what === what) last.times += 1;
		else runs.push({ what, times: 1 });
	}
	const told = seen.length > MOST_SEEN_TOLD ? runs.map(timesOf) : seen;
	return [`Tried ${seen.length} times: ${told.join(', ')}.`];
}

/** More attempts than this are told by how often each came in a row. */
const MOST_SEEN_TOLD = 8;

const timesOf = ({ what, times }: { what: string; times: number }): string =>
	times === 1 ? what : `${times} times ${what}`;

/** A row that was to fail if its space exists, and does. */
export const existsMessage = (
	row: RowName,
	spaceUri: string,
	isNamed: boolean,
	total: number = SEVERAL,
): Message => ({
	message: `${rowWords(row, total)}: this space exists already`,
	details: [
		`Set 'If Space Exists' in Options to 'Reuse' to go on with it${isNamed ? ', or choose another name' : ''}.`,
		linkTo(spaceUri, 'Open the space'),
	].join('<br>'),
});

/** A row that was to fail if somebody is missing, and somebody is. */
export const incompleteMessage = (
	row: RowName,
	spaceUri: string,
	missing: readonly string[],
	total: number = SEVERAL,
): Message => ({
	message: `${rowWords(row, total)}: the space is set up, but without ${fewOf(missing)}`,
	details: [
		'Google Chat leaves people out in silence if they block you or may not be added. Ask them, or add them by hand.',
		...(missing.length > PEOPLE_IN_MESSAGE
			? [escapeHtml(`Missing: ${missing.map(quoted).join(', ')}.`)]
			: []),
		linkTo(spaceUri, 'Open the space'),
	].join('<br>'),
});

/** So many people are named in a message; the details name all. */
const PEOPLE_IN_MESSAGE = 5;

function fewOf(people: readonly string[]): string {
	const named = people.slice(0, PEOPLE_IN_MESSAGE).map(quoted).join(', ');
	const more = people.length - PEOPLE_IN_MESSAGE;
	return more > 0 ? `${named} and ${more} more` : named;
}

const linkTo = (href: string, text: string): string =>
	`<a href="${escapeHtml(href)}" target="_blank">${escapeHtml(text)}</a>`;

/** A row whose turn did not come because the run was stopped. */
export const notStartedMessage = (row: RowName, total: number = SEVERAL): Message => ({
	message: `${rowWords(row, total)}: not carried out, because the run was stopped`,
	details: "n8n's Retry of this execution completes it and makes no space twice.",
});

/** What is wrong with the run as a whole: its settings, or a column. */
export const runMessage = (problems: readonly string[]): Message => ({
	message: `Nothing was sent: ${problems.join('; ')}`,
	details: 'Correct it in the node and run again.',
});

/** Rows that were left out because nothing stands in them. */
export function blankRowsHint(blank: readonly RowName[]): string {
	const named = blank.slice(0, ROWS_IN_MESSAGE).map(numberWords).join(', ');
	const more = blank.length - ROWS_IN_MESSAGE;
	const count =
		blank.length === 1 ? '1 row is empty and was' : `${blank.length} rows are empty and were`;
	return `${count} left out: ${named}${more > 0 ? ` and ${more} more` : ''}.`;
}

/** Rows that cannot be sent, and so nothing was. */
export function badRowsMessage(bad: readonly Message[], total: number): Message {
	const [first] = bad;
	const rest = bad.length - ROWS_IN_MESSAGE;
	const named = bad.slice(0, ROWS_IN_MESSAGE).map(({ message }) => message.replace(/^R/, 'r'));
	const more = rest > 0 ? `; and ${rest} more` : '';
	const shown = bad.slice(0, ROWS_IN_DETAILS).map(({ message }) => escapeHtml(message));
	const hidden = bad.length - ROWS_IN_DETAILS;
	// A permission that was not granted has advice of its own, the same for every row.
	const ownAdvice = new Set(bad.map(({ details }) => details));
	ownAdvice.delete(UNCHECKED_ADVICE);
	const areRight = bad.every(({ details }) => details !== UNCHECKED_ADVICE);
	const areWrong = areRight
		? 'cannot be done'
		: bad.length === 1
			? 'needs a change'
			: 'need a change';
	const next = areRight
		? 'Run again after that'
		: `Correct ${total === 1 ? 'the row' : bad.length === 1 ? 'this row' : 'these rows'} and run again`;
	const others =
		bad.length < total
			? ", or set 'On Error' in the node's Settings to 'Continue' to carry out the others"
			: '';
	return {
		message:
			total === 1 && first !== undefined
				? first.message
				: `Nothing was sent, because ${bad.length} of ${total} rows ${areWrong}: ${named.join('; ')}${more}`,
		details: [
			...[...ownAdvice].slice(0, ROWS_IN_MESSAGE),
			`${total === 1 ? 'Nothing was sent. ' : ''}${next}${others}.`,
			...(rest > 0 ? shown : []),
			...(hidden > 0 ? [`and ${hidden} more`] : []),
		].join('<br>'),
	};
}

/**
 * What exists when a failure has stopped the run, and how to go on without making it twice.
 * @param mayBeMore whether Google may have acted without an answer that says so
 */
export function stoppedAdvice(ready: number, total: number, mayBeMore: boolean): string {
	if (ready === 0 && !mayBeMore) return 'No space was set up.';
	return [
		ready === 0
			? 'Whether a space was set up is not known.'
			: `${ready} of ${total} spaces exist already${mayBeMore ? ', maybe one more' : ''}.`,
		"n8n's Retry of this execution completes the rest and makes none twice; a new execution would make them again, unless an Idempotency Key is set.",
	].join(' ');
}

/** Texts for a language model that may see the message alone. */
export function withAdvice({ message, details }: Message): Message {
	const advice = details
		.replace(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g, '$2: $1')
		.split('<br>')
		.join(' ')
		.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => CHARACTERS[entity] ?? entity);
	return { message: `${message}. ${advice}`, details };
}

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};
const CHARACTERS = Object.fromEntries(Object.entries(ENTITIES).map(([from, to]) => [to, from]));

/** The editor renders a description's HTML: what people and Google wrote must stay text. */
export const escapeHtml = (text: string): string =>
	text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/** A time span as people say it. */
export function duration(ms: number): string {
	const seconds = Math.ceil(ms / 1000);
	if (seconds < 100) return seconds === 1 ? '1 second' : `${seconds} seconds`;
	return `${Math.ceil(seconds / 60)} minutes`;
}
