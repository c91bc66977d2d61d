import { isCanceled, isCertificateRefused, wasNeverSent } from './connectionError';
import { googleErrorOf, type GoogleError } from './errorBody';
import type { ChatRequest } from './requests';

/** How one HTTP attempt ended: a value, so that deciding what to do about it needs no `catch`. */
export type Outcome = Answer | NoAnswer | NoToken;

export interface Answer {
	kind: 'answer';
	/** HTTP status; 0 where the answer had none. */
	status: number;
	/** Names in lower case. */
	headers: Readonly<Record<string, string>>;
	body: unknown;
	/** Google's error in the body, read once. */
	error: GoogleError;
	/** It came from where tokens are given out: without a token, nothing was sent. */
	isOfSignIn?: true;
}

/** The connection failed or ran out of time. */
interface NoAnswer {
	kind: 'noAnswer';
	/** As Node.js or OpenSSL names it: ECONNRESET, ENOTFOUND … */
	code: string;
	/** It was lost on the way to a token. */
	isOfSignIn?: true;
}

/** No token could be had, so nothing was sent. Tells whose token it would have been, and never a secret. */
export type NoToken =
	| { kind: 'noToken'; by: 'user'; reason: UserRefusal; googlesWords?: string }
	| NoServiceAccountToken;

export interface NoServiceAccountToken {
	kind: 'noToken';
	by: 'serviceAccount';
	reason: ServiceAccountRefusal;
	googlesWords?: string;
	/** The service account's address. */
	account?: string;
	/** The number under which an administrator delegates, where it is known. */
	clientId?: string;
	/** Who it was to act as. */
	user?: string;
	/** The scopes asked for; with `scopeNotDelegated`, those that are not delegated. */
	scopes?: readonly string[];
	/** With `unreadableKey`: what is wrong, and what to paste. */
	problem?: string;
}

/** Why a person's sign-in gives no token, each in words in `failures/userSignIn.ts`. */
export type UserRefusal = 'notConnected' | 'revoked' | 'unknownClient' | 'policy' | 'unusable';

/**
 * Why Google gives a service account no token, or why it was not even asked, each in words in
 * `failures/serviceAccount.ts`.
 */
export type ServiceAccountRefusal =
	| 'noDelegation'
	| 'scopeNotDelegated'
	| 'noUser'
	| 'unknownUser'
	| 'notAnEmail'
	| 'clockSkew'
	| 'unreadableKey'
	| 'badKey'
	| 'unknownServiceAccount'
	| 'unknownClient'
	| 'unknownScope'
	| 'policy'
	| 'unusable';

/** Sends one request once. Never throws: whatever happens is an outcome. */
export type Transport = (request: ChatRequest<unknown>) => Promise<Outcome>;

/** An answer, with Google's error read out of its body. */
export const answer = (
	status: number,
	headers: Readonly<Record<string, string>> = {},
	body?: unknown,
): Answer => ({ kind: 'answer', status, headers, body, error: googleErrorOf(body) });

/**
 * What an attempt came to:
 * - `succeeded`: the answer that was asked for.
 * - `throttled`: a quota turned it away; Google did not even try it.
 * - `transient`: it may go better next time.
 * - `final`: it will be the same next time.
 */
export type Meaning = 'succeeded' | 'throttled' | 'transient' | 'final';

const REQUEST_TIMEOUT = 408;
const CONFLICT = 409;
const TOO_MANY_REQUESTS = 429;

/** Decides what an outcome means; nobody else does. */
export function meaningOf(outcome: Outcome, request: Pick<ChatRequest, 'read'>): Meaning {
	if (outcome.kind === 'noToken') return 'final';
	if (outcome.kind === 'noAnswer') {
		return isCertificateRefused(outcome.code) || isCanceled(outcome.code) ? 'final' : 'transient';
	}
	if (isThrottled(outcome)) return 'throttled';
	// A cut body or the page of a proxy arrives with a status of success, too.
	if (outcome.status < 300)
		return request.read(outcome.body) === undefined ? 'transient' : 'succeeded';
	return isUnavailable(outcome) ? 'transient' : 'final';
}

/** A quota is used up. */
export const isThrottled = ({ status, error }: Answer): boolean =>
	status === TOO_MANY_REQUESTS || error.status === 'RESOURCE_EXHAUSTED';

/** Google cannot answer at the moment. ABORTED: another change came in between. */
export const isUnavailable = ({ status, error }: Answer): boolean =>
	status === REQUEST_TIMEOUT ||
	status >= 500 ||
	(status === CONFLICT && error.status === 'ABORTED');

/** "chat.googleapis.com/writes_per_second_per_space", "ReadsPerSecondPerSpace", "1/s/{space}". */
const PER_SPACE = /per_?space|\{space\}/i;

/** Whether a quota that is used up is one space's alone, as far as Google names it (ErrorInfo). */
export const isOneSpacesQuota = ({ error: { metadata } }: Answer): boolean =>
	PER_SPACE.test(Object.values(metadata).join(' '));

/** What was to be made is there already: of a 409 this status alone says so. */
export const isAlreadyThere = ({ status, error }: Answer): boolean =>
	status === CONFLICT && error.status === 'ALREADY_EXISTS';

/** Whether Google may have acted although no answer says so. */
export function mayHaveActed(outcome: Outcome): boolean {
	if (outcome.kind === 'noToken' || outcome.isOfSignIn === true) return false;
	if (outcome.kind === 'noAnswer') return !wasNeverSent(outcome.code);
	const { status } = outcome;
	return status < 400 || status === REQUEST_TIMEOUT || status >= 500;
}

/** What an attempt ended with, for a person: a status or an error code. */
export const nameOf = (outcome: Outcome): string => {
	if (outcome.kind === 'answer') return String(outcome.status);
	return outcome.kind === 'noAnswer' ? outcome.code : outcome.reason;
};
