import { anotherDirectMessage, otherKindOfSpace, spaceGone } from '../failures/existing';
import type { SpaceType } from '../google/resources';
import type { Job } from '../plan/job';
import { endBy } from '../run/result';
import type { Session } from '../run/session';
import { isWithRowsPerson } from './directMessage';
import { spaceNow } from './gone';
import type { ReadySpace } from './origin';

/** The space that a row names by its link: nothing is set up, and nothing done in another kind of space. */
export async function givenSpace(job: Job, name: string, session: Session): Promise<ReadySpace> {
	const space = await spaceNow(name, session);
	if (space === undefined) throw endBy(spaceGone());
	const { space: wanted, people } = job.plan;
	const found = (space.spaceType ?? wanted.spaceType) as SpaceType;
	if (found !== wanted.spaceType) {
		throw endBy(otherKindOfSpace(wanted.spaceType, found, space));
	}
	if (!(await isWithRowsPerson(job, space, session))) {
		throw endBy(anotherDirectMessage(people[0]?.given ?? 'the Chat app', space));
	}
	return { space, origin: 'given', came: 'unknown', warnings: [] };
}
