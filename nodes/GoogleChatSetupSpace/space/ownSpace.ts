import { isGranted } from '../google/permissions';
import type { Job } from '../plan/job';
import type { RowRecord } from '../run/records';
import type { Session } from '../run/session';
import { isOfOtherKind, whatItLacks } from './changedRow';
import { GONE, spaceNow } from './gone';
import type { ReadySpace } from './origin';
import { setUp } from './setUp';

/**
 * The space that an earlier try of this execution made for the row. It is the row's, whatever was
 * changed in the row since: what it lacks is a warning.
 */
export async function ownSpace(
	job: Job,
	{ space: name, id, wish }: RowRecord & { space: string },
	session: Session,
): Promise<ReadySpace> {
	// Without the permission to read it, the request id tells its name once more.
	if (!isGranted('spaces.get', session.granted)) return await setUp(job, session, 'notLooked');
	const space = await spaceNow(name, session);
	return {
		space: space ?? { name },
		origin: 'madeBefore',
		requestId: id,
		came: wish === job.wishId && job.plan.unknownMembers === 'fail' ? 'invited' : 'unknown',
		isClosed: space === undefined,
		mayBeOfOtherKind: space && isOfOtherKind(space, job),
		warnings: space === undefined ? [GONE] : whatItLacks(space, id, job),
	};
}
