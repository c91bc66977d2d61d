import type { Membership, MembershipRole, Space } from '../google/resources';
import { differences, type Setting } from './differences';
import type { GroupRef, Person } from '../cells/people/entry';
import type { Plan } from './plan';

/** Somebody's place in a space; `inByGroup` where Google says that they are in and shows no membership. */
export type Place = Membership | 'inByGroup' | 'absent';

/** A space as it is. */
export interface Have {
	/** All of it, as `spaces.get` gives it. */
	space: Space;
	/** The places of the row's people and groups, by `users/…` and `groups/…`; who is not among them is absent. */
	places: ReadonlyMap<string, Place>;
	/** The whole list of who is in it; absent where it was not read, or cannot be seen. */
	members?: readonly Membership[];
	/** The name of the caller's membership, where it is known who acts. */
	caller?: string;
}

/** One difference between a space and its row that can be mended. */
export type Change =
	| { kind: 'displayName'; from: string }
	| { kind: 'description' | 'guidelines' | 'spaceHistoryState' | 'audience' }
	| { kind: 'addPerson'; person: Person }
	| { kind: 'addGroup'; group: GroupRef }
	| { kind: 'giveRole'; person: Person; role: GivenRole }
	| { kind: 'remove'; membership: Membership };

/** Owner or manager. */
export type GivenRole = Exclude<MembershipRole, 'ROLE_MEMBER'>;

/** What sets a space apart from its row. */
export interface Difference {
	/** In the order in which they are told. */
	changes: Change[];
	/** Settings that are other ones, and that Google lets nobody change. */
	fixed: Setting[];
	/** Who is in the space and not in the row, groups and invited people among them. */
	notInRow: Membership[];
}

/** Whether the row's space is brought in line with it, where it is there before. */
export const followsRow = (plan: Pick<Plan, 'existingSpace' | 'ifSpaceExists'>): boolean =>
	plan.existingSpace !== undefined || plan.ifSpaceExists === 'update';

/** Whether a space that is there is compared with the row: all of it, or its members alone. */
export const isCompared = (
	plan: Pick<Plan, 'existingSpace' | 'ifSpaceExists' | 'peopleNotInRow'>,
): boolean => followsRow(plan) || plan.peopleNotInRow !== 'keep';

/** Whether a preview of the row has to read what is there: a space is looked for, or named. */
export const readsAhead = (plan: Pick<Plan, 'existingSpace' | 'ifSpaceExists'>): boolean =>
	followsRow(plan) || plan.ifSpaceExists === 'reuse';

/**
 * What a space lacks of its row, and what it has beyond it; a blank cell leaves what is there. People
 * are told apart by the memberships that they were bound to, never by how they are written.
 */
export function differenceOf(plan: Plan, have: Have): Difference {
	const isNamed = plan.space.spaceType === 'SPACE';
	const settings = new Set(differences(plan.space, have.space));
	const notInRow = isNamed ? strangers(plan, have) : [];
	const changes: Change[] = [
		...(isNamed && settings.has('displayName')
			? [{ kind: 'displayName' as const, from: have.space.displayName ?? '' }]
			: []),
		...(isNamed ? (['description', 'guidelines'] as const) : [])
			.filter((setting) => settings.has(setting))
			.map((kind) => ({ kind })),
		...(settings.has('spaceHistoryState') ? [{ kind: 'spaceHistoryState' as const }] : []),
		...(isNamed ? additions(plan, have) : []),
		...(isNamed ? roles(plan, have) : []),
		...(plan.peopleNotInRow === 'remove' ? notInRow.filter(isRemovable) : []).map((membership) => ({
			kind: 'remove' as const,
			membership,
		})),
		...(isNamed && settings.has('audience') ? [{ kind: 'audience' as const }] : []),
	];
	const fixed = FIXED.filter((setting) => settings.has(setting));
	return { changes, fixed, notInRow };
}

/** "Immutable", or set at the creation alone: the discovery document on Space. */
const FIXED: readonly Setting[] = ['externalUserAllowed', 'predefinedPermissionSettings'];

const placeIn = ({ places }: Have, { name = '' }: { name?: string }): Place =>
	places.get(name) ?? 'absent';

function additions({ people, groups }: Plan, have: Have): Change[] {
	const isAbsent = (each: { name?: string }) => placeIn(have, each) === 'absent';
	return [
		...people.filter(isAbsent).map((person) => ({ kind: 'addPerson' as const, person })),
		...groups.filter(isAbsent).map((group) => ({ kind: 'addGroup' as const, group })),
	];
}

/** Nobody's role is made less. */
const RANK: Readonly<Record<string, number>> = { ROLE_MANAGER: 2, ROLE_ASSISTANT_MANAGER: 1 };

function roles({ after }: Plan, have: Have): Change[] {
	const lacking = (people: readonly Person[], role: GivenRole): Change[] =>
		people
			.filter((person) => {
				const place = placeIn(have, person);
				if (place === 'inByGroup') return false;
				return place === 'absent' || (RANK[place.role ?? ''] ?? 0) < (RANK[role] ?? 0);
			})
			.map((person) => ({ kind: 'giveRole', person, role }));
	return [
		...lacking(after.owners, 'ROLE_MANAGER'),
		...lacking(after.managers, 'ROLE_ASSISTANT_MANAGER'),
	];
}

/** In the row are Members, Owners, Managers, Groups and the caller. Apps are not people. */
function strangers({ people, groups }: Plan, have: Have): Membership[] {
	const inRow = new Set<string | undefined>(have.caller === undefined ? [] : [have.caller]);
	for (const each of [...people, ...groups]) {
		const place = placeIn(have, each);
		if (typeof place === 'object') inRow.add(place.name);
	}
	return (have.members ?? []).filter(
		({ name, member, groupMember }) =>
			!inRow.has(name) && (groupMember !== undefined || member?.type === 'HUMAN'),
	);
}

/** Whether this is a plain person's own membership: never an owner's, a manager's, an app's or a group's. */
export const isRemovable = ({ name, role, state, member, groupMember }: Membership): boolean =>
	groupMember === undefined &&
	member?.type === 'HUMAN' &&
	name !== undefined &&
	!/\/members\/group-/.test(name) &&
	(role === 'ROLE_MEMBER' || (role === undefined && state === 'INVITED'));
