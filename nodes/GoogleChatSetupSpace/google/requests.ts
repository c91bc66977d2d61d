import { membershipIn, memberOf, pageOf, resource, spaceIn } from './answers';
import type { MethodName } from './permissions';
import type { QuotaName, SpaceQuotaName } from './quotas';
import type {
	Membership,
	MembershipRequest,
	MembershipRole,
	Page,
	SetUpSpaceRequest,
	Space,
	SpaceChange,
} from './resources';

/** One call as Google documents it: a value, not yet sent. `T` is the answer that is asked for. */
export interface ChatRequest<T = unknown> {
	/** Google's name of the method, as in its reference. */
	name: MethodName;
	method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
	url: string;
	query?: Readonly<Record<string, QueryValue | readonly string[]>>;
	body?: object;
	quota: QuotaName;
	/** Which limit per space counts it, and of which space. */
	inSpace?: { space: string; quota: SpaceQuotaName };
	/** The answer in a body of status 2xx; undefined where the body is something else. */
	read(body: unknown): T | undefined;
}

type QueryValue = string | number | boolean;

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
export const setUpSpace = (body: SetUpSpaceRequest): ChatRequest<Space> => ({
	name: 'spaces.setup',
	method: 'POST',
	url: SETUP_URL,
	body,
	quota: 'spaceWrites',
	read: spaceIn,
});

/** @param space its resource name, `spaces/AAQA…` */
export const getSpace = (space: string): ChatRequest<Space> => ({
	name: 'spaces.get',
	method: 'GET',
	url: `${CHAT}/${space}`,
	quota: 'spaceReads',
	inSpace: { space, quota: 'reads' },
	read: spaceIn,
});

/**
 * Changes a space that is there: the named fields, each as a whole.
 * https://developers.google.com/workspace/chat/api/reference/rest/v1/spaces/patch
 * @param updateMask fields that Google takes together: history and audience each go alone
 * @param change a field of the mask that is absent here is emptied; `spaceDetails` is replaced whole
 */
export const patchSpace = (
	space: string,
	updateMask: readonly string[],
	change: SpaceChange,
): ChatRequest<Space> => ({
	name: 'spaces.patch',
	method: 'PATCH',
	url: `${CHAT}/${space}`,
	query: { updateMask: updateMask.join(',') },
	body: change,
	quota: 'spaceWrites',
	inSpace: { space, quota: 'writes' },
	read: spaceIn,
});

/** @param user `users/{id or email}`; answers 404 when there is no direct message yet */
export const findDirectMessage = (user: string): ChatRequest<Space> => ({
	name: 'spaces.findDirectMessage',
	method: 'GET',
	url: `${CHAT}/spaces:findDirectMessage`,
	query: { name: user },
	quota: 'spaceReads',
	read: spaceIn,
});

/** The spaces that the caller is in, named ones only, a page at a time. */
export const listNamedSpaces = (pageToken?: string): ChatRequest<Page<Space>> => ({
	name: 'spaces.list',
	method: 'GET',
	url: `${CHAT}/spaces`,
	query: { filter: 'spaceType = "SPACE"', pageSize: LARGEST_PAGE, ...page(pageToken) },
	quota: 'spaceReads',
	read: pageOf('spaces', spaceIn),
});

/** The group chats of the caller with exactly these people, a page at a time. */
export const findGroupChats = (
	users: readonly string[],
	{ isExpanded, pageToken }: { isExpanded: boolean; pageToken?: string },
): ChatRequest<Page<Space>> => ({
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
	read: pageOf('spaces', spaceIn),
});

/** @param name `users/{id or email}` or `groups/{id}` */
export const membershipOf = (name: string): MembershipRequest =>
	isGroup(name) ? { groupMember: { name } } : { member: { name, type: 'HUMAN' } };

/** Whether this is the name of a Google Group. */
export const isGroup = (name: string): boolean => name.startsWith('groups/');

/** Adds a person or a group; 409 when they are in already. */
export const createMember = (
	space: string,
	membership: MembershipRequest,
): ChatRequest<Membership> => ({
	name: 'spaces.members.create',
	method: 'POST',
	url: `${CHAT}/${space}/members`,
	body: membership,
	quota: 'membershipWrites',
	read: membershipIn,
});

/** Adds the Chat app of the Cloud project whose credential is in use. */
export const createAppMember = (space: string): ChatRequest<Membership> => ({
	...createMember(space, { member: { name: 'users/app', type: 'BOT' } }),
	name: 'spaces.members.createApp',
});

/** Who is in the space, invited people and groups included, a page at a time. */
export const listMembers = (space: string, pageToken?: string): ChatRequest<Page<Membership>> => ({
	name: 'spaces.members.list',
	method: 'GET',
	url: `${CHAT}/${space}/members`,
	query: { showInvited: true, showGroups: true, pageSize: LARGEST_PAGE, ...page(pageToken) },
	quota: 'membershipReads',
	inSpace: { space, quota: 'reads' },
	read: pageOf('memberships', memberOf),
});

/** One person's membership. @param user `users/{id or email}`: the email is an alias here, too */
export const getMember = (space: string, user: string): ChatRequest<Membership> => ({
	name: 'spaces.members.get',
	method: 'GET',
	url: `${CHAT}/${space}/members/${encodeURIComponent(user.replace(/^users\//, ''))}`,
	quota: 'membershipReads',
	inSpace: { space, quota: 'reads' },
	read: membershipIn,
});

/** @param member the membership's resource name, as Google returned it */
export const patchRole = (member: string, role: MembershipRole): ChatRequest<Membership> => ({
	name: 'spaces.members.patch',
	method: 'PATCH',
	url: `${CHAT}/${member}`,
	query: { updateMask: 'role' },
	body: { role },
	quota: 'membershipWrites',
	read: membershipIn,
});

/**
 * Takes somebody out of a space; the answer is what is left, with the state NOT_A_MEMBER.
 * https://developers.google.com/workspace/chat/delete-members
 * @param member the membership's resource name, as Google returned it: an email there is an alias
 * that Google reads for itself
 */
export const deleteMember = (member: string): ChatRequest<Membership> => ({
	name: 'spaces.members.delete',
	method: 'DELETE',
	url: `${CHAT}/${member}`,
	quota: 'membershipWrites',
	read: memberOf,
});

/** Sends a text once: a repeated id returns the message that it made. */
export const createMessage = (
	space: string,
	text: string,
	id: string,
): ChatRequest<{ name: string }> => ({
	name: 'spaces.messages.create',
	method: 'POST',
	url: `${CHAT}/${space}/messages`,
	query: { messageId: messageIdFrom(id), requestId: id },
	body: { text },
	quota: 'messageWrites',
	inSpace: { space, quota: 'writes' },
	read: resource(/^spaces\/[^/]+\/messages\/[^/]+$/),
});

/** A custom message id begins with `client-` and holds lower-case letters, digits and hyphens. */
export const messageIdFrom = (requestId: string): string => `client-${requestId}`;

/** @param message the message's resource name */
export const pinMessage = (space: string, message: string): ChatRequest<{ name: string }> => ({
	name: 'spaces.messagePins.create',
	method: 'POST',
	url: `${CHAT}/${space}/messagePins`,
	body: { message },
	quota: 'messageWrites',
	read: resource(/^spaces\/[^/]+\/messagePins\/[^/]+$/),
});

/** The id of a Google Group by its email; Google does not tell a hidden group from none. */
export const lookUpGroup = (email: string): ChatRequest<{ name: string }> => ({
	name: 'groups.lookup',
	method: 'GET',
	url: `${CLOUD_IDENTITY}/groups:lookup`,
	query: { 'groupKey.id': email },
	quota: 'groupReads',
	read: resource(/^groups\/[^/]+$/),
});
