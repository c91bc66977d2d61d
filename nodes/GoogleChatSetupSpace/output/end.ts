import type { IDataObject } from 'n8n-workflow';

import { openSpace } from '../failures/existing';
import { UNEXPECTED } from '../failures/unexpected';
import { spaceUriOf } from '../google/spaceUri';
import type { Job } from '../plan/job';
import type { RowName } from '../plan/row';
import type { RowResult } from '../steps/rowResult';
import type { Text } from '../words/text';
import { previewItem } from './previewItem';
import { failedRowText, undoneRowText } from './rowTexts';
import { LOOK, spaceItem } from './spaceItem';

/** How a row ends for the person, and what is there of it at Google. */
export type End = {
	row: RowName;
	/** The link to the row's space, where the run has set it up or gone on with it. */
	spaceUri?: string;
	/** The request id, where Google may have made the space although no answer says so. */
	mayExist?: string;
} & ({ item: IDataObject } | { text: Text });

/**
 * A row's result as the person gets it. Never throws: whatever Google has answered, the other rows
 * keep what they have.
 * @param goOn how to go on, where nobody knows whether the space was made
 */
export function endOf(job: Job, result: RowResult, goOn: string): End {
	const { plan: row, requestId } = job;
	try {
		if (result.kind === 'absent') return { row, item: previewItem(job) };
		if (result.kind === 'done') {
			const { done } = result;
			if (row.previewOnly) return { row, item: previewItem(job, done) };
			return { row, spaceUri: spaceUriOf(done.space), item: spaceItem(row, done) };
		}
		const { space, mayHaveMadeOne, changes } = result;
		const failure = result.kind === 'failed' ? result.failed.failure : undefined;
		const isOwn = space !== undefined && !OF_OTHERS.test(failure?.kind ?? '');
		const spaceUri = isOwn ? spaceUriOf(space) : undefined;
		const isUnknown = mayHaveMadeOne && space === undefined;
		const { message, details } = undoneRowText(row, result, isUnknown ? goOn : undefined);
		// Of a space that is in line with its row the changes tell.
		const isUntold = isOwn && failure && changes === undefined && failure.link.href !== spaceUri;
		const there = isUntold ? [`The space is there. ${LOOK}`, openSpace(space)] : [];
		return {
			row,
			spaceUri,
			mayExist: isUnknown ? requestId : undefined,
			text: { message, details: [...details, ...there] },
		};
	} catch {
		const text = failedRowText(row, { failure: UNEXPECTED }, goOn);
		return { row, mayExist: requestId, text };
	}
}

/** A space that the row met is another row's, or somebody else's. */
const OF_OTHERS = /^(spaceExists|sameSpace|keyOfAnotherRow)$/;

/** How many spaces the rows of a run leave behind at Google, known and unknown: some may share one. */
export const leftBehind = (ends: readonly End[]): { ready: number; mayBeMore: number } => ({
	ready: new Set(ends.flatMap(({ spaceUri }) => spaceUri ?? [])).size,
	mayBeMore: new Set(ends.flatMap(({ mayExist }) => mayExist ?? [])).size,
});
