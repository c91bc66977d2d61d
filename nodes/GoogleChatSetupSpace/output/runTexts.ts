/** What is said of a whole run: of rows that cannot be sent, and of a run that a failure has stopped. */
import { rowWords } from '../plan/row';
import type { BadRow } from '../steps/badRow';
import { firstOf } from '../words/few';
import type { Text } from '../words/text';
import { leftBehind, type End } from './end';
import { badRowText, reasonOf } from './rowTexts';

/** So many rows are named in the message; the details name more. */
const ROWS_IN_MESSAGE = 3;
const ROWS_IN_DETAILS = 20;

/**
 * Rows that cannot be sent, and so nothing was.
 * @param bad at least one
 * @param total all rows of the run
 */
export function badRowsText(bad: readonly BadRow[], total: number): Text {
	const ofRun = bad.find((each) => 'isOfRun' in each);
	if (ofRun !== undefined) return badRowText(ofRun);
	const failed = bad.filter((each) => 'failed' in each).map(badRowText);
	// All rows are right, and only something that they need is missing.
	const areRight = failed.length === bad.length;
	const isOnly = total === 1;
	const isOne = bad.length === 1;
	const isOfRun = areRight && bad.length === total && new Set(bad.map(reasonOf)).size === 1;
	// A missing permission has advice of its own, mostly the same for every row.
	const advice = new Map(failed.map(({ details }) => [JSON.stringify(details), details]));
	const messages = bad.map((each) => badRowText(each).message);
	const wrong = areRight ? 'cannot be done' : isOne ? 'needs a change' : 'need a change';
	const named = bad.map((each) => `${rowWords(each.row)}: ${reasonOf(each)}`);
	const rows = isOnly ? 'the row' : isOne ? 'this row' : 'these rows';
	const next = areRight ? 'Run again after that' : `Correct ${rows} and run again`;
	const others = bad.length < total ? CARRY_OUT_OTHERS : '';
	return {
		message: isOnly
			? messages.join('')
			: isOfRun
				? `Nothing was sent: ${bad.slice(0, 1).map(reasonOf).join('')}`
				: `Nothing was sent, because ${bad.length} of ${total} rows ${wrong}: ${firstOf(named, ROWS_IN_MESSAGE).join('; ')}`,
		details: [
			...[...advice.values()].slice(0, ROWS_IN_MESSAGE).flat(),
			`${isOnly ? 'Nothing was sent. ' : ''}${next}${others}.`,
			...(isOfRun || bad.length <= ROWS_IN_MESSAGE ? [] : firstOf(messages, ROWS_IN_DETAILS)),
		],
	};
}

const CARRY_OUT_OTHERS =
	", or set 'On Error' in the node's Settings to 'Continue' to carry out the others";

/**
 * What exists when a failure has stopped the run, and how to go on without making it twice.
 * @param goOn how, where something exists or may
 */
export function stoppedRunText(ends: readonly End[], goOn: string): string {
	const { ready, mayBeMore } = leftBehind(ends);
	if (ready > 0) {
		const more = mayBeMore > 0 ? `, maybe ${mayBeMore} more` : '';
		return `${ready} of ${ends.length} spaces exist already${more}. ${goOn}`;
	}
	if (mayBeMore === 0) return 'No space was set up.';
	return mayBeMore === 1
		? `Whether a space was set up is not known. ${goOn}`
		: `Whether spaces were set up is not known; there may be ${mayBeMore}. ${goOn}`;
}
