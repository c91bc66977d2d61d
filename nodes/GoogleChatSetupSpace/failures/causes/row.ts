/** What is wrong with what the row asks for: its people, its name, its key. */
import { few, NAMES_IN_MESSAGE } from '../../words/few';
import { LABELS } from '../../words/labels';
import { guide } from '../pages';
import type { Cause } from './cause';

/**
 * Google documents the error, not its words: a request id and another user have to be in them, as in
 * "The request ID was already used by a different authenticated user." A line such as "Request ID: 7f3a"
 * for Google's support is no sign.
 */
export const REQUEST_ID_OF_ANOTHER_USER: Cause = {
	kind: 'requestIdOfAnotherUser',
	is: ({ message }, status) =>
		status >= 400 &&
		status < 500 &&
		/\brequest[ _]?id\b/i.test(message) &&
		/\b(different|another)( authenticated)? user\b/i.test(message),
	say: (_error, { isKeyed }) => ({
		...(isKeyed === true
			? {
					happened: 'this idempotency key was already used by another Google account',
					advice: [
						'Connect the account that set up the space the first time, or give the row another key.',
					],
				}
			: {
					happened: 'this row was begun by another Google account',
					advice: [
						'Connect the account that began this execution, or start a new execution: the space may be there already.',
					],
				}),
		link: guide('people-names-and-spaces'),
	}),
};

/**
 * "Don't specify the calling user as a membership" (400). Google's guide says that the caller is
 * filtered out; two projects were refused.
 */
export const CALLER_AMONG_MEMBERS: Cause = {
	kind: 'callerAmongMembers',
	is: ({ message }, status) => status === 400 && /don['’]t specify the calling user/i.test(message),
	say: (_error, { spaceType }) => ({
		happened: 'the account that sets up the space is named among its members',
		advice: [
			spaceType === 'SPACE'
				? `Leave yourself out of '${LABELS.members}', and of '${LABELS.owners}' and '${LABELS.managers}' in ${LABELS.afterSetup}: you are in the space anyway, as its owner.`
				: `Leave yourself out of '${LABELS.members}': ${spaceType === 'DIRECT_MESSAGE' ? 'a direct message is with somebody else' : 'you are in the chat anyway'}.`,
		],
		link: guide('people-names-and-spaces'),
	}),
};

const IN_NAMED_SPACES = [
	`A Google Group's email address belongs into '${LABELS.groups}' in ${LABELS.spaceSettings}.`,
	`Set '${LABELS.unknownMembers}' in ${LABELS.options} to 'Leave Out' to set up the space without people that Google does not know.`,
];
const NO_GROUPS = 'A Google Group can only be a member of a named space.';

export const UNKNOWN_MEMBER: Cause = {
	kind: 'unknownMember',
	is: ({ message }, status) => status === 400 && /malformed user resource name/i.test(message),
	say: (_error, { people = [], spaceType }) => ({
		happened:
			people.length === 1
				? `Google Chat knows nobody by '${people[0]}'`
				: `Google Chat does not know one of ${people.length === 0 ? 'the members' : `these people: ${few(people)}`}`,
		advice: [
			...(people.length > NAMES_IN_MESSAGE ? [`One or more of: ${people.join(', ')}.`] : []),
			...(people.length === 1
				? []
				: ['Google does not say which one it is, and refuses the whole space.']),
			'Look for typing mistakes and for people who have no Google account.',
			...(spaceType === 'SPACE' ? IN_NAMED_SPACES : [NO_GROUPS]),
		],
		link: guide('people-names-and-spaces'),
	}),
};

export const NAME_TAKEN: Cause = {
	kind: 'nameTaken',
	is: ({ status }, code, { method, displayName }) =>
		code === 409 && status !== 'ABORTED' && method === 'spaces.setup' && displayName !== undefined,
	say: (_error, { displayName = '', isLookedFor }) => ({
		happened: `your organization already has a space named '${displayName}'`,
		advice:
			isLookedFor === true
				? [
						'It was looked for and not found: the account is not in it.',
						'Let somebody who is in it add the account, or choose another display name.',
					]
				: [
						'Choose another display name: the space that has it may be one that you cannot see.',
						`If it is yours, set '${LABELS.ifSpaceExists}' in ${LABELS.options} to 'Reuse' to go on with it.`,
					],
		link: guide('people-names-and-spaces'),
	}),
};

/** "team@googlegroups.com": such a group is nobody's organization's. */
const PUBLIC_GROUP_ADDRESS = /@googlegroups\.com$/i;

export const PUBLIC_GROUP: Cause = {
	kind: 'publicGroup',
	is: (_error, status, { method, people = [] }) =>
		(status === 403 || status === 404) &&
		method === 'groups.lookup' &&
		PUBLIC_GROUP_ADDRESS.test(people[0] ?? ''),
	say: (_error, { people = [] }) => ({
		happened: `a public Google Group such as '${people[0] ?? ''}' cannot be a member`,
		advice: [
			`Only groups of an organization can: name the people in '${LABELS.members}', or a group of your organization in '${LABELS.groups}'.`,
		],
		link: guide('google-groups-by-email'),
	}),
};

/** "Error(2028): Permission denied for resource eng@example.com (or it may not exist)" (403). */
export const UNKNOWN_GROUP: Cause = {
	kind: 'unknownGroup',
	is: (_error, status, { method }) =>
		(status === 403 || status === 404) && method === 'groups.lookup',
	say: (_error, { people = [] }) => ({
		happened: `there is no Google Group '${people[0] ?? ''}' that you may see`,
		advice: [
			'Look for typing mistakes.',
			"If it is right, the group's owner or an administrator can let the account see the group: Google does not tell the two apart.",
		],
		link: guide('google-groups-by-email'),
	}),
};
