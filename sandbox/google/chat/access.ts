import type { Person } from '../directory';
import { permissionDenied } from '../errors';
import { Refusal, refused } from '../refusal';
import type { StoredMember, StoredSpace } from './store';
import type { World } from './world';

/** The space `spaces/{space}` if `user` is in it. Chat answers alike where there is no such space. */
export function spaceOfMember(world: World, user: Person, name: string | undefined): StoredSpace {
	const space = world.spaces.get(name ?? '');
	if (!space) throw refused(world.behaviour.missingSpace);
	if (hasJoined(world, space, user)) return space;
	// An invitation to a direct message opens it already where a test wants that.
	const isInvited =
		space.spaceType === 'DIRECT_MESSAGE' && space.members.some(({ id }) => id === user.id);
	if (!isInvited) throw refused(world.behaviour.missingSpace);
	if (world.behaviour.directMessageNotAccepted === 'closed') throw new Refusal(permissionDenied());
	return space;
}

/** Whether `user` takes part, as a member or by a group. */
export function hasJoined(world: World, space: StoredSpace, user: Person): boolean {
	return space.members.some(
		(member) => (member.id === user.id && member.state === 'JOINED') || isIn(world, member, user),
	);
}

/** Whether `member` is a group that `user` belongs to. */
export function isIn(world: World, member: StoredMember, user: Person): boolean {
	if (member.kind !== 'group') return false;
	return world.directory.group(member.id)?.members.has(user.email) ?? false;
}
