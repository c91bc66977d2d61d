import { isGranted } from '../google/permissions';
import { getSpace } from '../google/requests';
import type { Job } from '../plan/job';
import { ask } from '../run/ask';
import { RowEnd } from '../run/result';
import { GONE, isGone } from './gone';
import type { ReadySpace } from './origin';
import type { RowRecord } from '../run/records';
import type { Session } from '../run/session';
import { setUp } from './setUp';

/**
 * The space that an earlier try of this execution made for the row. It is the row's, whatever was
 * changed in the row since: what it lacks is a warning.
 */
export async function ownSpace(
	job: Job,
	record: RowRecord & { space: string },
	session: Session,
): Promise<ReadySpace> {
	// Without the permission to read it, the request id tells its name once more.
	if (!isGranted('spaces.get', session.granted)) return await setUp(job, session, 'notLooked');
	const isAsItWas = record.wish === job.wishId;
	const own = {
		origin: 'madeBefore',
		requestId: record.id,
		came: isAsItWas && job.plan.unknownMembers === 'fail' ? 'invited' : 'unknown',
	} as const;
	const asked = await ask(session, getSpace(record.space));
	if ('failed' in asked) {
		if (!isGone(asked.failed)) throw new RowEnd(asked);
		return { ...own, space: { name: record.space }, isClosed: true, warnings: [GONE] };
	}
	const space = asked.done.value;
	const { spaceType = job.plan.space.spaceType } = space;
	const isOther = spaceType !== job.plan.space.spaceType;
	return { ...own, space, warnings: isOther ? [OF_EARLIER_KIND] : [] };
}

const OF_EARLIER_KIND =
	'The row was changed after its space was set up: the space is still of the earlier kind.';
