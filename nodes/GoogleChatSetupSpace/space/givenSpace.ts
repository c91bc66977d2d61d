import { anotherDirectMessage, otherKindOfSpace, spaceGone } from '../failures/existing';
import type { Failure } from '../failures/failure';
import { isGranted } from '../google/permissions';
import { findDirectMessage, getSpace } from '../google/requests';
import type { Space, SpaceType } from '../google/resources';
import { spaceUriOf } from '../google/spaceUri';
import type { Job } from '../plan/job';
import { ask } from '../run/ask';
import type { Result } from '../run/result';
import type { Session } from '../run/session';
import { isGone } from './gone';
import type { ReadySpace } from './origin';

/** The space that a row names by its link: nothing is set up, and nothing done in another kind of space. */
export async function givenSpace(
	job: Job,
	name: string,
	session: Session,
): Promise<Result<ReadySpace>> {
	const asked = await ask(session, getSpace(name));
	if ('stopped' in asked) return asked;
	if ('failed' in asked) {
		if (!isGone(asked.failed)) return asked;
		return { failed: { ...asked.failed, failure: spaceGone('link') } };
	}
	const space = asked.done.value;
	const wanted = job.plan.space.spaceType;
	const found = (space.spaceType ?? wanted) as SpaceType;
	if (found !== wanted) return failed(otherKindOfSpace(wanted, found, spaceUriOf(space)));
	const other = await isWithSomebodyElse(job, space, session);
	if (!('done' in other)) return other;
	const [person] = job.plan.people;
	if (other.done && person !== undefined) {
		return failed(anotherDirectMessage(person.given, spaceUriOf(space)));
	}
	return { done: { space, origin: 'given', came: 'unknown', warnings: [] } };
}

const failed = (failure: Failure): Result<never> => ({
	failed: { failure, seen: [], mayHaveActed: false },
});

/** Whether a direct message is plainly not the one with the row's person. */
async function isWithSomebodyElse(
	{ plan }: Job,
	space: Space,
	session: Session,
): Promise<Result<boolean>> {
	const [person] = plan.people;
	if (plan.space.spaceType !== 'DIRECT_MESSAGE' || person === undefined) return { done: false };
	if (!isGranted('spaces.findDirectMessage', session.granted)) return { done: false };
	const asked = await ask(session, findDirectMessage(person.name), {
		people: [person.given],
		spaceType: 'DIRECT_MESSAGE',
	});
	if ('stopped' in asked) return asked;
	if ('done' in asked) return { done: asked.done.value.name !== space.name };
	return asked.failed.answer?.status === 404 ? { done: true } : asked;
}
