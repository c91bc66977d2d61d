import { GUIDE } from '../../../nodes/GoogleChatSetupSpace/failures/pages';
import type { ChatRequest } from '../../../nodes/GoogleChatSetupSpace/google/requests';
import type { Space } from '../../../nodes/GoogleChatSetupSpace/google/resources';
import type { Row } from '../../../nodes/GoogleChatSetupSpace/plan/row';
import {
	directMessageWith,
	isWithRowsPerson,
} from '../../../nodes/GoogleChatSetupSpace/space/directMessage';
import {
	turnOfChat,
	findSpace,
	wantedSpace,
} from '../../../nodes/GoogleChatSetupSpace/space/findSpace';
import { givenSpace } from '../../../nodes/GoogleChatSetupSpace/space/givenSpace';
import { GONE, spaceNow } from '../../../nodes/GoogleChatSetupSpace/space/gone';
import {
	direct,
	endOf,
	granting,
	groupChat,
	jobFor,
	namesOf,
	sessionOf,
	SPACE,
	withApp,
	type Reply,
	type Script,
} from './aRow';

const REUSE = { options: { ifSpaceExists: 'reuse' } };
const ADA = { name: 'users/ada@example.com', given: 'Ada <ada@example.com>' };
const dm = (reply: Reply): Script => ({ 'spaces.findDirectMessage': reply });

describe('the direct message with a person', () => {
	it('is the one that Google finds', async () => {
		const session = sessionOf(dm({ body: { name: SPACE } }));
		expect(await directMessageWith(ADA, session)).toEqual({ done: { name: SPACE } });
		expect(session.asked[0]?.query).toEqual({ name: 'users/ada@example.com' });
	});

	it('is none where Google does not find it', async () => {
		expect(await directMessageWith(ADA, sessionOf(dm({ status: 404 })))).toEqual({
			done: undefined,
		});
	});

	it.each<[string, Reply, string]>([
		['a refusal', { status: 403 }, 'notAllowed'],
		[
			'an app that is not set up',
			{ status: 404, words: 'Google Chat app not found' },
			'appNotConfigured',
		],
		['a plain error', { status: 400 }, 'other'],
		['a connection that is lost', 'lost', 'network'],
	])('is not known after %s', async (_what, reply, kind) => {
		expect(await directMessageWith(ADA, sessionOf(dm(reply)))).toMatchObject({
			failed: { failure: { kind } },
		});
	});
});

describe('a space for a row’s person', () => {
	it.each<[string, Partial<Row>, Partial<Space>, Script, boolean]>([
		['a named space', {}, {}, {}, true],
		['a group chat', groupChat(), {}, {}, true],
		['the direct message with them', direct(), {}, dm({ body: { name: SPACE } }), true],
		['one with somebody else', direct(), {}, dm({ body: { name: 'spaces/B' } }), false],
		['one where they have none', direct(), {}, dm({ status: 404 }), false],
		['the one with the app', withApp(), { singleUserBotDm: true }, {}, true],
		['one of people for the app', withApp(), {}, {}, false],
		['one of nobody knows whom for the app', withApp(), { singleUserBotDm: 'yes' }, {}, false],
	])('%s', async (_what, row, more, script, is) => {
		const space = { name: SPACE, ...more };
		expect(await isWithRowsPerson(jobFor(row), space, sessionOf(script))).toBe(is);
	});

	it('ends the row where that cannot be found out', async () => {
		const work = isWithRowsPerson(jobFor(direct()), { name: SPACE }, sessionOf(dm('lost')));
		expect(await endOf(work)).toMatchObject({ kind: 'network' });
	});
});

describe('looking for a row’s space', () => {
	const found = (row: Partial<Row>, script: Script, granted = granting('chat.spaces')) => {
		const session = sessionOf(script, { granted });
		const job = jobFor(row);
		session.callersSpaces = {
			named: async (wanted) =>
				wanted.displayName === 'Apollo' ? { name: 'spaces/apollo' } : undefined,
		};
		return endOf(findSpace(job, session));
	};

	it.each<[string, Partial<Row>, Script, unknown]>([
		['that is there by its name', REUSE, {}, { name: 'spaces/apollo' }],
		['that is not', { ...REUSE, displayName: 'Gemini' }, {}, 'absent'],
		['that nobody asks to look for', {}, {}, 'notLooked'],
		['to update, by name', { options: { ifSpaceExists: 'update' } }, {}, { name: 'spaces/apollo' }],
		[
			'to update, by its key',
			{ options: { ifSpaceExists: 'update', idempotencyKey: 'T-1' } },
			{},
			'notLooked',
		],
		[
			'to reuse, with a key',
			{ options: { ifSpaceExists: 'reuse', idempotencyKey: 'T-1' } },
			{},
			{ name: 'spaces/apollo' },
		],
		['a group chat that nobody asks for', groupChat(), {}, 'notLooked'],
		[
			'a group chat that is not there',
			groupChat(REUSE),
			{ 'spaces.findGroupChats': { body: {} } },
			'absent',
		],
		['a direct message', direct(), dm({ body: { name: SPACE } }), { name: SPACE }],
		['a direct message that is not there', direct(), dm({ status: 404 }), 'absent'],
		['a direct message that Google refuses to look for', direct(), dm({ status: 403 }), 'refused'],
		['one where Google errs', direct(), dm({ status: 400 }), 'notLooked'],
		['the direct message with the app', withApp(), {}, 'notLooked'],
	])('%s', async (_what, row, script, result) => {
		expect(await found(row, script, undefined)).toEqual(result);
	});

	it('is left out for a direct message without the permission to read spaces', async () => {
		expect(await found(direct(), {}, granting('chat.spaces.create'))).toBe('notLooked');
		const script = dm({ body: { name: SPACE } });
		expect(await found(direct(), script, granting('chat.spaces'))).toEqual({ name: SPACE });
	});

	it('ends the row of a direct message after attempts that gave up', async () => {
		expect(await found(direct(), dm('lost'))).toMatchObject({ kind: 'network' });
	});

	it.each([403, 400])('ends the row that fails if its space exists, after a %d', async (status) => {
		const row = direct('ada@example.com', { options: { ifSpaceExists: 'fail' } });
		expect(await found(row, dm({ status }))).toMatchObject({
			happened: `Google Chat refused to look for the direct message (status ${status})`,
		});
	});

	it('finds the oldest of the group chats, over all pages', async () => {
		const chats = (request: ChatRequest): Reply =>
			request.query?.pageToken === undefined
				? {
						body: {
							spaces: [
								{ name: 'spaces/1', createTime: '2026-03-01T00:00:00Z' },
								{ name: 'spaces/2', createTime: '2026-02-01T00:00:00Z' },
							],
							nextPageToken: 'more',
						},
					}
				: { body: { spaces: [{ name: 'spaces/3', createTime: '2026-01-01T00:00:00Z' }] } };
		const script = { 'spaces.findGroupChats': chats };
		expect(await found(groupChat(REUSE), script)).toMatchObject({ name: 'spaces/3' });
	});

	it.each([
		['the whole of them with', granting('chat.spaces', 'chat.memberships'), 'SPACE_VIEW_EXPANDED'],
		['their names without', granting('chat.memberships'), 'SPACE_VIEW_RESOURCE_NAME_ONLY'],
	])('asks for %s the permission to read spaces', async (_what, granted, spaceView) => {
		const session = sessionOf({ 'spaces.findGroupChats': { body: {} } }, { granted });
		await findSpace(jobFor(groupChat(REUSE)), session);
		expect(session.asked[0]?.query).toEqual({
			users: ['users/ada@example.com', 'users/ben@example.com'],
			pageSize: 30,
			spaceView,
		});
	});

	it('ends the row where group chats cannot be looked for', async () => {
		const script = { 'spaces.findGroupChats': { status: 403 } };
		expect(await found(groupChat(REUSE), script)).toMatchObject({
			happened: 'Google Chat refused to look for the group chat (status 403)',
		});
	});
});

describe('what rows have in common that look for one space', () => {
	const wanted = (row: Partial<Row>) => wantedSpace(jobFor(row), '1');
	const linked = { options: { existingSpace: 'spaces/AAQAtz1Xk0Y' } };

	it.each<[string, Partial<Row>, unknown[]]>([
		['a link', linked, ['1', 'spaces/AAQAtz1Xk0Y']],
		[
			'a name as people see it',
			{ displayName: 'Cafe\u0301', ...REUSE },
			['1', 'SPACE', 'owner@example.com', 'Café'],
		],
		[
			'the people of a group chat, in any order',
			groupChat({ members: 'ben@example.com, ada@example.com', ...REUSE }),
			['1', 'GROUP_CHAT', 'owner@example.com', ['users/ada@example.com', 'users/ben@example.com']],
		],
		[
			'the person of a direct message',
			direct(),
			['1', 'DIRECT_MESSAGE', 'owner@example.com', ['users/ada@example.com']],
		],
	])('is %s', (_what, row, parts) => {
		expect(JSON.parse(wanted(row) ?? '')).toEqual(parts);
	});

	it.each<[string, Partial<Row>]>([
		['a new named space', {}],
		['a new group chat', groupChat()],
		['a space to update by its key', { options: { ifSpaceExists: 'update', idempotencyKey: 'T' } }],
		['the direct message with the app', withApp(REUSE)],
	])('is nothing for %s', (_what, row) => {
		expect(wanted(row)).toBeUndefined();
	});

	const by = (sign: string, ...sizes: number[]) =>
		sizes.map((size) => `chats ${sign} ${size} owner@example.com`);
	const chat = (members: string) => groupChat({ members, ...REUSE });
	it.each<[string, Partial<Row>, string[], string[]]>([
		['emails', chat('ada@example.com, ben@example.com'), by('@', 2), by('/', 2)],
		['IDs', chat('users/12345, users/67890, users/13579'), by('/', 3), by('@', 3)],
		[
			'both, of two people or three',
			chat('ada@example.com, ben@example.com, users/12345'),
			[...by('@', 2, 3), ...by('/', 2, 3)],
			[...by('/', 2, 3), ...by('@', 2, 3)],
		],
		['emails of a new chat', groupChat(), [], []],
		['emails of a chat by its link', groupChat({ options: { existingSpace: 'A1' } }), [], []],
		['the email of a direct message', direct('ada@example.com', REUSE), [], []],
		['emails of a named space', { members: 'ada@example.com', ...REUSE }, [], []],
	])('may be the same under %s', (_what, row, as, after) => {
		expect(turnOfChat(jobFor(row))).toEqual({ as, after });
	});
});

describe('a space as it is now', () => {
	it.each<[string, Reply, unknown]>([
		[
			'that is there',
			{ body: { name: SPACE, displayName: 'A' } },
			{ name: SPACE, displayName: 'A' },
		],
		['that is gone', { status: 404 }, undefined],
		['that is not theirs to see', { status: 403 }, undefined],
	])('%s', async (_what, reply, space) => {
		expect(await spaceNow(SPACE, sessionOf({ 'spaces.get': reply }))).toEqual(space);
	});

	it('ends the row where nobody knows', async () => {
		expect(await endOf(spaceNow(SPACE, sessionOf({ 'spaces.get': 'lost' })))).toMatchObject({
			kind: 'network',
		});
	});

	it('is told of as gone in one sentence for all reasons', () => {
		expect(GONE).toBe(
			'The space cannot be opened any more: it was deleted, you have left it, or another Google account made it. Nothing was done in it.',
		);
	});
});

describe('the space of a row’s link', () => {
	const given = (row: Partial<Row>, space: Reply, script: Script = {}) => {
		const options = { existingSpace: SPACE };
		const session = sessionOf({ 'spaces.get': space, ...script });
		return { end: endOf(givenSpace(jobFor({ options, ...row }), SPACE, session)), session };
	};
	const there = (more: object): Reply => ({ body: { name: SPACE, ...more } });

	it.each<[string, Partial<Row>, object, Script]>([
		['of its kind', {}, { spaceType: 'SPACE' }, {}],
		['of a kind that Google does not tell', groupChat(), {}, {}],
		['with its person', direct(), { spaceType: 'DIRECT_MESSAGE' }, dm({ body: { name: SPACE } })],
	])('is taken %s', async (_what, row, more, script) => {
		const { end, session } = given(row, there(more), script);
		expect(await end).toEqual({
			space: { name: SPACE, ...more },
			origin: 'given',
			came: 'unknown',
			warnings: [],
		});
		expect(namesOf(session)[0]).toBe('spaces.get');
	});

	it.each<[string, Partial<Row>, Reply, Script, string, string]>([
		[
			'that is gone',
			{},
			{ status: 404 },
			{},
			'the space of this row was deleted, or the account is not in it',
			GUIDE.people.href,
		],
		[
			'of another kind',
			{},
			there({ spaceType: 'GROUP_CHAT' }),
			{},
			'Existing Space leads to a group chat, and the row asks for a named space',
			'https://chat.google.com/room/A',
		],
		[
			'that is a direct message',
			groupChat(),
			there({ spaceType: 'DIRECT_MESSAGE' }),
			{},
			'Existing Space leads to a direct message, and the row asks for a group chat',
			'https://chat.google.com/dm/A',
		],
		[
			'with somebody else',
			direct('Ada <ada@example.com>'),
			there({ spaceType: 'DIRECT_MESSAGE' }),
			dm({ status: 404 }),
			"Existing Space does not lead to the direct message with 'Ada <ada@example.com>'",
			'https://chat.google.com/dm/A',
		],
		[
			'with a person for the app',
			withApp(),
			there({ spaceType: 'DIRECT_MESSAGE', spaceUri: 'https://chat.google.com/dm/own' }),
			{},
			"Existing Space does not lead to the direct message with 'the Chat app'",
			'https://chat.google.com/dm/own',
		],
	])('is refused %s', async (_what, row, space, script, happened, href) => {
		expect(await given(row, space, script).end).toMatchObject({ happened, link: { href } });
	});
});
