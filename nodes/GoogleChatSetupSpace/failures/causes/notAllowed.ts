/** Google's plain refusals, "Permission denied …": they say nothing, so what was asked for has to tell. */
import type { MethodName } from '../../google/permissions';
import { CHOICES } from '../../words/choices';
import { inOptions, LABELS } from '../../words/labels';
import { CAN_SHOW_MEMBERS, HIDES_MEMBERS } from '../existing';
import type { RequestContext } from '../failure';
import {
	API_CONTROLS,
	CHAT_SETTINGS,
	configurationPage,
	GUIDE,
	inConsole,
	ON_CONFIGURATION_PAGE,
} from '../pages';
import { refusedTo } from '../tasks';
import type { Cause } from './cause';

/** The person, or the group, that the request was about. */
const first = ({ people = [] }: RequestContext): string => people[0] ?? '';

export const NOT_ALLOWED: readonly Cause[] = [
	{
		kind: 'projectRefused',
		// Google names the project that it refuses, as with the reason CONSUMER_SUSPENDED: whatever else
		// a refusal could mean, of the person or of the space, it does not mean here.
		status: /^403/,
		when: (_context, { error }) => error.metadata.consumer !== undefined,
		says: (context, { status, error }) => [
			refusedTo(context.method, status),
			inConsole('Open the Cloud project', 'home/dashboard', context, error),
			'It is about your Google Cloud project, not about the row.',
		],
	},
	{
		kind: 'nameTaken',
		status: /^409/,
		methods: ['spaces.setup', 'spaces.patch'],
		when: ({ displayName }) => displayName !== undefined,
		says: ({ displayName = '', isLookedFor = false }) => [
			`your organization already has a space named '${displayName}'`,
			GUIDE.people,
			isLookedFor
				? 'It was looked for and not found: the account is not in it. Let somebody who is in it add the account, or choose another display name.'
				: 'Choose another display name: you may not see the space that has it.',
			!isLookedFor &&
				`If it is yours, set ${inOptions('ifSpaceExists')} to '${CHOICES.ifSpaceExists.reuse}' to go on with it.`,
		],
	},
	{
		kind: 'publicGroup',
		status: /^40[34]/,
		methods: ['groups.lookup'],
		// "team@googlegroups.com": such a group is nobody's organization's.
		when: (context) => /@googlegroups\.com$/i.test(first(context)),
		says: (context) => [
			`a public Google Group such as '${first(context)}' cannot be a member`,
			GUIDE.groups,
			`Name the people in '${LABELS.members}', or a group of your organization in '${LABELS.groups}'.`,
		],
	},
	{
		kind: 'unknownGroup',
		// "Error(2028): Permission denied for resource eng@example.com (or it may not exist)" (403).
		status: /^40[34]/,
		methods: ['groups.lookup'],
		says: (context) => [
			`there is no Google Group '${first(context)}' that you may see`,
			GUIDE.groups,
			'Look for typing mistakes.',
			"If it is right, the group's owner or an administrator can let the account see the group.",
		],
	},
	{
		kind: 'appNotAvailable',
		// A direct message with the app, or the app as a member: who it is made visible to, decides.
		status: /^40[34]/,
		methods: ['spaces.members.createApp', 'spaces.setup'],
		when: ({ method, spaceType, people = [] }) =>
			method !== 'spaces.setup' || (spaceType === 'DIRECT_MESSAGE' && people.length === 0),
		says: (context) => [
			'the Chat app is not available to the account',
			configurationPage(context),
			`${ON_CONFIGURATION_PAGE} and look whether 'Visibility' includes the account, and whether 'App status' is 'Live'.`,
			`An administrator can allow Chat apps in the Admin console under ${CHAT_SETTINGS}, Chat apps.`,
			context.method !== 'spaces.setup' && 'Or this account may not add apps to the space.',
		],
	},
	{
		kind: 'notAccepted',
		// The other person began the direct message and the account never opened it: it is found, and
		// `spaces.setup` gives it, but everything in it is refused until it is accepted.
		status: /^403/,
		methods: [
			'spaces.get',
			'spaces.members.list',
			'spaces.members.get',
			'spaces.messages.create',
			'spaces.messagePins.create',
		],
		when: ({ spaceType }) => spaceType === 'DIRECT_MESSAGE',
		says: () => [
			'the account has not accepted this direct message yet',
			GUIDE.refusals,
			'Open Google Chat as the account that sets up the space, and accept the conversation.',
			`For accounts that nobody opens, an administrator can have all accepted in the Admin console under ${CHAT_SETTINGS}, Chat invitations.`,
		],
	},
	{
		kind: 'membersHidden',
		// Since 2026-05-29 owners and managers can hide who is in a space.
		status: /^403/,
		methods: ['spaces.members.list'],
		says: () => [HIDES_MEMBERS, GUIDE.refusals, `${CAN_SHOW_MEMBERS}.`],
	},
	{
		kind: 'blocked',
		status: /^403/,
		methods: ['spaces.setup'],
		when: ({ spaceType, lookUpWasRefused }) =>
			spaceType === 'DIRECT_MESSAGE' && lookUpWasRefused !== true,
		says: (context) => [
			`Google Chat does not allow a direct message with '${first(context)}'`,
			GUIDE.people,
			'One of you may have blocked the other, or an administrator does not allow chats with people outside of your organization.',
		],
	},
	{
		kind: 'blocked',
		// `members.create` answers 403 for people that `spaces.setup` silently leaves out.
		status: /^403/,
		methods: ['spaces.members.create'],
		says: (context) => [
			`Google Chat does not let you add '${first(context)}'`,
			GUIDE.people,
			'They may have blocked you, or an administrator does not allow it, or you may not add people to this space.',
		],
	},
	{
		kind: 'notAllowed',
		status: /^403/,
		says: (context, { status }) => [
			refusedTo(context.method, status),
			GUIDE.refusals,
			LIKELIER[context.method] ?? whatWasAskedFor(context),
			`An administrator can look in the Admin console whether the app is allowed (${API_CONTROLS}: trust the Client ID), and whether the account may use Google Chat and make spaces (${CHAT_SETTINGS}).`,
		],
	},
];

/** Nobody knows the cause: Google's own words have to tell. */
export const OTHER: Cause = {
	kind: 'other',
	says: (context, { status }) => [
		refusedTo(context.method, status),
		GUIDE.refusals,
		whatWasAskedFor(context),
		'The guide tells what an administrator can check, in order.',
	],
};

/** What is likelier than an administrator's rule, for some calls. */
const LIKELIER: Partial<Readonly<Record<MethodName, string>>> = {
	'spaces.get': 'The space may have been deleted, or the account is not in it any more.',
	'spaces.patch': "Only the space's owners may change this, or your organization has fixed it.",
	'spaces.members.delete': 'Only an owner or manager of the space can take people out.',
	'spaces.members.patch': 'Only an owner or manager of the space can change roles.',
	'spaces.messages.create':
		'Only owners and managers may post in this space, or the account is not in it any more.',
};

/** What of a setup may be in the way. */
function whatWasAskedFor({ asked = [], lookUpWasRefused }: RequestContext): string | false {
	if (lookUpWasRefused === true) {
		return 'Looking for the direct message was refused, too: it is not about the person.';
	}
	const named = asked.map((label) => `'${label}'`).join(' and ');
	return (
		named !== '' &&
		`The row asks for ${named}, which an organization can forbid: leave it out, or ask an administrator to allow it.`
	);
}
