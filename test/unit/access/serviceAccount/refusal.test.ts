import { explain } from '../../../../nodes/GoogleChatSetupSpace/failures/explain';
import { signInWords } from '../../../../nodes/GoogleChatSetupSpace/failures/signIn';
import { meaningOf } from '../../../../nodes/GoogleChatSetupSpace/access/serviceAccount/refusal';
import {
	answer,
	type NoServiceAccountToken,
	type ServiceAccountRefusal,
} from '../../../../nodes/GoogleChatSetupSpace/google/outcome';
import { errors, type ErrorReply } from '../../../../sandbox/google';
import { EMAIL, MESSAGES, SPACES } from './world';

const refused = (error: string, error_description = ''): ErrorReply => ({
	status: 400,
	body: { error, error_description },
});

describe("each of Google's refusals has its meaning", () => {
	it.each<[ServiceAccountRefusal, string, ErrorReply]>([
		['noDelegation', 'for any scope', errors.unauthorizedClient()],
		[
			'noDelegation',
			'older words',
			errors.unauthorizedClient('Unauthorized client or scope in request.'),
		],
		['scopeNotDelegated', 'one scope', errors.accessDenied()],
		['scopeNotDelegated', 'other words', errors.accessDenied('Account restricted')],
		['unknownUser', 'no such user', errors.invalidEmailOrUserId()],
		['unknownUser', 'other words', errors.invalidGrant('Not a valid email.')],
		['unknownUser', 'just deleted', errors.invalidGrant('The account has been deleted.')],
		[
			'unknownUser',
			'deleted long ago',
			refused('invalid_request', 'Invalid impersonation &quot;sub&quot; field: ada@example.com'),
		],
		['notAnEmail', 'no email', errors.invalidImpersonation()],
		[
			'notAnEmail',
			'with the other code',
			refused('invalid_grant', 'Invalid impersonation prn email address.'),
		],
		['clockSkew', 'clock', errors.clockSkew()],
		['badKey', 'signature', errors.invalidJwtSignature()],
		['unknownServiceAccount', 'no account', errors.unknownServiceAccount()],
		[
			'unknownServiceAccount',
			'no issuer',
			errors.invalidGrant('Invalid JWT: No valid verifier found for issuer'),
		],
		['unknownClient', 'disabled', refused('disabled_client', 'The OAuth client was disabled.')],
		['unknownClient', 'deleted', refused('deleted_client', 'The OAuth client was deleted.')],
		['unknownClient', 'older words', errors.invalidGrant('Robot is disabled.')],
		['unknownClient', 'no client', errors.invalidClient()],
		['unknownScope', 'misspelt scope', errors.invalidScope()],
		['policy', 'administrator', errors.adminPolicyEnforced()],
		[
			'policy',
			'internal app',
			refused('org_internal', 'Restricted to users within its organization.'),
		],
		['policy', 'session', errors.invalidRapt()],
		['unusable', 'anything else', errors.invalidGrant('Bad Request')],
		['unusable', 'audience', errors.wrongAudience()],
		['unusable', 'nothing said', refused('')],
	])('%s: %s', (kind, _words, { body }) => {
		const { error, error_description } = body as Record<string, string>;
		expect(meaningOf(`${error}: ${error_description}`)).toBe(kind);
	});
});

describe('a sign in a refusal', () => {
	it.each<[ServiceAccountRefusal, string]>([
		['policy', 'invalid_grant: INVALID_RAPT'],
		['policy', 'invalid_grant: Reauth related error'],
		['policy', 'Admin_policy_enforced: No.'],
		['policy', 'org_internal'],
		['unknownClient', 'disabled_client'],
		['unknownClient', 'deleted_client: x'],
		['unknownClient', 'INVALID_CLIENT: x'],
		['unknownClient', 'invalid_grant: robot is disabled'],
		['unknownScope', 'invalid_scope'],
		['scopeNotDelegated', 'access_denied'],
		['noDelegation', 'unauthorized_client'],
		['notAnEmail', 'x: IMPERSONATION PRN'],
		['unknownUser', 'x: invalid EMAIL or User ID'],
		['unknownUser', 'x: Not a valid email'],
		['unknownUser', 'x: The account has been deleted'],
		['unknownUser', 'x: Invalid impersonation sub'],
		['unknownUser', 'x: Invalid impersonation "sub" field'],
		['clockSkew', 'x: not in a reasonable timeframe'],
		['clockSkew', 'x: Token must be a Short-Lived Token'],
		['unknownServiceAccount', 'x: Account not found'],
		['unknownServiceAccount', 'x: no valid verifier'],
		['badKey', 'x: Invalid JWT Signature'],
	])('stands for %s: "%s"', (reason, words) => {
		expect(meaningOf(words)).toBe(reason);
	});

	it.each([
		'x: admin_policy_enforced',
		'admin_policy_enforced_2',
		'org_internals',
		'x: disabled_client',
		'invalid_clients',
		'lost_client',
		'x: invalid_scope',
		'invalid_scopes',
		'x: access_denied',
		'access_denied_2',
		'x: unauthorized_client',
		'unauthorized_clients',
		'x: impersonation subject',
		'x: impersonation of a sub',
	])('is not in "%s"', (words) => {
		expect(meaningOf(words)).toBe('unusable');
	});

	it.each<[ServiceAccountRefusal, string]>([
		['policy', 'access_denied: reauth related'],
		['unknownClient', 'invalid_client: Account not found'],
		['scopeNotDelegated', 'access_denied: Invalid email or User ID'],
		['noDelegation', 'unauthorized_client: Account not found'],
		['notAnEmail', 'invalid_request: Invalid impersonation prn: not a valid email'],
		['unknownUser', 'invalid_grant: Not a valid email, in a reasonable timeframe'],
		['clockSkew', 'invalid_grant: Invalid JWT Signature, or no reasonable timeframe'],
		['unknownServiceAccount', 'invalid_grant: Account not found, or JWT signature'],
	])('says more than others: %s in "%s"', (reason, words) => {
		expect(meaningOf(words)).toBe(reason);
	});
});

describe('what is said of a refusal', () => {
	const refusal = (reason: ServiceAccountRefusal): NoServiceAccountToken => ({
		kind: 'noToken',
		by: 'serviceAccount',
		reason,
		account: EMAIL,
		user: 'ada@example.com',
		scopes: [SPACES, MESSAGES],
		problem: 'Paste the key.',
	});
	const failureOf = (outcome: NoServiceAccountToken, about: { project?: string } = {}) =>
		explain(outcome, { method: 'spaces.setup', credentialKind: 'serviceAccount', ...about });
	const REASONS: ServiceAccountRefusal[] = [
		'noDelegation',
		'scopeNotDelegated',
		'noUser',
		'unknownUser',
		'notAnEmail',
		'clockSkew',
		'unreadableKey',
		'badKey',
		'unknownServiceAccount',
		'unknownClient',
		'unknownScope',
		'policy',
		'unusable',
	];

	it('is its own for each of them, with something to do', () => {
		const said = REASONS.map((reason) => failureOf(refusal(reason)));
		expect(new Set(said.map(({ happened }) => happened)).size).toBe(REASONS.length);
		for (const { happened, advice } of said) {
			expect(happened).toMatch(/^['\p{L}].*[^.]$/u);
			expect(advice.length).toBeGreaterThan(0);
			for (const sentence of advice) expect(sentence).toMatch(/^[\p{Lu}].*\.$/u);
		}
	});

	it('names who, as whom and what for', () => {
		expect(failureOf(refusal('scopeNotDelegated'))).toEqual({
			kind: 'scopeNotDelegated',
			happened:
				"the service account lacks a permission to act as 'ada@example.com' (chat.spaces, chat.messages.create)",
			advice: [
				expect.stringContaining(`domain-wide delegation: ${SPACES}, ${MESSAGES}.`),
				expect.any(String),
			],
			link: expect.objectContaining({
				href: 'https://admin.google.com/ac/owl/domainwidedelegation',
			}),
		});
		expect(failureOf(refusal('unknownUser')).happened).toContain("'ada@example.com'");
		expect(failureOf(refusal('unknownServiceAccount')).happened).toContain(`'${EMAIL}'`);
	});

	it('gives the number to delegate to where a key file told it', () => {
		const [advice] = failureOf({ ...refusal('noDelegation'), clientId: '1034' }).advice;
		expect(advice).toContain('Client ID 1034 ');
		expect(failureOf(refusal('noDelegation')).advice[0]).toContain('Unique ID');
	});

	it("opens the project's own page where the project is known", () => {
		const href = (about?: { project: string }) => failureOf(refusal('badKey'), about).link.href;
		expect(href({ project: 'example.com:name' })).toBe(
			'https://console.cloud.google.com/iam-admin/serviceaccounts?project=example.com%3Aname',
		);
		expect(href()).toBe('https://console.cloud.google.com/iam-admin/serviceaccounts');
	});

	it('fits into one text, for where n8n shows no more', () => {
		expect(signInWords(refusal('clockSkew'))).toMatch(
			/^The clock of the machine that runs n8n is wrong\. Google accepts/,
		);
		expect(signInWords({ kind: 'noAnswer', code: 'ENOTFOUND' })).toContain('could not be resolved');
		expect(signInWords({ ...answer(503), isOfSignIn: true })).toContain(
			'not available at the moment (status 503)',
		);
	});
});
