import type { ServiceAccountRefusal, UserRefusal } from '../google/outcome';
import type { MethodName } from '../google/permissions';
import type { SpaceType } from '../google/resources';
import type { Link } from '../words/text';

/** A failure in the user's words. `happened` never holds Google's text: n8n rewrites some of it. */
export interface Failure {
	kind: FailureKind;
	/** One sentence without a full stop: what happened. */
	happened: string;
	/** Sentences: what to do. */
	advice: string[];
	/** The page that mends it, or that says how. */
	link: Link;
	/** Google's own words, as data. */
	googlesWords?: string;
}

/** What is said of a failure; what is `false` of the advice is left out. */
export type Words = [happened: string, link: Link, ...advice: Array<string | false>];

export const failure = (kind: FailureKind, ...[happened, link, ...advice]: Words): Failure => ({
	kind,
	happened,
	advice: advice.filter((sentence) => sentence !== false),
	link,
});

/** What a request was about: names and numbers that make a message point at something. */
export interface RequestContext {
	method: MethodName;
	/** The Cloud project's number or id, if the credential tells it. */
	project?: string;
	credentialKind: 'oAuth2' | 'serviceAccount';
	/** The people, or the group, named in the request, as the person wrote them. */
	people?: readonly string[];
	spaceType?: SpaceType;
	/** Whether the row has an idempotency key. */
	isKeyed?: boolean;
	displayName?: string;
	/** Whether a space of the row's was looked for and not found (Reuse, Fail). */
	isLookedFor?: boolean;
	/** Labels of what the row asks for that an organization can forbid: 'Allow External People'. */
	asked?: readonly string[];
	/** Whether Google refused to look for this direct message just before, with a 403. */
	lookUpWasRefused?: boolean;
}

export type FailureKind =
	| 'appNotConfigured'
	| 'appInactive'
	| 'appRestricted'
	| 'appNotAvailable'
	| 'apiNotEnabled'
	| 'projectRefused'
	| 'missingScope'
	| UserRefusal
	| ServiceAccountRefusal
	| 'chatTurnedOff'
	| 'callerAmongMembers'
	| 'unknownMember'
	| 'unknownGroup'
	| 'publicGroup'
	| 'notAccepted'
	| 'blocked'
	| 'notAllowed'
	| 'notInCharge'
	| 'nameTaken'
	| 'spaceExists'
	| 'requestIdOfAnotherUser'
	| 'consumerAccount'
	| 'appAuthentication'
	| 'quota'
	| 'unavailable'
	| 'unauthorized'
	| 'unreadable'
	| 'network'
	| 'canceled'
	| 'somebodyMissing'
	| 'membersHidden'
	| 'keyOfAnotherRow'
	| 'spaceGone'
	| 'otherKindOfSpace'
	| 'anotherDirectMessage'
	| 'braked'
	| 'sameSpace'
	| 'unexpected'
	| 'other';
