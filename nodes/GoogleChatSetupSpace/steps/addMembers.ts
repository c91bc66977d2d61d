import { createAppMember, createMember, getMember, patchRole } from '../google/requests';
import type { MembershipRequest, MembershipRole } from '../google/resources';
import type { GroupRef } from '../plan/people/groups';
import type { Person } from '../plan/people/entry';
import { ask, type Failed, type Result, type Tools } from './ask';

/** Something that was to be done for somebody and was not. */
export interface NotDone {
	/** As the person who filled in the sheet wrote them. */
	given: string;
	/** Google's name of them. */
	name: string;
	failed: Failed;
}

/** Somebody, or something, by their own words and Google's. */
type Whom = Pick<GroupRef, 'given' | 'name'>;

const THE_APP: Whom = { given: 'the Chat app', name: 'users/app' };
const ALREADY_IN = 409;

/** Adds people one by one; who is in already is fine. Ends with those who could not be added. */
export async function addPeople(
	space: string,
	people: readonly Person[],
	tools: Tools,
): Promise<Result<NotDone[]>> {
	return await all(people, async (person) =>
		add(space, { member: { name: person.name, type: 'HUMAN' } }, person, tools),
	);
}

/** Adds Google Groups one by one, as `addPeople` does people. */
export async function addGroups(
	space: string,
	groups: readonly GroupRef[],
	tools: Tools,
): Promise<Result<NotDone[]>> {
	return await all(groups, async (group) =>
		add(space, { groupMember: { name: group.name ?? '' } }, group, tools),
	);
}

/** Adds the calling Chat app, if it is wanted. */
export async function addChatApp(
	space: string,
	isWanted: boolean,
	tools: Tools,
): Promise<Result<NotDone[]>> {
	return await all(isWanted ? [THE_APP] : [], async (app) => {
		const asked = await ask(tools, createAppMember(space));
		return doneUnless(asked, app);
	});
}

/** Those whom the space does not have yet; whoever cannot be told is taken for absent. */
export async function absentees(
	space: string,
	people: readonly Person[],
	tools: Tools,
): Promise<Result<Person[]>> {
	const asked = await Promise.all(
		people.map(async (person) => ({
			person,
			answer: await ask(tools, getMember(space, person.name)),
		})),
	);
	if (asked.some(({ answer }) => 'stopped' in answer)) return { stopped: true };
	return { done: asked.filter(({ answer }) => 'failed' in answer).map(({ person }) => person) };
}

/** Gives people a role. Google knows a membership by a name of its own, which is asked for first. */
export async function giveRole(
	space: string,
	people: readonly Person[],
	role: MembershipRole,
	tools: Tools,
): Promise<Result<NotDone[]>> {
	return await all(people, async (person) => {
		const found = await ask(tools, getMember(space, person.name), { people: [person.given] });
		if (!('done' in found)) return doneUnless(found, person);
		const membership = found.done.value;
		if (membership.role === role) return { done: undefined };
		return doneUnless(await ask(tools, patchRole(membership.name ?? '', role)), person);
	});
}

async function add(
	space: string,
	membership: MembershipRequest,
	whom: Whom,
	tools: Tools,
): Promise<Result<NotDone | undefined>> {
	const asked = await ask(tools, createMember(space, membership), { people: [whom.given] });
	return doneUnless(asked, whom);
}

function doneUnless(
	asked: Result<unknown>,
	{ given, name = '' }: Whom,
): Result<NotDone | undefined> {
	if ('stopped' in asked) return asked;
	if ('failed' in asked && asked.failed.status !== ALREADY_IN) {
		return { done: { given, name, failed: asked.failed } };
	}
	return { done: undefined };
}

/** Does one thing for each, side by side, and keeps what was not done. */
async function all<T>(
	those: readonly T[],
	each: (one: T) => Promise<Result<NotDone | undefined>>,
): Promise<Result<NotDone[]>> {
	const ended = await Promise.all(those.map(each));
	if (ended.some((result) => 'stopped' in result)) return { stopped: true };
	return {
		done: ended.flatMap((result) =>
			'done' in result && result.done !== undefined ? [result.done] : [],
		),
	};
}
