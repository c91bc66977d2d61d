import type { Group, Person } from '../directory';
import { invalidArgument, malformedUser } from '../errors';
import { Refusal } from '../refusal';
import type { World } from './world';

/**
 * The person that `users/{user}` means, `{user}` being an email address or a number. People of other
 * organizations are known by their address only. Google has one answer for a name of the wrong form
 * and for nobody.
 */
export function personByName(world: World, name: unknown): Person {
	const user = /^users\/([^/]+)$/.exec(typeof name === 'string' ? name : '')?.[1] ?? '';
	const person = world.directory.person(user);
	if (!person || (person.external && !user.includes('@'))) throw new Refusal(malformedUser());
	return person;
}

/** The group that `groups/{group}` means: "Group email is not supported". */
export function groupByName(world: World, name: unknown): Group {
	const id = /^groups\/([^/@]+)$/.exec(typeof name === 'string' ? name : '')?.[1] ?? '';
	const group = world.directory.group(id);
	if (!group) throw new Refusal(invalidArgument());
	return group;
}
