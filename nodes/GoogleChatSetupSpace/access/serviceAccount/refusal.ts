import type { ServiceAccountRefusal } from '../../google/outcome';

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
