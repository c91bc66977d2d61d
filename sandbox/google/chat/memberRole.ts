/** `spaces.members.patch`: changing a role, the only thing about a membership that can be changed. */
import { permissionDenied } from '../errors';
import { Refusal, refused } from '../refusal';
import { spaceOfMember } from './access';
import { memberPartsOf, storedMember } from './members';
import { roleIn } from './permissions';
import { membershipResource } from './resources';
import type { Role } from './store';
import type { ChatCall, World } from './world';

export function patchMember(world: World, call: ChatCall): object {
	const [spaceName, memberId] = memberPartsOf(call.path.name);
	const space = spaceOfMember(world, call.user, spaceName);
	const { role } = call.body as { role?: Role };
	if (!['role', '*'].includes(call.query.get('updateMask') ?? '') || !role) throw refused(400);
	const isByEmail = memberId.includes('@');
	const isKnown = !isByEmail || world.behaviour.roleByEmail === 'changed';
	const member = isKnown ? storedMember(world, call, space, memberId) : undefined;
	if (member?.kind !== 'human') throw new Refusal(permissionDenied());
	// "Only supported in SpaceType.SPACE (named spaces)."
	if (space.spaceType !== 'SPACE') throw refused(400);
	if (member.state === 'INVITED' && world.behaviour.roleOfInvited === 'refused') throw refused(400);
	if (!mayGive(roleIn(space, call.user), member.role, role)) throw new Refusal(permissionDenied());
	member.role = role;
	return membershipResource(world, space, member);
}

/** Owners give every role; managers make managers, but neither make owners nor change them. */
function mayGive(own: Role, before: Role, after: Role): boolean {
	if (own === 'ROLE_MANAGER') return true;
	return own === 'ROLE_ASSISTANT_MANAGER' && ![before, after].includes('ROLE_MANAGER');
}
