import { keyOfAnotherRow } from '../failures/existing';
import { findDirectMessage } from '../google/requests';
import type { Space, SpaceType } from '../google/resources';
import type { Job } from '../plan/job';
import { SPACE_WORDS } from '../words/labels';
import { quoted } from '../words/quoted';
import { seenAs } from '../words/seenAs';
import { ask, type Result } from './ask';
import type { ReadySpace } from './origin';
import type { Session } from './session';

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
		const { displayName: _asked, ...space } = ready.space;
		return {
			done: { ...ready, space, isClosed: true, warnings: [...ready.warnings, UNCHECKED] },
		};
	}
	const wrong = differenceOf(job, ready.space);
	if (wrong !== undefined) return refused(job, wrong, session);
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
	return refused(job, 'a direct message with somebody else', session);
}

/** What the space is, where it is not what the row asks for. */
function differenceOf({ plan }: Job, { spaceType, displayName }: Space): string | undefined {
	const wanted = plan.space;
	if (spaceType !== undefined && spaceType !== wanted.spaceType) {
		return spaceType in SPACE_WORDS ? SPACE_WORDS[spaceType as SpaceType] : 'another kind of space';
	}
	if (wanted.displayName === undefined || displayName === undefined) return undefined;
	return seenAs(displayName) === seenAs(wanted.displayName)
		? undefined
		: `the space ${quoted(displayName)}`;
}

/** The row has no space: what its key names is not its own. */
function refused(job: Job, what: string, { records }: Session): Result<ReadySpace> {
	delete records.rows[job.recordName];
	return {
		failed: {
			failure: keyOfAnotherRow({ key: job.plan.idempotencyKey ?? '', what }),
			seen: [],
			mayHaveActed: false,
		},
	};
}
