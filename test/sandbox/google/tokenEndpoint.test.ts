import { DEFAULT_CLIENT_ID, errors, OWNER, type Google } from '../../../sandbox/google';
import { AUTH, send, standIn, type Answer } from './caller';
import { newKeyPair, sign } from './keys';

const TOKEN_URL = 'https://oauth2.googleapis.com/token';
const SPACES = `${AUTH}chat.spaces`;
const CLIENT = { client_id: DEFAULT_CLIENT_ID, client_secret: 'secret-of-the-client' };

async function post(
	google: Google,
	form: Record<string, string>,
	headers: Record<string, string> = {},
): Promise<Answer> {
	const reply = await google.handle({
		method: 'POST',
		url: TOKEN_URL,
		headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
		body: new URLSearchParams(form).toString(),
	});
	if ('fault' in reply) throw new Error(reply.fault);
	return { ...reply, body: JSON.parse(reply.body) };
}

const get = (google: Google, token: string) =>
	send(google, 'GET', '/v1/spaces', undefined, { authorization: `Bearer ${token}` });

describe('refreshing', () => {
	const refresh = (google: Google, token: string, client = CLIENT) =>
		post(google, { ...client, grant_type: 'refresh_token', refresh_token: token });

	it('gives a new access token for what was granted, and no refresh token', async () => {
		const { google } = standIn();
		const issued = google.oauth.issueToken({ user: OWNER, scopes: [SPACES] });
		const { status, body } = await refresh(google, issued.refresh_token);

		expect(status).toBe(200);
		expect(body).toEqual({
			access_token: expect.any(String),
			expires_in: 3599,
			scope: SPACES,
			token_type: 'Bearer',
		});
		expect(body.access_token).not.toBe(issued.access_token);
		expect((await get(google, body.access_token)).status).toBe(200);
		expect(google.calls('token.refresh')).toHaveLength(1);
	});

	it('takes the client by HTTP Basic, too', async () => {
		const { google } = standIn();
		const issued = google.oauth.issueToken({ user: OWNER, scopes: [SPACES] });
		const basic = Buffer.from(`${DEFAULT_CLIENT_ID}:secret`).toString('base64');
		const form = { grant_type: 'refresh_token', refresh_token: issued.refresh_token };
		const answer = await post(google, form, { authorization: `Basic ${basic}` });
		expect(answer.status).toBe(200);
	});

	it('fails when the user took it back, for another client, and without a secret', async () => {
		const { google } = standIn();
		const issued = google.oauth.issueToken({ user: OWNER, scopes: [SPACES] });
		const other = { ...CLIENT, client_id: '77-other.apps' };

		expect(await refresh(google, issued.refresh_token, other)).toMatchObject({
			status: 401,
			body: { error: 'unauthorized_client' },
		});
		const noSecret = { ...CLIENT, client_secret: '' };
		expect(await refresh(google, issued.refresh_token, noSecret)).toMatchObject({ status: 400 });
		google.oauth.revoke(OWNER);
		expect(await refresh(google, issued.refresh_token)).toMatchObject(errors.invalidGrant());
	});

	it('checks the secret of a client that is registered', async () => {
		const { google } = standIn();
		google.oauth.registerClient({ clientId: DEFAULT_CLIENT_ID, clientSecret: 'the-right-one' });
		const issued = google.oauth.issueToken({ user: OWNER, scopes: [SPACES] });
		expect(await refresh(google, issued.refresh_token)).toMatchObject({
			status: 401,
			body: { error: 'invalid_client' },
		});
	});

	it('knows no other grants', async () => {
		const { google } = standIn();
		expect(await post(google, { ...CLIENT, grant_type: 'password' })).toMatchObject({
			status: 400,
			body: { error: 'unsupported_grant_type' },
		});
	});
});

describe('the assertion of a service account', () => {
	const email = 'robot@my-project.iam.gserviceaccount.com';
	const { privateKey, publicKeyPem } = newKeyPair();

	function start(delegated: string[] | 'none' = [SPACES]) {
		const { google, clock } = standIn();
		const delegatedScopes = delegated === 'none' ? undefined : delegated;
		google.oauth.registerServiceAccount({ email, publicKeyPem, delegatedScopes });
		const iat = clock.ms / 1_000;
		const good = { iss: email, sub: OWNER, scope: SPACES, aud: TOKEN_URL, iat, exp: iat + 3_600 };
		const ask = (changes: object = {}, key = privateKey, header?: object) =>
			post(google, {
				grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
				assertion: sign(key, { ...good, ...changes }, header),
			});
		return { google, clock, iat, ask };
	}

	it('gives a token of the user to act as', async () => {
		const { google, ask } = start();
		const { status, body } = await ask();
		expect(status).toBe(200);
		expect(body).not.toHaveProperty('refresh_token');
		expect((await get(google, body.access_token)).status).toBe(200);
		expect(google.calls('spaces.list')[0]).toMatchObject({ user: OWNER });
	});

	it('counts for the project of its address', async () => {
		const { google, ask } = start();
		const { body } = await ask();
		const token = google.oauth.tokens.find(body.access_token);
		expect(token).toMatchObject({ project: 'my-project' });
	});

	it('without a user acts as itself, which Chat does not take here', async () => {
		const { google, ask } = start();
		const { body } = await ask({ sub: undefined });
		expect(await get(google, body.access_token)).toMatchObject(errors.serviceAccountUnsupported());
	});

	it.each([
		[
			'an issuer nobody knows',
			{ iss: 'x@y.iam.gserviceaccount.com' },
			'invalid_grant',
			'account not found',
		],
		['another audience', { aud: 'https://example.com' }, 'invalid_grant', 'audience'],
		['a life of more than an hour', { exp: 1e10 }, 'invalid_grant', 'short-lived token'],
		['no times', { iat: undefined, exp: undefined }, 'invalid_grant', 'short-lived token'],
		['no scope', { scope: '' }, 'invalid_scope', 'Invalid OAuth scope'],
		[
			'scopes joined by commas',
			{ scope: 'chat.spaces,chat.memberships' },
			'invalid_scope',
			'Invalid OAuth scope',
		],
		[
			'a scope that is not delegated',
			{ scope: `${AUTH}chat.memberships` },
			'unauthorized_client',
			'Client is unauthorized',
		],
		[
			'one scope of two',
			{ scope: `${SPACES} ${AUTH}chat.memberships` },
			'access_denied',
			'not authorized',
		],
		[
			'a user who does not exist',
			{ sub: 'nobody@example.com' },
			'invalid_grant',
			'Invalid email or User ID',
		],
		['a user who is no address', { sub: 'owner' }, 'invalid_request', 'prn email'],
		[
			'a user of another organization',
			{ sub: 'guest@partner.example.org' },
			'unauthorized_client',
			'unauthorized',
		],
	])('is refused with %s', async (_, changes, error, description) => {
		const { ask } = start();
		const { status, body } = await ask(changes);
		expect(status).toBeGreaterThanOrEqual(400);
		expect(body).toMatchObject({ error, error_description: expect.stringContaining(description) });
	});

	it('is refused with a clock that is ten minutes wrong', async () => {
		const { ask, iat } = start();
		const ahead = await ask({ iat: iat + 600, exp: iat + 1_200 });
		const behind = await ask({ iat: iat - 4_200, exp: iat - 600 });
		const ended = await ask({ iat: iat - 60, exp: iat - 1 });
		for (const answer of [ahead, behind, ended]) expect(answer).toMatchObject(errors.clockSkew());
	});

	it('is refused with the signature of another key, or of another kind', async () => {
		const { ask } = start();
		expect(await ask({}, newKeyPair().privateKey)).toMatchObject(errors.invalidJwtSignature());
		expect(await ask({}, privateKey, { alg: 'none' })).toMatchObject({ status: 400 });
	});

	it('is refused without delegation', async () => {
		const { ask } = start('none');
		expect(await ask()).toMatchObject(errors.unauthorizedClient());
	});
});

describe('the log', () => {
	it('keeps what was claimed, and no secret', async () => {
		const { google, clock } = standIn();
		const email = 'robot@my-project.iam.gserviceaccount.com';
		const { privateKey, publicKeyPem } = newKeyPair();
		google.oauth.registerServiceAccount({ email, publicKeyPem, delegatedScopes: [SPACES] });
		const issued = google.oauth.issueToken({ user: OWNER, scopes: [SPACES] });
		const iat = clock.ms / 1_000;
		const claims = { iss: email, sub: OWNER, scope: SPACES, aud: TOKEN_URL, iat, exp: iat + 60 };
		const assertion = sign(privateKey, claims);

		const { access_token: first } = issued;
		await get(google, first);
		await send(google, 'GET', `/v1/spaces?access_token=${first}`);
		const { refresh_token: refreshToken } = issued;
		await post(google, { ...CLIENT, grant_type: 'refresh_token', refresh_token: refreshToken });
		const grantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
		await post(google, { grant_type: grantType, assertion });

		expect(google.calls('token.jwt')[0]?.body).toMatchObject({ claims });
		const kept = JSON.stringify([google.log, google.violations]);
		const signature = assertion.split('.')[2] ?? '';
		for (const secret of [first, refreshToken, CLIENT.client_secret, assertion, signature]) {
			expect(kept).not.toContain(secret);
		}
	});
});
