/** What the status alone tells: something on the way to Google, a quota, a sign-in, an outage. */
import { isThrottled, isUnavailable } from '../../google/outcome';
import { inOptions, LABELS } from '../../words/labels';
import { apiOf, GUIDE, inConsole, SIGN_IN_AGAIN } from '../pages';
import type { Cause } from './cause';

const IN_BETWEEN = 'A proxy or firewall between n8n and chat.googleapis.com';
const PROXY_WANTS_SIGN_IN = 407;

export const ON_THE_WAY: readonly Cause[] = [
	{
		kind: 'unreadable',
		// "403", "404", "407"; but 401, 408 and 429 mean the same from a proxy as from Google.
		status: /^4(?!01|08|29)/,
		// Google's refusals are JSON with a sentence in it: a page of a proxy has neither.
		when: (_context, { error }) => `${error.message}${error.status}${error.reason}` === '',
		says: (_context, { status }) => [
			`something on the way answered in Google's place (status ${status})`,
			GUIDE.network,
			`${IN_BETWEEN} does not let this through.`,
			status === PROXY_WANTS_SIGN_IN &&
				'The proxy asks for a user name and a password: let n8n send them.',
			'Ask the person who looks after the network to let n8n reach *.googleapis.com.',
		],
	},
	{
		kind: 'unavailable',
		status: /./,
		when: (_context, answer) =>
			answer.isOfSignIn === true && (isThrottled(answer) || isUnavailable(answer)),
		says: (_context, { status }) => [
			`Google's sign-in service is not available at the moment (status ${status})`,
			GUIDE.network,
			'Try again later.',
		],
	},
	{
		kind: 'quota',
		status: /./,
		when: (_context, answer) => isThrottled(answer),
		says: (context) => {
			const { name, host } = apiOf(context.method);
			return [
				`your Google Cloud project has used up ${name}'s quota for now`,
				inConsole('See the quotas of your project', `apis/api/${host}/quotas`, context),
				`Raise ${inOptions('maxWaitSeconds')} to wait longer for it.`,
				context.method === 'spaces.setup' &&
					`If other workflows or n8n workers use the same Cloud project, lower '${LABELS.spaceWritesPerMinute}': all together may send 60.`,
			];
		},
	},
	{
		kind: 'unauthorized',
		status: /^401/,
		says: ({ credentialKind }) =>
			credentialKind === 'serviceAccount'
				? [
						'Google did not accept the sign-in of the service account',
						GUIDE.serviceAccounts,
						'The person to act as may be suspended (Admin console), or the key was just deleted (Google Cloud console).',
					]
				: ['Google did not accept the sign-in of the credential', GUIDE.credential, SIGN_IN_AGAIN],
	},
	{
		kind: 'unavailable',
		status: /./,
		when: (_context, answer) => isUnavailable(answer),
		says: ({ method }) => [
			`Google ${method === 'groups.lookup' ? 'Groups' : 'Chat'} is not available at the moment`,
			{ text: "Google Workspace's status", href: 'https://www.google.com/appsstatus/dashboard/' },
			'The status page tells of outages.',
		],
	},
	{
		kind: 'unreadable',
		status: /^[23]/,
		says: () => [
			"something on the way changed Google's answer",
			GUIDE.network,
			`${IN_BETWEEN} cut or replaced it.`,
			'If it happens again, ask the person who looks after the network.',
		],
	},
];
