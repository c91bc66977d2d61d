import { PERMISSIONS } from '../nodes/GoogleChatSetupSpace/google/permissions';
import type {
	Membership,
	MembershipRequest,
	SetUpSpaceRequest,
	SpaceRequest,
} from '../nodes/GoogleChatSetupSpace/google/resources';

/** What of Google's contract matters to someone: a change elsewhere in it is news, no more. */
export interface InUse {
	/** Fields sent or read, by schema. */
	fields: Readonly<Record<string, readonly string[]>>;
	/** Query and path parameters that are sent, to whatever method. */
	parameters: readonly string[];
	/** Full names. */
	scopes: readonly string[];
}

type KeyOfAny<Union> = Union extends unknown ? keyof Union & string : never;
type NestedIn<Field extends keyof SpaceRequest> = Record<
	keyof NonNullable<SpaceRequest[Field]>,
	true
>;

// Records, so that a field which the node's types gain and this file lacks does not compile.
const REQUEST: Record<keyof SetUpSpaceRequest, true> = {
	memberships: true,
	requestId: true,
	space: true,
};
const SPACE: Record<keyof SpaceRequest | 'name' | 'spaceUri' | 'createTime', true> = {
	accessSettings: true,
	createTime: true,
	displayName: true,
	externalUserAllowed: true,
	name: true,
	predefinedPermissionSettings: true,
	singleUserBotDm: true,
	spaceDetails: true,
	spaceHistoryState: true,
	spaceType: true,
	spaceUri: true,
};
const SPACE_DETAILS: NestedIn<'spaceDetails'> = { description: true, guidelines: true };
const ACCESS_SETTINGS: NestedIn<'accessSettings'> = { audience: true };
const MEMBERSHIP: Record<KeyOfAny<MembershipRequest> | keyof Membership, true> = {
	createTime: true,
	groupMember: true,
	member: true,
	name: true,
	role: true,
	state: true,
};
const USER: Record<keyof NonNullable<Membership['member']>, true> = {
	name: true,
	type: true,
	email: true,
	displayName: true,
};

/** What the node sends and reads. */
export const NODE_USES: InUse = {
	fields: {
		SetUpSpaceRequest: Object.keys(REQUEST),
		Space: Object.keys(SPACE),
		SpaceDetails: Object.keys(SPACE_DETAILS),
		AccessSettings: Object.keys(ACCESS_SETTINGS),
		Membership: Object.keys(MEMBERSHIP),
		User: Object.keys(USER),
		Group: ['name'],
		Message: ['name', 'text'],
		MessagePin: ['message', 'name'],
		ListSpacesResponse: ['nextPageToken', 'spaces'],
		ListMembershipsResponse: ['memberships', 'nextPageToken'],
		FindGroupChatsResponse: ['nextPageToken', 'spaces'],
	},
	parameters: [
		'filter',
		'messageId',
		'name',
		'pageSize',
		'pageToken',
		'parent',
		'requestId',
		'showGroups',
		'showInvited',
		'spaceView',
		'updateMask',
		'users',
	],
	scopes: [...new Set(Object.values(PERMISSIONS).flat())],
};
