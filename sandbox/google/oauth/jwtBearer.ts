/**
 * A service account's signed assertion instead of a user's consent.
 * https://developers.google.com/identity/protocols/oauth2/service-account#httprest
 */
import { verify } from 'node:crypto';
import type { Directory } from '../directory';
import {
	accessDenied,
	clockSkew,
	invalidEmailOrUserId,
	invalidGrant,
	invalidImpersonation,
	invalidJwtSignature,
	invalidScope,
	unauthorizedClient,
	unknownServiceAccount,
	wrongAudience,
} from '../errors';
import { Refusal } from '../refusal';
import type { OAuth, ServiceAccount } from './oauth';
import type { Grant, TokenAnswer } from './tokens';

export const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

const AUDIENCE = 'https://oauth2.googleapis.com/token';
/** "A maximum of 1 hour after the issued time." */
const LONGEST_LIFE_S = 3_600;
/** How far `iat` may lie ahead. Google names no figure; its own libraries allow five minutes. */
const CLOCK_SKEW_S = 300;

/** What a service account says of itself in an assertion. */
export interface Claims {
	iss?: string;
	sub?: string;
	scope?: string;
	aud?: string;
	iat?: number;
	exp?: number;
}

/** The token that `assertion` asks for. Throws `Refusal` with the error that Google documents. */
export function tokenForAssertion(
	oauth: OAuth,
	directory: Directory,
	assertion: string,
): TokenAnswer {
	const claims = readClaims(assertion);
	if (!claims) throw new Refusal(invalidGrant('Invalid JWT: Failed to parse.'));
	const account = oauth.serviceAccount(claims.iss ?? '');
	if (!account) throw new Refusal(unknownServiceAccount());
	if (!isSignedBy(account, assertion)) throw new Refusal(invalidJwtSignature());
	if (claims.aud !== AUDIENCE) throw new Refusal(wrongAudience());
	if (!isShortLived(claims, oauth.now())) throw new Refusal(clockSkew());
	const scopes = (claims.scope ?? '').split(' ').filter(Boolean);
	if (scopes.length === 0 || scopes.some(isNoScope)) throw new Refusal(invalidScope());
	const answer = oauth.tokens.issue(grantFor(account, claims, scopes, directory));
	return answer;
}

/** What the assertion claims, signed or not; undefined when it is no JWT by RS256. */
export function readClaims(assertion: string): Claims | undefined {
	try {
		const [header = '', payload = ''] = assertion.split('.');
		const { alg } = decode(header) as { alg?: string };
		return alg === 'RS256' ? (decode(payload) as Claims) : undefined;
	} catch {
		return undefined;
	}
}

function grantFor(
	account: ServiceAccount,
	claims: Claims,
	scopes: string[],
	directory: Directory,
): Grant {
	const grant = { scopes, clientId: account.email, project: projectOfAccount(account) };
	const { sub } = claims;
	// Without a user to act as, the account acts as itself: app authentication.
	if (sub === undefined || sub === account.email) return { ...grant, user: undefined };
	if (!sub.includes('@')) throw new Refusal(invalidImpersonation());
	checkDelegation(account, scopes);
	const person = directory.person(sub);
	if (!person) throw new Refusal(invalidEmailOrUserId());
	if (person.external) throw new Refusal(unauthorizedClient());
	return { ...grant, user: person.email };
}

function checkDelegation({ delegatedScopes = [] }: ServiceAccount, scopes: string[]): void {
	const delegated = scopes.filter((scope) => delegatedScopes.includes(scope));
	if (delegated.length === 0) throw new Refusal(unauthorizedClient());
	if (delegated.length < scopes.length) throw new Refusal(accessDenied());
}

function isSignedBy({ publicKeyPem }: ServiceAccount, assertion: string): boolean {
	const end = assertion.lastIndexOf('.');
	const signature = Buffer.from(assertion.slice(end + 1), 'base64url');
	return verify('RSA-SHA256', Buffer.from(assertion.slice(0, end)), publicKeyPem, signature);
}

function isShortLived({ iat, exp }: Claims, now: number): boolean {
	if (typeof iat !== 'number' || typeof exp !== 'number') return false;
	const nowSeconds = now / 1_000;
	return (
		exp - iat <= LONGEST_LIFE_S &&
		exp > nowSeconds &&
		iat <= nowSeconds + CLOCK_SKEW_S &&
		iat > nowSeconds - LONGEST_LIFE_S - CLOCK_SKEW_S
	);
}

function isNoScope(scope: string): boolean {
	return !scope.startsWith('https://') && !['openid', 'email', 'profile'].includes(scope);
}

/** `name@my-project.iam.gserviceaccount.com` */
function projectOfAccount({ project, email }: ServiceAccount): string {
	return project ?? email.split('@')[1]?.split('.')[0] ?? email;
}

function decode(part: string): unknown {
	return JSON.parse(Buffer.from(part, 'base64url').toString()) as unknown;
}
