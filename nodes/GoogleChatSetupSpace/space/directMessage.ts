import { findDirectMessage } from '../google/requests';
import type { Space } from '../google/resources';
import type { Job } from '../plan/job';
import { ask } from '../run/ask';
import { must } from '../run/result';
import type { Session } from '../run/session';

/** Whether a space can be the row's: a direct message is the row's only if it is with its person. */
export async function isWithRowsPerson(
	{ plan }: Job,
	{ name }: Space,
	session: Session,
): Promise<boolean> {
	const [person] = plan.people;
	if (plan.space.spaceType !== 'DIRECT_MESSAGE' || person === undefined) return true;
	const asked = await ask(session, findDirectMessage(person.name), {
		people: [person.given],
		spaceType: 'DIRECT_MESSAGE',
	});
	if ('failed' in asked && asked.failed.answer?.status === 404) return false;
	return must(asked).value.name === name;
}
