/** `spaces.members.create`: adding a person, a group or the calling app. */
import type { Person } from '../directory';
import {
	alreadyExists,
	malformedUser,
	memberOfDirectMessage,
	permissionDenied,
	scopeInsufficient,
} from '../errors';
import { Refusal, refused } from '../refusal';
import { isIn, spaceOfMember } from './access';
import { appMember, canBeAdded, groupMember, humanMember } from './joining';
import { groupByName, personByName } from './names';
import { allows } from './permissions';
import { membershipResource } from './resources';
import type { RequestedMembership } from './setupRules';
import type { StoredMember, StoredSpace } from './store';
import { appId, type ChatCall, type World } from './world';

/** Needed for people and groups. */
export const MANAGES_MEMBERS = 'https://www.googleapis.com/auth/chat.memberships';
/** Needed for the calling app. */
export const MANAGES_THE_APP = 'https://www.googleapis.com/auth/chat.memberships.app';

export function createMember(world: World, call: ChatCall): object {
	const { member, groupMember: group } = call.body as RequestedMembership;
	const isApp = member?.name === 'users/app';
	if (!call.scopes.includes(isApp ? MANAGES_THE_APP : MANAGES_MEMBERS)) {
		throw new Refusal(scopeInsufficient(call.name));
	}
	const space = spaceOfMember(world, call.user, call.path.parent);
	if (space.spaceType === 'DIRECT_MESSAGE' && !mayJoin(world, space, isApp)) {
		throw new Refusal(memberOfDirectMessage());
	}
	const permission = isApp ? 'manageApps' : 'manageMembersAndGroups';
	if (!allows(space, permission, call.user)) throw new Refusal(permissionDenied());
	if (isApp) return addApp(world, call, space, member);
	if (!group) return addPerson(world, call.user, space, member);
	// Groups join named spaces only.
	if (space.spaceType !== 'SPACE') throw refused(400);
	return add(world, space, groupMember(world, groupByName(world, group.name)));
}

/** Nobody joins a conversation of two; of the app, Google's pages say different things. */
function mayJoin({ behaviour }: World, { singleUserBotDm }: StoredSpace, isApp: boolean): boolean {
	return isApp && !singleUserBotDm && behaviour.appInDirectMessage === 'added';
}

function addApp(
	world: World,
	{ project }: ChatCall,
	space: StoredSpace,
	member: RequestedMembership['member'],
): object {
	if (member?.type !== 'BOT') throw new Refusal(malformedUser());
	return add(world, space, appMember(world, appId(project)));
}

function addPerson(
	world: World,
	caller: Person,
	space: StoredSpace,
	member: RequestedMembership['member'],
): object {
	if (member?.type !== 'HUMAN') throw new Refusal(malformedUser());
	const person = personByName(world, member.name);
	const isInByGroup = space.members.some((other) => isIn(world, other, person));
	if (isInByGroup && world.behaviour.memberInByGroup === 409) throw new Refusal(alreadyExists());
	const isThere = space.members.some(({ id }) => id === person.id);
	if (!isThere && !canBeAdded(world, space, caller, person)) {
		throw refused(world.behaviour.memberNotAllowed);
	}
	return add(world, space, humanMember(world, person));
}

function add(world: World, space: StoredSpace, member: StoredMember): object {
	const there = space.members.find(({ id }) => id === member.id);
	if (there && world.behaviour.memberAlreadyIn === 409) throw new Refusal(alreadyExists());
	if (!there) space.members.push(member);
	return membershipResource(world, space, there ?? member);
}
