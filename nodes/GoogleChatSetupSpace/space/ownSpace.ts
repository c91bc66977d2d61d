import { isGranted } from '../google/permissions';
import type { Job } from '../plan/job';
import type { RowRecord } from '../run/records';
import type { Session } from '../run/session';
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
	const { spaceType } = job.plan.space;
	const space = await spaceNow(name, session);
	const isOther = (space?.spaceType ?? spaceType) !== spaceType;
	return {
		space: space ?? { name },
		origin: 'madeBefore',
		requestId: id,
		came: wish === job.wishId && job.plan.unknownMembers === 'fail' ? 'invited' : 'unknown',
		isClosed: space === undefined,
		warnings: space === undefined ? [GONE] : isOther ? [OF_EARLIER_KIND] : [],
	};
}

const OF_EARLIER_KIND =
	'The row was changed after its space was set up: the space is still of the earlier kind.';
