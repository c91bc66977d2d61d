import type { UserRefusal } from '../google/outcome';
import type { RequestContext, Words } from './failure';
import { CONSOLE, guide, inProject, SIGN_IN } from './pages';

/** An administrator's rule is in the way. */
export function policyWords(credentialKind: RequestContext['credentialKind']): Words {
	const sessions = `Where sessions end after some hours, open the credential and ${SIGN_IN} again.`;
	return {
		happened: 'a policy of your Google Workspace does not allow this',
		advice: [
			'An administrator can allow the app in the Admin console under Security, Access and data control, API controls.',
			...(credentialKind === 'oAuth2' ? [sessions] : []),
		],
		link: guide('the-apps-access'),
	};
}

const WORDS: Readonly<Record<UserRefusal, (context: RequestContext) => Words>> = {
	notConnected: () => ({
		happened: 'the credential is not connected to a Google account yet',
		advice: [`Open the credential and ${SIGN_IN}.`],
		link: guide('6-the-credential-in-n8n'),
	}),
	revoked: (context) => ({
		happened: 'Google no longer accepts the sign-in of this credential',
		advice: [
			`Open the credential and ${SIGN_IN}.`,
			"If this comes back every seven days, the consent screen is still 'External' and in 'Testing': publish the app, or make it Internal.",
		],
		link: {
			text: 'Open the consent screen',
			href: inProject(`${CONSOLE}/auth/audience`, context),
		},
	}),
	unknownClient: (context) => ({
		happened: "Google does not know the credential's Client ID and Client Secret",
		advice: [
			'Copy both again from the OAuth client in the Google Cloud console into the credential.',
		],
		link: {
			text: 'Open the OAuth clients',
			href: inProject(`${CONSOLE}/auth/clients`, context),
		},
	}),
	policy: ({ credentialKind }) => policyWords(credentialKind),
	unusable: () => ({
		happened: 'n8n could not use the credential',
		advice: ['Open the credential, check its fields and connect it again.'],
		link: guide('6-the-credential-in-n8n'),
	}),
};

/** Why a person's sign-in gives no token, and what to do. */
export const userSignInWords = (reason: UserRefusal, context: RequestContext): Words =>
	WORDS[reason](context);
