/** What is wrong with what the row asks for: its people, its name, its key. */
import { few, NAMES_IN_MESSAGE } from '../../words/few';
import { LABELS } from '../../words/labels';
import { guide } from '../pages';
import type { Cause } from './cause';

export const REQUEST_ID_OF_ANOTHER_USER: Cause = {
	kind: 'requestIdOfAnotherUser',
	is: ({ message, reason }, status) =>
		status >= 400 &&
		status < 500 &&
		/request.?id/i.test(`${message} ${reason}`) &&
		!/invalid json|cannot find field/i.test(message),
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
				: `Google Chat does not know one of these people: ${few(people)}`,
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
	say: (_error, { displayName = '' }) => ({
		happened: `your organization already has a space named '${displayName}'`,
		advice: [
			'Choose another display name: the space that has it may be one that you cannot see.',
			`If it is yours, set '${LABELS.ifSpaceExists}' in ${LABELS.options} to 'Reuse' to go on with it.`,
		],
		link: guide('people-names-and-spaces'),
	}),
};

export const BLOCKED: Cause = {
	kind: 'blocked',
	is: (_error, status, { method, spaceType }) =>
		status === 403 && method === 'spaces.setup' && spaceType === 'DIRECT_MESSAGE',
	say: (_error, { people = [] }) => ({
		happened: `Google Chat does not allow a direct message with '${people[0] ?? ''}'`,
		advice: [
			'One of you may have blocked the other, or an administrator does not allow chats with people outside of your organization.',
		],
		link: guide('people-names-and-spaces'),
	}),
};

/** `members.create` answers 403 for people that `spaces.setup` silently leaves out. */
export const MAY_NOT_BE_ADDED: Cause = {
	kind: 'blocked',
	is: (_error, status, { method }) => status === 403 && method === 'spaces.members.create',
	say: (_error, { people = [] }) => ({
		happened: `Google Chat does not let you add '${people[0] ?? ''}'`,
		advice: [
			'They may have blocked you, an administrator may not allow it, or you may not add people to this space.',
		],
		link: guide('people-names-and-spaces'),
	}),
};
