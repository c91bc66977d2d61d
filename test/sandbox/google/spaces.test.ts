import { OWNER } from '../../../sandbox/google';
import { caller, directMessage, groupChat, namedSpace, standIn } from './caller';

const SETUP = '/v1/spaces:setup';
const idOf = (google: ReturnType<typeof standIn>['google'], name: string) =>
	google.directory.person(`${name}@example.com`)?.id ?? '';

describe('spaces.get', () => {
	it('gives the whole space to its members', async () => {
		const { google } = standIn();
		const call = caller(google);
		const { body } = await call('POST', SETUP, namedSpace('Launch'));
		expect((await call('GET', `/v1/${body.name}`)).body).toEqual(body);
	});

	it('answers others, and for no space at all, with the same 403', async () => {
		const { google } = standIn();
		const { body } = await caller(google)('POST', SETUP, namedSpace('Launch', 'invited.one'));
		const forAda = await caller(google, { user: 'ada@example.com' })('GET', `/v1/${body.name}`);
		const invited = caller(google, { user: 'invited.one@example.com' });
		const forInvited = await invited('GET', `/v1/${body.name}`);
		const missing = await caller(google)('GET', '/v1/spaces/NOWHERE');

		expect(forAda).toMatchObject({ status: 403, body: { error: { status: 'PERMISSION_DENIED' } } });
		expect(forInvited.body).toEqual(forAda.body);
		expect(missing.body).toEqual(forAda.body);
	});
});

describe('spaces.list', () => {
	it('lists group chats and direct messages from their first message on', async () => {
		const { google } = standIn();
		const call = caller(google);
		await call('POST', SETUP, namedSpace('Launch'));
		await call('POST', SETUP, groupChat('ada', 'ben'));
		google.addSpace({
			spaceType: 'DIRECT_MESSAGE',
			createdBy: OWNER,
			members: ['ada@example.com'],
		});
		google.addSpace({
			spaceType: 'GROUP_CHAT',
			createdBy: OWNER,
			members: ['ada@example.com', 'ben@example.com'],
			messages: ['Hello'],
		});

		const { body } = await call('GET', '/v1/spaces');
		expect(body.spaces.map((space: { spaceType: string }) => space.spaceType)).toEqual([
			'SPACE',
			'GROUP_CHAT',
		]);
		expect(body.spaces[0]).not.toHaveProperty('permissionSettings');
	});

	it('lists only what the caller takes part in, by a group too', async () => {
		const { google } = standIn();
		google.addSpace({ spaceType: 'SPACE', displayName: 'A', createdBy: 'ada@example.com' });
		google.addSpace({
			spaceType: 'SPACE',
			displayName: 'B',
			createdBy: 'ada@example.com',
			members: ['team@example.com'],
		});
		expect((await caller(google)('GET', '/v1/spaces')).body).toEqual({});
		const { body } = await caller(google, { user: 'nils@example.com' })('GET', '/v1/spaces');
		expect(body.spaces).toMatchObject([{ displayName: 'B' }]);
	});

	it.each([
		['spaceType = "SPACE"', 1],
		['space_type = "GROUP_CHAT"', 1],
		['spaceType = "SPACE" OR space_type = "GROUP_CHAT"', 2],
	])('filters by %s', async (filter, count) => {
		const { google } = standIn();
		google.addSpace({ spaceType: 'SPACE', displayName: 'A', createdBy: OWNER });
		google.addSpace({ spaceType: 'GROUP_CHAT', createdBy: OWNER, messages: ['Hello'] });
		const url = `/v1/spaces?filter=${encodeURIComponent(filter)}`;
		expect((await caller(google)('GET', url)).body.spaces).toHaveLength(count);
	});

	it.each([
		'spaceType = "ROOM"',
		'displayName = "A"',
		'spaceType = "SPACE" AND spaceType = "SPACE"',
	])('refuses the filter %s', async (filter) => {
		const { google } = standIn();
		const url = `/v1/spaces?filter=${encodeURIComponent(filter)}`;
		expect(await caller(google)('GET', url)).toMatchObject({ status: 400 });
	});

	it('gives page after page', async () => {
		const { google } = standIn();
		for (const displayName of ['A', 'B', 'C']) {
			google.addSpace({ spaceType: 'SPACE', displayName, createdBy: OWNER });
		}
		const call = caller(google);
		const first = await call('GET', '/v1/spaces?pageSize=2');
		const rest = await call('GET', `/v1/spaces?pageSize=2&pageToken=${first.body.nextPageToken}`);

		expect(first.body.spaces).toMatchObject([{ displayName: 'A' }, { displayName: 'B' }]);
		expect(rest.body.spaces).toMatchObject([{ displayName: 'C' }]);
		expect(rest.body).not.toHaveProperty('nextPageToken');
		expect(await call('GET', '/v1/spaces?pageSize=-1')).toMatchObject({ status: 400 });
		expect(await call('GET', '/v1/spaces?pageToken=xyz')).toMatchObject({ status: 400 });
	});
});

describe('spaces.findDirectMessage', () => {
	it('finds the one with this person, named by address or number', async () => {
		const { google } = standIn();
		const call = caller(google);
		const { body } = await call('POST', SETUP, directMessage('ada'));

		for (const user of ['ada@example.com', idOf(google, 'ada')]) {
			const found = await call('GET', `/v1/spaces:findDirectMessage?name=users/${user}`);
			expect(found).toMatchObject({ status: 200, body: { name: body.name } });
		}
	});

	it('answers 404 where there is none, and 400 for nobody', async () => {
		const { google } = standIn();
		const call = caller(google);
		await call('POST', SETUP, groupChat('ada', 'ben'));
		const url = '/v1/spaces:findDirectMessage?name=users/';
		expect(await call('GET', `${url}ada@example.com`)).toMatchObject({ status: 404 });
		expect(await call('GET', `${url}nobody@example.com`)).toMatchObject({ status: 400 });
	});
});

describe('spaces.findGroupChats', () => {
	const url = (...names: string[]) =>
		`/v1/spaces:findGroupChats?${names.map((name) => `users=users/${name}@example.com`).join('&')}`;

	it('finds the chats of exactly these people', async () => {
		const { google } = standIn();
		const call = caller(google);
		const chat = await call('POST', SETUP, groupChat('ada', 'ben'));
		await call('POST', SETUP, groupChat('ada', 'ben', 'carla'));

		expect((await call('GET', url('ben', 'ada'))).body).toEqual({
			spaces: [{ name: chat.body.name }],
		});
		expect((await call('GET', url('ada'))).body).toEqual({});
	});

	it('counts only who has joined', async () => {
		const { google } = standIn();
		const call = caller(google);
		await call('POST', SETUP, groupChat('ada', 'invited.one'));
		expect((await call('GET', url('ada', 'invited.one'))).body).toEqual({});
	});

	it('looks without the blocked where no chat has everybody', async () => {
		const { google } = standIn();
		const call = caller(google);
		const chat = await call('POST', SETUP, groupChat('ada', 'ben', 'blocker'));
		expect((await call('GET', url('ada', 'ben', 'blocker'))).body).toEqual({
			spaces: [{ name: chat.body.name }],
		});
	});

	it('shows whole spaces to who may read them', async () => {
		const { google } = standIn();
		await caller(google)('POST', SETUP, groupChat('ada', 'ben'));
		const expanded = `${url('ada', 'ben')}&spaceView=SPACE_VIEW_EXPANDED`;

		const allowed = await caller(google)('GET', expanded);
		expect(allowed.body.spaces).toMatchObject([{ spaceType: 'GROUP_CHAT' }]);
		const denied = await caller(google, { scopes: ['chat.memberships'] })('GET', expanded);
		expect(denied).toMatchObject({ status: 403 });
	});
});
