/**
 * Google's own clients talk to the stand-in: what they send has to be right to it, and what it
 * answers has to be right to them.
 */
import { JWT, OAuth2Client } from 'google-auth-library';
import { chat } from 'googleapis/build/src/apis/chat';
import { DEFAULT_CLIENT_ID, fetchFrom, Google, OWNER } from '../../../sandbox/google';
import { AUTH, directMessage, human, namedSpace } from './caller';
import { newKeyPair } from './keys';

const SCOPES = [`${AUTH}chat.spaces`, `${AUTH}chat.memberships`];

function start() {
	const google = new Google();
	const transporterOptions = { fetchImplementation: fetchFrom(google) };
	return { google, transporterOptions };
}

function connected({ google, transporterOptions }: ReturnType<typeof start>) {
	const auth = new OAuth2Client({
		clientId: DEFAULT_CLIENT_ID,
		clientSecret: 'secret',
		forceRefreshOnFailure: true,
		transporterOptions,
	});
	const issued = google.oauth.issueToken({ user: OWNER, scopes: SCOPES });
	auth.setCredentials({
		access_token: issued.access_token,
		refresh_token: issued.refresh_token,
		expiry_date: Date.now() + issued.expires_in * 1_000,
	});
	return { auth, issued, client: chat({ version: 'v1', auth, ...transporterOptions }) };
}

describe('googleapis', () => {
	it('sets up a space, reads it and its members, and finds a direct message', async () => {
		const model = start();
		const { client } = connected(model);

		const { data: space } = await client.spaces.setup({
			requestBody: { ...namedSpace('Launch', 'ada'), requestId: 'r1' },
		});
		const name = space.name ?? '';
		expect(space).toMatchObject({ displayName: 'Launch', spaceType: 'SPACE' });
		expect((await client.spaces.get({ name })).data).toEqual(space);
		const { data: list } = await client.spaces.list({ filter: 'spaceType = "SPACE"' });
		expect(list.spaces).toHaveLength(1);

		await client.spaces.members.create({ parent: name, requestBody: human('ben@example.com') });
		const { data: members } = await client.spaces.members.list({ parent: name, showInvited: true });
		expect(members.memberships?.map(({ state }) => state)).toEqual(['JOINED', 'JOINED', 'JOINED']);
		const ben = await client.spaces.members.get({ name: `${name}/members/ben@example.com` });
		await client.spaces.members.patch({
			name: ben.data.name ?? '',
			updateMask: 'role',
			requestBody: { role: 'ROLE_ASSISTANT_MANAGER' },
		});

		const { data: dm } = await client.spaces.setup({ requestBody: directMessage('ada') });
		const found = await client.spaces.findDirectMessage({ name: 'users/ada@example.com' });
		expect(found.data.name).toBe(dm.name);
		expect(model.google.violations).toEqual([]);
	});

	it('sees Google errors as errors', async () => {
		const { client } = connected(start());
		await expect(
			client.spaces.findDirectMessage({ name: 'users/ada@example.com' }),
		).rejects.toMatchObject({ status: 404 });
		await expect(
			client.spaces.setup({ requestBody: namedSpace('Launch', 'nobody') }),
		).rejects.toThrow('Missing or malformed user resource name');
	});
});

describe('google-auth-library', () => {
	it('refreshes a token that has ended', async () => {
		const model = start();
		const { auth, issued, client } = connected(model);
		model.google.oauth.expire(issued.access_token);

		await expect(client.spaces.list()).resolves.toMatchObject({ status: 200 });
		expect(model.google.calls('spaces.list').map(({ status }) => status)).toEqual([401, 200]);
		expect(model.google.calls('token.refresh')).toHaveLength(1);
		expect(auth.credentials.access_token).not.toBe(issued.access_token);
	});

	it('exchanges the code of the consent page', async () => {
		const { google, transporterOptions } = start();
		const redirectUri = 'http://localhost/callback';
		const auth = new OAuth2Client({
			clientId: DEFAULT_CLIENT_ID,
			clientSecret: 'secret',
			redirectUri,
			transporterOptions,
		});
		const url = new URL(auth.generateAuthUrl({ access_type: 'offline', scope: SCOPES }));
		const page = await google.handle({ method: 'GET', url: url.href, headers: {}, body: '' });
		expect(page).toMatchObject({ status: 200 });
		const form = new URLSearchParams([...url.searchParams, ['decision', 'allow'], ['user', OWNER]]);
		for (const scope of SCOPES) form.append('granted', scope);
		const answer = await google.handle({
			method: 'POST',
			url: url.origin + url.pathname,
			headers: {},
			body: form.toString(),
		});
		const location = 'fault' in answer ? '' : (answer.headers.location ?? '');
		const code = new URL(location).searchParams.get('code') ?? '';

		const { tokens } = await auth.getToken(code);
		expect(tokens).toMatchObject({ scope: SCOPES.join(' '), refresh_token: expect.any(String) });
	});

	it('signs in a service account as one of its users', async () => {
		const { google, transporterOptions } = start();
		const email = 'robot@my-project.iam.gserviceaccount.com';
		const { privateKey, publicKeyPem } = newKeyPair();
		google.oauth.registerServiceAccount({ email, publicKeyPem, delegatedScopes: SCOPES });
		const auth = new JWT({
			email,
			key: privateKey,
			scopes: SCOPES,
			subject: 'ada@example.com',
			transporterOptions,
		});
		const client = chat({ version: 'v1', auth, ...transporterOptions });

		await client.spaces.setup({ requestBody: namedSpace('Launch') });
		expect(google.spaces()).toMatchObject([{ createdBy: 'ada@example.com' }]);
		expect(google.calls('token.jwt')).toHaveLength(1);
	});
});
