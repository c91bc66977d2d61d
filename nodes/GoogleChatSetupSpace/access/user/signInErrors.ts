import { isObject, textOf, type Json } from '../../google/json';
import { answer, type Outcome, type UserRefusal } from '../../google/outcome';

/** No verdict on the credential: the token endpoint is busy or unwell, so that it is tried again. */
const BUSY = 'busy';

/**
 * What the token endpoint's error codes mean (RFC 6749, 4.1.2.1 and 5.2, and Google's own), each on
 * its line; and n8n's own words: where it throws before any request is made, and for what the token
 * endpoint answered, of which 1.x hands on no more than these (`ERROR_RESPONSES` of its OAuth2
 * client, else Google's description).
 */
const SIGNS: ReadonlyArray<[RegExp, UserRefusal | typeof BUSY]> = [
	[
		/^(temporarily_unavailable|server_error|internal_failure|rate_limit_exceeded)$|temporary overloading or maintenance|encountered an unexpected condition/im,
		BUSY,
	],
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

/** n8n's OAuth2 client marks an answer that holds an error with this code. */
const TOKEN_ENDPOINT_REFUSED = 'EAUTH';
const SERVICE_UNAVAILABLE = 503;

/**
 * How signing in ended, if that is what n8n's error is about.
 * @param errors the error that was thrown and those that it wraps
 */
export function signInOutcome(errors: readonly Json[]): Outcome | undefined {
	// n8n's OAuth2 client keeps the token endpoint's answer in `body`; Google's APIs nest theirs.
	const bodies = errors.map(({ body }) => body).filter(isObject);
	const { error, error_subtype, error_description } =
		bodies.find((body) => textOf(body.error) !== '') ?? {};
	const code = textOf(error);
	const words =
		code === ''
			? errors.map(({ message }) => textOf(message)).join('\n')
			: `${textOf(error_subtype)}\n${code}`;
	const isFromTokenEndpoint =
		code !== '' || errors.some(({ httpCode }) => httpCode === TOKEN_ENDPOINT_REFUSED);
	const reason =
		SIGNS.find(([sign]) => sign.test(words))?.[1] ?? (isFromTokenEndpoint ? 'unusable' : undefined);
	if (reason === undefined) return undefined;
	if (reason === BUSY) return { ...answer(SERVICE_UNAVAILABLE), isOfSignIn: true };
	const googlesWords = [code, textOf(error_description)].filter(Boolean).join(': ');
	return { kind: 'noToken', by: 'user', reason, googlesWords };
}
