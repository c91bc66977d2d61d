import { readServiceAccount } from './access/serviceAccount/account';
import { grantFor, requestGrant, type Post } from './access/serviceAccount/grant';
import { scopesOutside } from './access/serviceAccount/scopes';
import { signInWords } from './failures/signIn';

/**
 * Signs in with the credential alone, outside of this node: a token, or what is wrong, in plain
 * sentences that hold no secret.
 * @param data n8n's decrypted credential
 * @param now milliseconds since 1970
 */
export async function signIn(
	post: Post,
	data: Readonly<Record<string, unknown>>,
	now: number,
): Promise<{ token: string } | { problem: string }> {
	const account = readServiceAccount(data);
	if ('problem' in account) return account;
	const acting = { user: account.user, scopes: scopesOutside(data) };
	const grant = await grantFor(acting, async (as) => requestGrant(post, account, as, now));
	return grant.kind === 'token' ? { token: grant.token } : { problem: signInWords(grant) };
}
