import type { MethodName } from './permissions';
import type { MembershipRequest, MembershipRole, SetUpSpaceRequest } from './resources';

/** Google counts each kind of call on its own, per Cloud project and minute. */
export type QuotaName =
	| 'spaceWrites'
	| 'spaceReads'
	| 'membershipWrites'
	| 'membershipReads'
	| 'messageWrites'
	| 'groupReads';

export type QueryValue = string | number | boolean;

/** One call as Google documents it: a value, not yet sent. */
export interface ChatRequest {
	/** Google's name of the method, as in its reference. */
	name: MethodName;
	method: 'GET' | 'POST' | 'PATCH';
	url: string;
	query?: Readonly<Record<string, QueryValue | readonly string[]>>;
	body?: object;
	quota: QuotaName;
	/** Whether a 2xx body is the answer: a cut body or a proxy's page arrives with status 200, too. */
	isWhole(body: unknown): boolean;
}

const isObject = (body: unknown): body is Record<string, unknown> =>
	typeof body === 'object' && body !== null && !Array.isArray(body);

const isNamed = (pattern: RegExp) => (body: unknown) =>
	isObject(body) && typeof body.name === 'string' && pattern.test(body.name);

const isSpace = isNamed(/^spaces\/[^/]+$/);
const isMembership = isNamed(/^spaces\/[^/]+\/members\/[^/]+$/);

/** A page of a list; an empty one is `{}`. */
const isListOf = (field: string, isEntry: (entry: unknown) => boolean) => (body: unknown) => {
	const list = isObject(body) ? (body[field] ?? []) : undefined;
	return Array.isArray(list) && list.every(isEntry);
};

const page = (pageToken: string | undefined): Record<string, string> =>
	pageToken === undefined ? {} : { pageToken };

const CHAT = 'https://chat.googleapis.com/v1';
const CLOUD_IDENTITY = 'https://cloudidentity.googleapis.com/v1';

/** The largest page of `spaces.list` and `members.list` (discovery: "The maximum value is 1000"). */
const LARGEST_PAGE = 1000;
/** The largest page of `findGroupChats` (discovery: "The maximum value is 30"). */
const LARGEST_GROUP_CHAT_PAGE = 30;

export const SETUP_URL = `${CHAT}/spaces:setup`;

/** Makes a space with its first members, or returns the one made with this request id. */
export const setUpSpace = (body: SetUpSpaceRequest): ChatRequest => ({
	name: 'spaces.setup',
	method: 'POST',
	url: SETUP_URL,
	body,
	quota: 'spaceWrites',
	isWhole: isSpace,
});

/** @param space its resource name, `spaces/AAQA…` */
export const getSpace = (space: string): ChatRequest => ({
	name: 'spaces.get',
	method: 'GET',
	url: `${CHAT}/${space}`,
	quota: 'spaceReads',
	isWhole: isSpace,
});

/** @param user `users/{id or email}`; answers 404 when there is no direct message yet */
export const findDirectMessage = (user: string): ChatRequest => ({
	name: 'spaces.findDirectMessage',
	method: 'GET',
	url: `${CHAT}/spaces:findDirectMessage`,
	query: { name: user },
	quota: 'spaceReads',
	isWhole: isSpace,
});

/** The spaces that the caller is in, named ones only, a page at a time. */
export const listNamedSpaces = (pageToken?: string): ChatRequest => ({
	name: 'spaces.list',
	method: 'GET',
	url: `${CHAT}/spaces`,
	query: { filter: 'spaceType = "SPACE"', pageSize: LARGEST_PAGE, ...page(pageToken) },
	quota: 'spaceReads',
	isWhole: isListOf('spaces', isSpace),
});

/** The group chats of the caller with exactly these people, a page at a time. */
export const findGroupChats = (
	users: readonly string[],
	{ isExpanded, pageToken }: { isExpanded: boolean; pageToken?: string },
): ChatRequest => ({
	name: 'spaces.findGroupChats',
	method: 'GET',
	url: `${CHAT}/spaces:findGroupChats`,
	query: {
		users,
		pageSize: LARGEST_GROUP_CHAT_PAGE,
		// The names alone need no permission to read spaces.
		spaceView: isExpanded ? 'SPACE_VIEW_EXPANDED' : 'SPACE_VIEW_RESOURCE_NAME_ONLY',
		...page(pageToken),
	},
	quota: 'spaceReads',
	isWhole: isListOf('spaces', isSpace),
});

/** Adds a person or a group; 409 when they are in already. */
export const createMember = (space: string, membership: MembershipRequest): ChatRequest => ({
	name: 'spaces.members.create',
	method: 'POST',
	url: `${CHAT}/${space}/members`,
	body: membership,
	quota: 'membershipWrites',
	isWhole: isMembership,
});

/** Adds the Chat app of the Cloud project whose credential is in use. */
export const createAppMember = (space: string): ChatRequest => ({
	...createMember(space, { member: { name: 'users/app', type: 'BOT' } }),
	name: 'spaces.members.createApp',
});

/** Who is in the space, invited people and groups included, a page at a time. */
export const listMembers = (space: string, pageToken?: string): ChatRequest => ({
	name: 'spaces.members.list',
	method: 'GET',
	url: `${CHAT}/${space}/members`,
	query: { showInvited: true, showGroups: true, pageSize: LARGEST_PAGE, ...page(pageToken) },
	quota: 'membershipReads',
	isWhole: isListOf('memberships', isObject),
});

/** One person's membership. @param user `users/{id or email}`: the email is an alias here, too */
export const getMember = (space: string, user: string): ChatRequest => ({
	name: 'spaces.members.get',
	method: 'GET',
	url: `${CHAT}/${space}/members/${encodeURIComponent(user.replace(/^users\//, ''))}`,
	quota: 'membershipReads',
	isWhole: isMembership,
});

/** @param member the membership's resource name, as Google returned it */
export const patchRole = (member: string, role: MembershipRole): ChatRequest => ({
	name: 'spaces.members.patch',
	method: 'PATCH',
	url: `${CHAT}/${member}`,
	query: { updateMask: 'role' },
	body: { role },
	quota: 'membershipWrites',
	isWhole: isMembership,
});

/** Sends a text once: a repeated id returns the message that it made. */
export const createMessage = (space: string, text: string, id: string): ChatRequest => ({
	name: 'spaces.messages.create',
	method: 'POST',
	url: `${CHAT}/${space}/messages`,
	query: { messageId: messageIdFrom(id), requestId: id },
	body: { text },
	quota: 'messageWrites',
	isWhole: isNamed(/^spaces\/[^/]+\/messages\/[^/]+$/),
});

/** A custom message id begins with `client-` and holds lower-case letters, digits and hyphens. */
export const messageIdFrom = (requestId: string): string => `client-${requestId}`;

/** @param message the message's resource name */
export const pinMessage = (space: string, message: string): ChatRequest => ({
	name: 'spaces.messagePins.create',
	method: 'POST',
	url: `${CHAT}/${space}/messagePins`,
	body: { message },
	quota: 'messageWrites',
	isWhole: isNamed(/^spaces\/[^/]+\/messagePins\/[^/]+$/),
});

/** The id of a Google Group by its email; Google does not tell a hidden group from none. */
export const lookUpGroup = (email: string): ChatRequest => ({
	name: 'groups.lookup',
	method: 'GET',
	url: `${CLOUD_IDENTITY}/groups:lookup`,
	query: { 'groupKey.id': email },
	quota: 'groupReads',
	isWhole: isNamed(/^groups\/[^/]+$/),
});
