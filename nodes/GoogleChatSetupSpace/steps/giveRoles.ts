import { patchRole } from '../google/requests';
import type { MembershipRole } from '../google/resources';
import type { Person } from '../cells/people/entry';
import { ask } from '../run/ask';
import type { Result } from '../run/result';
import { ROLE_WORDS } from './changeWords';
import type { Roster } from './roster';
import type { SkippedStep } from './rowResult';
import type { Session } from '../run/session';

/** What was not done for a role. */
export interface Roles {
	skipped: SkippedStep[];
	warnings: string[];
	/** Whether anybody's role is another one now. */
	isGiven: boolean;
}

/** Gives people a role; nobody's role is made less. */
export async function giveRoles(
	people: readonly Person[],
	role: Exclude<MembershipRole, 'ROLE_MEMBER'>,
	roster: Roster,
	session: Session,
): Promise<Result<Roles>> {
	const results = await Promise.all(
		people.map(async (person) => await giveRole(person, role, roster, session)),
	);
	const roles: Roles = { skipped: [], warnings: [], isGiven: false };
	for (const result of results) {
		if ('stopped' in result) return result;
		if ('failed' in result) continue;
		roles.skipped.push(...result.done.skipped);
		roles.warnings.push(...result.done.warnings);
		roles.isGiven ||= result.done.isGiven;
	}
	return { done: roles };
}

async function giveRole(
	person: Person,
	role: Exclude<MembershipRole, 'ROLE_MEMBER'>,
	roster: Roster,
	session: Session,
): Promise<Result<Roles>> {
	const { given } = person;
	const what = `'${given}' was not made ${ROLE_WORDS[role]}`;
	const nothing: Roles = { skipped: [], warnings: [], isGiven: false };
	const place = await roster.placeOf(person);
	if ('stopped' in place) return place;
	if ('failed' in place) return { done: { ...nothing, skipped: [{ what, failed: place.failed }] } };
	const membership = place.done;
	if (membership === 'absent') {
		return { done: { ...nothing, warnings: [`${what}: they are not in the space.`] } };
	}
	if (membership === 'inByGroup' || membership.name === undefined) {
		return {
			done: {
				...nothing,
				warnings: [`${what}: they are in the space by a Google Group, which has no roles.`],
			},
		};
	}
	if (membership.role === role) return { done: nothing };
	if (membership.role === 'ROLE_MANAGER') {
		return { done: { ...nothing, warnings: [`${what}: they are owner, which is more.`] } };
	}
	const asked = await ask(session, patchRole(membership.name, role), { people: [given] });
	if ('stopped' in asked) return asked;
	if ('done' in asked) {
		roster.add(person.name, asked.done.value);
		return { done: { ...nothing, isGiven: true } };
	}
	return { done: { ...nothing, skipped: [{ what, failed: asked.failed }] } };
}
