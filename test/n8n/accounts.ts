import { DEFAULT_CLIENT_ID } from '../../sandbox/google/oauth/tokens';
import { OWNER } from '../../sandbox/google';
import type { CredentialRef } from '../../sandbox/n8n/drive/workflow';
import type { There } from './there';

const AUTH = 'https://www.googleapis.com/auth/';

/** Connects a credential of n8n's own for one of its nodes; gives what the node needs to use it. */
export async function connectNode(
	{ google, n8n }: There,
	type: string,
	scope: string,
): Promise<Record<string, CredentialRef>> {
	const data = {
		clientId: DEFAULT_CLIENT_ID,
		clientSecret: 'stand-in',
		oauthTokenData: google.oauth.issueToken({ user: OWNER, scopes: [AUTH + scope] }),
	};
	return { [type]: await n8n.addCredential(type, type, data) };
}

/** 'Switch account' in an open credential: in Google's window, `user` allows all that is asked for. */
export async function switchAccount(
	{ google, n8n }: There,
	{ id }: CredentialRef,
	user: string,
): Promise<void> {
	const asked = new URL(await n8n.rest.get<string>(`/oauth2-credential/auth?id=${id}`));
	const form = new URLSearchParams(asked.search);
	form.set('user', user);
	form.set('decision', 'allow');
	for (const scope of (form.get('scope') ?? '').split(' ')) form.append('granted', scope);
	const answer = await google.handle({
		method: 'POST',
		url: asked.origin + asked.pathname,
		headers: { 'content-type': 'application/x-www-form-urlencoded' },
		body: form.toString(),
	});
	if ('fault' in answer) throw new Error(`Google's window broke: ${answer.fault}`);
	await n8n.rest.openPage(answer.headers.location ?? '');
}
