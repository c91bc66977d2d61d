/**
 * Our types beside those of Google's own client. Nothing here runs: where they differ, this does not
 * compile, and the error names the field.
 */
import type { chat_v1 } from 'googleapis/build/src/apis/chat';

import type {
	Membership,
	MembershipRequest,
	SetUpSpaceRequest,
	Space,
	SpaceChange,
} from '../../nodes/GoogleChatSetupSpace/google/resources';
import type { Misfits } from './misfits';

type None<Found extends never> = Found;

export type Checked = [
	None<Misfits<SetUpSpaceRequest, chat_v1.Schema$SetUpSpaceRequest, 'sent'>>,
	None<Misfits<SpaceChange, chat_v1.Schema$Space, 'sent'>>,
	None<Misfits<MembershipRequest, chat_v1.Schema$Membership, 'sent'>>,
	None<Misfits<Space, chat_v1.Schema$Space, 'read'>>,
	// Google's client is older than this field: its document has it (User.email, revision 20260920).
	None<Exclude<Misfits<Membership, chat_v1.Schema$Membership, 'read'>, '.member.email'>>,
];

/** The plain comparison, too: for all of a request at once. */
export const asGoogleTypesIt = (request: SetUpSpaceRequest): chat_v1.Schema$SetUpSpaceRequest =>
	request;

type Same<One, Other> = [One, Other] extends [Other, One] ? true : false;
type IsTrue<T extends true> = T;
type Sent<Ours> = Misfits<Ours, chat_v1.Schema$SetUpSpaceRequest, 'sent'>;
type Read<Ours> = Misfits<Ours, chat_v1.Schema$Space, 'read'>;

/** That the comparison finds what it is there for. */
export type Proofs = [
	IsTrue<Same<Sent<{ requestId: string; space: { displayName?: string } }>, never>>,
	IsTrue<Same<Sent<{ space: { displayname?: string } }>, '.space.displayname'>>,
	IsTrue<Same<Sent<{ space: { displayName?: number } }>, '.space.displayName'>>,
	IsTrue<
		Same<Sent<{ space?: { spaceDetails?: { guideline: '' } } }>, '.space.spaceDetails.guideline'>
	>,
	IsTrue<Same<Sent<{ space: string }>, '.space'>>,
	IsTrue<Same<Sent<{ requestId: { id: string } }>, '.requestId'>>,
	IsTrue<Same<Sent<{ memberships: { member: object } }>, '.memberships'>>,
	IsTrue<Same<Sent<{ space: string[] }>, '.space'>>,
	IsTrue<
		Same<
			Sent<{ memberships: Array<{ member: { name: string } } | { group: { name: string } }> }>,
			'.memberships[].group'
		>
	>,
	IsTrue<Same<Read<{ spaceUri?: string; [field: string]: unknown }>, never>>,
	IsTrue<Same<Read<{ singleUserBotDm?: boolean }>, never>>,
	IsTrue<Same<Read<{ spaceURI?: string }>, '.spaceURI'>>,
	IsTrue<Same<Read<{ createTime?: number }>, '.createTime'>>,
	IsTrue<Same<Read<{ spaceType?: 'SPACE' }>, '.spaceType'>>,
	IsTrue<
		Same<Read<{ name: string; membershipCount?: { joined?: number } }>, '.membershipCount.joined'>
	>,
];
