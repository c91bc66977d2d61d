import { readServiceAccount } from './access/serviceAccount/account';
import { whichNotDelegated } from './access/serviceAccount/delegation';
import { requestGrant, type Grant, type Post } from './access/serviceAccount/grant';
import { scopesOutside } from './access/serviceAccount/scopes';
import { signInWords } from './failures/serviceAccount';

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
	const { user } = account;
	if (user === '')
		return { problem: signInWords({ kind: 'noToken', by: 'serviceAccount', reason: 'noUser' }) };

	const ask = (scopes: readonly string[]): Promise<Grant> =>
		requestGrant(post, account, { user, scopes }, now);
	const scopes = scopesOutside(data);
	const grant = await ask(scopes);
	if (grant.kind === 'token') return { token: grant.token };
	if (
		grant.kind === 'noToken' &&
		grant.by === 'serviceAccount' &&
		grant.reason === 'scopeNotDelegated'
	) {
		const missing = await whichNotDelegated(scopes, ask);
		return { problem: signInWords({ ...grant, scopes: missing }) };
	}
	return { problem: signInWords(grant) };
}
