import { CHAT_GUIDES, CHAT_HELP, CHAT_REFERENCE, SEEN_BY, type Fact } from './belief';

const MEMBERS = `${CHAT_REFERENCE}/spaces.members`;

/** What the stand-in takes for certain and lets nobody switch. */
export const FACTS = {
	membersLeftOut: {
		what: 'A set-up leaves out in silence who the caller may not add, and answers 200.',
		mark: 'documented',
		source: `${CHAT_REFERENCE}/spaces/setup`,
		node: "Where Google refuses the whole set-up instead, the row fails with Google's words; the check of members names who is missing.",
	},
	directMessageFound: {
		what: 'A set-up of a direct message that exists brings back that one.',
		mark: 'documented',
		source: `${CHAT_REFERENCE}/spaces/setup`,
		node: 'It looks for the direct message first; only where it may not look does it rely on this.',
	},
	malformedUser: {
		what: 'A member who nobody knows has the whole set-up refused with 400 "Missing or malformed user resource name".',
		mark: 'reported',
		source: 'https://github.com/googleapis/google-api-php-client-services/issues/2905',
		node: "In other words, the row fails with Google's own, and 'Leave Out' does not set up the space without the person.",
	},
	memberOfDirectMessage: {
		what: 'Nobody can be added to a direct message: 400 "Can\'t create memberships in direct messages between human users or with an app."',
		mark: 'reported',
		source: SEEN_BY.isaac,
		node: 'Nothing: it adds nobody to a direct message.',
	},
	masks: {
		what: 'History, audience, access permissions and permissions are each changed alone; name, details and type go together.',
		mark: 'documented',
		source: `${CHAT_REFERENCE}/spaces/patch`,
		node: "A change that is refused is a warning with Google's words; the other settings are changed all the same.",
	},
	detailsReplaced: {
		what: 'Description and guidelines are replaced together: what is not sent is emptied.',
		mark: 'documented',
		source: `${CHAT_REFERENCE}/spaces/patch`,
		node: 'Nothing is lost: it sends both, the one that stays as read just before.',
	},
	audienceRemoved: {
		what: 'The mask access_settings.audience without a value makes the space private.',
		mark: 'documented',
		source: `${CHAT_REFERENCE}/spaces/patch; ${SEEN_BY.chatMcp}, 2026-10-03`,
		node: 'Nothing: it never sends the mask without a value.',
	},
	memberRemovesMember: {
		what: 'Any member may remove any other member unless the space says otherwise.',
		mark: 'documented',
		source: `${CHAT_GUIDES}/delete-members; ${CHAT_HELP}/7653881`,
		node: 'It removes people only as owner or manager of the space, whoever else may.',
	},
	removedMember: {
		what: 'A removal is answered with the membership in the state NOT_A_MEMBER; the email address does for its name.',
		mark: 'documented',
		source: `${MEMBERS}/delete; ${CHAT_GUIDES}/delete-members`,
		node: 'It takes any answer of success for a removal, and names the membership by what the list gave.',
	},
	membersByGroup: {
		what: 'People who are in by a group have no membership of their own in the list, and cannot be removed one by one.',
		mark: 'documented',
		source: `${CHAT_HELP}/13535086`,
		node: 'Where they had memberships of their own, they would be reported as joined all the same.',
	},
	aliases: {
		what: 'An address of a person who has several means that person; answers hold the id and the first address.',
		mark: 'documented',
		source: `${MEMBERS}/get`,
		node: 'It asks for such a person by the address; otherwise they would be reported as missing.',
	},
} as const satisfies Record<string, Fact>;
