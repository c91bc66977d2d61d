import { signInOutcome } from '../../../../nodes/GoogleChatSetupSpace/access/user/signInErrors';
import { answer, type UserRefusal } from '../../../../nodes/GoogleChatSetupSpace/google/outcome';

type Reason = UserRefusal | 'busy';

const expected = (reason: Reason, googlesWords: string) =>
	reason === 'busy'
		? { ...answer(503), isOfSignIn: true }
		: { kind: 'noToken', by: 'user', reason, googlesWords };

/** n8n's error around the one that its OAuth2 client throws. */
const withBody = (body: object) => [{ message: 'Failed' }, { message: 'no', body }];
const withWords = (message: string) => [{ message: 'Failed' }, { message }];

const CODES: Array<[string, Reason]> = [
	['temporarily_unavailable', 'busy'],
	['server_error', 'busy'],
	['internal_failure', 'busy'],
	['rate_limit_exceeded', 'busy'],
	['invalid_rapt', 'policy'],
	['admin_policy_enforced', 'policy'],
	['org_internal', 'policy'],
	['access_denied', 'policy'],
	['invalid_client', 'unknownClient'],
	['unauthorized_client', 'unknownClient'],
	['deleted_client', 'unknownClient'],
	['disabled_client', 'unknownClient'],
	['invalid_grant', 'revoked'],
];

describe("the token endpoint's codes", () => {
	it.each(CODES)('%s: %s', (code, reason) => {
		expect(signInOutcome(withBody({ error: code }))).toEqual(expected(reason, code));
		expect(signInOutcome(withBody({ error: code.toUpperCase() }))).toEqual(
			expected(reason, code.toUpperCase()),
		);
	});

	it.each(CODES)('%s says so as the message of an inner error, too', (code, reason) => {
		expect(signInOutcome(withWords(code))).toEqual(expected(reason, ''));
	});

	it.each(CODES)('%s is another one with a word before or behind it', (code) => {
		for (const other of [`my_${code}`, `${code}_2`]) {
			expect(signInOutcome(withBody({ error: other }))).toEqual(expected('unusable', other));
			expect(signInOutcome(withWords(other))).toBeUndefined();
		}
	});

	it('say less than the subtype that narrows them down', () => {
		const body = { error: 'invalid_grant', error_subtype: 'invalid_rapt' };
		expect(signInOutcome(withBody(body))).toEqual(expected('policy', 'invalid_grant'));
	});

	it('come with the description, and say more than it does', () => {
		const body = { error: 'invalid_grant', error_description: 'invalid_client' };
		expect(signInOutcome(withBody(body))).toEqual(
			expected('revoked', 'invalid_grant: invalid_client'),
		);
	});

	it("say more than n8n's words", () => {
		const [outer, inner] = withBody({ error: 'invalid_client' });
		expect(signInOutcome([{ ...outer, message: 'invalid_grant' }, { ...inner }])).toEqual(
			expected('unknownClient', 'invalid_client'),
		);
		expect(signInOutcome([{ message: 'invalid_grant', body: { error: 'odd' } }])).toEqual(
			expected('unusable', 'odd'),
		);
	});

	it("are read from the first body that holds one: those of Google's APIs hold an object", () => {
		const [api, empty, text] = [{ error: { code: 401 } }, { error: '' }, 'invalid_client'];
		const bodies = [api, text, empty, { error: 'invalid_grant' }, { error: 'server_error' }];
		expect(signInOutcome(bodies.map((body) => ({ body })))).toEqual(
			expected('revoked', 'invalid_grant'),
		);
	});
});

describe('what n8n says of signing in', () => {
	it.each<[Reason, string]>([
		[
			'busy',
			'The authorization server is currently unable to handle the request due to a temporary overloading or maintenance of the server.',
		],
		[
			'busy',
			'The authorization server encountered an unexpected condition that prevented it from fulfilling the request.',
		],
		['policy', 'The resource owner or authorization server denied the request.'],
		['policy', 'Access to your account data is restricted by policies within your organization.'],
		['unknownClient', 'Client authentication failed (e.g., unknown client).'],
		[
			'unknownClient',
			'The client is not authorized to request an authorization code using this method.',
		],
		['unknownClient', 'The OAuth client was not found.'],
		['unknownClient', 'The OAuth client was deleted.'],
		['unknownClient', 'The OAuth client was disabled.'],
		[
			'revoked',
			'The provided authorization grant (e.g., authorization code) or refresh token is invalid, expired, revoked, or was issued to another client.',
		],
		['revoked', 'The credential needs to be reconnected.'],
		['revoked', 'There is no refresh token.'],
		['revoked', 'Missing refresh token'],
		['revoked', 'refreshToken is required'],
		['notConnected', 'The OAuth credentials are not connected'],
		['notConnected', 'Unable to sign without access token'],
		['unusable', 'Node "Chat" does not have any credentials set'],
		['unusable', 'Node "Chat" does not have all of its credentials'],
		['unusable', 'Node does not have access to the credential'],
		['unusable', 'Credential "Google Chat" was not found'],
		['unusable', 'Credentials of the type "x" were not found'],
		['unusable', 'The credential "Google Chat" could not be decrypted'],
		['unusable', 'Credential with ID "1" does not exist for type "x".'],
	])('%s: %s', (reason, words) => {
		expect(signInOutcome(withWords(words))).toEqual(expected(reason, ''));
		expect(signInOutcome(withWords(words.toUpperCase()))).toEqual(expected(reason, ''));
	});

	it.each([
		'Request failed with status code 403',
		'The OAuth client was renamed.',
		'Access is restricted',
		'Node does not have a name',
		'The space could not be found',
		'The credential is new',
		'',
	])('is not about signing in: %s', (words) => {
		expect(signInOutcome(withWords(words))).toBeUndefined();
	});

	it('is about signing in, whatever the words, where the error has the mark of the token endpoint', () => {
		const marked = { message: 'Not today.', httpCode: 'EAUTH' };
		expect(signInOutcome([{ message: 'Failed' }, marked])).toEqual(expected('unusable', ''));
		expect(signInOutcome([{ ...marked, httpCode: 'EOTHER' }])).toBeUndefined();
		expect(signInOutcome([{ ...marked, message: 'invalid_grant' }])).toEqual(
			expected('revoked', ''),
		);
	});

	it('is nothing where nothing is said', () => {
		expect(signInOutcome([])).toBeUndefined();
		expect(signInOutcome([{ message: 7, body: {} }])).toBeUndefined();
	});
});
