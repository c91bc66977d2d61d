import { anotherDirectMessage, otherKindOfSpace, spaceGone } from '../failures/existing';
import { getSpace } from '../google/requests';
import type { SpaceType } from '../google/resources';
import { spaceUriOf } from '../google/spaceUri';
import type { Job } from '../plan/job';
import { ask } from '../run/ask';
import { endBy, must } from '../run/result';
import type { Session } from '../run/session';
import { isWithRowsPerson } from './directMessage';
import { isGone } from './gone';
import type { ReadySpace } from './origin';

/** The space that a row names by its link: nothing is set up, and nothing done in another kind of space. */
export async function givenSpace(job: Job, name: string, session: Session): Promise<ReadySpace> {
	const asked = await ask(session, getSpace(name));
	if ('failed' in asked && isGone(asked.failed)) throw endBy(spaceGone());
	const space = must(asked).value;
	const { space: wanted, people } = job.plan;
	const found = (space.spaceType ?? wanted.spaceType) as SpaceType;
	if (found !== wanted.spaceType) {
		throw endBy(otherKindOfSpace(wanted.spaceType, found, spaceUriOf(space)));
	}
	if (!(await isWithRowsPerson(job, space, session))) {
		throw endBy(anotherDirectMessage(people[0]?.given ?? '', spaceUriOf(space)));
	}
	return { space, origin: 'given', came: 'unknown', warnings: [] };
}
