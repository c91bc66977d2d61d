import type { Space } from '../google/resources';
import type { Job } from '../plan/job';
import { findSpace } from './findSpace';
import { givenSpace } from './givenSpace';
import { wasCreated, type Origin, type ReadySpace } from './origin';
import { ownSpace } from './ownSpace';
import type { RowRecord } from '../run/records';
import { rowOf } from '../run/meetings';
import type { Session } from '../run/session';
import { setUp } from './setUp';

/**
 * Finds the row's space, or sets it up; a later try goes by the record of the earlier ones.
 * @param wanted what the row has in common with others that look for the same space
 */
export async function readySpace(
	job: Job,
	wanted: string | undefined,
	session: Session,
): Promise<ReadySpace> {
	const { existingSpace } = job.plan;
	if (existingSpace !== undefined) return await givenSpace(job, existingSpace, session);
	const record = session.records.rows[job.recordName];
	// A direct message goes by its person, who may be another one than before.
	if (record !== undefined && job.plan.space.spaceType !== 'DIRECT_MESSAGE') {
		const { space, created, sentAt } = record;
		if (created === true && space !== undefined) {
			return await ownSpace(job, { ...record, space }, session);
		}
		// What was sent once is sent again: looking now would find what came of it.
		if (sentAt !== undefined) return await setUp(job, session, 'notLooked');
	}
	// A row before this one may have made it since the spaces were listed.
	const looked = session.meetings.madeUnder(wanted)?.space ?? (await findSpace(job, session));
	if (typeof looked === 'object') return foundSpace(job, looked, session);
	const ready = await setUp(job, session, looked);
	if (wanted !== undefined && ready.isClosed !== true) {
		session.meetings.tell(wanted, { space: ready.space, row: rowOf(job, session) });
	}
	return ready;
}

/** A space that is there, and whether an earlier try of this execution made it. */
function foundSpace(job: Job, space: Space, { records }: Session): ReadySpace {
	const before = records.rows[job.recordName];
	const origin = originOf(job, space, before);
	const record = {
		id: job.requestId,
		wish: job.wishId,
		...(origin !== 'found' && before),
		space: space.name,
		created: wasCreated({ origin }),
	};
	records.rows[job.recordName] = record;
	return { space, origin, requestId: record.id, came: 'unknown', warnings: [] };
}

function originOf(job: Job, space: Space, before: RowRecord | undefined): Origin {
	if (before?.space === space.name) {
		if (before.created === undefined) return 'unclear';
		return before.created ? 'madeBefore' : 'found';
	}
	const isUndecidedOwn = before?.space === undefined && before?.wish === job.wishId;
	if (!isUndecidedOwn) return 'found';
	// Whether it was there before this execution sent its setup for the same wish.
	return before.wasAbsent === true ? 'madeBefore' : 'unclear';
}
