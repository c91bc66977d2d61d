/** What is said of one row. */
import { openSpace } from '../failures/existing';
import type { Space } from '../google/resources';
import { rowWords, type RowName } from '../plan/row';
import type { BadRow, ToldFailure } from '../steps/badRow';
import type { LeftHalfDone, RowResult } from '../steps/rowResult';
import { begun } from '../words/begun';
import { duration } from '../words/duration';
import type { Text } from '../words/text';
import { historyOf } from './history';

/** Why a row cannot be sent. */
export const reasonOf = (bad: BadRow): string =>
	'problems' in bad ? bad.problems.join('; ') : bad.failed.failure.happened;

/** A row that cannot be sent. */
export function badRowText(bad: BadRow): Text {
	if ('failed' in bad) return failedRowText(bad.row, bad.failed);
	if (bad.isOfRun === true) {
		return {
			message: `Nothing was sent: ${reasonOf(bad)}`,
			details: ['Correct it and run again.'],
		};
	}
	return {
		message: `${begun(rowWords(bad.row))}: ${reasonOf(bad)}`,
		details: ['Nothing was sent for this row. Correct it and send it again.'],
	};
}

/**
 * A row that Google refused, or that could not be got through to Google.
 * @param goOn how to go on, where nobody knows whether the space was made
 */
export function failedRowText(row: RowName, failed: ToldFailure, goOn?: string): Text {
	const { happened, advice, link, googlesWords } = failed.failure;
	const comeBackInMs = failed.gaveUp?.comeBackInMs;
	return {
		// What is wrong with the project or with who acts is said of the run: no row is to blame.
		message: `${failed.isOfRun === true ? 'The run cannot go on' : begun(rowWords(row))}: ${happened}`,
		details: [
			...advice,
			comeBackInMs !== undefined && `Come back in ${duration(comeBackInMs)}.`,
			link,
			goOn,
			...historyOf(failed),
			googlesWords !== undefined && `Google's own words: ${googlesWords}`,
		].filter((line) => line !== undefined && line !== false),
	};
}

/**
 * A row that is not done: it failed, or the end of the run left it undone.
 * @param goOn how to go on, where nobody knows whether the space was made
 */
export function undoneRowText(
	row: RowName,
	undone: Extract<RowResult, LeftHalfDone>,
	goOn?: string,
): Text {
	const { space, changes = [] } = undone;
	const { message, details } =
		undone.kind === 'failed'
			? failedRowText(row, undone.failed, goOn)
			: stoppedRowText(row, space, goOn);
	const before = changes.length > 0 ? [`Changed before that: ${changes.join(', ')}.`] : [];
	return { message, details: [...before, ...details] };
}

function stoppedRowText(row: RowName, space?: Space, goOn?: string): Text {
	const [what, detail]: [string, Text['details'][number]] =
		space !== undefined
			? ['the space is there, but the run was stopped before everything was done', openSpace(space)]
			: goOn !== undefined
				? ['the run was stopped before Google had answered, and the space may exist', goOn]
				: [
						'not carried out, because the run was stopped',
						'No space was set up for this row: it can be sent again.',
					];
	return { message: `${begun(rowWords(row))}: ${what}`, details: [detail] };
}
