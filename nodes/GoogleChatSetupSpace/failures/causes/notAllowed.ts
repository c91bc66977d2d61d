/** Google's plain 403, "Permission denied …": it says nothing, so what was asked for has to tell. */
import type { MethodName } from '../../google/permissions';
import type { RequestContext } from '../failure';
import { HIDES_MEMBERS } from '../existing';
import { guide } from '../pages';
import { refusedTo } from '../tasks';
import type { Cause } from './cause';

const FORBIDDEN = 403;

/** Calls within a direct message that is there: only somebody who has accepted it may do these. */
const WITHIN_A_SPACE: ReadonlySet<MethodName> = new Set([
	'spaces.get',
	'spaces.members.list',
	'spaces.members.get',
	'spaces.messages.create',
	'spaces.messagePins.create',
]);

/**
 * The other person began the direct message and the account never opened it: it is found, and
 * `spaces.setup` gives it, but everything in it is refused until it is accepted.
 */
export const NOT_ACCEPTED: Cause = {
	kind: 'notAccepted',
	is: (_error, status, { method, spaceType }) =>
		status === FORBIDDEN && spaceType === 'DIRECT_MESSAGE' && WITHIN_A_SPACE.has(method),
	say: () => ({
		happened: 'the account has not accepted this direct message yet',
		advice: [
			'Open Google Chat as the account that sets up the space, and accept the conversation.',
			'For accounts that nobody opens, an administrator can have invitations accepted by themselves: Admin console, Apps, Google Workspace, Google Chat, Chat invitations.',
		],
		link: guide('when-google-refuses'),
	}),
};

/** Since 2026-05-29 owners and managers can hide who is in a space. */
export const MEMBERS_HIDDEN: Cause = {
	kind: 'membersHidden',
	is: (_error, status, { method }) => status === FORBIDDEN && method === 'spaces.members.list',
	say: () => ({
		happened: HIDES_MEMBERS,
		advice: ['An owner or manager of the space can let its members see who is in it.'],
		link: guide('when-google-refuses'),
	}),
};

export const BLOCKED: Cause = {
	kind: 'blocked',
	is: (_error, status, { method, spaceType, people = [], lookUpWasRefused }) =>
		status === FORBIDDEN &&
		method === 'spaces.setup' &&
		spaceType === 'DIRECT_MESSAGE' &&
		people.length > 0 &&
		lookUpWasRefused !== true,
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
	is: (_error, status, { method }) => status === FORBIDDEN && method === 'spaces.members.create',
	say: (_error, { people = [] }) => ({
		happened: `Google Chat does not let you add '${people[0] ?? ''}'`,
		advice: [
			'They may have blocked you, an administrator may not allow it, or you may not add people to this space.',
		],
		link: guide('people-names-and-spaces'),
	}),
};

/** What is likelier than an administrator's rule, for some calls. */
const LIKELIER: Partial<Readonly<Record<MethodName, string>>> = {
	'spaces.get': 'The space may have been deleted, or the account is not in it any more.',
	'spaces.members.get': 'Either the person is not in the space, or its owner hides who is in it.',
	'spaces.members.patch': 'Only an owner or manager of the space can change roles.',
	'spaces.messages.create':
		'In this space only owners and managers may be allowed to post, or the account is not in it any more.',
};

export const NOT_ALLOWED: Cause = {
	kind: 'notAllowed',
	is: (_error, status) => status === FORBIDDEN,
	say: (_error, context) => ({
		happened: refusedTo(context.method, FORBIDDEN),
		advice: [...whatWasAskedFor(context), ...ADMINISTRATOR],
		link: guide('when-google-refuses'),
	}),
};

function whatWasAskedFor({ method, asked = [], lookUpWasRefused }: RequestContext): string[] {
	const likelier = LIKELIER[method];
	if (likelier !== undefined) return [likelier];
	if (method !== 'spaces.setup') return [];
	if (lookUpWasRefused === true) {
		return [
			'Looking for the direct message was refused just before, too: it is not about the person.',
		];
	}
	if (asked.length === 0) return [];
	const named = asked.map((label) => `'${label}'`).join(' and ');
	return [
		`The row asks for ${named}, which an organization can forbid: leave it out, or ask an administrator to allow it.`,
	];
}

const ADMINISTRATOR = [
	'An administrator can look in the Admin console whether the app is allowed (Security, Access and data control, API controls: trust the Client ID), and whether the account may use Google Chat and make spaces (Apps, Google Workspace, Google Chat).',
];
