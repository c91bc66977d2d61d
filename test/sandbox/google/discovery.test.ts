import { AUTH, send, standIn } from './caller';
import { OWNER } from '../../../sandbox/google';

const DOCUMENT = '/$discovery/rest?version=v1';

describe("Chat's discovery document", () => {
	it('is public, and shown to whoever has a good token', async () => {
		const { google } = standIn();
		const scopes = [`${AUTH}chat.spaces.create`];
		const token = google.oauth.issueToken({ user: OWNER, scopes }).access_token;
		const withToken: Record<string, string> = { authorization: `Bearer ${token}` };
		for (const headers of [{}, withToken]) {
			const { status, body } = await send(google, 'GET', DOCUMENT, undefined, headers);
			expect([status, body.name, body.version]).toEqual([200, 'chat', 'v1']);
		}
		expect(google.log.map(({ name }) => name)).toEqual(['discovery', 'discovery']);
		expect(google.violations).toEqual([]);
	});

	it('is refused to a token that is no good', async () => {
		const { google } = standIn();
		const answer = await send(google, 'GET', DOCUMENT, undefined, { authorization: 'Bearer x' });
		expect(answer.status).toBe(401);
	});
});
