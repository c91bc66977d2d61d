import type { ServiceAccountRefusal, UserRefusal } from '../google/outcome';
import type { MethodName } from '../google/permissions';
import type { SpaceType } from '../google/resources';
import type { Link } from '../words/text';

/** What a cause says; its kind and Google's words are added where it is found. */
export interface Words {
	/** One sentence without a full stop: what happened. */
	happened: string;
	/** Sentences: what to do. */
	advice: string[];
	/** The page that mends it, or that says how. */
	link: Link;
}

/** A failure in the user's words. `happened` never holds Google's text: n8n rewrites some of it. */
export interface Failure extends Words {
	kind: FailureKind;
	/** Google's own words, as data. */
	googlesWords?: string;
}

/** Makes them in the order in which a person reads them; what is `false` of the advice is left out. */
export const say = (happened: string, link: Link, ...advice: Array<string | false>): Words => ({
	happened,
	advice: advice.filter((sentence) => sentence !== false),
	link,
});

/** The same, where the kind of failure is known at once. */
export const failure = (kind: FailureKind, ...words: Parameters<typeof say>): Failure => ({
	kind,
	...say(...words),
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
