import { keyOfAnotherRow } from '../failures/existing';
import type { Space, SpaceType } from '../google/resources';
import type { Job } from '../plan/job';
import { forget } from '../run/records';
import { endBy, type RowEnd } from '../run/result';
import type { Session } from '../run/session';
import { seenAs } from '../words/seenAs';
import { isWithRowsPerson } from './directMessage';

/**
 * What a key names may be another row's space: it is compared with what the row asks for before
 * anything else is done there. If it is another's, the row has no space.
 */
export async function checkIdentity(job: Job, space: Space, session: Session): Promise<void> {
	const { plan } = job;
	const wanted = plan.space;
	const { spaceType = wanted.spaceType, displayName = wanted.displayName } = space;
	const isOther =
		spaceType !== wanted.spaceType ||
		(wanted.displayName !== undefined && seenAs(displayName ?? '') !== seenAs(wanted.displayName));
	if (!isOther && (await isWithRowsPerson(job, space, session))) return;
	throw ofAnotherRow(job, space, session);
}

/** The row's key stands for another row's space, and the row has none. */
export function ofAnotherRow(
	{ plan, recordName }: Job,
	space: Space,
	{ records }: Session,
): RowEnd {
	const { spaceType = plan.space.spaceType } = space;
	forget(records, recordName);
	return endBy(keyOfAnotherRow(plan.idempotencyKey ?? '', space, spaceType as SpaceType));
}
