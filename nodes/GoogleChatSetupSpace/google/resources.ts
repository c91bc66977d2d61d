/**
 * The parts of Google Chat's resources that this node sends and reads. Facts from the discovery
 * document (chat v1); a compile-time test holds them against `googleapis`' own types.
 */

export type SpaceType = 'SPACE' | 'GROUP_CHAT' | 'DIRECT_MESSAGE';

export type HistoryState = 'HISTORY_ON' | 'HISTORY_OFF';

export type PredefinedPermissionSettings = 'COLLABORATION_SPACE' | 'ANNOUNCEMENT_SPACE';

/** Google's screens call ROLE_MANAGER "Owner" and ROLE_ASSISTANT_MANAGER "Manager". */
export type MembershipRole = 'ROLE_MEMBER' | 'ROLE_MANAGER' | 'ROLE_ASSISTANT_MANAGER';

export interface SpaceDetails {
	description?: string;
	guidelines?: string;
}

/** A space as it is asked for. */
export interface SpaceRequest {
	spaceType: SpaceType;
	displayName?: string;
	singleUserBotDm?: boolean;
	externalUserAllowed?: boolean;
	spaceHistoryState?: HistoryState;
	spaceDetails?: SpaceDetails;
	accessSettings?: { audience: string };
	predefinedPermissionSettings?: PredefinedPermissionSettings;
}

/** A change of a space that is there; a name, a description or guidelines for named spaces alone. */
export type SpaceChange = Pick<
	SpaceRequest,
	'displayName' | 'spaceDetails' | 'spaceHistoryState' | 'accessSettings'
>;

/** Exactly one of `member` and `groupMember`, as in Google's oneof. */
export type MembershipRequest =
	{ member: { name: string; type: 'HUMAN' | 'BOT' } } | { groupMember: { name: string } };

/** The body of `spaces.setup`, without the request id that makes it idempotent. */
export interface SetUpSpace {
	space: SpaceRequest;
	memberships?: MembershipRequest[];
}

/** https://developers.google.com/workspace/chat/api/reference/rest/v1/spaces/setup */
export interface SetUpSpaceRequest extends SetUpSpace {
	requestId: string;
}

/** A space as Google returns it. Only `name` is certain: a replayed request gets a mere echo. */
export interface Space {
	name: string;
	spaceType?: string;
	displayName?: string;
	spaceUri?: string;
	createTime?: string;
	[field: string]: unknown;
}

export interface Membership {
	name?: string;
	state?: string;
	role?: string;
	createTime?: string;
	member?: { name?: string; type?: string; email?: string; displayName?: string };
	groupMember?: { name?: string };
}

/** A page of a list. */
export interface Page<Entry> {
	entries: Entry[];
	nextPageToken?: string;
}
