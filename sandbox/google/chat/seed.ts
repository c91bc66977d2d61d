import { appMember, creatorMember, groupMember, humanMember } from './joining';
import { newSpace } from './newSpace';
import { MANAGERS } from './permissions';
import type { RequestedSpace } from './setupRules';
import type { StoredMember, StoredSpace } from './store';
import { appId, newId, timestamp, type World } from './world';

/** A space that is to have existed before, its settings in the form of a set-up. */
export interface SeededSpace extends Omit<RequestedSpace, 'spaceType' | 'singleUserBotDm'> {
	spaceType: StoredSpace['spaceType'];
	/** Email address of the user who made it. */
	createdBy: string;
	/** Addresses of people and groups, without the user. */
	members?: readonly string[];
	/** Addresses of further people, by what they are in it; who is invited has not accepted yet. */
	owners?: readonly string[];
	managers?: readonly string[];
	invited?: readonly string[];
	/** Only owners and managers see who is in it. */
	membersHidden?: boolean;
	/** Texts of messages that the user sent. Group chats and DMs are not listed without one. */
	messages?: readonly string[];
	/** The project whose Chat app is in it. */
	appOfProject?: string;
	/** RFC 3339. */
	createTime?: string;
}

/** Adds the space; throws where somebody in it is not in the directory. */
export function seedSpace(world: World, given: SeededSpace): StoredSpace {
	const { spaceType, appOfProject } = given;
	const creator = world.directory.person(given.createdBy);
	if (!creator) throw new Error(`${given.createdBy} is not in the directory`);
	const singleUserBotDm = spaceType === 'DIRECT_MESSAGE' && appOfProject !== undefined;
	const members = [
		creatorMember(world, creator, spaceType),
		...membersOf(world, given),
		...(appOfProject === undefined ? [] : [appMember(world, appId(appOfProject))]),
	];
	const space = newSpace(world, { ...given, singleUserBotDm }, creator, members);
	space.createTime = given.createTime ?? space.createTime;
	if (given.membersHidden && space.permissionSettings) {
		space.permissionSettings.viewSpaceMembership = MANAGERS;
	}
	for (const text of given.messages ?? []) {
		const id = newId(world);
		space.messages.push({
			name: `${space.name}/messages/${id}.${id}`,
			sender: creator.email,
			text,
			thread: `${space.name}/threads/${id}`,
			createTime: timestamp(world),
		});
	}
	return world.spaces.add(space);
}

function membersOf(
	world: World,
	{ members = [], owners = [], managers = [], invited = [] }: SeededSpace,
): StoredMember[] {
	const people = (emails: readonly string[], fields: Partial<StoredMember>) =>
		emails.map((email) => ({ ...memberFor(world, email), ...fields }));
	return [
		...people(members, {}),
		...people(owners, { role: 'ROLE_MANAGER' }),
		...people(managers, { role: 'ROLE_ASSISTANT_MANAGER' }),
		...people(invited, { state: 'INVITED' }),
	];
}

function memberFor(world: World, email: string): StoredMember {
	const group = world.directory.group(email);
	if (group) return groupMember(world, group);
	const person = world.directory.person(email);
	if (!person) throw new Error(`${email} is not in the directory`);
	return humanMember(world, person);
}
