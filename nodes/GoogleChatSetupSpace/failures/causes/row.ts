/** What is wrong with what the row asks for, as Google says it: its people, its key. */
import { CHOICES } from '../../words/choices';
import { few, NAMES_IN_MESSAGE } from '../../words/few';
import { inOptions, LABELS } from '../../words/labels';
import { GUIDE } from '../pages';
import type { Cause } from './cause';

export const OF_THE_ROW: readonly Cause[] = [
	{
		kind: 'requestIdOfAnotherUser',
		// Google documents the error, not its words: a request id and another user have to be in them,
		// as in "The request ID was already used by a different authenticated user." A line such as
		// "Request ID: 7f3a" for Google's support is no sign.
		words: /(?=[^]*\brequest[ _]?id\b)[^]*\b(different|another)( authenticated)? user\b/i,
		says: ({ isKeyed }) =>
			isKeyed === true
				? [
						'this idempotency key was already used by another Google account',
						GUIDE.people,
						'Connect the account that set up the space the first time, or give the row another key.',
					]
				: [
						'this row was begun by another Google account',
						GUIDE.people,
						'Connect the account that began it, or start a new execution: the space may be there already.',
					],
	},
	{
		kind: 'callerAmongMembers',
		// "Don't specify the calling user as a membership". Google's guide says that the caller is
		// filtered out; two projects were refused.
		words: /don['’]t specify the calling user/i,
		says: ({ spaceType }) => [
			'the account that sets up the space is named among its members',
			GUIDE.people,
			`Leave yourself out of '${LABELS.members}'${spaceType === 'SPACE' ? `, and of '${LABELS.owners}' and '${LABELS.managers}' in ${LABELS.afterSetup}` : ''}: ${spaceType === 'DIRECT_MESSAGE' ? 'a direct message is with somebody else' : 'you are in it anyway'}.`,
		],
	},
	{
		kind: 'unknownMember',
		words: /malformed user resource name/i,
		says: ({ people = [], spaceType }) => [
			people.length === 1
				? `Google Chat knows nobody by '${people[0]}'`
				: `Google Chat does not know one of ${people.length === 0 ? 'the members' : `these people: ${few(people)}`}`,
			GUIDE.people,
			people.length > NAMES_IN_MESSAGE && `One or more of: ${people.join(', ')}.`,
			people.length !== 1 && 'Google does not say which one.',
			'Look for typing mistakes and for people who have no Google account.',
			spaceType === 'SPACE'
				? `A Google Group's email address belongs into '${LABELS.groups}' in ${LABELS.spaceSettings}.`
				: 'A Google Group can only be a member of a named space.',
			spaceType === 'SPACE' &&
				`Set ${inOptions('unknownMembers')} to '${CHOICES.unknownMembers.leaveOut}' to set up the space without people that Google does not know.`,
		],
	},
];
