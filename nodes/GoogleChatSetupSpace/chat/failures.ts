import type { MethodName } from './permissions';
import { PERMISSIONS, shortScope } from './permissions';
import { googleErrorOf, type GoogleError, type NoAccess, type Outcome } from './outcome';

/** A failure in the user's words. `happened` never holds Google's text: n8n rewrites some of it. */
export interface Failure {
	kind: FailureKind;
	/** One sentence without a full stop: what happened. */
	happened: string;
	/** Sentences: what to do. */
	advice: string[];
	/** The page that mends it. */
	link?: { text: string; href: string };
	/** Google's own words, as data. */
	googlesWords?: string;
}

/** What the call was about: names and numbers that make a message point at something. */
export interface About {
	method: MethodName;
	/** The Cloud project's number or id, if the credential tells it. */
	project?: string;
	credentialKind: 'oAuth2' | 'serviceAccount';
	/** Those named in the request, as the person wrote them. */
	people?: readonly string[];
	isDirectMessage?: boolean;
	displayName?: string;
}

export type FailureKind =
	| 'appNotConfigured'
	| 'apiNotEnabled'
	| 'missingScope'
	| 'notConnected'
	| 'revoked'
	| 'unknownClient'
	| 'policy'
	| 'unusable'
	| 'chatTurnedOff'
	| 'unknownMember'
	| 'blocked'
	| 'nameTaken'
	| 'requestIdOfAnotherUser'
	| 'consumerAccount'
	| 'appAuthentication'
	| 'quota'
	| 'unavailable'
	| 'unauthorized'
	| 'unreadable'
	| 'network'
	| 'other';

type Words = Omit<Failure, 'kind' | 'googlesWords'>;
interface Cause {
	kind: FailureKind;
	is(error: GoogleError, status: number, about: About): boolean;
	say(error: GoogleError, about: About, status: number): Words;
}

const CONSOLE = 'https://console.cloud.google.com';
/** Once connected, n8n's button is called "Switch account". */
const SIGN_IN = "click 'Switch account' ('Sign in with Google' if it is not connected)";

/** From the most telling sign to the least; the first that fits is the cause. */
const CAUSES: readonly Cause[] = [
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
		say: (_error, about) => missingScope(about),
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
				'Google does not say which one it is, and refuses the whole space.'.slice(
					people.length === 1 ? Infinity : 0,
				),
				'Look for typing mistakes and for people who have no Google account.',
				"A Google Group's email address belongs into 'Google Groups' in Space Settings.",
				"Set 'Unknown Members' in Options to 'Leave Out' to set up the space without those whom Google does not know.",
			].filter(Boolean),
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
		say: () => policy(),
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
		say: () => ({
			happened: 'Google did not accept the sign-in of the credential',
			advice: [`Open the credential and ${SIGN_IN}.`],
		}),
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

/** Explains an outcome that is not what was hoped for. Total: any body, of any shape, gets words. */
export function explain(outcome: Outcome, about: About): Failure {
	if (outcome.kind === 'noAnswer') return { kind: 'network', ...network(outcome.code) };
	if (outcome.kind === 'noAccess') {
		return {
			...noAccess(outcome.reason, about),
			...(outcome.googlesWords !== undefined && { googlesWords: outcome.googlesWords }),
		};
	}
	const error = googleErrorOf(outcome.body);
	const cause = CAUSES.find(({ is }) => is(error, outcome.status, about));
	const words = cause?.say(error, about, outcome.status) ?? other(about, outcome.status);
	return {
		kind: cause?.kind ?? 'other',
		...words,
		...(error.message !== '' && { googlesWords: error.message }),
	};
}

function other(about: About, status: number): Words {
	return {
		happened: `Google Chat refused to ${TASKS[about.method]} (status ${status})`,
		advice: ["Google's own words say why."],
	};
}

/** What each method is for, after "refused to". */
const TASKS: Readonly<Record<MethodName, string>> = {
	'spaces.setup': 'set up the space',
	'spaces.get': 'show the space',
	'spaces.list': 'list your spaces',
	'spaces.findDirectMessage': 'look for the direct message',
	'spaces.findGroupChats': 'look for the group chat',
	'spaces.members.create': 'add the member',
	'spaces.members.list': 'list the members',
	'spaces.members.get': 'show the member',
	'spaces.members.patch': 'change the role',
	'spaces.members.createApp': 'add the Chat app',
	'spaces.messages.create': 'send the message',
	'spaces.messagePins.create': 'pin the message',
	'groups.lookup': 'look up the Google Group',
};

/** A permission that was not granted, by the method that needs it. */
export function missingScope({
	method,
	credentialKind,
}: Pick<About, 'method' | 'credentialKind'>): Words {
	const permission = PERMISSIONS[method];
	const scope = shortScope(permission.scopes[0]);
	const happened = `the credential lacks the permission to ${TASKS[method]} (${scope})`;
	if (credentialKind === 'serviceAccount') {
		return {
			happened,
			advice: [
				`An administrator has to add ${permission.scopes[0]} to the service account's domain-wide delegation.`,
			],
			link: { text: 'Open the Admin console', href: DELEGATION_PAGE },
		};
	}
	const switchOn =
		'credentialSwitch' in permission ? `switch on '${permission.credentialSwitch}', then ` : '';
	return {
		happened,
		advice: [`Open the credential, ${switchOn}${SIGN_IN} and leave every box ticked.`],
	};
}

const DELEGATION_PAGE = 'https://admin.google.com/ac/owl/domainwidedelegation';

function policy(): Words {
	return {
		happened: 'a policy of your Google Workspace does not allow this',
		advice: [
			'An administrator can allow the app in the Admin console under Security, Access and data control, API controls.',
			`Where sessions end after some hours, open the credential and ${SIGN_IN} again.`,
		],
		link: { text: 'Open API controls', href: 'https://admin.google.com/ac/owl' },
	};
}

function noAccess(reason: NoAccess, about: About): Failure {
	return { kind: reason, ...NO_ACCESS[reason](about) };
}

const NO_ACCESS: Readonly<Record<NoAccess, (about: About) => Words>> = {
	notConnected: () => ({
		happened: 'the credential is not connected to a Google account yet',
		advice: [`Open the credential and ${SIGN_IN}.`],
	}),
	revoked: () => ({
		happened: 'Google no longer accepts the sign-in of this credential',
		advice: [
			`Open the credential and ${SIGN_IN}.`,
			"If this comes back every seven days, the consent screen is still 'External' and in 'Testing': publish the app, or make it Internal.",
		],
		link: { text: 'Open the consent screen', href: `${CONSOLE}/auth/audience` },
	}),
	unknownClient: (about) => ({
		happened: "Google does not know the credential's Client ID and Client Secret",
		advice: [
			'Copy both again from the OAuth client in the Google Cloud console into the credential.',
		],
		link: {
			text: 'Open the OAuth clients',
			href: inProject(`${CONSOLE}/auth/clients`, about),
		},
	}),
	policy,
	unusable: () => ({
		happened: 'n8n could not use the credential',
		advice: ['Open the credential, check its fields and connect it again.'],
	}),
};

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

/** The page for the project that Google named, else for the credential's; never with text of theirs. */
function inProject(page: string, about: About, error?: GoogleError): string {
	const named = /^projects\/([a-z0-9-]+)$/.exec(error?.metadata.consumer ?? '')?.[1];
	const project = named ?? about.project;
	return project === undefined ? page : `${page}?project=${encodeURIComponent(project)}`;
}

/** Node.js and OpenSSL names of what can go wrong below HTTP. */
const DNS_CODES = new Set(['ENOTFOUND', 'EAI_AGAIN']);
const TLS_CODE = /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/;

function network(code: string): Words {
	if (DNS_CODES.has(code)) {
		return {
			happened: "n8n could not find Google's servers: the name could not be resolved",
			advice: [
				'Check the internet connection and the DNS settings of the machine that runs n8n.',
				seen(code),
			],
		};
	}
	if (TLS_CODE.test(code)) {
		return {
			happened: 'the secure connection to Google could not be verified',
			advice: [
				"A proxy or firewall may present a certificate of its own: have n8n trust it with NODE_EXTRA_CA_CERTS, and check the machine's clock.",
				seen(code),
			],
		};
	}
	return {
		happened: 'the connection to Google was lost or could not be made',
		advice: [
			"Check the internet connection and the proxy settings of the machine that runs n8n; then use n8n's Retry of this execution, which makes no space twice.",
			seen(code),
		],
	};
}

const seen = (code: string) => `Seen: ${code}.`;
