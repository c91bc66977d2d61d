import type { IDataObject } from 'n8n-workflow';

import { UNEXPECTED } from '../failures/explain';
import type { Job } from '../plan/job';
import type { RowName } from '../steps/badRow';
import type { RowResult } from '../steps/rowResult';
import type { Text } from '../words/text';
import type { Again } from './again';
import { failedRowText, stoppedRowText } from './rowTexts';
import { spaceItem } from './spaceItem';

/** How a row ends for the person: with an item, or with what to say instead. */
export type End = { row: RowName } & ({ item: IDataObject } | { text: Text });

/**
 * A row's result as the person gets it. Never throws: whatever Google has answered, the other rows
 * keep what they have.
 */
export function endOf(job: Job, result: RowResult, again: Again): End {
	try {
		return readEnd(job, result, again);
	} catch {
		return { row: job.plan, text: failedRowText(job.plan, { failure: UNEXPECTED }, again) };
	}
}

function readEnd({ plan, ...job }: Job, result: RowResult, again: Again): End {
	if (result.kind === 'done') return { row: plan, item: spaceItem({ plan, ...job }, result.done) };
	const unknown = result.mayHaveMadeOne ? again : undefined;
	const text =
		result.kind === 'stopped'
			? stoppedRowText(plan, result.wasSent, unknown)
			: failedRowText(plan, result.failed, unknown);
	return { row: plan, text };
}
