import { isObject, textOf, type Json } from '../../google/json';
import type { NoUserToken, UserRefusal } from '../../google/outcome';

/** The token endpoint's error codes (RFC 6749, 5.2, and Google's own), by what they mean here. */
const TOKEN_ERRORS: ReadonlyMap<string, UserRefusal> = new Map([
	['invalid_grant', 'revoked'],
	['invalid_rapt', 'policy'],
	['invalid_client', 'unknownClient'],
	['unauthorized_client', 'unknownClient'],
	['deleted_client', 'unknownClient'],
	['disabled_client', 'unknownClient'],
	['admin_policy_enforced', 'policy'],
	['org_internal', 'policy'],
	['access_denied', 'policy'],
]);

/** The token endpoint is busy or unwell, by its error codes (RFC 6749, 4.1.2.1, and Google's own). */
const BUSY_CODES = /^(temporarily_unavailable|server_error|internal_failure|rate_limit_exceeded)$/;
/** The same in the words of n8n 1.x. */
const BUSY_WORDS = /temporary overloading or maintenance|encountered an unexpected condition/i;

/** Whether the token endpoint was busy: that is no verdict on the credential, so it is tried again. */
export const isSignInBusy = (errors: readonly Json[]): boolean =>
	errors.some(
		({ body, message }) =>
			(isObject(body) && BUSY_CODES.test(String(body.error))) || BUSY_WORDS.test(textOf(message)),
	);

/**
 * n8n's own words: where it throws before any request is made, and for what the token endpoint
 * answered, of which 1.x hands on no more than these (`ERROR_RESPONSES` of its OAuth2 client, else
 * Google's description).
 */
const N8N_WORDS: ReadonlyArray<[RegExp, UserRefusal]> = [
	[/needs to be reconnected/i, 'revoked'],
	[/not connected|unable to sign without access token/i, 'notConnected'],
	[/no refresh token|missing refresh token|refreshToken is required/i, 'revoked'],
	// "The provided authorization grant (e.g., …) or refresh token is invalid, expired, revoked, …"
	[/provided authorization grant .* is invalid, expired, revoked/i, 'revoked'],
	[/client authentication failed|client is not authorized to request/i, 'unknownClient'],
	[/oauth client was (not found|deleted|disabled)/i, 'unknownClient'],
	[/authorization server denied the request|restricted by policies within/i, 'policy'],
	// "Node does not have access to the credential", "Credential with ID "1" does not exist for type …"
	[
		/does not have (any|all|access to) .*credential|credentials? .*(not found|could not be|does not exist)/i,
		'unusable',
	],
];

/** n8n's OAuth2 client marks an answer that holds an error with this code. */
const TOKEN_ENDPOINT_REFUSED = 'EAUTH';

/**
 * Why no token could be had, if that is what n8n's error says.
 * @param errors the error that was thrown and those that it wraps
 */
export function noTokenIn(errors: readonly Json[]): NoUserToken | undefined {
	for (const error of errors) {
		// n8n's OAuth2 client keeps the token endpoint's answer in `body`; Google's APIs nest theirs.
		const body = isObject(error.body) ? error.body : {};
		const code = body.error;
		if (typeof code === 'string') {
			return {
				kind: 'noToken',
				by: 'user',
				reason:
					TOKEN_ERRORS.get(textOf(body.error_subtype)) ?? TOKEN_ERRORS.get(code) ?? 'unusable',
				googlesWords: [code, textOf(body.error_description)].filter(Boolean).join(': '),
			};
		}
	}
	const message = errors.map((error) => textOf(error.message)).join('\n');
	const isFromTokenEndpoint = errors.some(({ httpCode }) => httpCode === TOKEN_ENDPOINT_REFUSED);
	const reason =
		N8N_WORDS.find(([words]) => words.test(message))?.[1] ??
		(isFromTokenEndpoint ? 'unusable' : undefined);
	return reason === undefined ? undefined : { kind: 'noToken', by: 'user', reason };
}
