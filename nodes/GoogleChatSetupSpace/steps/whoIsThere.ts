import type { Membership } from '../google/resources';
import type { Have, Place } from '../plan/inLine';
import type { Plan } from '../plan/plan';
import type { Result } from '../run/result';
import type { Session } from '../run/session';
import type { Roster } from './roster';

/** Who is in a space, as far as a row is compared with it. */
export interface People extends Pick<Have, 'places' | 'members' | 'caller'> {
	/** People of the row of who Google did not tell whether they are in. */
	unbound: string[];
	/** There is a list, and it is not to be trusted, or none. */
	isHidden: boolean;
}

/** Binds each person of the row to a membership: by id, by the list's email, by Google's own look-up. */
export async function whoIsThere(
	plan: Plan,
	roster: Roster,
	session: Session,
): Promise<Result<People>> {
	const nobody: People = { places: new Map(), unbound: [], isHidden: false };
	const { people, groups, peopleNotInRow } = plan;
	const isAlone = people.length + groups.length === 0 && peopleNotInRow === 'keep';
	if (plan.space.spaceType !== 'SPACE' || isAlone) return { done: nobody };
	const listed = await roster.list();
	if (!('done' in listed)) return listed;
	const members = 'memberships' in listed.done ? listed.done.memberships : undefined;
	const unbound: string[] = [];
	const places = new Map<string, Place>();
	const asked = await Promise.all([
		...people.map(async (each) => ({ each, place: await roster.placeOf(each) })),
		...groups.map(async (each) => ({ each, place: await roster.placeOfGroup(each.name ?? '') })),
	]);
	for (const { each, place } of asked) {
		if ('stopped' in place) return place;
		if ('done' in place) places.set(each.name ?? '', place.done);
		else unbound.push(each.given);
	}
	const caller = await callersPlace(members, roster, session);
	if (!('done' in caller)) return caller;
	const isHidden = members === undefined || caller.done === undefined;
	return {
		done: {
			places,
			unbound,
			isHidden,
			...(!isHidden && { members }),
			...(caller.done !== undefined && { caller: caller.done }),
		},
	};
}

/**
 * The name of the caller's membership; undefined where the list is not whole. Who acts is not always
 * known: the only owner is taken for them then, since nobody takes owners out anyway.
 */
async function callersPlace(
	members: readonly Membership[] | undefined,
	roster: Roster,
	{ caller }: Session,
): Promise<Result<string | undefined>> {
	if (members === undefined) return { done: undefined };
	if (caller === undefined) {
		const owners = members.filter(
			({ role, state }) => role === 'ROLE_MANAGER' && state === 'JOINED',
		);
		// Every named space has an owner: a list that shows none is not whole.
		if (owners.length === 0) return { done: undefined };
		return { done: owners.length === 1 ? owners[0]?.name : UNKNOWN };
	}
	const place = await roster.placeOf({ name: `users/${caller}`, given: caller });
	if ('stopped' in place) return place;
	const name = 'done' in place && typeof place.done === 'object' ? place.done.name : undefined;
	return { done: members.some((each) => each.name === name) ? name : undefined };
}

/** The name of nobody's membership. */
const UNKNOWN = '';
