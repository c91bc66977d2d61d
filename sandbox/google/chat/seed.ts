import { appMember, creatorMember, groupMember, humanMember } from './joining';
import { newSpace } from './newSpace';
import type { StoredMember, StoredSpace } from './store';
import { appId, newId, timestamp, type World } from './world';

/** A space that is to have existed before. */
export interface SeededSpace {
	spaceType: StoredSpace['spaceType'];
	displayName?: string;
	/** Email address of the user who made it. */
	createdBy: string;
	/** Addresses of people and groups, without the user. */
	members?: readonly string[];
	/** Texts of messages that the user sent. Group chats and DMs are not listed without one. */
	messages?: readonly string[];
	/** The project whose Chat app is in it. */
	appOfProject?: string;
	/** RFC 3339. */
	createTime?: string;
}

/** Adds the space; throws where somebody in it is not in the directory. */
export function seedSpace(world: World, given: SeededSpace): StoredSpace {
	const { spaceType, displayName, appOfProject } = given;
	const creator = world.directory.person(given.createdBy);
	if (!creator) throw new Error(`${given.createdBy} is not in the directory`);
	const members = [
		creatorMember(world, creator, spaceType),
		...(given.members ?? []).map((email) => memberFor(world, email)),
		...(appOfProject === undefined ? [] : [appMember(world, appId(appOfProject))]),
	];
	const singleUserBotDm = spaceType === 'DIRECT_MESSAGE' && appOfProject !== undefined;
	const wanted = { spaceType, singleUserBotDm, ...(displayName && { displayName }) };
	const space = newSpace(world, wanted, creator, members);
	space.createTime = given.createTime ?? space.createTime;
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

function memberFor(world: World, email: string): StoredMember {
	const group = world.directory.group(email);
	if (group) return groupMember(world, group);
	const person = world.directory.person(email);
	if (!person) throw new Error(`${email} is not in the directory`);
	return humanMember(world, person);
}
