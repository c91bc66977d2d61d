import { createPublicKey, verify } from 'node:crypto';

import {
	grantFor,
	requestGrant,
	signAssertion,
	type Grant,
} from '../../../../nodes/GoogleChatSetupSpace/access/serviceAccount/grant';
import {
	readServiceAccount,
	type ServiceAccount,
} from '../../../../nodes/GoogleChatSetupSpace/access/serviceAccount/account';
import { answer } from '../../../../nodes/GoogleChatSetupSpace/google/outcome';
import { EMAIL, keyFile, MEMBERSHIPS, MESSAGES, PUBLIC_KEY, SPACES } from './world';

function accountOf(privateKey: string): ServiceAccount {
	const read = readServiceAccount({ privateKey });
	if ('problem' in read) throw new Error(read.problem);
	return read;
}
const account = accountOf(keyFile());
const ADA = { user: 'ada@example.com', scopes: [SPACES, MEMBERSHIPS] };
const NOW = 1_800_000_000_999;

describe('an assertion', () => {
	it('says who asks, for whom and what, for one hour, signed by the key', () => {
		const parts = signAssertion(account, ADA, NOW).split('.');
		const [head = '', claims = '', signature = ''] = parts;
		const read = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
		expect(parts).toHaveLength(3);
		expect(read(head)).toEqual({ alg: 'RS256', typ: 'JWT' });
		expect(read(claims)).toEqual({
			iss: EMAIL,
			sub: 'ada@example.com',
			scope: `${SPACES} ${MEMBERSHIPS}`,
			aud: 'https://oauth2.googleapis.com/token',
			iat: 1_800_000_000,
			exp: 1_800_003_600,
		});
		expect(
			verify(
				'RSA-SHA256',
				Buffer.from(`${head}.${claims}`),
				createPublicKey(PUBLIC_KEY),
				Buffer.from(signature, 'base64url'),
			),
		).toBe(true);
	});
});

/** What comes of asking for a token where the endpoint answers so, and what it was sent. */
async function asked(response: unknown, acting = ADA) {
	const sent: object[] = [];
	const grant = await requestGrant(
		async (options) => {
			sent.push(options);
			if (response instanceof Error) throw response;
			return response;
		},
		account,
		acting,
		NOW,
	);
	return { grant, sent };
}
const replied = (statusCode: number, body?: unknown) => ({
	statusCode,
	headers: { 'Retry-After': '7' },
	body,
});

describe('asking for a token', () => {
	it('sends the assertion as a form, and takes every status for an answer', async () => {
		const { sent } = await asked(replied(503));
		const assertion = signAssertion(account, ADA, NOW);
		expect(sent).toStrictEqual([
			{
				method: 'POST',
				url: 'https://oauth2.googleapis.com/token',
				headers: { 'content-type': 'application/x-www-form-urlencoded' },
				body: `grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=${assertion}`,
				json: true,
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				timeout: 30_000,
			},
		]);
	});

	it.each<[string, unknown, number]>([
		['so long as Google says', 3_599, 3_599_000],
		['as long where that is a text', '60', 60_000],
		['not at all where Google does not say', undefined, 0],
		['not at all where that is no number', 'soon', 0],
	])('gives a token that lives %s', async (_how, expires_in, livesMs) => {
		const { grant } = await asked(replied(200, { access_token: 'any', expires_in }));
		expect(grant).toEqual({ kind: 'token', token: 'any', livesMs });
	});

	const AN_ANSWER = { 'retry-after': '7' };
	const anError = { error: 'invalid_grant', access_token: 'cut' };
	it.each<[string, number, unknown]>([
		['a success without a token', 200, {}],
		['a success with an empty token', 200, { access_token: '' }],
		['a success with an error', 200, { error: 'invalid_grant' }],
		['a token that comes with another status', 201, { access_token: 'any', expires_in: 1 }],
		['a page', 200, '<html>'],
		['nothing', 200, undefined],
		['a refusal without a code', 400, { error_description: 'No.' }],
		['a refusal whose code is no text', 400, { error: { code: 400 } }],
		['a request that took too long', 408, anError],
		['one request too many', 429, anError],
		['a server that is unwell', 500, anError],
		['a server with a 4 in its status', 504, anError],
		['no status', 0, anError],
	])('is no refusal, but an answer without its body: %s (%i)', async (_what, status, body) => {
		expect((await asked(replied(status, body))).grant).toEqual({
			...answer(status, AN_ANSWER),
			isOfSignIn: true,
		});
	});

	it.each([400, 401, 403, 409, 428])('is refused by a %i with a code', async (status) => {
		const body = { error: 'invalid_grant', error_description: 'Invalid JWT Signature.' };
		expect((await asked(replied(status, body))).grant).toEqual({
			kind: 'noToken',
			by: 'serviceAccount',
			reason: 'badKey',
			googlesWords: 'invalid_grant: Invalid JWT Signature.',
			account: EMAIL,
			clientId: '103456789012345678901',
			...ADA,
		});
	});

	it('is refused by a code alone', async () => {
		expect((await asked(replied(400, { error: 'unauthorized_client' }))).grant).toMatchObject({
			reason: 'noDelegation',
			googlesWords: 'unauthorized_client',
		});
	});

	it("hides a token in Google's words", async () => {
		const body = { error: 'invalid_grant', error_description: 'Not Bearer abcdef0123456789.' };
		expect((await asked(replied(400, body))).grant).toMatchObject({
			googlesWords: 'invalid_grant: Not Bearer …',
		});
	});

	it.each<[string, Error, string]>([
		['by its code', Object.assign(new Error('x'), { code: 'ETIMEDOUT' }), 'ETIMEDOUT'],
		['without one', new Error('x'), 'UNKNOWN'],
	])('may be lost on the way, which is told %s', async (_how, error, code) => {
		expect((await asked(error)).grant).toEqual({ kind: 'noAnswer', code, isOfSignIn: true });
	});

	it.each<[string, string, string]>([
		['nobody is named', '', 'noUser'],
		['what is named has a blank in it', 'ada example', 'notAnEmail'],
		['what is named is too long', 'a'.repeat(255), 'notAnEmail'],
	])('is left out where %s', async (_what, user, reason) => {
		const { grant, sent } = await asked(replied(200), { ...ADA, user });
		// A key may have been pasted there: it is not shown.
		expect(grant).toEqual({ kind: 'noToken', by: 'serviceAccount', reason });
		expect(sent).toEqual([]);
	});
});

describe('scopes of which at least one is refused', () => {
	const refusedFor = (reason: 'scopeNotDelegated' | 'noDelegation'): Grant => ({
		kind: 'noToken',
		by: 'serviceAccount',
		reason,
	});
	const TOKEN: Grant = { kind: 'token', token: 'any', livesMs: 1 };
	const LOST: Grant = { kind: 'noAnswer', code: 'ECONNRESET' };

	/** What is granted where all together are answered so, and each by itself as listed. */
	async function grantedOf(scopes: string[], together: Grant, ...alone: Grant[]) {
		const requests: Array<readonly string[]> = [];
		const grant = await grantFor(
			{ user: 'ada@example.com', scopes },
			async ({ user, scopes: some }) => {
				expect(user).toBe('ada@example.com');
				requests.push(some);
				return requests.length === 1 ? together : (alone[scopes.indexOf(some[0] ?? '')] ?? LOST);
			},
		);
		return { grant, requests };
	}

	it('are asked for one by one, and those refused are named', async () => {
		const scopes = [SPACES, MESSAGES, MEMBERSHIPS];
		const refused = refusedFor('scopeNotDelegated');
		const { grant, requests } = await grantedOf(
			scopes,
			refused,
			TOKEN,
			refused,
			refusedFor('noDelegation'),
		);
		expect(grant).toEqual({ ...refused, scopes: [MESSAGES, MEMBERSHIPS] });
		expect(requests).toEqual([scopes, [SPACES], [MESSAGES], [MEMBERSHIPS]]);
	});

	it('are named all where none of them is refused by itself', async () => {
		const refused = refusedFor('scopeNotDelegated');
		const { grant } = await grantedOf([SPACES, MESSAGES], refused, TOKEN, LOST);
		expect(grant).toEqual({ ...refused, scopes: [SPACES, MESSAGES] });
	});

	it.each<[string, string[], Grant]>([
		['one scope that is refused', [SPACES], refusedFor('scopeNotDelegated')],
		['an account that may act for nobody', [SPACES, MESSAGES], refusedFor('noDelegation')],
		['a token', [SPACES, MESSAGES], TOKEN],
		['a lost connection', [SPACES, MESSAGES], LOST],
		['an answer that is none', [SPACES, MESSAGES], answer(503)],
	])('are not asked for one by one after %s', async (_what, scopes, together) => {
		const { grant, requests } = await grantedOf(scopes, together);
		expect(grant).toBe(together);
		expect(requests).toEqual([scopes]);
	});
});
