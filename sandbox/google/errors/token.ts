/**
 * What `https://oauth2.googleapis.com/token` says no with.
 * https://developers.google.com/identity/protocols/oauth2/service-account#error-codes
 */
import { tokenError, type ErrorReply } from './envelope';

/** The refresh token was revoked, has ended (seven days for an app in testing) or never was. */
export function invalidGrant(description = 'Token has been expired or revoked.'): ErrorReply {
	return tokenError(400, 'invalid_grant', description);
}

/** The organization's session control wants the user to sign in again. */
export function invalidRapt(): ErrorReply {
	return tokenError(400, 'invalid_grant', 'reauth related error (invalid_rapt)', 'invalid_rapt');
}

/** Unknown client id, or the wrong secret. */
export function invalidClient(description = 'The OAuth client was not found.'): ErrorReply {
	return tokenError(401, 'invalid_client', description);
}

/** No domain-wide delegation, or for none of the scopes. */
export function unauthorizedClient(
	description = 'Client is unauthorized to retrieve access tokens using this method, or client ' +
		'not authorized for any of the scopes requested.',
): ErrorReply {
	return tokenError(401, 'unauthorized_client', description);
}

/** At least one of the scopes is not delegated. */
export function accessDenied(description = 'Requested client not authorized.'): ErrorReply {
	return tokenError(403, 'access_denied', description);
}

/** The user to act as does not exist. */
export function invalidEmailOrUserId(): ErrorReply {
	return invalidGrant('Invalid email or User ID');
}

/** The user to act as is no email address. */
export function invalidImpersonation(): ErrorReply {
	return tokenError(400, 'invalid_request', 'Invalid impersonation prn email address');
}

/** The assertion was signed by another key, or by one that was deleted. */
export function invalidJwtSignature(): ErrorReply {
	return invalidGrant('Invalid JWT Signature.');
}

/** `iat` and `exp` are not around now, or more than an hour apart: mostly a wrong clock. */
export function clockSkew(): ErrorReply {
	return invalidGrant(
		'Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. ' +
			'Check your iat and exp values in the JWT claim.',
	);
}

/** `aud` is not the token endpoint. */
export function wrongAudience(): ErrorReply {
	return invalidGrant(
		'Invalid JWT: Failed audience check. The right audience is https://oauth2.googleapis.com/token',
	);
}

/** No service account has this address. */
export function unknownServiceAccount(): ErrorReply {
	return invalidGrant('Invalid grant: account not found');
}

/** No scope, or one that cannot be read. */
export function invalidScope(): ErrorReply {
	return tokenError(400, 'invalid_scope', 'Invalid OAuth scope or ID token audience provided.');
}

/** The administrator of the organization keeps this client out. */
export function adminPolicyEnforced(): ErrorReply {
	return tokenError(
		400,
		'admin_policy_enforced',
		'Access to your account data is restricted by policies within your organization.',
	);
}

/** A parameter is missing. */
export function invalidRequest(description: string): ErrorReply {
	return tokenError(400, 'invalid_request', description);
}

/** A grant type that the endpoint does not know. */
export function unsupportedGrantType(grantType: string): ErrorReply {
	return tokenError(400, 'unsupported_grant_type', `Invalid grant_type: ${grantType}`);
}
