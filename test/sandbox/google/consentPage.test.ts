import { createHash } from 'node:crypto';
import { DEFAULT_CLIENT_ID, type Google } from '../../../sandbox/google';
import { AUTH, send, standIn } from './caller';

const PAGE = 'https://accounts.google.com/o/oauth2/v2/auth';
const SCOPES = [`${AUTH}chat.spaces`, `${AUTH}chat.memberships`];
const ASKED = {
	client_id: DEFAULT_CLIENT_ID,
	redirect_uri: 'http://localhost:5678/rest/oauth2-credential/callback',
	response_type: 'code',
	scope: SCOPES.join(' '),
	state: 'state-of-the-app',
	access_type: 'offline',
	prompt: 'consent',
};

async function show(google: Google, changes: Record<string, string> = {}) {
	const query = new URLSearchParams({ ...ASKED, ...changes });
	return send(google, 'GET', `${PAGE}?${query.toString()}`);
}

/** Presses a button of the page, with these scopes ticked. */
async function press(google: Google, decision: string, granted = SCOPES, changes = {}) {
	const form = new URLSearchParams({ ...ASKED, user: 'ada@example.com', decision, ...changes });
	for (const scope of granted) form.append('granted', scope);
	const reply = await google.handle({
		method: 'POST',
		url: PAGE,
		headers: {},
		body: form.toString(),
	});
	if ('fault' in reply) throw new Error(reply.fault);
	return { status: reply.status, location: new URL(reply.headers.location ?? 'none:') };
}

async function exchange(google: Google, code: string, changes: Record<string, string> = {}) {
	const form = new URLSearchParams({
		grant_type: 'authorization_code',
		code,
		client_id: DEFAULT_CLIENT_ID,
		client_secret: 'secret',
		redirect_uri: ASKED.redirect_uri,
		...changes,
	});
	const url = 'https://oauth2.googleapis.com/token';
	const reply = await google.handle({ method: 'POST', url, headers: {}, body: form.toString() });
	if ('fault' in reply) throw new Error(reply.fault);
	return { status: reply.status, body: JSON.parse(reply.body) };
}

describe('the consent page', () => {
	it('says that it is a stand-in, and offers each scope, the users and two buttons', async () => {
		const { google } = standIn();
		const { status, body, headers } = await show(google);

		expect(status).toBe(200);
		expect(headers['content-type']).toContain('text/html');
		expect(body).toContain('stand-in for Google');
		for (const scope of SCOPES) {
			expect(body).toMatch(new RegExp(`type="checkbox" name="granted" value="${scope}" checked`));
		}
		expect(body).toMatch(/<option value="owner@example.com" selected>/);
		expect(body).not.toContain('guest@partner.example.org');
		expect(body).toMatch(/id="allow"/);
		expect(body).toMatch(/id="cancel"/);
		expect(google.violations).toEqual([]);
		expect(google.calls('consent')[0]?.query).toMatchObject({
			scope: ASKED.scope,
			prompt: 'consent',
		});
		expect(JSON.stringify(google.log)).not.toContain(ASKED.state);
	});

	it('shows what it was given as text', async () => {
		const { google } = standIn();
		const { body } = await show(google, { client_id: '<script>x</script>', state: '"><b>' });
		expect(body).not.toContain('<script>');
		expect(body).toContain('value="&quot;&gt;&lt;b&gt;"');
	});

	it('sends back a code for what was ticked, which becomes tokens', async () => {
		const { google } = standIn();
		const { status, location } = await press(google, 'allow', SCOPES.slice(0, 1));

		expect(status).toBe(302);
		expect(location.origin + location.pathname).toBe(ASKED.redirect_uri);
		expect(location.searchParams.get('state')).toBe(ASKED.state);
		expect(location.searchParams.get('scope')).toBe(SCOPES[0]);
		const { body } = await exchange(google, location.searchParams.get('code') ?? '');
		expect(body).toMatchObject({ scope: SCOPES[0], refresh_token: expect.any(String) });
		expect(google.oauth.tokens.find(body.access_token)).toMatchObject({ user: 'ada@example.com' });
	});

	it.each([
		['cancel', SCOPES],
		['allow', []],
	])('sends back access_denied on %s with %j', async (decision, granted) => {
		const { google } = standIn();
		const { location } = await press(google, decision, granted);
		expect(Object.fromEntries(location.searchParams)).toEqual({
			state: ASKED.state,
			error: 'access_denied',
		});
	});

	it('gives no refresh token unless offline access was asked for', async () => {
		const { google } = standIn();
		const { location } = await press(google, 'allow', SCOPES, { access_type: 'online' });
		const { body } = await exchange(google, location.searchParams.get('code') ?? '');
		expect(body).not.toHaveProperty('refresh_token');
	});

	it('gives a code that works once, for its client and address', async () => {
		const { google } = standIn();
		const code = async () => (await press(google, 'allow')).location.searchParams.get('code') ?? '';

		const first = await code();
		expect((await exchange(google, first)).status).toBe(200);
		expect((await exchange(google, first)).body).toMatchObject({ error: 'invalid_grant' });
		const other = { client_id: '77-other.apps' };
		expect((await exchange(google, await code(), other)).status).toBe(400);
		const elsewhere = { redirect_uri: 'http://localhost/elsewhere' };
		expect((await exchange(google, await code(), elsewhere)).status).toBe(400);
	});

	it('holds the app to its code challenge', async () => {
		const { google } = standIn();
		const verifier = 'a-long-verifier';
		const challenge = createHash('sha256').update(verifier).digest('base64url');
		const code = async () => {
			const asked = { code_challenge: challenge, code_challenge_method: 'S256' };
			const { location } = await press(google, 'allow', SCOPES, asked);
			return location.searchParams.get('code') ?? '';
		};
		expect((await exchange(google, await code())).status).toBe(400);
		expect((await exchange(google, await code(), { code_verifier: verifier })).status).toBe(200);
	});

	it.each([
		[{ client_id: '' }, 'missing client_id'],
		[{ scope: '' }, 'missing scope'],
		[{ response_type: 'token' }, 'unsupported_response_type'],
		[{ redirect_uri: 'nowhere' }, 'redirect_uri'],
	])('stops at %j', async (changes, words) => {
		const { google } = standIn();
		const { status, body } = await show(google, changes);
		expect(status).toBe(400);
		expect(body).toContain(words);
	});

	it('sends nobody to an address that the client did not register', async () => {
		const { google } = standIn();
		google.oauth.registerClient({
			clientId: DEFAULT_CLIENT_ID,
			clientSecret: 'secret',
			redirectUris: ['https://n8n.example.com/rest/oauth2-credential/callback'],
		});
		expect((await show(google)).body).toContain('redirect_uri_mismatch');
		expect((await press(google, 'allow')).status).toBe(400);
	});
});
