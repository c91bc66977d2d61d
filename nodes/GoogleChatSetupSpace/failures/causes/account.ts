/** What is wrong with the account that acts, or with what it may do. */
import { missingScopeWords } from '../missingScope';
import { policyWords } from '../userSignIn';
import { guide, SIGN_IN } from '../pages';
import type { Cause } from './cause';

/** The reason of Google's newer errors, one of newer ones seen elsewhere, and that of the older ones. */
const SCOPE_REASONS: ReadonlySet<string> = new Set([
	'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
	'INSUFFICIENT_PERMISSIONS',
	'insufficientPermissions',
]);
/** "Request had insufficient authentication scopes.", "Insufficient Permission" */
const SCOPE_WORDS = /insufficient authentication scopes|^insufficient permission\b/i;

export const MISSING_SCOPE: Cause = {
	kind: 'missingScope',
	is: ({ reason, message }, status) =>
		(status === 403 || status === 401) && (SCOPE_REASONS.has(reason) || SCOPE_WORDS.test(message)),
	say: (_error, { method, credentialKind }) => missingScopeWords([method], credentialKind),
};

/**
 * "This method doesn't support app authentication with a service account." and, for an address,
 * "Service account authentication doesn't support access to user information using email aliases."
 */
const APP_AUTHENTICATION =
	/doesn['’]?t support app authentication|service account authentication doesn['’]?t support/i;

export const ACTS_FOR_NOBODY: Cause = {
	kind: 'appAuthentication',
	is: ({ message }, status) => status >= 400 && status < 500 && APP_AUTHENTICATION.test(message),
	say: () => ({
		happened:
			'Google Chat lets only a person set up a space, and the service account acts for nobody',
		advice: [
			"Fill in 'Act as User' in the service account credential with a person's email address, not the service account's own, and let an administrator allow domain-wide delegation.",
		],
		link: {
			text: 'How delegation is set up',
			href: 'https://developers.google.com/workspace/chat/authenticate-authorize-chat-user',
		},
	}),
};

/** "Google Chat is turned off. To use Chat API, turn on Google Chat." (400 FAILED_PRECONDITION) */
export const CHAT_TURNED_OFF: Cause = {
	kind: 'chatTurnedOff',
	is: ({ message }, status) =>
		(status === 400 || status === 403) && /^google chat (is|was) turned off\b/i.test(message),
	say: () => ({
		happened: 'Google Chat is turned off for the account that sets up the space',
		advice: [
			'In a company or school, an administrator turns it on in the Admin console under Apps, Google Workspace, Google Chat.',
			'In a personal account, turn it on in Gmail under Settings, Chat and Meet.',
		],
		link: { text: 'Open the Admin console', href: 'https://admin.google.com/ac/appslist/core' },
	}),
};

/** "Google Chat API is only available to Google Workspace users" */
export const CONSUMER_ACCOUNT: Cause = {
	kind: 'consumerAccount',
	is: ({ message }, status) =>
		status >= 400 && status < 500 && /only available to google workspace users/i.test(message),
	say: () => ({
		happened: 'Google Chat offers this to Google Workspace accounts only, not to personal ones',
		advice: ['Connect the credential with an account of a company or school.'],
		link: {
			text: "Google's requirements",
			href: 'https://developers.google.com/workspace/chat/set-up-spaces#prerequisites',
		},
	}),
};

/** The token endpoint's codes, should Chat give them as a reason. */
const POLICY_REASONS = /^(admin_policy_enforced|org_internal)$/i;

/** "The administrator must grant the app the required OAuth authorization scope for this action." */
export const POLICY: Cause = {
	kind: 'policy',
	is: ({ message, reason }, status) =>
		status === 403 &&
		(POLICY_REASONS.test(reason) || /administrator must grant the app/i.test(message)),
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
