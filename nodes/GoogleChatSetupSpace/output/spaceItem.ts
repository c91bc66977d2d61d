import type { IDataObject } from 'n8n-workflow';

import { present } from '../google/present';
import { spaceIdOf, spaceUriOf } from '../google/spaceUri';
import type { Plan } from '../plan/plan';
import type { RowDone, SkippedStep } from '../steps/rowResult';
import { historyOf } from './history';
import { resultSentence } from './resultSentence';

/**
 * The item of a row whose space is there: what a person looks for first, in this order, and all of
 * Google's fields after it where the row asks for them. Absent is what is not known or not asked for.
 */
export function spaceItem(plan: Plan, done: RowDone): IDataObject {
	const { space, created, changes, memberReport, notInRow, requestId } = done;
	const others = [...plan.warnings, ...done.warnings];
	const warnings = warningsOf(plan, done);
	return present({
		displayName: space.displayName,
		spaceUri: spaceUriOf(space),
		result: resultSentence(done, others),
		created,
		changes,
		memberReport,
		notInRow,
		warnings: warnings.length > 0 ? warnings : undefined,
		spaceType: space.spaceType,
		spaceId: spaceIdOf(space),
		name: space.name,
		requestId,
		...(plan.isSimplified ? {} : space),
	});
}

/** All that did not go as asked. */
export const warningsOf = ({ warnings }: Plan, done: RowDone): string[] => [
	...warnings,
	...done.skipped.map(warningOf),
	...done.warnings,
];

/** Of these, nobody knows more than Google says. */
const GOOGLES_WORDS_HELP = /^(other|blocked|notAllowed|projectRefused)$/;

/** What to do where a space is there, and nobody knows how far it is done. */
export const LOOK = 'Look into the space, or send the row again with its link.';

/** What did not go as asked, in one line of plain text. */
function warningOf({ what, failed }: SkippedStep): string {
	const { happened, advice, googlesWords, kind } = failed.failure;
	const isTold = googlesWords !== undefined && GOOGLES_WORDS_HELP.test(kind);
	return [
		`${what}: ${happened}.`,
		...(what.startsWith('Whether ') ? [LOOK] : []),
		...(kind === 'other' ? [] : advice.slice(0, 1)),
		...historyOf(failed),
		...(isTold ? [`Google's own words: ${googlesWords}`] : []),
	].join(' ');
}
