import type { UserRefusal } from '../google/outcome';
import type { RequestContext, Words } from './failure';
import { API_CONTROLS, GUIDE, inConsole, SIGN_IN, SIGN_IN_AGAIN } from './pages';

/** An administrator's rule is in the way. */
export const policyWords = ({ credentialKind }: RequestContext): Words => [
	'a policy of your Google Workspace does not allow this',
	GUIDE.access,
	`An administrator can allow it in the Admin console under ${API_CONTROLS}.`,
	credentialKind === 'oAuth2' && `If the session has ended, open the credential and ${SIGN_IN}.`,
];

/** Why a person's sign-in gives no token, and what to do. */
export function userSignInWords(reason: UserRefusal, context: RequestContext): Words {
	const words: Readonly<Record<UserRefusal, Words>> = {
		notConnected: [
			'the credential is not connected to a Google account yet',
			GUIDE.credential,
			SIGN_IN_AGAIN,
		],
		revoked: [
			'Google no longer accepts the sign-in of this credential',
			inConsole('Open the consent screen', 'auth/audience', context),
			SIGN_IN_AGAIN,
			"If this comes back every seven days, the consent screen is still 'External' and in 'Testing': publish the app, or make it Internal.",
		],
		unknownClient: [
			"Google does not know the credential's Client ID and Client Secret",
			inConsole('Open the OAuth clients', 'auth/clients', context),
			'Copy both again from the Google Cloud console.',
		],
		policy: policyWords(context),
		unusable: [
			'n8n could not use the credential',
			GUIDE.credential,
			'Check the fields of the credential and connect it again.',
		],
	};
	return words[reason];
}
