import type { NoServiceAccountToken, ServiceAccountRefusal } from '../../google/outcome';

/** There is no token for a service account. */
export const refused = (
	reason: ServiceAccountRefusal,
	more: Partial<NoServiceAccountToken> = {},
): NoServiceAccountToken => ({ ...more, kind: 'noToken', by: 'serviceAccount', reason });

/**
 * The meaning of Google's refusals, from the most telling sign to the least.
 * https://developers.google.com/identity/protocols/oauth2/service-account#error-codes
 */
const MEANINGS: ReadonlyArray<[sign: RegExp, ServiceAccountRefusal]> = [
	[/invalid_rapt|reauth related|^(admin_policy_enforced|org_internal)\b/i, 'policy'],
	[/^(disabled|deleted|invalid)_client\b|robot is disabled/i, 'unknownClient'],
	[/^invalid_scope\b/, 'unknownScope'],
	[/^access_denied\b/, 'scopeNotDelegated'],
	[/^unauthorized_client\b/, 'noDelegation'],
	[/impersonation prn/i, 'notAnEmail'],
	// 'Invalid impersonation "sub" field' tells of a user who was deleted long ago.
	[
		/invalid email or user id|not a valid email|account has been deleted|impersonation \S*sub\b/i,
		'unknownUser',
	],
	[/reasonable timeframe|short-lived token/i, 'clockSkew'],
	[/account not found|no valid verifier/i, 'unknownServiceAccount'],
	[/jwt signature/i, 'badKey'],
];

/**
 * What the token endpoint's refusal means.
 * @param words its code and its description: "invalid_grant: Invalid JWT Signature."
 */
export const meaningOf = (words: string): ServiceAccountRefusal =>
	MEANINGS.find(([sign]) => sign.test(words))?.[1] ?? 'unusable';
