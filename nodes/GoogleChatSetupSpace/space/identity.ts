import { keyOfAnotherRow } from '../failures/existing';
import type { Space, SpaceType } from '../google/resources';
import type { Job } from '../plan/job';
import { seenAs } from '../words/seenAs';
import { endBy, type RowEnd } from '../run/result';
import { isWithRowsPerson } from './directMessage';
import type { ReadySpace } from './origin';
import { forget } from '../run/records';
import type { Session } from '../run/session';

const UNCHECKED =
	"The key stands for a space that was there before, and whether it is this row's could not be checked: nothing else was done in it. Set 'Access to Spaces' in the credential to 'Set Up and Find Spaces'.";

/**
 * What a key names may be another row's space: it is compared with what the row asks for before
 * anything else is done there.
 * @param isKnown whether the fields are Google's, not an echo of what was asked for
 */
export async function checkIdentity(
	job: Job,
	ready: ReadySpace,
	{ isKnown }: { isKnown: boolean },
	session: Session,
): Promise<ReadySpace> {
	if (!isKnown) {
		const { name, spaceType } = ready.space;
		const space = { name, ...(spaceType !== undefined && { spaceType }) };
		return { ...ready, space, isClosed: true, warnings: [...ready.warnings, UNCHECKED] };
	}
	const isOwn = !isOther(job, ready.space) && (await isWithRowsPerson(job, ready.space, session));
	if (isOwn) return ready;
	throw refused(job, ready.space, session);
}

/** Whether the space is plainly not the one that the row asks for. */
function isOther({ plan }: Job, { spaceType, displayName }: Space): boolean {
	const wanted = plan.space;
	if (spaceType !== undefined && spaceType !== wanted.spaceType) return true;
	if (wanted.displayName === undefined || displayName === undefined) return false;
	return seenAs(displayName) !== seenAs(wanted.displayName);
}

/** The row has no space: what its key names is not its own. */
function refused(
	{ plan, recordName }: Job,
	{ spaceType = plan.space.spaceType, displayName, spaceUri }: Space,
	{ records }: Session,
): RowEnd {
	forget(records, recordName);
	return endBy(
		keyOfAnotherRow(plan.idempotencyKey ?? '', {
			spaceType: spaceType as SpaceType,
			...(displayName !== undefined && { displayName }),
			...(spaceUri !== undefined && { spaceUri }),
		}),
	);
}
