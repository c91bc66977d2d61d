import type { GoogleError } from '../google/errorBody';
import type { MethodName } from '../google/permissions';
import type { Link } from '../words/text';
import type { RequestContext } from './failure';

/** A page of Google's Admin console. */
export const inAdminConsole = (text: string, page: string): Link => ({
	text,
	href: `https://admin.google.com/ac/${page}`,
});

/** The page on which an administrator delegates. */
export const delegationPage = (text: string): Link =>
	inAdminConsole(text, 'owl/domainwidedelegation');

/** Where an administrator finds what is set for Google Chat. */
export const CHAT_SETTINGS = 'Apps, Google Workspace, Google Chat';

/** Once connected, n8n's button is called "Switch account". */
export const SIGN_IN = "click 'Switch account' ('Sign in with Google' if it is not connected)";

/** Where an administrator allows what a policy forbids. */
export const API_CONTROLS = 'Security, Access and data control, API controls';

/** What to do where a new sign-in is all that is missing. */
export const SIGN_IN_AGAIN = `Open the credential and ${SIGN_IN}.`;

/**
 * A page of Google's console, for the project that Google named, else for the credential's; never
 * with text of theirs.
 */
export function inConsole(
	text: string,
	page: string,
	context: RequestContext,
	error?: GoogleError,
): Link {
	// "projects/123456789012"
	const named = /^projects\/([a-z0-9-]+)$/.exec(error?.metadata.consumer ?? '')?.[1];
	const project = named ?? context.project;
	const query = project === undefined ? '' : `?project=${encodeURIComponent(project)}`;
	return { text, href: `https://console.cloud.google.com/${page}${query}` };
}

/** Google's page for the Chat app of the project. */
export const configurationPage = (context: RequestContext): Link =>
	inConsole('Open the Configuration page', 'apis/api/chat.googleapis.com/hangouts-chat', context);

export const ON_CONFIGURATION_PAGE = "Open the Chat API's Configuration page";

/** The API that a method belongs to. */
export const apiOf = (method: MethodName): { name: string; host: string } =>
	method === 'groups.lookup'
		? { name: 'Cloud Identity', host: 'cloudidentity.googleapis.com' }
		: { name: 'Google Chat', host: 'chat.googleapis.com' };

/** Our project on GitHub. */
export const PROJECT =
	'https://github.com/n8n-nodes-google-chat-setup-space/n8n-nodes-google-chat-setup-space';

/** A part of our guide, by its page: where Google has no page that mends it, it says what to do. */
const guide = (part: string, text = 'Read more in the guide'): Link => ({
	text,
	href: `${PROJECT}/blob/main/docs/${part}`,
});

/** A person who may not mend it sends the administrator's page on. */
const forAdministrator = (part: string): Link =>
	guide(`administrator.md#${part}`, 'For your administrator');

/** The parts of our guide. */
export const GUIDE = {
	credential: guide('setup.md#6-the-credential-in-n8n'),
	permissions: guide('setup.md#permissions'),
	groups: guide('setup.md#google-groups-by-email'),
	people: guide('messages.md#people-names-and-spaces'),
	serviceAccounts: guide('messages.md#service-accounts'),
	network: guide('messages.md#on-the-way-to-google'),
	refusals: forAdministrator('when-google-refuses'),
	access: forAdministrator('the-apps-access'),
	chatApps: forAdministrator('chat-apps'),
} as const;
