import { isObject, textOf, type Json } from '../../google/json';
import type { NoUserToken, UserRefusal } from '../../google/outcome';

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
 * What the token endpoint's error codes mean (RFC 6749, 5.2, and Google's own), each on its line; and
 * n8n's own words: where it throws before any request is made, and for what the token endpoint
 * answered, of which 1.x hands on no more than these (`ERROR_RESPONSES` of its OAuth2 client, else
 * Google's description).
 */
const SIGNS: ReadonlyArray<[RegExp, UserRefusal]> = [
	[
		/^(invalid_rapt|admin_policy_enforced|org_internal|access_denied)$|authorization server denied the request|restricted by policies within/im,
		'policy',
	],
	[
		/^(invalid|unauthorized|deleted|disabled)_client$|client authentication failed|client is not authorized to request|oauth client was (not found|deleted|disabled)/im,
		'unknownClient',
	],
	// "The provided authorization grant (e.g., …) or refresh token is invalid, expired, revoked, …"
	[
		/^invalid_grant$|needs to be reconnected|no refresh token|missing refresh token|refreshToken is required|provided authorization grant .* is invalid, expired, revoked/im,
		'revoked',
	],
	[/not connected|unable to sign without access token/i, 'notConnected'],
	// "Node does not have access to the credential", "Credential with ID "1" does not exist for type …"
	[
		/does not have (any|all|access to) .*credential|credentials? .*(not found|could not be|does not exist)/i,
		'unusable',
	],
];

const meaningOf = (words: string): UserRefusal | undefined =>
	SIGNS.find(([sign]) => sign.test(words))?.[1];

/** n8n's OAuth2 client marks an answer that holds an error with this code. */
const TOKEN_ENDPOINT_REFUSED = 'EAUTH';

/**
 * Why no token could be had, if that is what n8n's error says.
 * @param errors the error that was thrown and those that it wraps
 */
export function noTokenIn(errors: readonly Json[]): NoUserToken | undefined {
	const because = (reason: UserRefusal) => ({ kind: 'noToken', by: 'user', reason }) as const;
	// n8n's OAuth2 client keeps the token endpoint's answer in `body`; Google's APIs nest theirs.
	const body = errors
		.map((error) => error.body)
		.find((each) => isObject(each) && textOf(each.error) !== '');
	if (isObject(body)) {
		const code = textOf(body.error);
		return {
			...because(meaningOf(`${textOf(body.error_subtype)}\n${code}`) ?? 'unusable'),
			googlesWords: [code, textOf(body.error_description)].filter(Boolean).join(': '),
		};
	}
	const isFromTokenEndpoint = errors.some(({ httpCode }) => httpCode === TOKEN_ENDPOINT_REFUSED);
	const reason =
		meaningOf(errors.map(({ message }) => textOf(message)).join('\n')) ??
		(isFromTokenEndpoint ? 'unusable' : undefined);
	return reason === undefined ? undefined : because(reason);
}
