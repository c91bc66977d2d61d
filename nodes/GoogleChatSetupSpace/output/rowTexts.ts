/** What is said of one row. */
import type { Space } from '../google/resources';
import { spaceUriOf } from '../google/spaceUri';
import { rowWords, type RowName } from '../plan/row';
import type { BadRow, ToldFailure } from '../steps/badRow';
import { duration } from '../words/duration';
import type { Text } from '../words/text';
import { AFTER_UNDECIDED_ROW, type Again } from './again';
import { historyOf } from './history';

/** What keeps a row from being sent, within a sentence. */
export const badRowWords = (bad: BadRow): string =>
	`${rowWords(bad.row)}: ${'problems' in bad ? bad.problems.join('; ') : bad.failed.failure.happened}`;

/** A row that cannot be sent. */
export function badRowText(bad: BadRow): Text {
	if ('failed' in bad) return failedRowText(bad.row, bad.failed);
	return {
		message: begun(badRowWords(bad)),
		details: ['Nothing was sent for this row. Correct it and run again.'],
	};
}

/**
 * A row that Google refused, or that could not be got through to Google.
 * @param again given where nobody knows whether the space was made
 */
export function failedRowText(row: RowName, failed: ToldFailure, again?: Again): Text {
	return {
		message: `${failed.isOfRun === true ? OF_THE_RUN : begun(rowWords(row))}: ${failed.failure.happened}`,
		details: [
			...adviceOf(failed),
			...(again === undefined ? [] : [AFTER_UNDECIDED_ROW[again]]),
			...historyOf(failed),
			...googlesWordsOf(failed),
		],
	};
}

/** What is wrong with the project or with who acts is said of the run: no row is to blame. */
const OF_THE_RUN = 'The run cannot go on';

/** What to do, and the page that mends it. */
const adviceOf = ({ failure, gaveUp }: ToldFailure): Text['details'] => [
	...failure.advice,
	...(gaveUp?.comeBackInMs === undefined ? [] : [`Come back in ${duration(gaveUp.comeBackInMs)}.`]),
	failure.link,
];

const googlesWordsOf = ({ failure: { googlesWords } }: ToldFailure): string[] =>
	googlesWords === undefined ? [] : [`Google's own words: ${googlesWords}`];

/**
 * A row that the end of the run left undone.
 * @param again given where nobody knows whether the space was made
 */
export function stoppedRowText(row: RowName, { space }: { space?: Space }, again?: Again): Text {
	const name = begun(rowWords(row));
	if (space !== undefined) {
		return {
			message: `${name}: the space is there, but the run was stopped before everything was done`,
			details: [{ text: 'Open the space', href: spaceUriOf(space) }],
		};
	}
	if (again !== undefined) {
		return {
			message: `${name}: the run was stopped before Google had answered, and the space may exist`,
			details: [AFTER_UNDECIDED_ROW[again]],
		};
	}
	return {
		message: `${name}: not carried out, because the run was stopped`,
		details: ['No space was set up for this row: it can be sent again.'],
	};
}

/** A sentence begins with a capital. */
export const begun = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
