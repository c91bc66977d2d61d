/** What is wrong with the Chat app of the Google Cloud project: Google asks for one even where only people are in the space. */
import type { Link } from '../../words/text';
import type { RequestContext } from '../failure';
import { CONSOLE, guide, inProject } from '../pages';
import type { Cause } from './cause';

const configurationPage = (context: RequestContext): Link => ({
	text: 'Open the Configuration page',
	href: inProject(`${CONSOLE}/apis/api/chat.googleapis.com/hangouts-chat`, context),
});

export const APP_NOT_CONFIGURED: Cause = {
	kind: 'appNotConfigured',
	is: ({ message }, status) =>
		(status === 404 || status === 400) &&
		/google chat app not found|no bot associated|invalid project number/i.test(message),
	say: (_error, context) => ({
		happened: 'the Chat app of your Google Cloud project is not configured yet',
		advice: [
			"Open the Chat API's Configuration page, fill in an app name, an avatar URL and a description, and click Save.",
			'Google asks for this even though only people, and no app, will be in the space.',
		],
		link: configurationPage(context),
	}),
};

/** "Google Chat app is inactive", in manuals of other products; its status is not known. */
export const APP_INACTIVE: Cause = {
	kind: 'appInactive',
	is: ({ message }, status) =>
		status >= 400 && status < 500 && /google chat app is inactive/i.test(message),
	say: (_error, context) => ({
		happened: 'the Chat app of your Google Cloud project is not live',
		advice: [
			"Open the Chat API's Configuration page, set 'App status' to 'Live - available to users', and click Save.",
		],
		link: configurationPage(context),
	}),
};

/** "This organization's administrator restricts this Chat app from performing this action" (403). */
export const APP_RESTRICTED: Cause = {
	kind: 'appRestricted',
	is: ({ message }, status) =>
		status === 403 && /administrator restricts this chat app/i.test(message),
	say: () => ({
		happened: 'an administrator of your organization restricts this Chat app',
		advice: [
			'An administrator can allow it in the Admin console: under Apps, Google Workspace, Google Chat, Chat apps; and where only listed apps are allowed, in the allowlist under Apps, Google Workspace Marketplace apps.',
			"On the Chat API's Configuration page, 'Visibility' has to include the people who use it.",
		],
		link: guide('chat-apps'),
	}),
};

/** A direct message with the app, or the app as a member: who it is made visible to, decides. */
export const APP_NOT_AVAILABLE: Cause = {
	kind: 'appNotAvailable',
	is: (_error, status, { method, spaceType, people = [] }) =>
		(status === 403 || status === 404) &&
		(method === 'spaces.members.createApp' ||
			(method === 'spaces.setup' && spaceType === 'DIRECT_MESSAGE' && people.length === 0)),
	say: (_error, context) => ({
		happened: 'the Chat app is not available to the account',
		advice: [
			"Open the Chat API's Configuration page and look whether 'Visibility' includes the account, and whether 'App status' is 'Live'.",
			'An administrator can see in the Admin console under Apps, Google Workspace, Google Chat, Chat apps, whether people may use Chat apps.',
			...(context.method === 'spaces.setup'
				? []
				: ['Or this account may not add apps to the space.']),
		],
		link: configurationPage(context),
	}),
};
