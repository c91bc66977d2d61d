/** What is wrong with the account that acts, or with what it may do, as Google says it. */
import { missingScopeWords } from '../missingScope';
import { CHAT_SETTINGS, inAdminConsole } from '../pages';
import { policyWords } from '../userSignIn';
import type { Cause } from './cause';

export const OF_THE_ACCOUNT: readonly Cause[] = [
	{
		kind: 'missingScope',
		// The reason of Google's newer errors, one of newer ones seen elsewhere, that of the older
		// ones; "Request had insufficient authentication scopes.", "Insufficient Permission".
		words:
			/^(ACCESS_TOKEN_SCOPE_INSUFFICIENT|INSUFFICIENT_?PERMISSIONS)$|insufficient authentication scopes|^insufficient permissions?(:|\.?$)/im,
		says: ({ method, credentialKind }) => missingScopeWords([method], credentialKind),
	},
	{
		kind: 'appAuthentication',
		// "This method doesn't support app authentication with a service account." and, for an address,
		// "Service account authentication doesn't support access to user information using email aliases."
		words:
			/doesn['’]?t support app authentication|service account authentication doesn['’]?t support/i,
		says: () => [
			'Google Chat lets only a person set up a space, and the service account acts for nobody',
			{
				text: 'How delegation is set up',
				href: 'https://developers.google.com/workspace/chat/authenticate-authorize-chat-user',
			},
			"Fill in 'Act as User' in the credential with a person's email address, not the service account's own, and let an administrator allow domain-wide delegation.",
		],
	},
	{
		kind: 'chatTurnedOff',
		// "Google Chat is turned off. To use Chat API, turn on Google Chat." (400 FAILED_PRECONDITION)
		words: /^google chat (is|was) turned off\b/im,
		says: () => [
			'Google Chat is turned off for the account that sets up the space',
			inAdminConsole('Open the Admin console', 'appslist/core'),
			`In a company or school, an administrator turns it on in the Admin console under ${CHAT_SETTINGS}.`,
			'In a personal account, turn it on in Gmail under Settings, Chat and Meet.',
		],
	},
	{
		kind: 'consumerAccount',
		// "Google Chat API is only available to Google Workspace users"
		words: /only available to google workspace users/i,
		says: () => [
			'Google Chat offers this to Google Workspace accounts only, not to personal ones',
			{
				text: "Google's requirements",
				href: 'https://developers.google.com/workspace/chat/set-up-spaces#prerequisites',
			},
			'Connect the credential with an account of a company or school.',
		],
	},
	{
		kind: 'policy',
		// The token endpoint's codes, should Chat give them as a reason; "The administrator must grant
		// the app the required OAuth authorization scope for this action."
		words: /^(admin_policy_enforced|org_internal)$|administrator must grant the app/im,
		says: policyWords,
	},
];
