/**
 * What is wrong with the Google Cloud project and with its Chat app, as Google says it: it asks for
 * an app even where only people are in the space.
 */
import {
	apiOf,
	CHAT_SETTINGS,
	configurationPage,
	GUIDE,
	inConsole,
	ON_CONFIGURATION_PAGE,
} from '../pages';
import type { Cause } from './cause';

export const OF_THE_PROJECT: readonly Cause[] = [
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
];
