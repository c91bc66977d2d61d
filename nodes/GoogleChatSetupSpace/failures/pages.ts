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

/** The parts of our guide: where Google has no page that mends it, the guide says what to do. */
type GuidePart =
	| '6-the-credential-in-n8n'
	| 'people-names-and-spaces'
	| 'permissions'
	| 'service-accounts'
	| 'the-project-and-the-account'
	| 'google-groups-by-email'
	| 'when-google-refuses'
	| 'on-the-way-to-google';

const GUIDE =
	'https://github.com/n8n-nodes-google-chat-setup-space/n8n-nodes-google-chat-setup-space/blob/main/docs/google-setup.md';

export const guide = (part: GuidePart): Link => ({
	text: 'Read more in the guide',
	href: `${GUIDE}#${part}`,
});
