/** What is wrong with the account that acts, or with what it may do. */
import { missingScopeWords } from '../missingScope';
import { policyWords } from '../userSignIn';
import { guide, SIGN_IN } from '../pages';
import type { Cause } from './cause';

export const MISSING_SCOPE: Cause = {
	kind: 'missingScope',
	is: ({ reason, message }, status) =>
		(status === 403 || status === 401) &&
		(reason === 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' ||
			reason === 'insufficientPermissions' ||
			/insufficient authentication scopes/i.test(message)),
	say: (_error, { method, credentialKind }) => missingScopeWords([method], credentialKind),
};

export const ACTS_FOR_NOBODY: Cause = {
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
};

export const CHAT_TURNED_OFF: Cause = {
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
};

export const CONSUMER_ACCOUNT: Cause = {
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
};

export const POLICY: Cause = {
	kind: 'policy',
	is: ({ message, reason }, status) =>
		status === 403 && /administrator|admin[ _]policy|org_internal/i.test(`${message} ${reason}`),
	say: (_error, { credentialKind }) => policyWords(credentialKind),
};

export const UNAUTHORIZED: Cause = {
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
					link: guide('service-accounts'),
				}
			: {
					happened: 'Google did not accept the sign-in of the credential',
					advice: [`Open the credential and ${SIGN_IN}.`],
					link: guide('6-the-credential-in-n8n'),
				},
};
