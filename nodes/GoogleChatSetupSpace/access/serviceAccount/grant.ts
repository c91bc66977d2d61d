import type { IHttpRequestOptions } from 'n8n-workflow';

import { isObject, textOf, type Json } from '../../google/json';
import { answer, type Outcome } from '../../google/outcome';
import { withoutSecrets } from '../../words/secrets';
import { mayBeAddress, type ActingAs, type ServiceAccount } from './account';
import { signAssertion, TOKEN_URL } from './assertion';
import { refusalOf } from './refusal';
import { codeOf } from '../thrown';

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

/** https://www.rfc-editor.org/rfc/rfc7523#section-2.1 */
const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
/** Google's own Chat client gives an attempt 30 s. */
const ATTEMPT_TIMEOUT_MS = 30_000;

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
	if (!mayBeAddress(acting.user))
		return { kind: 'noToken', by: 'serviceAccount', reason: 'notAnEmail' };
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
		return { kind: 'noAnswer', code: codeOf(error) };
	}
	const { statusCode, headers, body } = isObject(response) ? response : ({} as Json);
	const status = typeof statusCode === 'number' ? statusCode : 0;
	const given = isObject(body) ? body : {};
	const token = textOf(given.access_token);
	if (status === 200 && token !== '') {
		return { kind: 'token', token, livesMs: (Number(given.expires_in) || 0) * 1_000 };
	}
	const error = textOf(given.error);
	const isGoogles = error !== '';
	if (!isGoogles || status === 408 || status === 429 || status < 400 || status >= 500) {
		// Without the body: a cut one may hold the beginning of a token.
		return answer(status, retryAfter(headers));
	}
	const error_description = textOf(given.error_description);
	return {
		kind: 'noToken',
		by: 'serviceAccount',
		reason: refusalOf({ error, error_description }),
		googlesWords: withoutSecrets([error, error_description].filter(Boolean).join(': ')),
		account: account.email,
		...(account.clientId !== undefined && { clientId: account.clientId }),
		...acting,
	};
}

function retryAfter(headers: unknown): Record<string, string> {
	const named = isObject(headers) ? Object.entries(headers) : [];
	const after = named.find(([name]) => name.toLowerCase() === 'retry-after')?.[1];
	return typeof after === 'string' ? { 'retry-after': after } : {};
}
