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
	query?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
	body?: object;
	quota: QuotaName;
	/** Which limit per space counts it, and of which space. */
	inSpace?: { space: string; quota: SpaceQuotaName };
	/** The answer in a body of status 2xx; undefined where the body is something else. */
	read(body: unknown): T | undefined;
}

/** How each method is called, and which quota counts it: of the project, and of the space that it is about. */
const CALLS: Readonly<
	Record<MethodName, [ChatRequest['method'], QuotaName, ofSpace?: SpaceQuotaName]>
> = {
	'spaces.setup': ['POST', 'spaceWrites'],
	'spaces.get': ['GET', 'spaceReads', 'reads'],
	'spaces.list': ['GET', 'spaceReads'],
	'spaces.patch': ['PATCH', 'spaceWrites', 'writes'],
	'spaces.findDirectMessage': ['GET', 'spaceReads'],
	'spaces.findGroupChats': ['GET', 'spaceReads'],
	'spaces.members.create': ['POST', 'membershipWrites'],
	'spaces.members.list': ['GET', 'membershipReads', 'reads'],
	'spaces.members.get': ['GET', 'membershipReads', 'reads'],
	'spaces.members.patch': ['PATCH', 'membershipWrites'],
	'spaces.members.delete': ['DELETE', 'membershipWrites'],
	'spaces.members.createApp': ['POST', 'membershipWrites'],
	'spaces.messages.create': ['POST', 'messageWrites', 'writes'],
	'spaces.messagePins.create': ['POST', 'messageWrites'],
	'groups.lookup': ['GET', 'groupReads'],
};

const CHAT = 'https://chat.googleapis.com/v1';
const CLOUD_IDENTITY = 'https://cloudidentity.googleapis.com/v1';

/** @param path what follows the version: "spaces:setup", "spaces/AAQA…/members" */
function call<T>(
	name: MethodName,
	path: string,
	read: ChatRequest<T>['read'],
	sent: Pick<ChatRequest, 'query' | 'body'> = {},
): ChatRequest<T> {
	const [method, quota, ofSpace] = CALLS[name];
	const url = `${name === 'groups.lookup' ? CLOUD_IDENTITY : CHAT}/${path}`;
	const [space = ''] = /^spaces\/[^/]+/.exec(path) ?? [];
	const inSpace = ofSpace && { space, quota: ofSpace };
	return { name, method, url, ...sent, quota, ...(inSpace && { inSpace }), read };
}

/** The largest page of `spaces.list` and `members.list` (discovery: "The maximum value is 1000"). */
const LARGEST_PAGE = 1000;
/** The largest page of `findGroupChats` (discovery: "The maximum value is 30"). */
const LARGEST_GROUP_CHAT_PAGE = 30;

const page = (pageSize: number, pageToken?: string) => ({
	pageSize,
	...(pageToken !== undefined && { pageToken }),
});

/** Makes a space with its first members, or returns the one made with this request id. */
export const setUpSpace = (body: SetUpSpaceRequest): ChatRequest<Space> =>
	call('spaces.setup', 'spaces:setup', spaceIn, { body });

/** @param space its resource name, `spaces/AAQA…` */
export const getSpace = (space: string): ChatRequest<Space> => call('spaces.get', space, spaceIn);

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
): ChatRequest<Space> =>
	call('spaces.patch', space, spaceIn, {
		query: { updateMask: updateMask.join(',') },
		body: change,
	});

/** @param user `users/{id or email}`; answers 404 when there is no direct message yet */
export const findDirectMessage = (user: string): ChatRequest<Space> =>
	call('spaces.findDirectMessage', 'spaces:findDirectMessage', spaceIn, { query: { name: user } });

/** The spaces that the caller is in, named ones only, a page at a time. */
export const listNamedSpaces = (pageToken?: string): ChatRequest<Page<Space>> =>
	call('spaces.list', 'spaces', pageOf('spaces', spaceIn), {
		query: { filter: 'spaceType = "SPACE"', ...page(LARGEST_PAGE, pageToken) },
	});

/** The group chats of the caller with exactly these people, a page at a time. */
export const findGroupChats = (
	users: readonly string[],
	{ isExpanded, pageToken }: { isExpanded: boolean; pageToken?: string },
): ChatRequest<Page<Space>> =>
	call('spaces.findGroupChats', 'spaces:findGroupChats', pageOf('spaces', spaceIn), {
		query: {
			users,
			...page(LARGEST_GROUP_CHAT_PAGE, pageToken),
			// The names alone need no permission to read spaces.
			spaceView: isExpanded ? 'SPACE_VIEW_EXPANDED' : 'SPACE_VIEW_RESOURCE_NAME_ONLY',
		},
	});

/** @param name `users/{id or email}` or `groups/{id}` */
export const membershipOf = (name: string): MembershipRequest =>
	isGroup(name) ? { groupMember: { name } } : { member: { name, type: 'HUMAN' } };

/** Whether this is the name of a Google Group. */
export const isGroup = (name: string): boolean => name.startsWith('groups/');

/** Adds a person or a group; 409 when they are in already. */
export const createMember = (space: string, body: MembershipRequest): ChatRequest<Membership> =>
	call('spaces.members.create', `${space}/members`, membershipIn, { body });

/** Adds the Chat app of the Cloud project whose credential is in use. */
export const createAppMember = (space: string): ChatRequest<Membership> =>
	call('spaces.members.createApp', `${space}/members`, membershipIn, {
		body: { member: { name: 'users/app', type: 'BOT' } } satisfies MembershipRequest,
	});

/** Who is in the space, invited people and groups included, a page at a time. */
export const listMembers = (space: string, pageToken?: string): ChatRequest<Page<Membership>> =>
	call('spaces.members.list', `${space}/members`, pageOf('memberships', memberOf), {
		query: { showInvited: true, showGroups: true, ...page(LARGEST_PAGE, pageToken) },
	});

/** One person's membership. @param user `users/{id or email}`: the email is an alias here, too */
export function getMember(space: string, user: string): ChatRequest<Membership> {
	const id = encodeURIComponent(user.replace(/^users\//, ''));
	return call('spaces.members.get', `${space}/members/${id}`, membershipIn);
}

/** @param member the membership's resource name, as Google returned it */
export const patchRole = (member: string, role: MembershipRole): ChatRequest<Membership> =>
	call('spaces.members.patch', member, membershipIn, {
		query: { updateMask: 'role' },
		body: { role },
	});

/**
 * Takes somebody out of a space; the answer is what is left, with the state NOT_A_MEMBER.
 * https://developers.google.com/workspace/chat/delete-members
 * @param member the membership's resource name, as Google returned it: an email there is an alias
 * that Google reads for itself
 */
export const deleteMember = (member: string): ChatRequest<Membership> =>
	call('spaces.members.delete', member, memberOf);

/** Sends a text once: a repeated id returns the message that it made. */
export const createMessage = (
	space: string,
	text: string,
	id: string,
): ChatRequest<{ name: string }> =>
	call('spaces.messages.create', `${space}/messages`, resource('spaces', 'messages'), {
		query: { messageId: messageIdFrom(id), requestId: id },
		body: { text },
	});

/** A custom message id begins with `client-` and holds lower-case letters, digits and hyphens. */
export const messageIdFrom = (requestId: string): string => `client-${requestId}`;

/** @param message the message's resource name */
export const pinMessage = (space: string, message: string): ChatRequest<{ name: string }> =>
	call('spaces.messagePins.create', `${space}/messagePins`, resource('spaces', 'messagePins'), {
		body: { message },
	});

/** The id of a Google Group by its email; Google does not tell a hidden group from none. */
export const lookUpGroup = (email: string): ChatRequest<{ name: string }> =>
	call('groups.lookup', 'groups:lookup', resource('groups'), {
		query: { 'groupKey.id': email },
	});
