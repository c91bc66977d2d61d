import { DEFAULT_CLIENT_ID, OWNER, type Google } from '../google';
import type { N8n } from '../n8n/n8n';
import type { CredentialRef } from '../n8n/drive/workflow';

/** n8n's own credential for a person's Google Sheets. */
export const SHEETS_OAUTH2_TYPE = 'googleSheetsOAuth2Api';

const scopesOf = (names: string) =>
	names.split(' ').map((name) => `https://www.googleapis.com/auth/${name}`);

/** What our credential asks for with all its switches on: the examples use all of them. */
const CHAT_SCOPES = scopesOf(
	'chat.spaces chat.memberships chat.messages.create chat.memberships.app cloud-identity.groups.readonly',
);
const SWITCHES = { manageMembers: true, sendMessages: true, addChatApp: true, findGroups: true };
const SHEETS_SCOPES = scopesOf('spreadsheets');

/** The accounts that the examples sign in with. */
export interface Accounts {
	chat: CredentialRef;
	sheets: CredentialRef;
}

/**
 * Connects them to the stand-in.
 * @param isExpired as if connected an hour ago: n8n has to renew the token at the first call
 */
export async function connectAccounts(
	n8n: N8n,
	google: Google,
	isExpired = false,
): Promise<Accounts> {
	const token = { user: OWNER, scopes: CHAT_SCOPES, ...(isExpired && { expiresInSeconds: 0 }) };
	return {
		chat: await n8n.connectGoogle(google.oauth.issueToken(token), SWITCHES),
		sheets: await n8n.addCredential(SHEETS_OAUTH2_TYPE, 'Google Sheets account', {
			clientId: DEFAULT_CLIENT_ID,
			clientSecret: 'stand-in',
			oauthTokenData: google.oauth.issueToken({ user: OWNER, scopes: SHEETS_SCOPES }),
		}),
	};
}
