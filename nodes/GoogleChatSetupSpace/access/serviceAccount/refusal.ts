/** Why Google gives a service account no token, or why it was not even asked. */
export type ServiceAccountRefusal =
	/** The account may act for nobody, or has none of the scopes. */
	| 'noDelegation'
	/** At least one of the scopes is not delegated. */
	| 'scopeNotDelegated'
	/** The credential names nobody to act as, nor does the row. */
	| 'noUser'
	/** The user to act as does not exist. */
	| 'unknownUser'
	/** The user to act as is no email address. */
	| 'notAnEmail'
	| 'clockSkew'
	/** What stands in the credential's fields is no key, or no account. */
	| 'unreadableKey'
	/** A whole key, but deleted or of another account. */
	| 'badKey'
	| 'unknownServiceAccount'
	/** The account was disabled. */
	| 'unknownClient'
	| 'unknownScope'
	| 'policy'
	| 'unusable';

/** No token, so nothing was sent. Tells whose token it would have been, and never a secret. */
export interface ServiceAccountNoAccess {
	kind: 'noAccess';
	reason: ServiceAccountRefusal;
	googlesWords?: string;
	/** The service account's address. */
	account?: string;
	/** The number under which an administrator delegates, where it is known. */
	clientId?: string;
	/** Whom it was to act as. */
	user?: string;
	/** The scopes asked for; with `scopeNotDelegated`, those that are not delegated. */
	scopes?: readonly string[];
	/** With `unreadableKey`: what is wrong, and what to paste. */
	problem?: string;
}

/** What the token endpoint answers with when it says no. */
export interface TokenError {
	error: string;
	error_description: string;
}

/**
 * The meaning of Google's refusals, from the most telling sign to the least.
 * https://developers.google.com/identity/protocols/oauth2/service-account#error-codes
 */
const MEANINGS: ReadonlyArray<[error: RegExp, description: RegExp, ServiceAccountRefusal]> = [
	[/./, /invalid_rapt|reauth related/i, 'policy'],
	[/^(admin_policy_enforced|org_internal)$/, /(?:)/, 'policy'],
	[/^(disabled_client|deleted_client|invalid_client)$/, /(?:)/, 'unknownClient'],
	[/^invalid_scope$/, /(?:)/, 'unknownScope'],
	[/^access_denied$/, /(?:)/, 'scopeNotDelegated'],
	[/^unauthorized_client$/, /(?:)/, 'noDelegation'],
	[/./, /impersonation prn/i, 'notAnEmail'],
	[/^invalid_grant$/, /invalid email or user id|not a valid email/i, 'unknownUser'],
	[/^invalid_grant$/, /reasonable timeframe|short-lived token/i, 'clockSkew'],
	[/^invalid_grant$/, /account not found|no valid verifier/i, 'unknownServiceAccount'],
	[/^invalid_grant$/, /jwt signature/i, 'badKey'],
];

/** What the token endpoint's refusal means. */
export function refusalOf({ error, error_description }: TokenError): ServiceAccountRefusal {
	const meaning = MEANINGS.find(
		([code, words]) => code.test(error) && words.test(error_description),
	);
	return meaning?.[2] ?? 'unusable';
}
