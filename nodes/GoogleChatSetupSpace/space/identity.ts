import { keyOfAnotherRow } from '../failures/existing';
import type { Space, SpaceType } from '../google/resources';
import type { Job } from '../plan/job';
import { forget } from '../run/records';
import { endBy } from '../run/result';
import type { Session } from '../run/session';
import { seenAs } from '../words/seenAs';
import { isWithRowsPerson } from './directMessage';

/**
 * What a key names may be another row's space: it is compared with what the row asks for before
 * anything else is done there. If it is another's, the row has no space.
 */
export async function checkIdentity(job: Job, space: Space, session: Session): Promise<void> {
	const { plan, recordName } = job;
	const wanted = plan.space;
	const { spaceType = wanted.spaceType, displayName = wanted.displayName } = space;
	const isOther =
		spaceType !== wanted.spaceType ||
		(wanted.displayName !== undefined && seenAs(displayName ?? '') !== seenAs(wanted.displayName));
	if (!isOther && (await isWithRowsPerson(job, space, session))) return;
	forget(session.records, recordName);
	throw endBy(
		keyOfAnotherRow(plan.idempotencyKey ?? '', { ...space, spaceType: spaceType as SpaceType }),
	);
}
