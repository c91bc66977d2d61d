import { sign } from 'node:crypto';
import type { IHttpRequestOptions } from 'n8n-workflow';

import { isObject, textOf } from '../../google/json';
import { answer, type Outcome } from '../../google/outcome';
import { withoutSecrets } from '../../words/secrets';
import { answerOf, ATTEMPT_TIMEOUT_MS } from '../n8nHttp';
import { codeOf } from '../thrown';
import { mayBeAddress, type ActingAs, type ServiceAccount } from './account';
import { meaningOf, refused } from './refusal';

/** An access token, or how asking for it ended without one. */
export type Grant =
	| {
			kind: 'token';
			token: string;
			/** Milliseconds from when it was asked for. */
			livesMs: number;
	  }
	| Outcome;

/** Sends a request as it is: n8n's `httpRequest`. */
export type Post = (options: IHttpRequestOptions) => Promise<unknown>;

/** https://developers.google.com/identity/protocols/oauth2/service-account#httprest */
export const TOKEN_URL = 'https://oauth2.googleapis.com/token';
/** "A maximum of 1 hour after the issued time." (same page) */
const LIFETIME_S = 3_600;
/** https://www.rfc-editor.org/rfc/rfc7523#section-2.1 */
const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** "400", "401"; but a request that took too long, and one too many, say nothing of the account. */
const REFUSED = /^4(?!08|29)/;

/**
 * A signed JWT (RS256) that asks Google for a token for `user`.
 * @param now milliseconds since 1970
 */
export function signAssertion(
	{ email, key }: Pick<ServiceAccount, 'email' | 'key'>,
	{ user, scopes }: ActingAs,
	now: number,
): string {
	const issuedAt = Math.floor(now / 1_000);
	const claims = {
		iss: email,
		sub: user,
		scope: scopes.join(' '),
		aud: TOKEN_URL,
		iat: issuedAt,
		exp: issuedAt + LIFETIME_S,
	};
	const text = `${encoded({ alg: 'RS256', typ: 'JWT' })}.${encoded(claims)}`;
	return `${text}.${sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`;
}

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/**
 * Asks Google once for a token to act as somebody. Never throws, and what it returns holds neither
 * the assertion nor anything of an error that holds it.
 * @param now milliseconds since 1970
 */
export async function requestGrant(
	post: Post,
	account: ServiceAccount,
	acting: ActingAs,
	now: number,
): Promise<Grant> {
	if (!mayBeAddress(acting.user)) return refused(acting.user === '' ? 'noUser' : 'notAnEmail');
	const assertion = signAssertion(account, acting, now);
	let response: unknown;
	try {
		response = await post({
			method: 'POST',
			url: TOKEN_URL,
			headers: { 'content-type': 'application/x-www-form-urlencoded' },
			body: new URLSearchParams({ grant_type: JWT_BEARER, assertion }).toString(),
			json: true,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			timeout: ATTEMPT_TIMEOUT_MS,
		});
	} catch (error) {
		return { kind: 'noAnswer', code: codeOf(error), isOfSignIn: true };
	}
	const { status, headers, body } = answerOf(response);
	const given = isObject(body) ? body : {};
	const token = textOf(given.access_token);
	if (status === 200 && token !== '') {
		return { kind: 'token', token, livesMs: (Number(given.expires_in) || 0) * 1_000 };
	}
	const error = textOf(given.error);
	// Without the body: a cut one may hold the beginning of a token.
	if (error === '' || !REFUSED.test(`${status}`))
		return { ...answer(status, headers), isOfSignIn: true };
	const words = [error, textOf(given.error_description)].filter(Boolean).join(': ');
	const { email, clientId } = account;
	return refused(meaningOf(words), {
		// The endpoint may repeat the assertion, and this value is kept for a while.
		googlesWords: withoutSecrets(words),
		account: email,
		clientId,
		...acting,
	});
}

/**
 * Asks for a token. Google refuses a set of scopes as a whole, without saying which of them is not
 * delegated: asked for one by one, they tell; all are named where even that leaves it open.
 * @param request asks once for a token to act so
 */
export async function grantFor(
	acting: ActingAs,
	request: (acting: ActingAs) => Promise<Grant>,
): Promise<Grant> {
	const { scopes } = acting;
	const grant = await request(acting);
	const isScopeRefused = grant.kind === 'noToken' && grant.reason === 'scopeNotDelegated';
	if (!isScopeRefused || scopes.length < 2) return grant;
	const grants = await Promise.all(scopes.map((scope) => request({ ...acting, scopes: [scope] })));
	const refused = scopes.filter((_, index) => grants[index]?.kind === 'noToken');
	return { ...grant, scopes: refused.length > 0 ? refused : scopes };
}
