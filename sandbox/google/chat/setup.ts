/**
 * `spaces.setup`: a space and its members in one call.
 * https://developers.google.com/workspace/chat/api/reference/rest/v1/spaces/setup
 */
import type { Group, Person } from '../directory';
import { callerInMemberships, nameTaken, requestIdOfAnotherUser } from '../errors';
import { Refusal, refused } from '../refusal';
import { isTaken } from './displayNames';
import { appMember, canBeAdded, creatorMember, groupMember, humanMember } from './joining';
import { groupByName, personByName } from './names';
import { newSpace, type NewSpace } from './newSpace';
import { proto3, spaceResource } from './resources';
import { checkCount, checkSetup, type SetUpSpaceRequest } from './setupRules';
import type { StoredMember, StoredSpace } from './store';
import { appId, type ChatCall, type World } from './world';

export function setup(world: World, call: ChatCall): object {
	const request = call.body as SetUpSpaceRequest;
	const replayed = replay(world, call, request);
	if (replayed) return replayed;

	const wanted = checkSetup(world, request);
	const { people, groups } = membersOf(world, call.user, request);
	checkCount(wanted, people.length + groups.length);
	const space =
		existingDirectMessage(world, call, wanted, people) ??
		create(world, call, wanted, people, groups);
	remember(world, call, request, space);
	return spaceResource(world, space);
}

/** What a request id that was used before brings back; nothing about the space is changed. */
function replay(world: World, call: ChatCall, request: SetUpSpaceRequest): object | undefined {
	const earlier = world.spaces.setups.get(keyOf(call, request));
	if (!request.requestId || !earlier) return undefined;
	if (earlier.user !== call.user.email) {
		throw new Refusal(requestIdOfAnotherUser(world.behaviour.requestIdOfAnotherUser));
	}
	if (world.behaviour.replay === 'full') return spaceResource(world, earlier.result);
	return proto3({ ...request.space, name: earlier.result.name });
}

function remember(
	world: World,
	call: ChatCall,
	request: SetUpSpaceRequest,
	space: StoredSpace,
): void {
	if (!request.requestId) return;
	world.spaces.setups.set(keyOf(call, request), { user: call.user.email, result: space });
	space.requestIds.push(request.requestId);
}

function keyOf({ project }: ChatCall, { requestId = '' }: SetUpSpaceRequest): string {
	return `${project} ${requestId}`;
}

/**
 * "Duplicate memberships (including the calling user) … are filtered out"; the caller is refused all
 * the same where a test wants that, and as the only partner of a direct message.
 */
function membersOf(
	world: World,
	caller: Person,
	{ space, memberships = [] }: SetUpSpaceRequest,
): { people: Person[]; groups: Group[] } {
	const people = new Set<Person>();
	const groups = new Set<Group>();
	for (const { member, groupMember } of memberships) {
		if (member) people.add(personByName(world, member.name));
		if (groupMember) groups.add(groupByName(world, groupMember.name));
	}
	const isPartner = space?.spaceType === 'DIRECT_MESSAGE' && people.size === 1;
	const isCallerIn = people.delete(caller);
	if (isCallerIn && (isPartner || world.behaviour.callerInMemberships === 'refused')) {
		throw new Refusal(callerInMemberships());
	}
	return { people: [...people], groups: [...groups] };
}

/** A direct message is there once for two people, also while one blocks the other. */
function existingDirectMessage(
	world: World,
	{ user, project }: ChatCall,
	{ spaceType, singleUserBotDm }: NewSpace,
	people: Person[],
): StoredSpace | undefined {
	if (spaceType !== 'DIRECT_MESSAGE') return undefined;
	const other = singleUserBotDm ? appId(project) : (people[0]?.id ?? '');
	return world.spaces.directMessage(user.id, other);
}

function create(
	world: World,
	{ user, project }: ChatCall,
	wanted: NewSpace,
	people: Person[],
	groups: Group[],
): StoredSpace {
	const { displayName = '' } = wanted;
	const { externalUserAllowed = false, spaceType } = wanted;
	if (externalUserAllowed && !world.organization.allowsExternalSpaces) {
		throw refused(world.behaviour.externalSpacesForbidden);
	}
	if (displayName && isTaken(world, displayName)) throw new Refusal(nameTaken());
	const reachable = people.filter((person) =>
		canBeAdded(world, { spaceType, externalUserAllowed }, user, person),
	);
	if (spaceType === 'DIRECT_MESSAGE' && reachable.length < people.length) {
		throw refused(world.behaviour.blockedDirectMessage);
	}
	const members: StoredMember[] = [
		creatorMember(world, user, spaceType),
		...reachable.map((person) => humanMember(world, person)),
		...groups.map((group) => groupMember(world, group)),
		...(wanted.singleUserBotDm ? [appMember(world, appId(project))] : []),
	];
	return world.spaces.add(newSpace(world, wanted, user, members));
}
