import type { IDataObject } from 'n8n-workflow';

import { spaceIdOf, spaceUriOf } from '../google/spaceUri';
import type { Job } from '../plan/job';
import type { RowDone, SkippedStep } from '../steps/rowResult';
import { historyOf } from './history';

/**
 * The item of a row whose space is there. What a person looks for comes first: n8n shows the fields
 * in this order, and Google's own fill more than a screen.
 */
export function spaceItem({ plan }: Job, done: RowDone): IDataObject {
	const { space, created, memberReport, requestId } = done;
	const warnings = [...plan.warnings, ...done.skipped.map(warningOf), ...done.warnings];
	return {
		...(space.displayName !== undefined && { displayName: space.displayName }),
		spaceUri: spaceUriOf(space),
		...(created !== undefined && { created }),
		...(memberReport !== undefined && { memberReport: { ...memberReport } }),
		...(warnings.length > 0 && { warnings }),
		spaceId: spaceIdOf(space),
		...(requestId !== undefined && { requestId }),
		...(space as IDataObject),
	};
}

/** What did not go as asked, in one line of plain text. */
function warningOf({ what, failed }: SkippedStep): string {
	const { happened, advice, googlesWords, kind } = failed.failure;
	const isTold = googlesWords !== undefined && (kind === 'other' || kind === 'blocked');
	return [
		`${what}: ${happened}.`,
		...(kind === 'other' ? [] : advice.slice(0, 1)),
		...historyOf(failed),
		...(isTold ? [`Google's own words: ${googlesWords}`] : []),
	].join(' ');
}
