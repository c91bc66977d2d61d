import { patchRole } from '../google/requests';
import type { MembershipRole } from '../google/resources';
import type { Person } from '../cells/people/entry';
import { together } from '../run/result';
import { addressOf } from './addMembers';
import { askInCharge } from './inCharge';
import type { Progress } from './progress';
import { skip } from './skip';

type Role = Exclude<MembershipRole, 'ROLE_MEMBER'>;
const WORDS = { ROLE_MANAGER: 'owner', ROLE_ASSISTANT_MANAGER: 'manager' } as const;

/** Gives people a role; nobody's role is made less. Who was refused gets no second warning. */
export async function giveRoles(
	progress: Progress,
	people: readonly Person[],
	role: Role,
): Promise<void> {
	const given = people.map(async (person) => await giveRole(progress, person, role));
	await together(given, (tell) => tell());
}

/** @returns what is to be told of it, in the order of the people */
async function giveRole(progress: Progress, person: Person, role: Role): Promise<() => void> {
	const { roster, warnings, changes } = progress;
	const who = `'${person.given}'`;
	const deed = `made ${WORDS[role]}`;
	const warn = (why: string) => () => warnings.push(`${who} was not ${deed}: they are ${why}.`);
	if (roster.wasRefused(person.name)) return () => {};
	const place = await roster.placeOf(person);
	if ('failed' in place) {
		return () => skip(progress, [who], deed, { ...place.failed, mayHaveActed: false });
	}
	const membership = place.done;
	if (membership === 'absent') return warn('not in the space');
	if (membership === 'inByGroup' || membership.name === undefined) {
		await roster.list();
		return warn(
			roster.listed.length > 0
				? 'in the space by a Google Group, which has no roles'
				: 'in the space, but its members cannot be seen',
		);
	}
	if (membership.role === role) return () => {};
	if (membership.role === 'ROLE_MANAGER') return warn('owner, which is more');
	const request = patchRole(membership.name, role);
	const asked = await askInCharge(progress, 'ofOwners', request, { people: [person.given] });
	if ('failed' in asked) return () => skip(progress, [who], deed, asked.failed);
	roster.add(person.name, asked.done.value);
	return () => changes.push(`made ${addressOf(person)} ${WORDS[role]}`);
}
