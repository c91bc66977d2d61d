import type { IDataObject } from 'n8n-workflow';

import {
	existsMessage,
	failedRowMessage,
	incompleteMessage,
	notStartedMessage,
	type Message,
} from './rowTexts';
import { spaceItem, spaceUriOf } from './spaceItem';
import type { Job } from '../plan/job';
import type { RowResult } from '../steps/carryOut';

/** How a row ended: with its item, or with what to tell the person. */
export type End = { item: IDataObject } | { message: Message };

/** What an attempt ends with that Google may have received and acted upon. */
const UNDECIDED =
	/^(2\d\d|408|5\d\d|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|ERR_BAD_RESPONSE|UNKNOWN)$/;

/** Whether there may be a space although the row has failed. */
export const isUndecided = (result: RowResult): boolean =>
	'failed' in result &&
	(result.failed.failure.kind === 'unexpected' ||
		result.failed.seen.some((each) => UNDECIDED.test(each)));

/** A row's result as the person gets it. */
export function endOf(job: Job, result: RowResult, total: number): End {
	if ('done' in result) return { item: spaceItem(job, result.done) };
	if ('failed' in result) return { message: failedRowMessage(job.plan, result.failed, total) };
	if ('stopped' in result) return { message: notStartedMessage(job.plan, total) };
	if ('exists' in result) {
		const isNamed = job.plan.space.spaceType === 'SPACE';
		return { message: existsMessage(job.plan, spaceUriOf(result.exists.space), isNamed, total) };
	}
	const { ready, memberReport } = result.incomplete;
	return {
		message: incompleteMessage(
			job.plan,
			spaceUriOf(ready.space),
			memberReport?.missing ?? [],
			total,
		),
	};
}
