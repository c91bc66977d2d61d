/**
 * `spaces.members.delete`: taking somebody out of a space, or leaving it.
 * https://developers.google.com/workspace/chat/delete-members
 */
import { permissionDenied, scopeInsufficient } from '../errors';
import { Refusal, refused } from '../refusal';
import { spaceOfMember } from './access';
import { MANAGES_MEMBERS, MANAGES_THE_APP } from './addMember';
import { memberPartsOf, storedMember } from './members';
import { allows, roleIn } from './permissions';
import { membershipResource } from './resources';
import type { StoredMember, StoredSpace } from './store';
import type { ChatCall, World } from './world';

export function deleteMember(world: World, call: ChatCall): object {
	const [spaceName, memberId] = memberPartsOf(call.path.name);
	const isApp = memberId === 'app';
	if (!call.scopes.includes(isApp ? MANAGES_THE_APP : MANAGES_MEMBERS)) {
		throw new Refusal(scopeInsufficient(call.name));
	}
	const space = spaceOfMember(world, call.user, spaceName);
	if (space.spaceType === 'DIRECT_MESSAGE') throw refused(400);
	const member = storedMember(world, call, space, memberId);
	if (!member) throw refused(world.behaviour.repeatedRemoval);
	// "Chat apps can't delete other apps' memberships."
	if (member.kind === 'app' && !isApp) throw new Refusal(permissionDenied());
	checkRight(world, call, space, member);
	space.members.splice(space.members.indexOf(member), 1);
	return { ...membershipResource(world, space, member), state: 'NOT_A_MEMBER' };
}

/** Everybody may leave; who one may remove depends on the space, and on both roles. */
function checkRight(
	{ behaviour }: World,
	{ user }: ChatCall,
	space: StoredSpace,
	member: StoredMember,
): void {
	const isOneself = member.id === user.id;
	const permission = member.kind === 'app' ? 'manageApps' : 'manageMembersAndGroups';
	if (!isOneself && !allows(space, permission, user)) throw new Refusal(permissionDenied());
	const own = roleIn(space, user);
	if (member.role === 'ROLE_MANAGER' && (own !== 'ROLE_MANAGER' || isLastOwner(space))) {
		throw refused(behaviour.ownerProtected);
	}
	const isManagerOverMember = member.role === 'ROLE_ASSISTANT_MANAGER' && own === 'ROLE_MEMBER';
	if (isManagerOverMember && behaviour.managerRemovedByMember === 'refused') {
		throw new Refusal(permissionDenied());
	}
}

function isLastOwner({ members }: StoredSpace): boolean {
	const owners = members.filter(({ role, state }) => role === 'ROLE_MANAGER' && state === 'JOINED');
	return owners.length === 1;
}
