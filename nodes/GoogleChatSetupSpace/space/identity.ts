import { keyOfAnotherRow } from '../failures/existing';
import { findDirectMessage } from '../google/requests';
import type { Space, SpaceType } from '../google/resources';
import type { Job } from '../plan/job';
import { seenAs } from '../words/seenAs';
import { ask } from '../run/ask';
import type { Result } from '../run/result';
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
): Promise<Result<ReadySpace>> {
	if (!isKnown) {
		const { name, spaceType } = ready.space;
		const space = { name, ...(spaceType !== undefined && { spaceType }) };
		return {
			done: { ...ready, space, isClosed: true, warnings: [...ready.warnings, UNCHECKED] },
		};
	}
	if (isOther(job, ready.space)) return refused(job, ready.space, session);
	if (job.plan.space.spaceType !== 'DIRECT_MESSAGE') return { done: ready };
	const [person] = job.plan.people;
	if (person === undefined) return { done: ready };
	const asked = await ask(session, findDirectMessage(person.name), {
		people: [person.given],
		spaceType: 'DIRECT_MESSAGE',
	});
	if ('stopped' in asked) return asked;
	if ('done' in asked && asked.done.value.name === ready.space.name) return { done: ready };
	if ('failed' in asked && asked.failed.answer?.status !== 404) return asked;
	return refused(job, ready.space, session);
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
): Result<ReadySpace> {
	forget(records, recordName);
	const failure = keyOfAnotherRow(plan.idempotencyKey ?? '', {
		spaceType: spaceType as SpaceType,
		...(displayName !== undefined && { displayName }),
		...(spaceUri !== undefined && { spaceUri }),
	});
	return { failed: { failure, seen: [], mayHaveActed: false } };
}
