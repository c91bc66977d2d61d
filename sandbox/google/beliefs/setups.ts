import { CHAT_GUIDES, CHAT_HELP, CHAT_REFERENCE, SEEN_BY, type Belief } from './belief';

/** What is believed of `spaces.setup` and `spaces.findDirectMessage`. */
export const ABOUT_SETUPS = {
	replay: {
		what: "A request id that was used before brings back the request's own fields with the name of the space that is there (echo), or that space as it is now (full). Nothing about it changes.",
		mark: 'documented',
		source: `${CHAT_REFERENCE}/spaces/setup ("might not be fully populated")`,
		choices: ['echo', 'full'],
	},
	requestIdOfAnotherUser: {
		what: "Another user's request id is refused; documented as an error, without its status.",
		mark: 'assumed',
		source: `${CHAT_REFERENCE}/spaces/setup`,
		choices: [400, 403, 409],
	},
	blockedDirectMessage: {
		what: 'A direct message with somebody who blocks the caller, or is blocked, is refused; documented as a failure, without its status.',
		mark: 'assumed',
		source: `${CHAT_REFERENCE}/spaces/setup`,
		choices: [403, 400],
	},
	callerInMemberships: {
		what: 'The caller among the memberships is left out of them (filtered), as the guide says, or has the whole set-up refused (refused) with 400 "Don\'t specify the calling user as a membership", as two projects say. A direct message with oneself is refused with that sentence in either case.',
		mark: 'documented',
		source: `${CHAT_GUIDES}/set-up-spaces; against it ${SEEN_BY.heubot}, and ${SEEN_BY.erpnext}`,
		choices: ['filtered', 'refused'],
	},
	displayNames: {
		what: 'Two spaces of an organization may have the same display name (free), or the second is refused with 409 ALREADY_EXISTS (unique).',
		mark: 'assumed',
		source: `${CHAT_REFERENCE}/spaces/setup ("might already use this display name")`,
		choices: ['free', 'unique'],
	},
	findDirectMessageOfUnknownUser: {
		what: 'A direct message is looked for with an address that nobody has: 400 "Missing or malformed user resource name", or 404.',
		mark: 'reported',
		source: SEEN_BY.chatMcp,
		choices: [400, 404],
	},
	directMessageNotAccepted: {
		what: 'A direct message that the caller has not accepted is found and given back by a set-up, but is not joined by it; reading it and writing in it are refused with 403 (closed), or allowed (open).',
		mark: 'reported',
		source: 'isaac-gchat (slagyr/isaac), live tests of 2026-09-23',
		choices: ['closed', 'open'],
	},
	outsiders: {
		what: 'People of other organizations get into a named space or a group chat only where it allows external people; a set-up leaves them out in silence (kept out), or takes them in (let in).',
		mark: 'assumed',
		source: `${CHAT_GUIDES}/set-up-spaces and the reference say different things; ${CHAT_HELP}/13340792`,
		choices: ['kept out', 'let in'],
	},
	descriptionLimit: {
		what: 'How many characters a description may have.',
		mark: 'documented',
		source: "4,096: typings of Google's client 188.0.0; 150: discovery document 20260920",
		choices: [4_096, 150],
	},
} as const satisfies Record<string, Belief>;
