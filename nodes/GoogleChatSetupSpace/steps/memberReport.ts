import type { Membership } from '../google/resources';
import type { Plan } from '../plan/plan';
import type { Failed } from '../run/result';
import { isHuman, type Place, type Roster } from './roster';

/** Who of the people asked for is there. The caller and the app do not count. */
export interface MemberReport {
	requested: number;
	joined: number;
	/** People who still have to accept. */
	invited: number;
	/** People who are not there, in the words of the person who asked. */
	missing: string[];
}

/** The report, or why there is none: `empty` where the space shows no list of its members. */
export type Checked = { report: MemberReport } | { unseen: Failed | 'empty' };

/**
 * Reads who is really in the space: Google leaves out people who it may not add, and says nothing.
 * @param isTheirsAlone whether nobody but the people asked for, and the caller, can be in the space
 */
export async function checkMembers(
	{ people, groups }: Pick<Plan, 'people' | 'groups'>,
	roster: Roster,
	isTheirsAlone: boolean,
): Promise<Checked> {
	const listed = await roster.list();
	if ('failed' in listed) return { unseen: listed.failed };
	if ('hidden' in listed.done) return { unseen: listed.done.hidden };
	const humans = listed.done.memberships.filter(isHuman);
	const groupStates = groups.map(({ name = '', given }) =>
		stateOf(roster.placeKnown(name) ?? 'absent', given),
	);
	// One more than asked for is the caller: then everybody came, and the list says how.
	if (isTheirsAlone && humans.length === people.length + 1) {
		const states = humans.map((each) => stateOf(each, ''));
		return { report: reportOf([...states, ...groupStates], true) };
	}
	const places = await Promise.all(people.map(async (person) => await roster.placeOf(person)));
	const states = new Map<string, State>();
	for (const [position, place] of places.entries()) {
		if ('failed' in place) return { unseen: place.failed };
		const { name = '', given = '' } = people[position] ?? {};
		// Somebody given by email and again by ID is one person.
		states.set(memberName(place.done) ?? name, stateOf(place.done, given));
	}
	// The caller is in every space that they set up: if all who are there were asked for, so were they.
	const holdsCaller =
		humans.length > 0 && humans.every((each) => states.has(memberName(each) ?? ''));
	return { report: reportOf([...states.values(), ...groupStates], holdsCaller) };
}

type State = 'joined' | 'invited' | { missing: string };

const memberName = (place: Place): string | undefined =>
	typeof place === 'string' ? undefined : place.member?.name;

function stateOf(place: Place | Membership, given: string): State {
	if (place === 'absent') return { missing: given };
	if (place === 'inByGroup') return 'joined';
	return place.state === 'INVITED' ? 'invited' : 'joined';
}

function reportOf(states: readonly State[], holdsCaller: boolean): MemberReport {
	const caller = holdsCaller ? 1 : 0;
	return {
		requested: states.length - caller,
		joined: states.filter((state) => state === 'joined').length - caller,
		invited: states.filter((state) => state === 'invited').length,
		missing: states.flatMap((state) => (typeof state === 'object' ? [state.missing] : [])),
	};
}
