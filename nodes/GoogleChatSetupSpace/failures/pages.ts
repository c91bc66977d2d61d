import type { GoogleError } from '../google/errorBody';
import type { Link } from '../words/text';
import type { RequestContext } from './failure';

/** Google's pages on which a person mends things. */
export const CONSOLE = 'https://console.cloud.google.com';
export const DELEGATION_PAGE = 'https://admin.google.com/ac/owl/domainwidedelegation';

/** Once connected, n8n's button is called "Switch account". */
export const SIGN_IN = "click 'Switch account' ('Sign in with Google' if it is not connected)";

/** The page for the project that Google named, else for the credential's; never with text of theirs. */
export function inProject(page: string, context: RequestContext, error?: GoogleError): string {
	// "projects/123456789012"
	const named = /^projects\/([a-z0-9-]+)$/.exec(error?.metadata.consumer ?? '')?.[1];
	const project = named ?? context.project;
	return project === undefined ? page : `${page}?project=${encodeURIComponent(project)}`;
}

/** The parts of our guide, and the page that each is on: where Google has no page that mends it, they say what to do. */
const PARTS = {
	'6-the-credential-in-n8n': 'setup',
	permissions: 'setup',
	'google-groups-by-email': 'setup',
	'people-names-and-spaces': 'messages',
	'service-accounts': 'messages',
	'on-the-way-to-google': 'messages',
	'when-google-refuses': 'administrator',
	'the-apps-access': 'administrator',
	'chat-apps': 'administrator',
} as const;

const DOCS =
	'https://github.com/n8n-nodes-google-chat-setup-space/n8n-nodes-google-chat-setup-space/blob/main/docs';

/** A person who may not mend it sends the administrator's page on. */
const LINK_TEXTS = {
	setup: 'Read more in the guide',
	messages: 'Read more in the guide',
	administrator: 'For your administrator',
} as const;

export const guide = (part: keyof typeof PARTS): Link => ({
	text: LINK_TEXTS[PARTS[part]],
	href: `${DOCS}/${PARTS[part]}.md#${part}`,
});
