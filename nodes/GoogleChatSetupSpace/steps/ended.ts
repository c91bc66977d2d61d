import { UNEXPECTED } from '../failures/explain';
import type { Job } from '../plan/job';
import { isUndecided } from '../run/records';
import type { Failed } from '../run/result';
import type { Session } from '../run/session';
import type { RowResult } from './rowResult';

/** How a row ended that is not done. */
export function ended(
	job: Job,
	{ records }: Session,
	result: { failed: Failed } | { stopped: { mayHaveActed: boolean } },
): Exclude<RowResult, { kind: 'done' }> {
	const record = records.rows[job.recordName];
	const mayHaveMadeOne = isUndecided(record);
	const known = record?.space !== undefined && { space: { name: record.space } };
	return 'failed' in result
		? { kind: 'failed', failed: result.failed, mayHaveMadeOne, ...known }
		: { kind: 'stopped', mayHaveMadeOne, ...known };
}

/** A defect of ours. */
export const unexpected = ({ records }: Session, { recordName }: Job): Failed => ({
	failure: UNEXPECTED,
	seen: [],
	mayHaveActed: isUndecided(records.rows[recordName]),
});

/** An error's class and where it was thrown: its message could hold anything. */
export function placeOf(error: unknown): string {
	if (!(error instanceof Error)) return typeof error;
	const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
	return [error.name, ...frames.slice(0, 5).map((line) => line.trim())].join(' ');
}
