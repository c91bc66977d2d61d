/** `spaces.members`: who is in a space. */
import type { Person } from '../directory';
import {
	alreadyExists,
	invalidArgument,
	malformedUser,
	notFound,
	permissionDenied,
	scopeInsufficient,
} from '../errors';
import { Refusal } from '../refusal';
import { isIn, spaceOfMember } from './access';
import { appMember, canBeAdded, groupMember, humanMember } from './joining';
import { memberFilter } from './memberFilter';
import { groupByName, personByName } from './names';
import { pageOf } from './paging';
import { membershipResource, proto3 } from './resources';
import type { RequestedMembership } from './setupRules';
import type { Role, StoredMember, StoredSpace } from './store';
import { appId, type ChatCall, type World } from './world';

const PAGE = { usual: 100, largest: 1_000 };
const MANAGES_MEMBERS = 'https://www.googleapis.com/auth/chat.memberships';
const ADDS_THE_APP = 'https://www.googleapis.com/auth/chat.memberships.app';

export function createMember(world: World, call: ChatCall): object {
	const { member, groupMember: group } = call.body as RequestedMembership;
	const isApp = member?.name === 'users/app';
	if (!call.scopes.includes(isApp ? ADDS_THE_APP : MANAGES_MEMBERS)) {
		throw new Refusal(scopeInsufficient(call.name));
	}
	const space = spaceOfMember(world, call.user, call.path.parent);
	if (isApp) return addApp(world, call, space, member);
	// Nobody joins a conversation of two, and groups join named spaces only.
	if (space.spaceType === 'DIRECT_MESSAGE') throw new Refusal(invalidArgument());
	if (!group) return addPerson(world, call, space, member);
	if (space.spaceType !== 'SPACE') throw new Refusal(invalidArgument());
	return add(world, space, groupMember(world, groupByName(world, group.name)));
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
	{ user }: ChatCall,
	space: StoredSpace,
	member: RequestedMembership['member'],
): object {
	if (member?.type !== 'HUMAN') throw new Refusal(malformedUser());
	const person = personByName(world, member.name);
	const inAGroup = space.members.find((other) => isIn(world, other, person));
	if (inAGroup) return alreadyIn(world, space, inAGroup);
	if (!canBeAdded(world, space, user, person)) {
		throw new Refusal(world.behaviour.memberNotAllowed);
	}
	return add(world, space, humanMember(world, person));
}

function add(world: World, space: StoredSpace, member: StoredMember): object {
	const there = space.members.find(({ id }) => id === member.id);
	if (there) return alreadyIn(world, space, there);
	space.members.push(member);
	return membershipResource(space, member);
}

function alreadyIn(world: World, space: StoredSpace, member: StoredMember): object {
	if (world.behaviour.memberAlreadyIn === 409) throw new Refusal(alreadyExists());
	return membershipResource(space, member);
}

export function listMembers(world: World, call: ChatCall): object {
	const space = spaceOfMember(world, call.user, call.path.parent);
	const passes = memberFilter(call.query.get('filter'));
	const showInvited = call.query.get('showInvited') === 'true';
	const showGroups = call.query.get('showGroups') === 'true';
	const shown = space.members.filter(
		(member) =>
			(showInvited || member.state === 'JOINED') &&
			(showGroups || member.kind !== 'group') &&
			passes(member),
	);
	const { items, nextPageToken } = pageOf(shown, call.query, PAGE);
	const memberships = items.map((member) => membershipResource(space, member));
	return proto3({ memberships, nextPageToken });
}

export function getMember(world: World, call: ChatCall): object {
	const [spaceName, memberId] = partsOf(call.path.name);
	const space = spaceOfMember(world, call.user, spaceName);
	const id = idFor(world, call, memberId);
	const member = space.members.find((other) => other.id === id);
	if (member) return membershipResource(space, member);
	throw new Refusal(world.behaviour.missingMembership === 403 ? permissionDenied() : notFound());
}

/** A membership's id for what a caller may write: `app`, the person's address, or the id itself. */
function idFor(world: World, { project }: ChatCall, member: string): string {
	if (member === 'app') return appId(project);
	return member.includes('@') ? personByName(world, `users/${member}`).id : member;
}

/** Changes a role; the only field that can be changed. */
export function patchMember(world: World, call: ChatCall): object {
	const [spaceName, memberId] = partsOf(call.path.name);
	const space = spaceOfMember(world, call.user, spaceName);
	const { role } = call.body as { role?: Role };
	if (!['role', '*'].includes(call.query.get('updateMask') ?? '') || !role) {
		throw new Refusal(invalidArgument());
	}
	const member = space.members.find((other) => other.id === memberId && other.kind === 'human');
	if (!member) throw new Refusal(permissionDenied());
	// "Only supported in SpaceType.SPACE (named spaces)."
	if (space.spaceType !== 'SPACE') throw new Refusal(invalidArgument());
	if (!mayGive(roleOf(space, call.user), member.role, role)) throw new Refusal(permissionDenied());
	member.role = role;
	return membershipResource(space, member);
}

function roleOf(space: StoredSpace, user: Person): Role {
	return space.members.find(({ id }) => id === user.id)?.role ?? 'ROLE_MEMBER';
}

/** Owners give every role; managers make managers, but neither make owners nor change them. */
function mayGive(own: Role, before: Role, after: Role): boolean {
	if (own === 'ROLE_MANAGER') return true;
	return own === 'ROLE_ASSISTANT_MANAGER' && ![before, after].includes('ROLE_MANAGER');
}

/** `spaces/{space}/members/{member}` */
function partsOf(name = ''): [space: string, member: string] {
	const [space = '', member = ''] = name.split('/members/');
	return [space, member];
}
