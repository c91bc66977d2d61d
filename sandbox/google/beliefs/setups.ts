import { CHAT_GUIDES, CHAT_HELP, CHAT_REFERENCE, SEEN_BY, type Belief } from './belief';

/** What is believed of `spaces.setup` and `spaces.findDirectMessage`. */
export const ABOUT_SETUPS = {
	replay: {
		what: "A request id that was used before brings back the request's own fields with the name of the space that is there (echo), or that space as it is now (full). Nothing about it changes.",
		mark: 'documented',
		source: `${CHAT_REFERENCE}/spaces/setup ("might not be fully populated")`,
		node: "It takes either: an echo is completed by reading the space, and whether a key made it just now is told by Google's times.",
		choices: ['echo', 'full'],
	},
	requestIdOfAnotherUser: {
		what: "Another user's request id is refused; documented as an error, without its status.",
		mark: 'assumed',
		source: `${CHAT_REFERENCE}/spaces/setup`,
		node: "It knows this refusal by its words, at any of these statuses; in other words, it shows Google's own.",
		choices: [400, 403, 409],
	},
	blockedDirectMessage: {
		what: 'A direct message with somebody who blocks the caller, or is blocked, is refused; documented as a failure, without its status.',
		mark: 'assumed',
		source: `${CHAT_REFERENCE}/spaces/setup`,
		node: "At 400, the row fails with Google's words alone, and nobody is said to be blocked.",
		choices: [403, 400],
	},
	callerInMemberships: {
		what: 'The caller among the memberships is left out of them (filtered), as the guide says, or has the whole set-up refused (refused) with 400 "Don\'t specify the calling user as a membership", as two projects say. A direct message with oneself is refused with that sentence in either case.',
		mark: 'documented',
		source: `${CHAT_GUIDES}/set-up-spaces; against it ${SEEN_BY.heubot}, and ${SEEN_BY.erpnext}`,
		node: "Where Google refuses, the row says to leave oneself out; a service account's user, who is known, is left out before anything is sent.",
		choices: ['filtered', 'refused'],
	},
	displayNames: {
		what: 'Two spaces of an organization may have the same display name (free), or the second is refused with 409 ALREADY_EXISTS (unique).',
		mark: 'assumed',
		source: `${CHAT_REFERENCE}/spaces/setup ("might already use this display name")`,
		node: 'Where names are unique, the row fails with the advice to take another name or to reuse the space; nothing is sent twice.',
		choices: ['free', 'unique'],
	},
	findDirectMessageOfUnknownUser: {
		what: 'A direct message is looked for with an address that nobody has: 400 "Missing or malformed user resource name", or 404.',
		mark: 'reported',
		source: SEEN_BY.chatMcp,
		node: 'It takes either: the set-up that follows tells that nobody has the address.',
		choices: [400, 404],
	},
	directMessageNotAccepted: {
		what: 'A direct message that the caller has not accepted is found and given back by a set-up, but is not joined by it; reading it and writing in it are refused with 403 (closed), or allowed (open).',
		mark: 'reported',
		source: SEEN_BY.isaac,
		node: 'Where it is open, there is nothing to say; where it is closed, a warning says how to accept it.',
		choices: ['closed', 'open'],
	},
	outsiders: {
		what: 'People of other organizations get into a named space or a group chat only where it allows external people; a set-up leaves them out in silence (kept out), or takes them in (let in).',
		mark: 'assumed',
		source: `${CHAT_GUIDES}/set-up-spaces and the reference say different things; ${CHAT_HELP}/13340792`,
		node: 'It takes either: the check of members names who is missing.',
		choices: ['kept out', 'let in'],
	},
	descriptionLimit: {
		what: 'How many characters a description may have.',
		mark: 'documented',
		source: `4,096: ${CHAT_REFERENCE}/spaces (October 2026); 150: Google's discovery document 20260920`,
		node: "It lets 4,096 through; where Google takes fewer, the row fails with Google's words before there is a space.",
		choices: [4_096, 150],
	},
} as const satisfies Record<string, Belief>;
