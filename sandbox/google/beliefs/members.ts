import { CHAT_GUIDES, CHAT_HELP, CHAT_REFERENCE, SEEN_BY, type Belief } from './belief';

const MEMBERS = `${CHAT_REFERENCE}/spaces.members`;

/** What is believed of who is in a space: adding, listing, removing, roles. */
export const ABOUT_MEMBERS = {
	memberAlreadyIn: {
		what: 'Adding somebody who is in, or invited, already: 409 ALREADY_EXISTS, or 200 with the membership as it is. Both occur.',
		mark: 'documented',
		source: `${CHAT_GUIDES}/release-notes (2023-11-30); 200: ${SEEN_BY.chatMcp}`,
		node: 'It takes either for somebody who is in.',
		choices: [409, 200],
	},
	memberInByGroup: {
		what: 'Adding somebody who is in by a Google Group: 409 ALREADY_EXISTS, or 200 with a membership of their own.',
		mark: 'documented',
		source: `${CHAT_GUIDES}/release-notes (2023-11-30)`,
		node: 'It takes either for somebody who is in.',
		choices: [409, 200],
	},
	memberNotAllowed: {
		what: 'Adding somebody who cannot be added (blocked, external, without Chat) is refused.',
		mark: 'assumed',
		source: `${MEMBERS}/create`,
		node: "At 400, the warning shows Google's words and does not say that they may have blocked the account.",
		choices: [403, 400],
	},
	appInDirectMessage: {
		what: "The calling app can be added to a direct message of two people (added), as the reference says, or is refused with Google's sentence about direct messages (refused).",
		mark: 'documented',
		source: `${MEMBERS}/create; the sentence: ${SEEN_BY.isaac}`,
		node: 'Nothing: it adds no app to a direct message with a person, and says so.',
		choices: ['added', 'refused'],
	},
	missingMembership: {
		what: 'Getting the membership of somebody who has none: 404, 403, or 200 with the state NOT_A_MEMBER.',
		mark: 'assumed',
		source: `${MEMBERS}/get`,
		node: 'It takes each for somebody who is not in.',
		choices: [404, 403, 'NOT_A_MEMBER'],
	},
	emailsInLists: {
		what: 'Memberships of people hold their email address and display name (shown), except for a few, or never do (none), as until September 2026.',
		mark: 'reported',
		source: `${SEEN_BY.chatMcp}, 39 spaces on 2026-09-27; none: ${SEEN_BY.erpnext}, August 2026`,
		node: 'Where there are none, people are looked up one by one, which costs a read for each.',
		choices: ['shown', 'none'],
	},
	groupMembershipNames: {
		what: "The name of a group's membership is spaces/{space}/members/group-{group} (prefixed), or holds the id alone (plain).",
		mark: 'reported',
		source: SEEN_BY.gam,
		node: 'Nothing: it goes by the name of the group, not of its membership.',
		choices: ['prefixed', 'plain'],
	},
	emptyPages: {
		what: 'Pages of a list are full but for the last one (never), or a page may be empty and still hold a token (first: the first one is). Seen with messages.',
		mark: 'assumed',
		source: `${SEEN_BY.chatMcp}, 2026-09-07`,
		node: 'It goes on as long as there is a token.',
		choices: ['never', 'first'],
	},
	hiddenMembers: {
		what: 'Where a space hides its members from somebody, the list is refused with 403 (refused), empty (empty), or lacks the caller (without the caller); single memberships are refused with 403.',
		mark: 'documented',
		source: `${CHAT_GUIDES}/list-members ("might return PERMISSION_DENIED"); empty: Google's mail of 2026-05`,
		node: 'It warns that the members are hidden, and calls nobody missing; a list that lacks the caller is known where it shows addresses.',
		choices: ['refused', 'empty', 'without the caller'],
	},
	hiddenMembersToOwners: {
		what: 'Who owns or manages a space that hides its members sees them all the same (shown), or not (hidden).',
		mark: 'assumed',
		source: `${CHAT_GUIDES}/list-members`,
		node: 'The same warning as for other members.',
		choices: ['shown', 'hidden'],
	},
	repeatedRemoval: {
		what: 'Removing somebody who is not, or no longer, in the space: 404, or 403.',
		mark: 'reported',
		source: `${SEEN_BY.chatMcp} ("can surface as 403 rather than 404")`,
		node: 'It takes either: 404 is gone; after 403 the list is read again.',
		choices: [404, 403],
	},
	ownerProtected: {
		what: 'Removing an owner without being one, and removing the last owner, are refused; documented without a status.',
		mark: 'assumed',
		source: `${MEMBERS}/delete; ${CHAT_GUIDES}/delete-members`,
		node: 'Nothing: it removes no owner.',
		choices: [403, 400],
	},
	managerRemovedByMember: {
		what: 'A member who may remove members may remove a manager as well (allowed), or not (refused).',
		mark: 'assumed',
		source: `${CHAT_HELP}/13340792`,
		node: 'Nothing: it removes no manager.',
		choices: ['allowed', 'refused'],
	},
	roleOfInvited: {
		what: 'The role of somebody who has not accepted yet can be changed (changed), or is refused with 400 (refused).',
		mark: 'assumed',
		source: MEMBERS,
		node: "Where it is refused, a warning says who did not get the role, with Google's words.",
		choices: ['changed', 'refused'],
	},
	roleByEmail: {
		what: "A role is changed by the membership's own name only (refused, 403), or by the email address as well (changed).",
		mark: 'assumed',
		source: `${MEMBERS}/patch names no alias; ${SEEN_BY.gam} uses it`,
		node: "Nothing: it goes by the membership's own name.",
		choices: ['refused', 'changed'],
	},
} as const satisfies Record<string, Belief>;
