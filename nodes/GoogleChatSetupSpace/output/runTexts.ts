/** What is said of a whole run: of rows that cannot be sent, and of a run that a failure has stopped. */
import type { BadRow } from '../steps/badRow';
import type { Text } from '../words/text';
import { AFTER_STOPPED_RUN, type Again } from './again';
import { badRowText, badRowWords } from './rowTexts';

/** So many rows are named in the message; the details name more. */
const ROWS_IN_MESSAGE = 3;
const ROWS_IN_DETAILS = 20;

/**
 * Rows that cannot be sent, and so nothing was.
 * @param bad at least one
 * @param total all rows of the run
 */
export function badRowsText(bad: readonly BadRow[], total: number): Text {
	const [first] = bad;
	const isOnlyRow = total === 1 && first !== undefined;
	const hidden = bad.length - ROWS_IN_MESSAGE;
	return {
		message: isOnlyRow ? badRowText(first).message : countedWords(bad, total),
		details: [
			...adviceWithoutRepeats(bad),
			nextStep(bad, total),
			...(hidden > 0 ? bad.slice(0, ROWS_IN_DETAILS).map((each) => badRowText(each).message) : []),
			...(bad.length > ROWS_IN_DETAILS ? [`and ${bad.length - ROWS_IN_DETAILS} more`] : []),
		],
	};
}

/** What is wrong with the run as a whole: its settings, or a column. */
export const badRunText = (problems: readonly string[]): Text => ({
	message: `Nothing was sent: ${problems.join('; ')}`,
	details: ['Correct it in the node and run again.'],
});

/** Whether all rows are right, and only something that they need is missing. */
const areRight = (bad: readonly BadRow[]): boolean => bad.every((each) => 'failed' in each);

function countedWords(bad: readonly BadRow[], total: number): string {
	const wrong = bad.length === 1 ? 'needs a change' : 'need a change';
	const named = bad.slice(0, ROWS_IN_MESSAGE).map(badRowWords).join('; ');
	const more = bad.length - ROWS_IN_MESSAGE;
	return `Nothing was sent, because ${bad.length} of ${total} rows ${areRight(bad) ? 'cannot be done' : wrong}: ${named}${more > 0 ? `; and ${more} more` : ''}`;
}

function nextStep(bad: readonly BadRow[], total: number): string {
	const rows = total === 1 ? 'the row' : bad.length === 1 ? 'this row' : 'these rows';
	const next = areRight(bad) ? 'Run again after that' : `Correct ${rows} and run again`;
	const others =
		bad.length < total
			? ", or set 'On Error' in the node's Settings to 'Continue' to carry out the others"
			: '';
	return `${total === 1 ? 'Nothing was sent. ' : ''}${next}${others}.`;
}

/** A missing permission has advice of its own, mostly the same for every row. */
function adviceWithoutRepeats(bad: readonly BadRow[]): Text['details'] {
	const advice = new Map(
		bad
			.flatMap((each) => ('failed' in each ? [badRowText(each).details] : []))
			.map((lines) => [JSON.stringify(lines), lines]),
	);
	return [...advice.values()].slice(0, ROWS_IN_MESSAGE).flat();
}

/** What a run that a failure has stopped leaves behind. */
export interface LeftBehind {
	/** Spaces that are there. */
	ready: number;
	/** Rows of which nobody knows whether their space was made. */
	mayBeMore: number;
	/** All rows of the run. */
	total: number;
}

/** What exists when a failure has stopped the run, and how to go on without making it twice. */
export function stoppedRunText({ ready, mayBeMore, total }: LeftBehind, again: Again): string {
	if (ready === 0 && mayBeMore === 0) return 'No space was set up.';
	return `${existing(ready, mayBeMore, total)} ${AFTER_STOPPED_RUN[again]}`;
}

function existing(ready: number, mayBeMore: number, total: number): string {
	if (ready > 0) {
		return `${ready} of ${total} spaces exist already${mayBeMore > 0 ? `, maybe ${mayBeMore} more` : ''}.`;
	}
	return mayBeMore === 1
		? 'Whether a space was set up is not known.'
		: `Whether spaces were set up is not known; there may be ${mayBeMore}.`;
}
