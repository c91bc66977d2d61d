/** `spaces.members.list` and `spaces.members.get`: who is in a space. */
import { permissionDenied } from '../errors';
import { Refusal, refused } from '../refusal';
import { spaceOfMember } from './access';
import { memberFilter } from './memberFilter';
import { personByName } from './names';
import { pageOf } from './paging';
import { seesMembers } from './permissions';
import { membershipId, membershipResource, proto3 } from './resources';
import type { StoredMember, StoredSpace } from './store';
import { appId, type ChatCall, type World } from './world';

const PAGE = { usual: 100, largest: 1_000 };

export function listMembers(world: World, call: ChatCall): object {
	const space = spaceOfMember(world, call.user, call.path.parent);
	const passes = memberFilter(call.query.get('filter'));
	const showInvited = call.query.get('showInvited') === 'true';
	const showGroups = call.query.get('showGroups') === 'true';
	const shown = membersFor(world, call, space).filter(
		(member) =>
			(showInvited || member.state === 'JOINED') &&
			(showGroups || member.kind !== 'group') &&
			passes(member),
	);
	const { items, nextPageToken } = pageOf(world, shown, call.query, PAGE);
	const memberships = items.map((member) => membershipResource(world, space, member));
	return proto3({ memberships, nextPageToken });
}

/** The memberships that the caller may know of. */
function membersFor(world: World, { user }: ChatCall, space: StoredSpace): StoredMember[] {
	if (seesMembers(world, space, user)) return space.members;
	switch (world.behaviour.hiddenMembers) {
		case 'refused':
			throw new Refusal(permissionDenied());
		case 'empty':
			return [];
		case 'without the caller':
			return space.members.filter(({ id }) => id !== user.id);
	}
}

export function getMember(world: World, call: ChatCall): object {
	const [spaceName, memberId] = memberPartsOf(call.path.name);
	const space = spaceOfMember(world, call.user, spaceName);
	if (!seesMembers(world, space, call.user)) throw new Refusal(permissionDenied());
	const member = storedMember(world, call, space, memberId);
	if (member) return membershipResource(world, space, member);
	const { missingMembership } = world.behaviour;
	if (missingMembership !== 'NOT_A_MEMBER') throw refused(missingMembership);
	const id = idFor(world, call, memberId);
	return {
		name: `${space.name}/members/${id}`,
		state: missingMembership,
		member: { name: `users/${id}`, type: 'HUMAN' },
	};
}

/** The membership that a caller names by its id, by the person's address, or as `app`. */
export function storedMember(
	world: World,
	call: ChatCall,
	space: StoredSpace,
	memberId: string,
): StoredMember | undefined {
	const id = idFor(world, call, memberId);
	return space.members.find((member) => membershipId(world, member) === id);
}

function idFor(world: World, { project }: ChatCall, member: string): string {
	if (member === 'app') return appId(project);
	return member.includes('@') ? personByName(world, `users/${member}`).id : member;
}

/** `spaces/{space}/members/{member}` */
export function memberPartsOf(name = ''): [space: string, member: string] {
	const [space = '', member = ''] = name.split('/members/');
	return [space, member];
}
