import { malformedUser, permissionDenied, requestIdOfAnotherUser, type ErrorReply } from './errors';

/**
 * What Google's documentation leaves open. The values are what the stand-in does unless a test says
 * otherwise: a client should cope with either.
 */
export interface Behaviour {
	/**
	 * What a repeated request id brings back: the space of the request with its name alone, as
	 * documented ("might not be fully populated"), or the space as it is now.
	 */
	replay: 'echo' | 'full';
	/** Documented as an error, without a status. */
	requestIdOfAnotherUser: ErrorReply;
	/** Documented as a failure, without a status. */
	blockedDirectMessage: ErrorReply;
	/** Adding somebody who cannot be added (blocked, external, without Chat) by `members.create`. */
	memberNotAllowed: ErrorReply;
	/** A direct message is looked for with a user who does not exist. */
	findDirectMessageOfUnknownUser: ErrorReply;
	/** Adding somebody who is in already: 409, or 200 with the membership as it is. */
	memberAlreadyIn: 409 | 200;
	/** Getting the membership of somebody who has none. */
	missingMembership: 403 | 404;
}

export const DEFAULT_BEHAVIOUR: Readonly<Behaviour> = {
	replay: 'echo',
	requestIdOfAnotherUser: requestIdOfAnotherUser(),
	blockedDirectMessage: permissionDenied(),
	memberNotAllowed: permissionDenied(),
	findDirectMessageOfUnknownUser: malformedUser(),
	memberAlreadyIn: 409,
	missingMembership: 404,
};
