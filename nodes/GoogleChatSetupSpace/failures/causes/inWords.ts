/** What Google says in words of its own, of the project, of the account, or of what the row asks for. */
import { CHOICES } from '../../words/choices';
import { few, NAMES_IN_MESSAGE } from '../../words/few';
import { inOptions, LABELS } from '../../words/labels';
import { missingScopeWords } from '../missingScope';
import {
	apiOf,
	CHAT_SETTINGS,
	configurationPage,
	GUIDE,
	inAdminConsole,
	inConsole,
	ON_CONFIGURATION_PAGE,
} from '../pages';
import { policyWords } from '../userSignIn';
import type { Cause } from './cause';

export const IN_WORDS: readonly Cause[] = [
	// The Cloud project and its Chat app: Google asks for one even where only people are in the space.
	{
		kind: 'appNotConfigured',
		words: /google chat app not found|no bot associated|invalid project number/i,
		says: (context) => [
			'the Chat app of your Google Cloud project is not configured yet',
			configurationPage(context),
			`${ON_CONFIGURATION_PAGE}, fill in an app name, an avatar URL and a description, and click Save.`,
			'Google asks for this even where no app will be in the space.',
		],
	},
	{
		kind: 'appInactive',
		// In manuals of other products.
		words: /google chat app is inactive/i,
		says: (context) => [
			'the Chat app of your Google Cloud project is not live',
			configurationPage(context),
			`${ON_CONFIGURATION_PAGE}, set 'App status' to 'Live - available to users', and click Save.`,
		],
	},
	{
		kind: 'appRestricted',
		// "This organization's administrator restricts this Chat app from performing this action"
		words: /administrator restricts this chat app/i,
		says: () => [
			'an administrator of your organization restricts this Chat app',
			GUIDE.chatApps,
			`An administrator can allow it in the Admin console under ${CHAT_SETTINGS}, Chat apps; and where only listed apps are allowed, under Apps, Google Workspace Marketplace apps.`,
			`${ON_CONFIGURATION_PAGE} and look whether 'Visibility' includes the people who use it.`,
		],
	},
	{
		kind: 'apiNotEnabled',
		words: /^(SERVICE_DISABLED|accessNotConfigured)$|has not been used in project/im,
		says: (context, { error }) => {
			const { name, host } = apiOf(context.method);
			return [
				`the ${name} API is not switched on in your Google Cloud project`,
				inConsole(`Enable the ${name} API`, `apis/library/${host}`, context, error),
				`Enable the ${name} API and wait a few minutes.`,
			];
		},
	},
	// The account that acts, and what it may do.
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
	// The row's people and its key.
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
