import { getMember, listMembers } from '../google/requests';
import type { Membership } from '../google/resources';
import type { Plan } from '../plan/plan';
import type { Person } from '../plan/people/entry';
import { ask, askForAll, type Result, type Tools } from './ask';

/** Who of those asked for is there. The caller and the app do not count. */
export interface MemberReport {
	requested: number;
	joined: number;
	/** Those who still have to accept. */
	invited: number;
	/** Those who are not there, in the words of the person who asked. */
	missing: string[];
}

/**
 * Reads who is really in the space: Google leaves out those whom it may not add, and says nothing.
 * Lists hold ids alone, so whoever was given by email and is in doubt is asked for one by one.
 * @param isTheirsAlone whether nobody but those asked for, and the caller, can be in the space
 */
export async function memberReportOf(
	space: string,
	{ people, groups, space: { spaceType } }: Pick<Plan, 'people' | 'groups' | 'space'>,
	isTheirsAlone: boolean,
	tools: Tools,
): Promise<Result<MemberReport>> {
	const listed = await askForAll(tools, (pageToken) => listMembers(space, pageToken), {
		spaceType,
	});
	if (!('done' in listed)) return listed;
	const humans = listed.done.filter(({ member }) => member?.type === 'HUMAN');
	const there = new Map(listed.done.map((each) => [nameOf(each), each]));
	const groupStates = groups.map(({ name, given }) => stateOf(there.get(name ?? ''), given));

	// One more than asked for is the caller: then everybody came, and the list says how.
	if (isTheirsAlone && humans.length === people.length + 1) {
		const states = humans.map((each) => stateOf(each, ''));
		return { done: reportOf([...states, ...groupStates], true) };
	}
	const found = await Promise.all(people.map((person) => findMember(space, person, there, tools)));
	const states = new Map<string, State>();
	for (const [position, result] of found.entries()) {
		if (!('done' in result)) return result;
		const given = people[position]?.given ?? '';
		// Somebody given by email and again by id is one person.
		states.set(nameOf(result.done) ?? given, stateOf(result.done, given));
	}
	// The caller is in every space that they set up: if all who are there were asked for, so were they.
	const isCallerAmongThem =
		humans.length > 0 && humans.every((each) => states.has(nameOf(each) ?? ''));
	return { done: reportOf([...states.values(), ...groupStates], isCallerAmongThem) };
}

type State = 'joined' | 'invited' | { missing: string };

const nameOf = (membership: Membership | undefined): string | undefined =>
	membership?.member?.name ?? membership?.groupMember?.name;

function stateOf(membership: Membership | undefined, given: string): State {
	if (membership?.state === 'JOINED') return 'joined';
	return membership?.state === 'INVITED' ? 'invited' : { missing: given };
}

async function findMember(
	space: string,
	person: Person,
	there: ReadonlyMap<string | undefined, Membership>,
	tools: Tools,
): Promise<Result<Membership | undefined>> {
	const listed = there.get(person.name);
	if (listed !== undefined || !person.name.includes('@')) return { done: listed };
	const asked = await ask(tools, getMember(space, person.name));
	if ('stopped' in asked) return asked;
	if ('done' in asked) return { done: asked.done.value };
	// Google says "not found" or "permission denied" for somebody who is not there.
	const { status, failure } = asked.failed;
	const isAbsent = status === 404 || status === 403 || failure.kind === 'unknownMember';
	return isAbsent && failure.kind !== 'missingScope' ? { done: undefined } : asked;
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
