import { CONSOLE, guide, inProject, SIGN_IN } from './pages';
import type { About, Words } from './failure';
import type { UserRefusal } from '../google/outcome';

/** An administrator's rule is in the way. */
export function policyWords(credentialKind: About['credentialKind']): Words {
	const sessions = `Where sessions end after some hours, open the credential and ${SIGN_IN} again.`;
	return {
		happened: 'a policy of your Google Workspace does not allow this',
		advice: [
			'An administrator can allow the app in the Admin console under Security, Access and data control, API controls.',
			...(credentialKind === 'oAuth2' ? [sessions] : []),
		],
		link: { text: 'Open API controls', href: 'https://admin.google.com/ac/owl' },
	};
}

/** Why no token could be had. */
export const NOT_SIGNED_IN_WORDS: Readonly<Record<UserRefusal, (about: About) => Words>> = {
	notConnected: () => ({
		happened: 'the credential is not connected to a Google account yet',
		advice: [`Open the credential and ${SIGN_IN}.`],
		link: guide('6-the-credential-in-n8n'),
	}),
	revoked: (about) => ({
		happened: 'Google no longer accepts the sign-in of this credential',
		advice: [
			`Open the credential and ${SIGN_IN}.`,
			"If this comes back every seven days, the consent screen is still 'External' and in 'Testing': publish the app, or make it Internal.",
		],
		link: {
			text: 'Open the consent screen',
			href: inProject(`${CONSOLE}/auth/audience`, about),
		},
	}),
	unknownClient: (about) => ({
		happened: "Google does not know the credential's Client ID and Client Secret",
		advice: [
			'Copy both again from the OAuth client in the Google Cloud console into the credential.',
		],
		link: {
			text: 'Open the OAuth clients',
			href: inProject(`${CONSOLE}/auth/clients`, about),
		},
	}),
	policy: ({ credentialKind }) => policyWords(credentialKind),
	unusable: () => ({
		happened: 'n8n could not use the credential',
		advice: ['Open the credential, check its fields and connect it again.'],
		link: guide('6-the-credential-in-n8n'),
	}),
};
