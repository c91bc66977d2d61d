import type { Person } from '../cells/people/entry';
import { findDirectMessage } from '../google/requests';
import type { Space } from '../google/resources';
import type { Job } from '../plan/job';
import { ask } from '../run/ask';
import { must, type Result } from '../run/result';
import type { Session } from '../run/session';

/** The direct message with a person, or undefined where there is none. */
export async function directMessageWith(
	{ name, given }: Person,
	session: Session,
): Promise<Result<Space | undefined>> {
	const asked = await ask(session, findDirectMessage(name), {
		people: [given],
		spaceType: 'DIRECT_MESSAGE',
	});
	if ('done' in asked) return { done: asked.done.value };
	const { failure, answer } = asked.failed;
	return answer?.status === 404 && failure.kind === 'other' ? { done: undefined } : asked;
}

/** Whether a space can be the row's: a direct message is the row's only if it is with its person. */
export async function isWithRowsPerson(
	{ plan }: Job,
	{ name, singleUserBotDm }: Space,
	session: Session,
): Promise<boolean> {
	const [person] = plan.people;
	if (plan.space.singleUserBotDm === true) return singleUserBotDm === true;
	if (plan.space.spaceType !== 'DIRECT_MESSAGE' || person === undefined) return true;
	return must(await directMessageWith(person, session))?.name === name;
}
