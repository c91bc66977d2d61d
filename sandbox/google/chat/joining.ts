import type { Group, Person } from '../directory';
import type { Role, StoredMember, StoredSpace } from './store';
import { timestamp, type World } from './world';

/**
 * Whether `person` can be put into `space` by `caller`: neither blocks the other, the account has
 * Chat, and somebody of another organization needs a space that permits it. Set-ups leave the
 * others out in silence.
 */
export function canBeAdded(
	world: World,
	space: Pick<StoredSpace, 'spaceType' | 'externalUserAllowed'>,
	caller: Person,
	person: Person,
): boolean {
	const permitted =
		space.spaceType === 'DIRECT_MESSAGE' ||
		space.externalUserAllowed ||
		world.behaviour.outsiders === 'let in';
	return (
		!world.directory.isBlocked(caller, person) && !person.chatOff && (permitted || !person.external)
	);
}

/** A person's membership: invited where the person does not accept automatically. */
export function humanMember(world: World, person: Person): StoredMember {
	return {
		id: person.id,
		kind: 'human',
		email: person.email,
		state: person.autoAccept ? 'JOINED' : 'INVITED',
		role: 'ROLE_MEMBER',
		createTime: timestamp(world),
		external: person.external,
	};
}

/** What an invited person does in Google Chat: from now on they are in the space. */
export function accept(
	{ name, members }: Pick<StoredSpace, 'name' | 'members'>,
	email: string,
): void {
	const invited = members.find((member) => member.email === email && member.state === 'INVITED');
	if (!invited) throw new Error(`${email} is not invited to ${name}`);
	invited.state = 'JOINED';
}

/** The membership of the user who makes the space: joined, and owner of a named one. */
export function creatorMember(
	world: World,
	person: Person,
	spaceType: StoredSpace['spaceType'],
): StoredMember {
	const role: Role = spaceType === 'SPACE' ? 'ROLE_MANAGER' : 'ROLE_MEMBER';
	return { ...humanMember(world, person), state: 'JOINED', role };
}

export function groupMember(world: World, group: Group): StoredMember {
	const { id, email } = group;
	return { ...joined(world), id, kind: 'group', email };
}

export function appMember(world: World, id: string): StoredMember {
	return { ...joined(world), id, kind: 'app' };
}

function joined(world: World): Pick<StoredMember, 'state' | 'role' | 'createTime' | 'external'> {
	return {
		state: 'JOINED',
		role: 'ROLE_MEMBER',
		createTime: timestamp(world),
		external: false,
	};
}
