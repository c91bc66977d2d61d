import { createHash } from 'node:crypto';
import type { Directory } from '../directory';
import {
	invalidClient,
	invalidGrant,
	invalidRequest,
	unauthorizedClient,
	unsupportedGrantType,
} from '../errors';
import { Refusal } from '../refusal';
import { JWT_BEARER, tokenForAssertion } from './jwtBearer';
import type { OAuth } from './oauth';
import { projectOf, type TokenAnswer } from './tokens';

/** The names of the token endpoint's calls in the log. */
export function tokenCallName(form: URLSearchParams): string {
	switch (form.get('grant_type')) {
		case 'authorization_code':
			return 'token.code';
		case 'refresh_token':
			return 'token.refresh';
		case JWT_BEARER:
			return 'token.jwt';
		default:
			return 'token.other';
	}
}

/** `POST https://oauth2.googleapis.com/token`. Throws `Refusal`. */
export function answerToken(
	oauth: OAuth,
	directory: Directory,
	form: URLSearchParams,
	authorization: string | undefined,
): TokenAnswer {
	const grantType = form.get('grant_type') ?? '';
	switch (grantType) {
		case 'authorization_code':
			return exchangeCode(oauth, form, authorization);
		case 'refresh_token':
			return refresh(oauth, form, authorization);
		case JWT_BEARER:
			return tokenForAssertion(oauth, directory, form.get('assertion') ?? '');
		default:
			throw new Refusal(unsupportedGrantType(grantType));
	}
}

function exchangeCode(
	oauth: OAuth,
	form: URLSearchParams,
	authorization: string | undefined,
): TokenAnswer {
	const clientId = authenticateClient(oauth, form, authorization);
	const consent = oauth.takeCode(required(form, 'code'));
	if (consent?.clientId !== clientId) throw new Refusal(invalidGrant('Malformed auth code.'));
	if (consent.redirectUri !== form.get('redirect_uri')) {
		throw new Refusal(invalidGrant('Bad Request'));
	}
	if (!challengeIsMet(consent.codeChallenge, form.get('code_verifier'))) {
		throw new Refusal(invalidGrant('Invalid code verifier.'));
	}
	const { user, scopes } = consent;
	const grant = { user, scopes, clientId, project: projectOf(clientId) };
	const answer = oauth.tokens.issue(grant);
	// A refresh token comes with access_type=offline only.
	return consent.offline ? { ...answer, refresh_token: oauth.tokens.issueRefresh(grant) } : answer;
}

function refresh(
	oauth: OAuth,
	form: URLSearchParams,
	authorization: string | undefined,
): TokenAnswer {
	const clientId = authenticateClient(oauth, form, authorization);
	const grant = oauth.tokens.findRefresh(required(form, 'refresh_token'));
	if (!grant) throw new Refusal(invalidGrant());
	if (grant.clientId !== clientId) throw new Refusal(unauthorizedClient('Unauthorized'));
	return oauth.tokens.issue(grant);
}

/** The client's id and secret, from the body or from HTTP Basic. */
function authenticateClient(
	oauth: OAuth,
	form: URLSearchParams,
	authorization: string | undefined,
): string {
	const [basicId, basicSecret] = basicCredentials(authorization);
	const clientId = basicId ?? required(form, 'client_id');
	const secret = basicSecret ?? form.get('client_secret') ?? '';
	const registered = oauth.client(clientId);
	if (secret === '') throw new Refusal(invalidRequest('client_secret is missing.'));
	if (registered && registered.clientSecret !== secret) {
		throw new Refusal(invalidClient('Unauthorized'));
	}
	return clientId;
}

function basicCredentials(authorization = ''): [string?, string?] {
	const encoded = /^Basic (.+)$/i.exec(authorization)?.[1];
	if (encoded === undefined) return [];
	const [id = '', secret = ''] = Buffer.from(encoded, 'base64').toString().split(':');
	return [decodeURIComponent(id), decodeURIComponent(secret)];
}

function challengeIsMet(challenge: string | undefined, verifier: string | null): boolean {
	if (challenge === undefined) return true;
	const digest = createHash('sha256')
		.update(verifier ?? '')
		.digest('base64url');
	return challenge === digest;
}

function required(form: URLSearchParams, name: string): string {
	const value = form.get(name);
	if (!value) throw new Refusal(invalidRequest(`Missing required parameter: ${name}`));
	return value;
}
