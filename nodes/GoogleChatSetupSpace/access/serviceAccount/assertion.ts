import { sign } from 'node:crypto';

import type { ActingAs, ServiceAccount } from './account';

/** https://developers.google.com/identity/protocols/oauth2/service-account#httprest */
export const TOKEN_URL = 'https://oauth2.googleapis.com/token';

/** "A maximum of 1 hour after the issued time." */
const LIFETIME_S = 3_600;

/**
 * The service account's signed wish to act for a user: a JSON Web Token by RS256.
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
