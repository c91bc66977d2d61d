import { CONSOLE, inProject, SIGN_IN } from './console';
import type { About, FailureKind, Words } from './failure';
import { missingScopeWords } from './missingScope';
import { policyWords } from './notSignedIn';
import type { GoogleError } from './outcome';
import type { MethodName } from './permissions';

/** A cause that Google's answers have: how to tell it, and what to say of it. */
export interface Cause {
	kind: FailureKind;
	is(error: GoogleError, status: number, about: About): boolean;
	say(error: GoogleError, about: About, status: number): Words;
}

/** Statuses that mean something of their own, whoever sends them, are 401, 408 and 429. */
const CLIENT_ERRORS = /^4(?!01|08|29)\d\d$/;
const PROXY_WANTS_SIGN_IN = 407;

/** Google's refusals are JSON with a sentence in it: a page of a proxy has neither. */
const isNotGoogles = ({ message, status, reason }: GoogleError): boolean =>
	message === '' && status === '' && reason === '';

/** From the most telling sign to the least; the first that fits is the cause. */
export const CAUSES: readonly Cause[] = [
	{
		kind: 'appNotConfigured',
		is: ({ message }, status) =>
			(status === 404 || status === 400) &&
			/google chat app not found|no bot associated|invalid project number/i.test(message),
		say: (_error, about) => ({
			happened: 'the Chat app of your Google Cloud project is not configured yet',
			advice: [
				"Open the Chat API's Configuration page, fill in an app name, an avatar URL and a description, and click Save.",
				'Google asks for this even though only people, and no app, will be in the space.',
			],
			link: {
				text: 'Open the Configuration page',
				href: inProject(`${CONSOLE}/apis/api/chat.googleapis.com/hangouts-chat`, about),
			},
		}),
	},
	{
		kind: 'apiNotEnabled',
		is: ({ reason, message }, status) =>
			status === 403 &&
			(reason === 'SERVICE_DISABLED' ||
				reason === 'accessNotConfigured' ||
				/has not been used in project|it is disabled/i.test(message)),
		say: (error, about) => {
			const api = apiOf(about.method);
			return {
				happened: `the ${api.title} is not switched on in your Google Cloud project`,
				advice: [`Enable the ${api.title}, wait a few minutes, and run again.`],
				link: {
					text: `Enable the ${api.title}`,
					href: inProject(`${CONSOLE}/apis/library/${api.host}`, about, error),
				},
			};
		},
	},
	{
		kind: 'missingScope',
		is: ({ reason, message }, status) =>
			(status === 403 || status === 401) &&
			(reason === 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' ||
				reason === 'insufficientPermissions' ||
				/insufficient authentication scopes/i.test(message)),
		say: (_error, { method, credentialKind }) => missingScopeWords([method], credentialKind),
	},
	{
		kind: 'appAuthentication',
		is: ({ message }) => /doesn'?t support (app authentication|service account)/i.test(message),
		say: () => ({
			happened:
				'Google Chat lets only a person set up a space, and the service account acts for nobody',
			advice: [
				"Fill in 'Act as User' in the service account credential with somebody's email address, and let an administrator allow domain-wide delegation.",
			],
			link: {
				text: 'How delegation is set up',
				href: 'https://developers.google.com/workspace/chat/authenticate-authorize-chat-user',
			},
		}),
	},
	{
		kind: 'chatTurnedOff',
		is: ({ message, status }, code) =>
			(code === 400 || code === 403) &&
			(/google chat is (turned off|not enabled)/i.test(message) ||
				(status === 'FAILED_PRECONDITION' && /\bchat\b/i.test(message))),
		say: () => ({
			happened: 'Google Chat is turned off for the account that sets up the space',
			advice: [
				'In a company or school, an administrator turns it on in the Admin console under Apps, Google Workspace, Google Chat.',
				'In a personal account, turn it on in Gmail under Settings, Chat and Meet.',
			],
			link: { text: 'Open the Admin console', href: 'https://admin.google.com/ac/appslist/core' },
		}),
	},
	{
		kind: 'consumerAccount',
		is: ({ message }, status) =>
			status >= 400 &&
			status < 500 &&
			/(only available to|requires a) google workspace|consumer account/i.test(message),
		say: () => ({
			happened: 'Google Chat offers this to Google Workspace accounts only, not to personal ones',
			advice: ['Connect the credential with an account of a company or school.'],
			link: {
				text: "Google's requirements",
				href: 'https://developers.google.com/workspace/chat/set-up-spaces#prerequisites',
			},
		}),
	},
	{
		kind: 'requestIdOfAnotherUser',
		is: ({ message, reason }, status) =>
			status >= 400 &&
			status < 500 &&
			/request.?id/i.test(`${message} ${reason}`) &&
			!/invalid json|cannot find field/i.test(message),
		say: () => ({
			happened: 'this idempotency key was already used by another Google account',
			advice: [
				'Connect the account that set up the space the first time, or give the row another key.',
			],
		}),
	},
	{
		kind: 'unknownMember',
		is: ({ message }, status) => status === 400 && /malformed user resource name/i.test(message),
		say: (_error, { people = [] }) => ({
			happened:
				people.length === 1
					? `Google Chat knows nobody by '${people[0]}'`
					: `Google Chat does not know one of these people: ${namesOf(people)}`,
			advice: [
				...(people.length === 1
					? []
					: ['Google does not say which one it is, and refuses the whole space.']),
				'Look for typing mistakes and for people who have no Google account.',
				"A Google Group's email address belongs into 'Google Groups' in Space Settings.",
				"Set 'Unknown Members' in Options to 'Leave Out' to set up the space without those whom Google does not know.",
			],
		}),
	},
	{
		kind: 'unreadable',
		is: (error, status) => CLIENT_ERRORS.test(`${status}`) && isNotGoogles(error),
		say: (_error, _about, status) => ({
			happened: `something on the way answered in Google's place (status ${status})`,
			advice: [
				'A proxy or firewall between n8n and chat.googleapis.com does not let this through.',
				...(status === PROXY_WANTS_SIGN_IN
					? ["The proxy asks for a user name and a password: n8n's machine has to send them."]
					: []),
				'Ask whoever looks after the network to let n8n reach *.googleapis.com.',
			],
		}),
	},
	{
		kind: 'nameTaken',
		is: ({ status }, code) => code === 409 && status !== 'ABORTED',
		say: (_error, { displayName }) => ({
			happened: `your organization already has a space named '${displayName ?? ''}'`,
			advice: [
				'Choose another display name: the space that has it may be one that you cannot see.',
				"If it is yours, set 'If Space Exists' in Options to 'Reuse' to go on with it.",
			],
		}),
	},
	{
		kind: 'blocked',
		is: (_error, status, about) =>
			status === 403 && about.method === 'spaces.setup' && about.isDirectMessage === true,
		say: (_error, { people = [] }) => ({
			happened: `Google Chat does not allow a direct message with '${people[0] ?? ''}'`,
			advice: [
				'One of you may have blocked the other, or an administrator does not allow chats with people outside of your organization.',
			],
		}),
	},
	{
		kind: 'policy',
		is: ({ message, reason }, status) =>
			status === 403 && /administrator|admin[ _]policy|org_internal/i.test(`${message} ${reason}`),
		say: (_error, { credentialKind }) => policyWords(credentialKind),
	},
	{
		kind: 'quota',
		is: ({ status }, code) => code === 429 || status === 'RESOURCE_EXHAUSTED',
		say: (_error, about) => ({
			happened: "your Google Cloud project has used up Google Chat's quota for now",
			advice: [
				"Run again later, or raise 'Max Wait (Seconds)' in Options.",
				"If other workflows or n8n workers use the same Cloud project, lower 'Space Writes per Minute' so that all of them together stay within 60.",
			],
			link: {
				text: 'See the quotas of your project',
				href: inProject(`${CONSOLE}/apis/api/chat.googleapis.com/quotas`, about),
			},
		}),
	},
	{
		kind: 'unauthorized',
		is: (_error, status) => status === 401,
		say: (_error, { credentialKind }) =>
			credentialKind === 'serviceAccount'
				? {
						happened: 'Google did not accept the sign-in of the service account',
						advice: [
							'The person to act as may be suspended, or the key was just deleted.',
							'Look for both in the Admin console and in the Google Cloud console.',
						],
					}
				: {
						happened: 'Google did not accept the sign-in of the credential',
						advice: [`Open the credential and ${SIGN_IN}.`],
					},
	},
	{
		kind: 'unavailable',
		is: (_error, status) => status >= 500 || status === 408 || status === 409,
		say: () => ({
			happened: 'Google Chat is not available at the moment',
			advice: ['Run again later: the same execution makes no space twice.'],
			link: {
				text: "Google Workspace's status",
				href: 'https://www.google.com/appsstatus/dashboard/',
			},
		}),
	},
	{
		kind: 'unreadable',
		is: (_error, status) => status >= 200 && status < 400,
		say: () => ({
			happened: "something on the way changed Google's answer",
			advice: [
				'A proxy or firewall between n8n and chat.googleapis.com cut or replaced it.',
				'Run again; if it stays, ask whoever looks after the network.',
			],
		}),
	},
];

const NAMES_IN_MESSAGE = 5;

function namesOf(people: readonly string[]): string {
	const shown = people.slice(0, NAMES_IN_MESSAGE).join(', ');
	const more = people.length - NAMES_IN_MESSAGE;
	return more > 0 ? `${shown} and ${more} more` : shown;
}

function apiOf(method: MethodName): { title: string; host: string } {
	return method === 'groups.lookup'
		? { title: 'Cloud Identity API', host: 'cloudidentity.googleapis.com' }
		: { title: 'Google Chat API', host: 'chat.googleapis.com' };
}
