import { isGranted } from '../google/permissions';
import { getSpace } from '../google/requests';
import type { Job } from '../plan/job';
import { quoted } from '../words/quoted';
import { seenAs } from '../words/seenAs';
import { ask, type Result } from './ask';
import { GONE, isGone } from './gone';
import type { ReadySpace } from './origin';
import type { RowRecord } from './records';
import type { Session } from './session';
import { setUp } from './setUp';

/**
 * The space that an earlier try of this execution made for the row. It is the row's, whatever was
 * changed in the row since: what it lacks is a warning.
 */
export async function ownSpace(
	job: Job,
	record: RowRecord & { space: string },
	session: Session,
): Promise<Result<ReadySpace>> {
	// Without the permission to read it, the request id tells its name once more.
	if (!isGranted('spaces.get', session.granted)) return await setUp(job, session, 'notLooked');
	const isAsItWas = record.wish === job.wishId;
	const own = {
		origin: 'madeBefore',
		requestId: record.id,
		came: isAsItWas && job.plan.unknownMembers === 'fail' ? 'invited' : 'unknown',
	} as const;
	const asked = await ask(session, getSpace(record.space));
	if ('stopped' in asked) return asked;
	if ('failed' in asked) {
		return isGone(asked.failed)
			? { done: { ...own, space: { name: record.space }, isClosed: true, warnings: [GONE] } }
			: asked;
	}
	const space = asked.done.value;
	return { done: { ...own, space, warnings: isAsItWas ? [] : changedSince(job, space) } };
}

/** What a space that was set up before the row was changed does not have of the row. */
function changedSince({ plan }: Job, { displayName, spaceType }: ReadySpace['space']): string[] {
	const wanted = plan.space;
	if (spaceType !== undefined && spaceType !== wanted.spaceType) {
		return [
			'The row was changed after its space was set up: the space is still of the earlier kind.',
		];
	}
	const isRenamed =
		displayName !== undefined &&
		wanted.displayName !== undefined &&
		seenAs(displayName) !== seenAs(wanted.displayName);
	return [
		isRenamed
			? `The row was changed after its space was set up: the space is still named ${quoted(displayName)}.`
			: 'The row was changed after its space was set up: the settings of the space are as they were.',
	];
}
