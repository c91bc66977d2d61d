import { errors, type StoredSpace } from '../../../sandbox/google';
import { caller, directMessage, groupChat, human, namedSpace, people, standIn } from './caller';

const SETUP = '/v1/spaces:setup';
const MALFORMED = errors.malformedUser().body;

function joinedIn(space: StoredSpace | undefined): (string | undefined)[] {
	return (space?.members ?? []).filter(({ state }) => state === 'JOINED').map(({ email }) => email);
}

describe('a named space', () => {
	it('has the caller as its owner and the members that were asked for', async () => {
		const { google } = standIn();
		const call = caller(google);

		const { status, body } = await call('POST', SETUP, namedSpace('Launch', 'ada', 'ben'));

		expect(status).toBe(200);
		expect(body).toMatchObject({
			name: expect.stringMatching(/^spaces\/\w+$/),
			spaceType: 'SPACE',
			displayName: 'Launch',
			createTime: '2026-11-23T00:00:00.000000Z',
			membershipCount: { joinedDirectHumanUserCount: 3 },
			spaceUri: expect.stringMatching(/^https:\/\/chat\.google\.com\/room\/\w+\?cls=11$/),
		});
		expect(google.spaces()[0]?.members.map(({ email, role }) => [email, role])).toEqual([
			['owner@example.com', 'ROLE_MANAGER'],
			['ada@example.com', 'ROLE_MEMBER'],
			['ben@example.com', 'ROLE_MEMBER'],
		]);
		expect(google.violations).toEqual([]);
	});

	it('says nothing of memberships, and nothing that is false or empty', async () => {
		const { google } = standIn();
		const { body } = await caller(google)('POST', SETUP, namedSpace('Launch', 'ada'));

		expect(body).not.toHaveProperty('memberships');
		expect(body).not.toHaveProperty('externalUserAllowed');
		expect(body).not.toHaveProperty('singleUserBotDm');
		expect(JSON.stringify(body)).not.toContain('@example.com');
	});

	it('filters out the caller and who is listed twice, by address or number', async () => {
		const { google } = standIn();
		const ada = google.directory.person('ada@example.com')?.id ?? '';
		const body = {
			space: { spaceType: 'SPACE', displayName: 'Launch' },
			memberships: [...people('owner', 'ada'), human('ADA@example.com'), human(ada)],
		};

		await caller(google)('POST', SETUP, body);

		expect(joinedIn(google.spaces()[0])).toEqual(['owner@example.com', 'ada@example.com']);
	});

	it('leaves out in silence who blocks the caller, is blocked, or has no Chat', async () => {
		const { google } = standIn();
		google.directory.person('owner@example.com')?.blocks.add('ben@example.com');
		const body = namedSpace('Launch', 'ada', 'ben', 'blocker', 'without.chat');

		const { status } = await caller(google)('POST', SETUP, body);

		expect(status).toBe(200);
		expect(joinedIn(google.spaces()[0])).toEqual(['owner@example.com', 'ada@example.com']);
	});

	it('invites who does not accept automatically', async () => {
		const { google } = standIn();
		await caller(google)('POST', SETUP, namedSpace('Launch', 'invited.one'));

		expect(google.spaces()[0]?.members[1]).toMatchObject({ state: 'INVITED' });
	});

	it.each([
		[true, ['owner@example.com', 'guest@partner.example.org']],
		[undefined, ['owner@example.com']],
	])('takes external people if externalUserAllowed is %s', async (allowed, expected) => {
		const { google } = standIn();
		await caller(google)('POST', SETUP, {
			space: { spaceType: 'SPACE', displayName: 'Launch', externalUserAllowed: allowed },
			memberships: [human('guest@partner.example.org')],
		});

		expect(joinedIn(google.spaces()[0])).toEqual(expected);
	});

	it('takes groups by their opaque id', async () => {
		const { google } = standIn();
		const team = google.directory.group('team@example.com')?.id ?? '';
		const { body } = await caller(google)('POST', SETUP, {
			space: { spaceType: 'SPACE', displayName: 'Launch' },
			memberships: [{ groupMember: { name: `groups/${team}` } }],
		});

		expect(body.membershipCount).toEqual({ joinedDirectHumanUserCount: 1, joinedGroupCount: 1 });
	});

	it('keeps its settings', async () => {
		const { google } = standIn();
		const space = {
			spaceType: 'SPACE',
			displayName: 'News',
			spaceDetails: { description: 'What is new', guidelines: 'Be kind' },
			spaceHistoryState: 'HISTORY_OFF',
			accessSettings: { audience: 'audiences/default' },
			predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE',
		};
		const { body } = await caller(google)('POST', SETUP, { space });

		expect(body).toMatchObject({
			spaceDetails: space.spaceDetails,
			spaceHistoryState: 'HISTORY_OFF',
			accessSettings: { accessState: 'DISCOVERABLE', audience: 'audiences/default' },
			permissionSettings: { postMessages: { managersAllowed: true } },
		});
		expect(body).not.toHaveProperty('predefinedPermissionSettings');
	});

	it('may have the name of another, unless the organization has used it up', async () => {
		const { google } = standIn();
		const call = caller(google);
		google.takenNames.add('Taken');

		const twice = [
			await call('POST', SETUP, namedSpace('Launch')),
			await call('POST', SETUP, namedSpace('Launch')),
		];
		expect(new Set(twice.map(({ body }) => body.name)).size).toBe(2);
		expect(await call('POST', SETUP, namedSpace('Taken'))).toMatchObject({
			status: 409,
			body: { error: { status: 'ALREADY_EXISTS' } },
		});
	});
});

describe('one member who cannot be resolved', () => {
	it.each([
		['an unknown address', human('nobody@example.com')],
		['an unknown number', human('999')],
		['a group by its address', human('team@example.com')],
		['an external person by number', 'external'],
		['a name of another form', { member: { name: 'ada@example.com', type: 'HUMAN' } }],
		['no type', { member: { name: 'users/ada@example.com' } }],
		['an app', { member: { name: 'users/app', type: 'BOT' } }],
	])('has the whole set-up refused: %s', async (_, membership) => {
		const { google } = standIn();
		const guest = google.directory.person('guest@partner.example.org')?.id ?? '';
		const body = {
			space: { spaceType: 'SPACE', displayName: 'Launch' },
			memberships: [...people('ada'), membership === 'external' ? human(guest) : membership],
		};

		expect(await caller(google)('POST', SETUP, body)).toMatchObject({
			status: 400,
			body: MALFORMED,
		});
		expect(google.spaces()).toEqual([]);
	});
});

describe('a group chat', () => {
	it('is made anew each time', async () => {
		const { google } = standIn();
		const call = caller(google);
		const first = await call('POST', SETUP, groupChat('ada', 'ben'));
		const second = await call('POST', SETUP, groupChat('ada', 'ben'));

		expect(first).toMatchObject({ status: 200, body: { spaceType: 'GROUP_CHAT' } });
		expect(second.body.name).not.toBe(first.body.name);
	});

	it('may end up with nobody but the caller', async () => {
		const { google } = standIn();
		google.directory.add({ email: 'ben@example.com', blocks: new Set(['owner@example.com']) });

		const { body } = await caller(google)('POST', SETUP, groupChat('ben', 'blocker'));

		expect(body.membershipCount).toEqual({ joinedDirectHumanUserCount: 1 });
	});
});

describe('a direct message', () => {
	it('is there once for two people', async () => {
		const { google } = standIn();
		const first = await caller(google)('POST', SETUP, directMessage('ada'));
		const asAda = caller(google, { user: 'ada@example.com' });
		const again = await asAda('POST', SETUP, directMessage('owner'));

		expect(first.body).toMatchObject({
			spaceType: 'DIRECT_MESSAGE',
			spaceUri: expect.stringContaining('https://chat.google.com/dm/'),
		});
		expect(first.body).not.toHaveProperty('createTime');
		expect(again.body.name).toBe(first.body.name);
		expect(google.spaces()).toHaveLength(1);
	});

	it('fails where one blocks the other, unless it is there already', async () => {
		const { google } = standIn();
		const call = caller(google);
		expect(await call('POST', SETUP, directMessage('blocker'))).toMatchObject({ status: 403 });

		const { body } = await call('POST', SETUP, directMessage('ada'));
		google.directory.person('ada@example.com')?.blocks.add('owner@example.com');
		expect(await call('POST', SETUP, directMessage('ada'))).toMatchObject({
			status: 200,
			body: { name: body.name },
		});
	});

	it('with the calling app has no members and is there once', async () => {
		const { google } = standIn();
		const body = { space: { spaceType: 'DIRECT_MESSAGE', singleUserBotDm: true } };
		const first = await caller(google)('POST', SETUP, body);
		const again = await caller(google)('POST', SETUP, body);
		const otherApp = await caller(google, { clientId: '77-other.apps' })('POST', SETUP, body);

		expect(first.body).toMatchObject({ type: 'DM', singleUserBotDm: true });
		expect(again.body.name).toBe(first.body.name);
		expect(otherApp.body.name).not.toBe(first.body.name);
	});
});

describe('what Google refuses, and what only just not', () => {
	const many = Array.from({ length: 50 }, (_, index) =>
		human(`person.${String(index + 1).padStart(3, '0')}@example.com`),
	);
	const group = { groupMember: { name: 'groups/03ep43zb2sandbox01' } };
	const GROUP_CHAT = { spaceType: 'GROUP_CHAT' };
	const DM = { spaceType: 'DIRECT_MESSAGE' };

	it.each<[string, object]>([
		['no space', {}],
		['no type', { space: { displayName: 'Launch' } }],
		['a named space without a name', { space: { spaceType: 'SPACE' } }],
		['a blank name', { space: { spaceType: 'SPACE', displayName: ' ' } }],
		['a name of 129 characters', { space: { spaceType: 'SPACE', displayName: 'x'.repeat(129) } }],
		['50 memberships', { ...namedSpace('Launch'), memberships: many }],
		[
			'a name for a group chat',
			{ space: { ...GROUP_CHAT, displayName: 'x' }, memberships: people('ada', 'ben') },
		],
		['a group chat of two', { space: GROUP_CHAT, memberships: people('ada') }],
		[
			'a group chat of two and the caller again',
			{ space: GROUP_CHAT, memberships: people('ada', 'owner') },
		],
		[
			'a group in a group chat',
			{ space: GROUP_CHAT, memberships: [...people('ada', 'ben'), group] },
		],
		[
			'an announcement chat',
			{
				space: { ...GROUP_CHAT, predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE' },
				memberships: people('ada', 'ben'),
			},
		],
		['a name for a DM', { space: { ...DM, displayName: 'x' }, memberships: people('ada') }],
		[
			'details for a DM',
			{ space: { ...DM, spaceDetails: { description: 'x' } }, memberships: people('ada') },
		],
		['a DM with nobody', { space: DM, memberships: [] }],
		['a DM with two', { space: DM, memberships: people('ada', 'ben') }],
		['a DM with a group', { space: DM, memberships: [group] }],
		[
			'a group by its address',
			{
				...namedSpace('Launch'),
				memberships: [{ groupMember: { name: 'groups/team@example.com' } }],
			},
		],
		[
			'an app DM with a member',
			{ space: { ...DM, singleUserBotDm: true }, memberships: people('ada') },
		],
		[
			'singleUserBotDm in a named space',
			{ space: { spaceType: 'SPACE', displayName: 'x', singleUserBotDm: true } },
		],
		[
			'an audience of another form',
			{ space: { spaceType: 'SPACE', displayName: 'x', accessSettings: { audience: 'default' } } },
		],
	])('%s', async (_, body) => {
		const { google } = standIn();
		google.directory.addMany(50);
		expect(await caller(google)('POST', SETUP, body)).toMatchObject({
			status: 400,
			body: { error: { status: 'INVALID_ARGUMENT' } },
		});
		expect(google.spaces()).toEqual([]);
	});

	it('49 memberships are not too many', async () => {
		const { google } = standIn();
		google.directory.addMany(49);
		const body = { ...namedSpace('Launch'), memberships: many.slice(0, 49) };
		expect((await caller(google)('POST', SETUP, body)).body.membershipCount).toEqual({
			joinedDirectHumanUserCount: 50,
		});
	});

	it('counts a name in characters, not in bytes', async () => {
		const { google } = standIn();
		const answer = await caller(google)('POST', SETUP, namedSpace('🚀'.repeat(128)));
		expect(answer.status).toBe(200);
	});

	it('every call of somebody whose Chat is off', async () => {
		const { google } = standIn();
		const call = caller(google, { user: 'without.chat@example.com' });
		expect(await call('POST', SETUP, namedSpace('Launch'))).toMatchObject(errors.chatTurnedOff());
	});
});

describe('a request id', () => {
	const body = { ...namedSpace('Launch', 'ada'), requestId: 'row-1' };

	it('makes one space however often it is sent, and brings back an echo', async () => {
		const { google } = standIn();
		const call = caller(google);
		const first = await call('POST', SETUP, body);
		const again = await call('POST', SETUP, {
			...namedSpace('Another name', 'ben'),
			requestId: 'row-1',
		});

		expect(again).toMatchObject({ status: 200 });
		expect(again.body).toEqual({
			name: first.body.name,
			spaceType: 'SPACE',
			displayName: 'Another name',
		});
		expect(google.spaces()).toHaveLength(1);
		expect(google.spaces()[0]).toMatchObject({ displayName: 'Launch', requestIds: ['row-1'] });
		expect(joinedIn(google.spaces()[0])).toEqual(['owner@example.com', 'ada@example.com']);
	});

	it('brings back the whole space where a test wants that', async () => {
		const { google } = standIn({ behaviour: { replay: 'full' } });
		const call = caller(google);
		const first = await call('POST', SETUP, body);
		expect((await call('POST', SETUP, body)).body).toEqual(first.body);
	});

	it('is an error for another user of the app, and free for another app', async () => {
		const { google } = standIn();
		await caller(google)('POST', SETUP, body);

		const asAda = await caller(google, { user: 'ada@example.com' })('POST', SETUP, body);
		expect(asAda).toMatchObject(errors.requestIdOfAnotherUser());
		const otherApp = await caller(google, { clientId: '77-other.apps' })('POST', SETUP, body);
		expect(otherApp.status).toBe(200);
		expect(google.spaces()).toHaveLength(2);
	});

	it('is not used up by a set-up that was refused', async () => {
		const { google } = standIn();
		const call = caller(google);
		await call('POST', SETUP, { ...namedSpace('Launch', 'nobody'), requestId: 'row-1' });
		expect((await call('POST', SETUP, body)).body).toHaveProperty('createTime');
	});
});
