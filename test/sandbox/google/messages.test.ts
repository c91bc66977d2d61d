import { OWNER, type Google } from '../../../sandbox/google';
import { caller, standIn, type Call } from './caller';

const SCOPES = ['chat.messages.create', 'chat.spaces'];

function start(options = {}) {
	const { google, clock } = standIn(options);
	const { name } = google.addSpace({ spaceType: 'SPACE', displayName: 'Launch', createdBy: OWNER });
	return { google, clock, name, call: caller(google, { scopes: SCOPES }) };
}

const say = (call: Call, space: string, query = '', text = 'Welcome!') =>
	call('POST', `/v1/${space}/messages${query}`, { text });

const texts = (google: Google) => google.spaces()[0]?.messages.map(({ text }) => text);

describe('spaces.messages.create', () => {
	it('posts as the user, with the id that the user chose', async () => {
		const { google, call, name } = start();
		const { status, body } = await say(call, name, '?messageId=client-welcome-1');

		expect(status).toBe(200);
		expect(body).toMatchObject({
			name: expect.stringMatching(new RegExp(`^${name}/messages/`)),
			text: 'Welcome!',
			clientAssignedMessageId: 'client-welcome-1',
			space: { name },
		});
		expect(texts(google)).toEqual(['Welcome!']);
		expect(google.violations).toEqual([]);
	});

	it('takes one write a second for each space', async () => {
		const { google, clock, call, name } = start();
		const other = google.addSpace({ spaceType: 'SPACE', displayName: 'Two', createdBy: OWNER });

		const statuses = [await say(call, name), await say(call, name), await say(call, other.name)];
		clock.ms += 1_000;
		statuses.push(await say(call, name));
		expect(statuses.map(({ status }) => status)).toEqual([200, 429, 200, 200]);
	});

	it('refuses a message id that is there already', async () => {
		const { google, clock, call, name } = start();
		await say(call, name, '?messageId=client-a');
		clock.ms += 1_000;
		expect(await say(call, name, '?messageId=client-a')).toMatchObject({ status: 409 });
		expect(texts(google)).toHaveLength(1);
	});

	it('sends a request id once and echoes its message with the names', async () => {
		const { google, call, name } = start({ quotas: { writesPerSpacePerSecond: Infinity } });
		const first = await say(call, name, '?requestId=r1&messageId=client-a');
		const again = await say(call, name, '?requestId=r1&messageId=client-a');

		expect(again.body).toEqual({
			text: 'Welcome!',
			name: first.body.name,
			thread: first.body.thread,
		});
		expect(texts(google)).toHaveLength(1);
	});

	it.each([
		['a message id without its beginning', '?messageId=welcome', 'Hello'],
		['a message id in capitals', '?messageId=client-A', 'Hello'],
		['a message id of 64 characters', `?messageId=client-${'x'.repeat(57)}`, 'Hello'],
		['no text', '', ''],
		['32,001 bytes', '', 'x'.repeat(32_001)],
	])('refuses %s', async (_, query, text) => {
		const { call, name } = start();
		expect(await say(call, name, query, text)).toMatchObject({ status: 400 });
	});

	it('refuses cards, which users cannot send', async () => {
		const { google, call, name } = start();
		const answer = await call('POST', `/v1/${name}/messages`, { text: 'x', cardsV2: [] });
		expect(answer.status).toBe(400);
		expect(google.violations).toHaveLength(1);
	});
});

describe('spaces.messagePins.create', () => {
	it('pins a message, once', async () => {
		const { google, call, name } = start();
		const { body } = await say(call, name);
		const pin = { message: body.name };

		expect((await call('POST', `/v1/${name}/messagePins`, pin)).body).toEqual({
			name: String(body.name).replace('/messages/', '/messagePins/'),
			message: body.name,
		});
		expect(google.spaces()[0]?.pins).toEqual([body.name]);
		expect(await call('POST', `/v1/${name}/messagePins`, pin)).toMatchObject({ status: 409 });
	});

	it('knows a message by the id that its sender chose, too, and pins it once', async () => {
		const { google, call, name } = start();
		const { body } = await say(call, name, '?messageId=client-a');
		const pin = { message: `${name}/messages/client-a` };
		expect((await call('POST', `/v1/${name}/messagePins`, pin)).body).toEqual({
			name: String(body.name).replace('/messages/', '/messagePins/'),
			message: body.name,
		});
		expect(google.spaces()[0]?.pins).toEqual([body.name]);
		expect(await call('POST', `/v1/${name}/messagePins`, pin)).toMatchObject({ status: 409 });
		expect(google.violations).toEqual([]);
	});

	it.each(['client-b', 'AAQA.AAQA'])('knows no message %s', async (id) => {
		const { call, name } = start();
		await say(call, name, '?messageId=client-a');
		await say(call, name);
		const pin = { message: `${name}/messages/${id}` };
		expect(await call('POST', `/v1/${name}/messagePins`, pin)).toMatchObject({ status: 404 });
	});
});

describe('groups:lookup', () => {
	const url = 'https://cloudidentity.googleapis.com/v1/groups:lookup?groupKey.id=';
	const scopes = ['cloud-identity.groups.readonly'];

	it('gives the opaque id of a group', async () => {
		const { google } = standIn();
		const { body } = await caller(google, { scopes })('GET', `${url}team@example.com`);
		expect(body).toEqual({
			name: `groups/${google.directory.group('team@example.com')?.id ?? ''}`,
		});
		expect(google.violations).toEqual([]);
	});

	it('knows nothing of a group that is hidden from the user', async () => {
		const { google } = standIn();
		google.directory.group('team@example.com')?.hiddenFrom.add('ada@example.com');
		const lookUp = (user: string) =>
			caller(google, { user, scopes })('GET', `${url}team@example.com`);
		expect((await lookUp('ada@example.com')).status).toBe(403);
		expect((await lookUp(OWNER)).status).toBe(200);
	});

	it('does not tell a missing group from a hidden one, and wants its scope', async () => {
		const { google } = standIn();
		const nobody = await caller(google, { scopes })('GET', `${url}nobody@example.com`);
		expect(nobody).toMatchObject({ status: 403, body: { error: { status: 'PERMISSION_DENIED' } } });
		const denied = await caller(google)('GET', `${url}team@example.com`);
		expect(denied.body.error.details[0]).toMatchObject({
			reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
		});
	});
});
