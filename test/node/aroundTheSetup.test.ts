import type { IDataObject } from 'n8n-workflow';

import { errors } from '../../sandbox/google';
import { failureOf, run, world, type World } from '../support/run';

const EVERYTHING = [
	'chat.spaces',
	'chat.memberships',
	'chat.messages.create',
	'chat.memberships.app',
	'cloud-identity.groups.readonly',
];

const row = (extra: IDataObject = {}): IDataObject => ({
	spaceType: 'SPACE',
	displayName: 'Apollo',
	members: 'ada@example.com, ben@example.com',
	...extra,
});

const runAll = (there: World, rows: IDataObject[], setting = {}) =>
	run(there, rows, { ...there.tokenFor(...EVERYTHING), ...setting });

const members = ({ google }: World, position = 0) =>
	google.spaces()[position]?.members.map(({ email, role, state }) => ({ email, role, state })) ??
	[];
const emails = (there: World) => members(there).map(({ email }) => email);

describe('more than 49 members', () => {
	it('brings in hundreds: 49 with the setup, the rest one by one', async () => {
		const there = world();
		const people = there.google.directory.addMany(200).map(({ email }) => email);
		const { json } = await runAll(there, [row({ members: people })]);
		expect(there.google.calls('spaces.setup')[0]?.body).toMatchObject({
			memberships: { length: 49 },
		});
		expect(there.google.calls('spaces.members.create')).toHaveLength(151);
		expect(members(there)).toHaveLength(201);
		expect(json[0]).not.toHaveProperty('warnings');
	});

	it('takes one who is in already for in', async () => {
		const there = world();
		const people = there.google.directory.addMany(60).map(({ email }) => email);
		there.google.faults.on({ method: 'spaces.members.create', nth: 3 }, errors.alreadyExists());
		const { json } = await runAll(there, [row({ members: people })]);
		expect(json[0]).not.toHaveProperty('warnings');
	});

	it('tells of each who could not be added, and the row succeeds', async () => {
		const there = world();
		const people = there.google.directory.addMany(50).map(({ email }) => email);
		const { json } = await runAll(there, [row({ members: [...people, 'blocker@example.com'] })]);
		expect(json[0]?.warnings).toEqual([
			expect.stringMatching(/^'blocker@example\.com' was not added: Google Chat refused/),
		]);
	});
});

describe('Google Groups', () => {
	const withGroups = (groups: unknown) => row({ spaceSettings: { groups } as IDataObject });

	it('go into the setup, by id or by email', async () => {
		const there = world();
		const { id } = there.google.directory.group('team@example.com') as { id: string };
		await runAll(there, [withGroups(`groups/${id}, sales@example.com`)]);
		expect(emails(there)).toEqual(
			expect.arrayContaining(['team@example.com', 'sales@example.com']),
		);
		expect(there.google.calls('spaces.setup')).toHaveLength(1);
	});

	it('are looked up once, before the first space is written', async () => {
		const there = world();
		await runAll(there, [withGroups('team@example.com'), withGroups('team@example.com')]);
		expect(there.google.log.map(({ name }) => name)).toEqual([
			'groups.lookup',
			'spaces.setup',
			'spaces.setup',
		]);
	});

	it('that Google does not know keep everything from being sent', async () => {
		const there = world();
		const { message } = await failureOf(
			there,
			[row(), withGroups('nothing@example.com')],
			there.tokenFor(...EVERYTHING),
		);
		expect(message).toMatch(/row 2: there is no Google Group 'nothing@example\.com'/);
		expect(there.google.spaces()).toEqual([]);
	});

	it('given as members are told from people', async () => {
		const there = world();
		const { description } = await failureOf(there, [row({ members: 'team@example.com' })]);
		expect(description).toContain("belongs into 'Google Groups' in Space Settings");
	});
});

describe('owners and managers', () => {
	it('are members, then get their role', async () => {
		const there = world();
		await runAll(there, [
			row({ afterSetup: { owners: 'carla@example.com', managers: 'ada@example.com' } }),
		]);
		expect(members(there)).toEqual(
			expect.arrayContaining([
				{ email: 'carla@example.com', role: 'ROLE_MANAGER', state: 'JOINED' },
				{ email: 'ada@example.com', role: 'ROLE_ASSISTANT_MANAGER', state: 'JOINED' },
				{ email: 'ben@example.com', role: 'ROLE_MEMBER', state: 'JOINED' },
			]),
		);
	});

	it('are left out of a direct message with a warning', async () => {
		const there = world();
		const { json } = await runAll(there, [
			{
				spaceType: 'dm',
				members: 'ada@example.com',
				afterSetup: { owners: 'carla@example.com', addChatApp: true },
			},
		]);
		expect(json[0]?.warnings).toEqual([
			'Owners was left out: it does not apply to a direct message',
			'Add Chat App was left out: it does not apply to a direct message',
		]);
	});
});

describe('the welcome message', () => {
	const greeting = { welcomeMessage: 'Welcome!', pinWelcomeMessage: true };

	it('is sent once and pinned, whatever is lost on the way', async () => {
		const there = world();
		there.google.faults.on({ method: 'spaces.messages.create', nth: 1 }, 'lostAnswer');
		there.google.faults.on({ method: 'spaces.messagePins.create', nth: 1 }, 'lostAnswer');
		const { json } = await runAll(there, [row({ afterSetup: greeting })]);
		const [space] = there.google.spaces();
		expect(space?.messages.map(({ text }) => text)).toEqual(['Welcome!']);
		expect(space?.pins).toEqual([space?.messages[0]?.name]);
		expect(json[0]).not.toHaveProperty('warnings');
	});

	it('is not sent again by a try that comes after', async () => {
		const there = world();
		const nodeContext = {};
		await runAll(there, [row({ afterSetup: greeting })], { nodeContext });
		await runAll(there, [row({ afterSetup: greeting })], { nodeContext });
		expect(there.google.spaces()[0]?.messages).toHaveLength(1);
	});

	it('that cannot be sent is a warning', async () => {
		const there = world();
		there.google.faults.on({ method: 'spaces.messages.create' }, errors.permissionDenied());
		const { json } = await runAll(there, [row({ afterSetup: greeting })]);
		expect(json[0]?.warnings).toEqual([
			expect.stringMatching(/^The welcome message was not sent: Google Chat refused/),
		]);
	});
});

describe('the calling Chat app', () => {
	it('is added if asked', async () => {
		const there = world();
		const { json } = await runAll(there, [row({ afterSetup: { addChatApp: 'yes' } })]);
		expect(json[0]).not.toHaveProperty('warnings');
		expect(there.google.spaces()[0]?.members.some(({ kind }) => kind === 'app')).toBe(true);
	});
});

describe('who is really there', () => {
	const people = 'ada@example.com, blocker@example.com, invited.one@example.com';

	it('reports joined, invited and missing in the words of the person', async () => {
		const { json } = await runAll(world(), [
			row({
				members: `Ada <ada@example.com>; Blocker <blocker@example.com>; invited.one@example.com`,
				afterSetup: { checkMembers: 'report' },
			}),
		]);
		expect(json[0]?.memberReport).toEqual({
			requested: 3,
			joined: 1,
			invited: 1,
			missing: ['Blocker <blocker@example.com>'],
		});
	});

	it('asks for nobody by name where everybody came', async () => {
		const there = world();
		const { json } = await runAll(there, [row({ afterSetup: { checkMembers: 'report' } })]);
		expect(json[0]?.memberReport).toEqual({ requested: 2, joined: 2, invited: 0, missing: [] });
		expect(there.google.calls('spaces.members.get')).toEqual([]);
	});

	it('does not count the caller, even if listed', async () => {
		const { json } = await runAll(world(), [
			row({
				members: 'owner@example.com, ada@example.com',
				afterSetup: { checkMembers: 'report' },
			}),
		]);
		expect(json[0]?.memberReport).toEqual({ requested: 1, joined: 1, invited: 0, missing: [] });
	});

	it('counts somebody given by email and by id once', async () => {
		const there = world();
		const { id } = there.google.directory.person('ada@example.com') as { id: string };
		const { json } = await runAll(there, [
			row({ members: `ada@example.com, ${id}`, afterSetup: { checkMembers: 'report' } }),
		]);
		expect(json[0]?.memberReport).toMatchObject({ requested: 1, joined: 1, missing: [] });
	});

	it('fails the item, with its link in it, if asked and somebody is missing', async () => {
		const there = world();
		const { message, description } = await failureOf(
			there,
			[row({ members: people, afterSetup: { checkMembers: 'fail' } })],
			there.tokenFor(...EVERYTHING),
		);
		expect(message).toMatch(/set up, but without 'blocker@example\.com'$/);
		expect(description).toMatch(/<a href="https:\/\/chat\.google\.com\/room\//);
		expect(description).toContain('1 of 1 spaces exist already');
	});
});

describe('find before making', () => {
	const reuse = { options: { ifSpaceExists: 'reuse' } };

	it('goes on with the oldest space of exactly this name and adds who is missing', async () => {
		const there = world();
		for (const [displayName, createTime] of [
			['Apollo 11', '2020-01-01T00:00:00Z'],
			['Apollo', '2022-01-01T00:00:00Z'],
			['Apollo', '2021-01-01T00:00:00Z'],
		]) {
			there.google.addSpace({
				spaceType: 'SPACE',
				createdBy: 'owner@example.com',
				displayName,
				createTime,
				members: ['ada@example.com'],
			});
		}
		const { json } = await runAll(there, [row(reuse)]);
		expect(json[0]).toMatchObject({ created: false });
		expect(String(json[0]?.createTime)).toMatch(/^2021/);
		expect(there.google.calls('spaces.setup')).toEqual([]);
		expect(there.google.calls('spaces.members.create').map(({ body }) => body)).toEqual([
			{ member: { name: 'users/ben@example.com', type: 'HUMAN' } },
		]);
	});

	it('lets the second of two equal rows find the first one’s space', async () => {
		const there = world();
		const { json } = await runAll(there, [row(reuse), row(reuse)]);
		expect(json.map(({ created }) => created)).toEqual([true, false]);
		expect(there.google.spaces()).toHaveLength(1);
	});

	it('finds a group chat with exactly these people', async () => {
		const there = world();
		const chat = { spaceType: 'GROUP_CHAT', members: 'ada@example.com, ben@example.com', ...reuse };
		await runAll(there, [chat]);
		const { json } = await runAll(there, [
			chat,
			{ ...chat, members: 'ada@example.com, carla@example.com' },
		]);
		expect(json.map(({ created }) => created)).toEqual([false, true]);
	});

	it('fails the item with its link', async () => {
		const there = world();
		there.google.addSpace({
			spaceType: 'SPACE',
			createdBy: 'owner@example.com',
			displayName: 'Apollo',
		});
		const { message, description } = await failureOf(
			there,
			[row({ options: { ifSpaceExists: 'fail' } })],
			there.tokenFor(...EVERYTHING),
		);
		expect(message).toMatch(/this space exists already$/);
		expect(description).toMatch(/<a href="https:\/\/chat\.google\.com\/room\//);
	});

	it('does not take its own space for another’s when the node runs again', async () => {
		const there = world();
		const nodeContext = {};
		const rows = [row({ options: { ifSpaceExists: 'fail' } })];
		await runAll(there, rows, { nodeContext });
		const { json } = await runAll(there, rows, { nodeContext });
		expect(json[0]).toMatchObject({ created: true });
		expect(there.google.spaces()).toHaveLength(1);
	});
});

describe('unknown members left out', () => {
	const leaveOut = { options: { unknownMembers: 'leaveOut' } };

	it('sets up the space with the others and names the unknown', async () => {
		const there = world();
		const { json } = await runAll(there, [
			row({ members: 'ada@example.com, nobody@example.com, ben@example.com', ...leaveOut }),
		]);
		expect(emails(there)).toEqual(['owner@example.com', 'ada@example.com', 'ben@example.com']);
		expect(json[0]).toMatchObject({
			created: true,
			warnings: [expect.stringMatching(/^'nobody@example\.com' was not added: .* knows nobody by/)],
		});
	});

	it('leaves nobody out who is known when a run that was cut off comes again', async () => {
		const there = world();
		const options = { unknownMembers: 'leaveOut', idempotencyKey: 'T-1' };
		const rows = [
			row({ members: 'ada@example.com, nobody@example.com, ben@example.com', options }),
		];
		there.google.faults.on({ method: 'spaces.members.create', times: 12 }, 'reset');
		await runAll(there, rows);
		expect(emails(there)).toEqual(['owner@example.com']);
		await runAll(there, rows);
		expect(emails(there)).toEqual(['owner@example.com', 'ada@example.com', 'ben@example.com']);
	});

	it('fails for a chat, which nobody can be added to', async () => {
		const there = world();
		const { message } = await failureOf(there, [
			{ spaceType: 'GROUP_CHAT', members: 'ada@example.com, nobody@example.com', ...leaveOut },
		]);
		expect(message).toMatch(/does not know one of these people/);
	});
});

describe('permissions', () => {
	it.each([
		[{ afterSetup: { owners: 'ada@example.com' } }, 'chat.memberships', 'Manage Members'],
		[{ afterSetup: { checkMembers: 'report' } }, 'chat.memberships', 'Manage Members'],
		[{ afterSetup: { welcomeMessage: 'Hi' } }, 'chat.messages.create', 'Send Welcome Message'],
		[{ afterSetup: { addChatApp: true } }, 'chat.memberships.app', 'Add Chat App'],
		[
			{ spaceSettings: { groups: 'team@example.com' } },
			'cloud-identity.groups.readonly',
			'Find Google Groups by Email',
		],
		[{ options: { unknownMembers: 'leaveOut' } }, 'chat.memberships', 'Manage Members'],
	])(
		'that %j lacks are named with their switch before anything is sent',
		async (extra, scope, label) => {
			const there = world();
			const granted = EVERYTHING.filter((name) => name !== scope);
			const { message, description } = await failureOf(
				there,
				[row(extra as IDataObject)],
				there.tokenFor(...granted),
			);
			expect(message).toContain(`(${scope})`);
			expect(description).toContain(`switch on '${label}'`);
			expect(there.google.log).toEqual([]);
		},
	);

	it('that nothing asks for are not needed', async () => {
		const there = world();
		await run(there, [row()], there.tokenFor('chat.spaces.create'));
		expect(there.google.spaces()).toHaveLength(1);
	});
});

describe('the preview', () => {
	it('shows the steps that would follow, with their bodies', async () => {
		const there = world();
		const { json } = await runAll(there, [
			row({
				spaceSettings: { groups: 'team@example.com' },
				afterSetup: { owners: 'carla@example.com', welcomeMessage: 'Hi', pinWelcomeMessage: true },
				options: { previewOnly: true },
			}),
		]);
		expect(there.google.log).toEqual([]);
		expect(json[0]).toMatchObject({
			body: {
				memberships: expect.arrayContaining([{ groupMember: { name: 'team@example.com' } }]),
			},
			afterSetup: [
				{ method: 'PATCH', body: { role: 'ROLE_MANAGER' } },
				{ method: 'POST', body: { text: 'Hi' } },
				{ method: 'POST', body: { message: 'spaces/{space}/messages/{message}' } },
			],
		});
	});
});
