import { CHAT_GUIDES, CHAT_HELP, CHAT_REFERENCE, SEEN_BY, type Belief } from './belief';

/** What is believed of reading and changing spaces. */
export const ABOUT_SPACES = {
	missingSpace: {
		what: 'A space that is gone, or that the caller is not in: 403, or 404.',
		mark: 'reported',
		source: `${SEEN_BY.chatMcp}, 2026-09-05`,
		node: 'It takes either for a space that is gone, or that was left.',
		choices: [403, 404],
	},
	accessSettingsInLists: {
		what: 'Whether the list of spaces holds their access settings.',
		mark: 'reported',
		source: `${SEEN_BY.gam}, 7.20.01`,
		node: 'Nothing: it reads no settings out of lists.',
		choices: [false, true],
	},
	patchedSpace: {
		what: 'A change of a space is answered with the whole space (full), or with the request and the name (echo).',
		mark: 'assumed',
		source: `${CHAT_REFERENCE}/spaces/patch`,
		node: 'It takes either: what is not in the answer counts as it was read before.',
		choices: ['full', 'echo'],
	},
	texts: {
		what: 'Names, descriptions and guidelines are kept as they were sent (as sent), or without blanks around them (trimmed).',
		mark: 'assumed',
		source: `${CHAT_REFERENCE}/spaces`,
		node: 'It takes either: texts are compared without blanks around them.',
		choices: ['as sent', 'trimmed'],
	},
	defaultAudience: {
		what: 'What audiences/default reads back as: as it was sent (as sent), or as the audience it stands for (resolved).',
		mark: 'assumed',
		source: `${CHAT_GUIDES}/space-target-audience`,
		node: 'It takes either: it looks whether the space can be found, not at the name of the audience.',
		choices: ['as sent', 'resolved'],
	},
	audienceChangedBy: {
		what: 'Who may change the audience: owners (owner), owners and managers (manager), administrators only (administrator). Three pages of Google say each of them.',
		mark: 'documented',
		source: `${CHAT_REFERENCE}/spaces/patch; ${CHAT_HELP}/11971020; ${CHAT_GUIDES}/space-target-audience`,
		node: "Where it is refused, a warning says that Target Audience was not changed, with Google's words.",
		choices: ['owner', 'manager', 'administrator'],
	},
	audienceOfExternalSpace: {
		what: 'A space that allows external people cannot be made discoverable; documented without a status.',
		mark: 'assumed',
		source: `${CHAT_HELP}/13340792`,
		node: "Where it is refused, a warning says that Target Audience was not changed, with Google's words.",
		choices: [400, 403],
	},
	historyByPolicy: {
		what: 'Changing the history where the organization fixes it is refused; documented without a status.',
		mark: 'assumed',
		source: `${CHAT_REFERENCE}/spaces/patch`,
		node: "Where it is refused, a warning says that History was not changed, with Google's words.",
		choices: [403, 400],
	},
	externalSpacesForbidden: {
		what: 'A space for external people where the organization allows none: 403 without more words, or 400.',
		mark: 'assumed',
		source:
			'A project that creates spaces by API saw the 403 on 2026-03-24; there is no page to link to.',
		node: 'At either, the row says which setting asked for it.',
		choices: [403, 400],
	},
	readsWithoutApp: {
		what: 'Where the Chat app of the project is not configured, reading goes on (200) and only writing ends in 404 "Google Chat app not found", or everything does (404).',
		mark: 'reported',
		source:
			'https://github.com/nicklamont/slack-chat-migrator/issues/59; three projects saw reads go on',
		node: 'It takes either: the first call that ends so is told with the page where the app is configured, and ends the run.',
		choices: [200, 404],
	},
	limitOfSpace: {
		what: 'The 429 of a limit per space names that limit in its details (named), or has no details (bare).',
		mark: 'assumed',
		source: `${CHAT_GUIDES}/limits ("additional internal limits that aren't visible")`,
		node: 'A named limit lets that space alone wait; a bare one lets the whole project wait. Both are tried again.',
		choices: ['named', 'bare'],
	},
} as const satisfies Record<string, Belief>;
