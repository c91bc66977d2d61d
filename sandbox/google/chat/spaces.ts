/** Reading spaces: `spaces.get`, `spaces.list`, `spaces.findDirectMessage`, `spaces.findGroupChats`. */
import type { Person } from '../directory';
import { invalidArgument, malformedUser, notFound, scopeInsufficient } from '../errors';
import { Refusal } from '../refusal';
import { hasJoined, spaceOfMember } from './access';
import { personByName } from './names';
import { pageOf } from './paging';
import { proto3, spaceResource } from './resources';
import type { StoredSpace } from './store';
import { appId, type ChatCall, type World } from './world';

const LIST_PAGE = { usual: 100, largest: 1_000 };
const GROUP_CHATS_PAGE = { usual: 10, largest: 30 };
const MAX_GROUP_CHAT_USERS = 49;
const READS_SPACES = [
	'https://www.googleapis.com/auth/chat.spaces',
	'https://www.googleapis.com/auth/chat.spaces.readonly',
];

export function getSpace(world: World, call: ChatCall): object {
	return spaceResource(world, spaceOfMember(world, call.user, call.path.name));
}

/** The spaces that the user takes part in. */
export function listSpaces(world: World, call: ChatCall): object {
	const types = typesOf(call.query.get('filter'));
	const spaces = world.spaces.all.filter(
		(space) =>
			(!types || types.includes(space.spaceType)) &&
			isListed(space) &&
			hasJoined(world, space, call.user),
	);
	const { items, nextPageToken } = pageOf(world, spaces, call.query, LIST_PAGE);
	return proto3({
		spaces: items.map((space) => spaceResource(world, space, 'list')),
		nextPageToken,
	});
}

/** "Group chats and DMs aren't listed until the first message is sent." */
function isListed({ spaceType, messages }: StoredSpace): boolean {
	return spaceType === 'SPACE' || messages.length > 0;
}

/** `spaceType = "SPACE" OR space_type = "GROUP_CHAT"`; undefined when there is no filter. */
function typesOf(filter: string | null): string[] | undefined {
	if (!filter) return undefined;
	return filter.split(/\s+OR\s+/).map((term) => {
		const type =
			/^\(?\s*(?:spaceType|space_type)\s*=\s*"(SPACE|GROUP_CHAT|DIRECT_MESSAGE)"\s*\)?$/.exec(
				term.trim(),
			)?.[1];
		if (type === undefined) throw new Refusal(invalidArgument());
		return type;
	});
}

export function findDirectMessage(world: World, call: ChatCall): object {
	const name = call.query.get('name');
	if (!name) throw new Refusal(malformedUser());
	const space = world.spaces.directMessage(call.user.id, otherId(world, call, name));
	if (!space) throw new Refusal(notFound());
	return spaceResource(world, space);
}

function otherId(world: World, { project }: ChatCall, name: string): string {
	if (name === 'users/app') return appId(project);
	try {
		return personByName(world, name).id;
	} catch (error) {
		const isOtherwise = world.behaviour.findDirectMessageOfUnknownUser !== 400;
		throw error instanceof Refusal && isOtherwise ? new Refusal(notFound()) : error;
	}
}

/** Group chats of exactly the user and the people named. */
export function findGroupChats(world: World, call: ChatCall): object {
	const names = call.query.getAll('users');
	const expanded = call.query.get('spaceView') === 'SPACE_VIEW_EXPANDED';
	if (expanded && !call.scopes.some((scope) => READS_SPACES.includes(scope))) {
		throw new Refusal(scopeInsufficient(call.name));
	}
	if (names.length > MAX_GROUP_CHAT_USERS) throw new Refusal(invalidArgument());
	// "A request that contains non-human users doesn't return any spaces."
	if (names.includes('users/app')) return {};
	const people = names.map((name) => personByName(world, name));
	const { items, nextPageToken } = pageOf(
		world,
		groupChatsOf(world, call.user, people),
		call.query,
		GROUP_CHATS_PAGE,
	);
	const show = (space: StoredSpace) =>
		expanded ? spaceResource(world, space) : { name: space.name };
	return proto3({ spaces: items.map(show), nextPageToken });
}

/** Blocked people count only while there is a chat that has all of them. */
function groupChatsOf(world: World, user: Person, people: Person[]): StoredSpace[] {
	const withAll = groupChatsWith(world, [user, ...people]);
	if (withAll.length > 0) return withAll;
	const unblocked = people.filter((person) => !world.directory.isBlocked(user, person));
	return unblocked.length < people.length ? groupChatsWith(world, [user, ...unblocked]) : [];
}

function groupChatsWith(world: World, people: Person[]): StoredSpace[] {
	const ids = new Set(people.map(({ id }) => id));
	return world.spaces.all.filter(({ spaceType, members }) => {
		if (spaceType !== 'GROUP_CHAT') return false;
		const joined = members.filter(({ kind, state }) => kind === 'human' && state === 'JOINED');
		return joined.length === ids.size && joined.every(({ id }) => ids.has(id));
	});
}
