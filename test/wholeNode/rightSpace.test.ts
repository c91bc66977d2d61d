/** That row's space and no other's: what a key or an edit must never lead to. */
import type { IDataObject } from 'n8n-workflow';

import { errors } from '../../sandbox/google';
import { CALLER, failureOf, run, SAME_NAMES, world, type World } from '../support/run';
import { emails, EVERYTHING, row, runAll } from './aroundTheSetup';

const named = (displayName: string, idempotencyKey: string, members = 'ada@example.com') => ({
	spaceType: 'SPACE',
	displayName,
	members,
	options: { idempotencyKey },
});
const direct = (members: string, welcomeMessage: string, idempotencyKey?: string): IDataObject => ({
	spaceType: 'DIRECT_MESSAGE',
	members,
	afterSetup: { welcomeMessage },
	...(idempotencyKey !== undefined && { options: { idempotencyKey } }),
});
const group = (members: string, options: IDataObject = {}): IDataObject => ({
	spaceType: 'GROUP_CHAT',
	members,
	options,
	afterSetup: { welcomeMessage: `For ${members}` },
});
const CONTINUE = { onError: 'continueRegularOutput' as const };
const names = ({ google }: World) => google.spaces().map(({ displayName }) => displayName);
const messagesTo = ({ google }: World, person: string) =>
	google
		.calls('spaces.messages.create')
		.filter(({ path }) =>
			google
				.spaces()
				.some(
					({ name, members }) =>
						path.includes(`${name}/`) && members.some(({ email }) => email === person),
				),
		)
		.map(({ body }) => (body as { text: string }).text);

describe('a key that stands for another row’s space', () => {
	it('fails the row, and says whose key it is, where the keys have shifted', async () => {
		const there = world(SAME_NAMES);
		await run(there, [named('Apollo', '2'), named('Gemini', '3', 'ben@example.com')]);
		await there.clock.sleep(60_000);
		const shifted = [
			named('Salaries', '2', 'carla@example.com'),
			named('Apollo', '3'),
			named('Gemini', '4', 'ben@example.com'),
		];
		const { json } = await runAll(there, shifted, CONTINUE);
		expect(json[0]?.error).toMatch(/'Salaries'.* Key '2' .*'Apollo'/);
		expect(json[1]?.error).toMatch(/'Apollo'.* Key '3' .*'Gemini'/);
		expect(json[0]?.details).toMatch(/key that stays with/i);
		expect(json[2]).toMatchObject({ created: true });
		expect(names(there)).toEqual(['Apollo', 'Gemini', 'Gemini']);
	});

	it('sends nobody’s message to somebody else', async () => {
		const there = world();
		await runAll(there, [direct('ada@example.com', 'Hi Ada', '1')]);
		await there.clock.sleep(60_000);
		const secret = 'Hi Ben, your first password is 4711';
		const { json } = await runAll(there, [direct('ben@example.com', secret, '1')], CONTINUE);
		expect(json[0]?.error).toMatch(/Key '1'.*somebody else/);
		expect(messagesTo(there, 'ada@example.com')).toEqual(['Hi Ada']);
	});

	it.each<[string, string, IDataObject]>([
		['direct messages', 'DIRECT_MESSAGE', {}],
		['group chats', 'GROUP_CHAT', { ifSpaceExists: 'reuse' }],
	])(
		'sends nobody’s message to somebody else where %s name people in two ways',
		async (...kind) => {
			const [, spaceType, options] = kind;
			const there = world();
			const idOf = (name: string) => there.google.directory.person(`${name}@example.com`)?.id;
			const greeting = (welcomeMessage: string, ...people: string[]) => ({
				spaceType,
				members: (spaceType === 'GROUP_CHAT' ? [...people, 'ada@example.com'] : people).join(', '),
				options,
				afterSetup: { welcomeMessage },
			});
			// In one run, and in another one side by side: they share what rows before them have made.
			const begun = [
				[greeting('For Ben', `users/${idOf('ben')}`), greeting('For Carla', 'carla@example.com')],
				[
					greeting('For David', `users/${idOf('david')}`),
					greeting('For Elena', 'elena@example.com'),
				],
			];
			const ended = await Promise.all(begun.map((rows) => runAll(there, rows)));
			expect(ended.flatMap(({ json }) => json.map(({ created }) => created))).toEqual(
				new Array(4).fill(true),
			);
			for (const name of ['Ben', 'Carla', 'David', 'Elena']) {
				expect(messagesTo(there, `${name.toLowerCase()}@example.com`)).toEqual([`For ${name}`]);
			}
		},
	);

	it('is not said of a direct message that Google did not let look for: nothing is sent', async () => {
		const there = world();
		await runAll(there, [direct('ada@example.com', 'Hi Ada', '1')]);
		await there.clock.sleep(60_000);
		there.google.faults.on({ method: 'spaces.findDirectMessage' }, errors.permissionDenied());
		const { json } = await runAll(there, [direct('ben@example.com', 'Secret', '1')], CONTINUE);
		expect(json[0]).toHaveProperty('error');
		expect(messagesTo(there, 'ada@example.com')).toEqual(['Hi Ada']);
	});

	it('is no direct message that cannot be looked for: that is told before anything is sent', async () => {
		const there = world();
		const narrow = there.tokenFor('chat.spaces.create');
		const { message } = await failureOf(there, [direct('ada@example.com', 'Hi Ada', '1')], narrow);
		expect(message).toMatch(/lacks the permission to .*look for the direct message/);
		expect(there.google.log).toEqual([]);
	});

	it('counts as nothing of this run, and with another key the row has a space of its own', async () => {
		const there = world();
		await runAll(there, [named('Apollo', '2')]);
		await there.clock.sleep(60_000);
		const nodeContext = {};
		const setting = { ...there.tokenFor(...EVERYTHING), nodeContext };
		const { description } = await failureOf(there, [named('Salaries', '2')], setting);
		expect(description).toContain('No space was set up.');
		const { json } = await run(there, [named('Salaries', '9')], setting);
		expect(json[0]).toMatchObject({ created: true });
		expect(names(there)).toEqual(['Apollo', 'Salaries']);
	});

	it('is a group chat that this run does not count as made', async () => {
		const there = world();
		await runAll(there, [group('ada@example.com, ben@example.com', { idempotencyKey: '1' })]);
		await there.clock.sleep(60_000);
		const other = [group('carla@example.com, david@example.com', { idempotencyKey: '1' })];
		const { description } = await failureOf(there, other, there.tokenFor(...EVERYTHING));
		expect(description).toContain('No space was set up.');
	});

	it.each([
		['nobody of the row', 'carla@example.com, david@example.com', 'error', /Key '1'.*group chat/],
		['one of the row', 'ada@example.com, david@example.com', 'warnings', /Not in.*'david@/],
	])('sends nobody’s message into a group chat with %s', async (_who, members, field, words) => {
		const there = world();
		await runAll(there, [group('ada@example.com, ben@example.com', { idempotencyKey: '1' })]);
		await there.clock.sleep(60_000);
		const { json } = await runAll(there, [group(members, { idempotencyKey: '1' })], CONTINUE);
		expect(String(json[0]?.[field])).toMatch(words);
		expect(messagesTo(there, 'ben@example.com')).toEqual(['For ada@example.com, ben@example.com']);
	});

	it('sends nothing into a group chat of which nobody may see who is in it', async () => {
		const there = world();
		const narrow = () => there.tokenFor('chat.spaces', 'chat.messages.create');
		await run(
			there,
			[group('ada@example.com, ben@example.com', { idempotencyKey: '1' })],
			narrow(),
		);
		await there.clock.sleep(60_000);
		const other = group('carla@example.com, david@example.com', { idempotencyKey: '1' });
		const { json } = await run(there, [other], narrow());
		expect(json[0]?.warnings).toEqual([
			expect.stringMatching(/not checked.*Manage Members/),
			expect.stringMatching(/welcome message was not sent/),
		]);
		expect(messagesTo(there, 'ada@example.com')).toHaveLength(1);
	});

	it('is told by its kind, too', async () => {
		const there = world();
		await run(there, [named('Apollo', 'T-1')]);
		const chat = {
			spaceType: 'GROUP_CHAT',
			members: 'ada@example.com, ben@example.com',
			options: { idempotencyKey: 'T-1' },
		};
		const { message } = await failureOf(there, [chat]);
		expect(message).toMatch(/Key 'T-1'.*the space 'Apollo'/);
	});

	it('claims no name, and sends nothing, where the space may not be read', async () => {
		const there = world({ behaviour: { replay: 'echo' } });
		await run(there, [named('Apollo', '2')]);
		await there.clock.sleep(60_000);
		const narrow = there.tokenFor('chat.spaces.create', 'chat.messages.create');
		const salaries = { ...named('Salaries', '2'), afterSetup: { welcomeMessage: 'Secret' } };
		const { json } = await run(there, [salaries], narrow);
		expect(json[0]).toMatchObject({ created: false });
		expect(json[0]).not.toHaveProperty('displayName');
		expect(json[0]?.warnings).toEqual([expect.stringMatching(/could not be checked/)]);
		expect(there.google.calls('spaces.messages.create')).toEqual([]);
	});

	it('is one, whatever invisible characters and forms of letters its row is written with', async () => {
		const there = world();
		await runAll(there, [named('Cafe\u0301', 'T-1')]);
		await there.clock.sleep(60_000);
		const { json } = await runAll(there, [named('Caf\u00e9\u200b', 'T-1')]);
		expect(json[0]).toMatchObject({ created: false });
	});
});

describe('a row with a key that is run again', () => {
	it('gets the people who were added to it', async () => {
		const there = world();
		await runAll(there, [named('Apollo', 'T-1')]);
		await there.clock.sleep(60_000);
		const { json } = await runAll(there, [
			named('Apollo', 'T-1', 'ada@example.com, ben@example.com'),
		]);
		expect(json[0]).toMatchObject({ created: false });
		expect(json[0]).not.toHaveProperty('warnings');
		expect(emails(there)).toContain('ben@example.com');
	});

	it('goes on with a group chat of the same people, whatever is written in which order', async () => {
		const there = world();
		await runAll(there, [group('ada@example.com, ben@example.com', { idempotencyKey: '1' })]);
		await there.clock.sleep(60_000);
		const ben = there.google.directory.person('ben@example.com')?.id;
		const { json } = await runAll(there, [
			group(`users/${ben}, Ada@example.com`, { idempotencyKey: '1' }),
		]);
		expect(json[0]).toMatchObject({ created: false, result: 'was there' });
	});

	it('says that nobody was checked where the permission is missing', async () => {
		const there = world();
		await run(there, [named('Apollo', 'T-1')]);
		await there.clock.sleep(60_000);
		const { json } = await run(there, [named('Apollo', 'T-1', 'ada@example.com, ben@example.com')]);
		expect(json[0]?.warnings).toEqual([expect.stringMatching(/not checked.*Manage Members/)]);
	});

	it('says so where its space cannot be opened any more', async () => {
		const there = world();
		await runAll(there, [named('Apollo', 'T-1')]);
		await there.clock.sleep(60_000);
		there.google.faults.on({ method: 'spaces.get' }, errors.permissionDenied());
		const { json } = await runAll(there, [named('Apollo', 'T-1')]);
		expect(json[0]?.warnings).toEqual([expect.stringMatching(/cannot be opened any more/)]);
		expect(json[0]).toMatchObject({ created: false });
	});

	it.each(['echo', 'full'] as const)(
		'does not call it made by a direct message whose key leads to a chat that was left: %s',
		async (replay) => {
			const there = world({ behaviour: { replay } });
			await runAll(there, [group('ada@example.com, ben@example.com', { idempotencyKey: '1' })]);
			await there.clock.sleep(60_000);
			there.google.faults.on({ method: 'spaces.get' }, errors.permissionDenied());
			const { json } = await runAll(there, [direct('carla@example.com', 'Secret', '1')]);
			expect(json[0]).toMatchObject({ created: false });
			expect(json[0]?.warnings).toEqual([expect.stringMatching(/cannot be opened any more/)]);
			expect(there.google.calls('spaces.messages.create')).toHaveLength(1);
		},
	);

	it('keeps that space to itself where it cannot be opened: a row of this name gets one', async () => {
		const there = world(SAME_NAMES);
		const keyed = row({ options: { idempotencyKey: 'T-1', ifSpaceExists: 'reuse' } });
		await runAll(there, [keyed]);
		await there.clock.sleep(60_000);
		there.google.spaces()[0]?.members.splice(0, 1);
		const { json } = await runAll(there, [keyed, row({ options: { ifSpaceExists: 'reuse' } })]);
		expect(json.map(({ created }) => created)).toEqual([false, true]);
		expect(there.google.spaces()).toHaveLength(2);
	});
});

describe('a group chat with a key whose members cannot be read', () => {
	it('is told, with a warning, and gets no message', async () => {
		const there = world();
		const chat = row({
			spaceType: 'GROUP_CHAT',
			displayName: undefined,
			options: { idempotencyKey: 'T-1' },
			afterSetup: { welcomeMessage: 'Hello' },
		});
		await runAll(there, [chat]);
		await there.clock.sleep(60_000);
		there.google.faults.on(
			{ method: 'spaces.members.list', times: 9 },
			{ status: 500, body: '{}' },
		);
		const { json } = await runAll(there, [chat], { onError: 'continueRegularOutput' });
		expect(json[0]).toMatchObject({ created: false, result: expect.stringMatching(/^was there/) });
		expect(String(json[0]?.warnings)).toMatch(/who is in it was not checked: /);
		expect(there.google.spaces()[0]?.messages).toHaveLength(1);
	});
});

describe('what is changed between two tries of one execution', () => {
	it('brings in who is new in the row', async () => {
		const there = world();
		const nodeContext = {};
		await runAll(there, [row({ members: 'ada@example.com' })], { nodeContext });
		await runAll(there, [row({ members: 'ada@example.com, ben@example.com' })], { nodeContext });
		expect(there.google.spaces()).toHaveLength(1);
		expect(emails(there)).toContain('ben@example.com');
	});

	it('says who is new in a row whose group chat was made before', async () => {
		const there = world();
		const nodeContext = {};
		await runAll(there, [group('ada@example.com, ben@example.com')], { nodeContext });
		const edited = [group('ada@example.com, david@example.com')];
		const { json } = await runAll(there, edited, { nodeContext });
		expect(json[0]).toMatchObject({ created: true });
		expect(String(json[0]?.warnings)).toMatch(/Not in this chat.*'david@example.com'/);
		const narrow = await run(there, edited, {
			nodeContext,
			...there.tokenFor('chat.spaces', 'chat.messages.create'),
		});
		expect(String(narrow.json[0]?.warnings)).toMatch(/was changed.*not checked.*Manage Members/);
		expect(messagesTo(there, 'ben@example.com')).toHaveLength(1);
	});

	it('leaves the space the row’s, where another one was to fail it', async () => {
		const there = world();
		const setting = { ...there.tokenFor(...EVERYTHING), nodeContext: {} };
		const wish = (members: string) => row({ members, options: { ifSpaceExists: 'fail' } });
		there.google.faults.on({ method: 'spaces.setup', nth: 1 }, 'lostAnswer');
		there.google.faults.on({ method: 'spaces.setup', nth: [2, 3, 4] }, 'reset');
		await failureOf(there, [wish('ada@example.com')], setting);
		const { json } = await run(there, [wish('ada@example.com, ben@example.com')], setting);
		expect(json[0]).toMatchObject({ created: true });
		expect(there.google.spaces()).toHaveLength(1);
	});

	it.each([
		['a name that holds the time', { displayName: 'Stand-up 10:01' }],
		['a description', { spaceSettings: { description: 'New' } }],
		['another member', { members: 'ben@example.com' }],
	])('makes no second space: %s', async (_what, edit) => {
		const there = world();
		const nodeContext = {};
		const first = row({ displayName: 'Stand-up 10:00' });
		there.google.faults.on({ method: 'spaces.setup', nth: 1 }, 'lostAnswer');
		there.google.faults.on({ method: 'spaces.setup', nth: [2, 3, 4] }, 'reset');
		await failureOf(there, [first], { ...there.tokenFor(...EVERYTHING), nodeContext });
		const { json } = await runAll(there, [{ ...first, ...edit }], { nodeContext });
		expect(names(there)).toEqual(['Stand-up 10:00']);
		expect(json[0]).toMatchObject({ created: true });
		expect(json[0]?.warnings ?? []).toHaveLength('members' in edit ? 0 : 1);
	});

	it('makes no second space when the credential is replaced by another of the account', async () => {
		const there = world();
		const nodeContext = {};
		const rows = [row(), row({ displayName: 'Gemini' })];
		there.google.faults.on(
			{
				method: 'spaces.setup',
				where: ({ body }) => JSON.stringify(body).includes('Gemini'),
				times: 1,
			},
			errors.permissionDenied(),
		);
		await failureOf(there, rows, { nodeContext, credentialId: 'one' });
		await run(there, rows, { nodeContext, credentialId: 'two' });
		expect(names(there).sort()).toEqual(['Apollo', 'Gemini']);
	});

	it('claims no name for the space where it may not be read', async () => {
		const there = world({ behaviour: { replay: 'echo' } });
		const setting = { ...there.tokenFor('chat.spaces.create'), nodeContext: {} };
		await run(there, [row()], setting);
		const { json } = await run(there, [row({ displayName: 'Salaries' })], setting);
		expect(names(there)).toEqual(['Apollo']);
		expect(json[0]).toMatchObject({ created: true, spaceType: 'SPACE' });
		expect(json[0]).not.toHaveProperty('displayName');
	});

	it('leads no message to the person who was there before the edit', async () => {
		const there = world();
		const nodeContext = {};
		there.google.faults.on({ method: 'spaces.messages.create', times: 4 }, 'reset');
		await runAll(there, [direct('ada@example.com', 'Hi Ada')], { nodeContext });
		await runAll(there, [direct('ben@example.com', 'Hi Ben')], { nodeContext });
		expect(messagesTo(there, 'ada@example.com').includes('Hi Ben')).toBe(false);
		expect(messagesTo(there, 'ben@example.com')).toContain('Hi Ben');
	});

	it.each([
		['a direct message', direct('ada@example.com', 'Hi Ada'), 'ada@example.com'],
		['a group chat', group('ada@example.com, ben@example.com'), 'ben@example.com'],
	])('leads no message into %s that a named space was before the edit', async (...kind) => {
		const [, before, person] = kind;
		const after = row({ members: 'carla@example.com', afterSetup: { welcomeMessage: 'Apollo' } });
		for (const isUndecided of [true, false]) {
			for (const scopes of [EVERYTHING, ['chat.spaces.create', 'chat.messages.create']]) {
				const there = world({ behaviour: { replay: 'echo' } });
				const setting = { ...there.tokenFor(...scopes), nodeContext: {}, ...CONTINUE };
				const { faults } = there.google;
				if (isUndecided) {
					faults.on({ method: 'spaces.setup', nth: 1 }, 'lostAnswer');
					faults.on({ method: 'spaces.setup', nth: [2, 3, 4] }, 'reset');
				}
				await run(there, [before], setting);
				const { json } = await run(there, [after], setting);
				expect(messagesTo(there, person)).not.toContain('Apollo');
				expect(json[0]?.warnings).toContain('The welcome message was not sent.');
				if (scopes === EVERYTHING) expect(json[0]?.result).toMatch(/still of the earlier kind/);
			}
		}
	});

	it.each([true, false])(
		'says that the space lacks a key that came later: %s',
		async (isUndecided) => {
			const there = world(SAME_NAMES);
			const setting = { ...there.tokenFor(...EVERYTHING), nodeContext: {} };
			if (isUndecided) {
				there.google.faults.on({ method: 'spaces.setup', nth: 1 }, 'lostAnswer');
				there.google.faults.on({ method: 'spaces.setup', nth: [2, 3, 4] }, 'reset');
			}
			await run(there, [named('Apollo', 'T-1')], { ...setting, ...CONTINUE });
			const { json } = await run(there, [named('Apollo', 'T-2')], setting);
			expect(json[0]?.warnings).toEqual([expect.stringMatching(/without this .*Key.*in place of/)]);
			expect(there.google.spaces()).toHaveLength(1);
			const same = await run(there, [named('Apollo', 'T-1')], setting);
			expect(same.json[0]).not.toHaveProperty('warnings');
		},
	);

	it('takes a space that was looked for in vain, and made by somebody since, for theirs', async () => {
		const there = world();
		const nodeContext = {};
		const wish = row({ options: { ifSpaceExists: 'fail' } });
		there.google.faults.on({ method: 'spaces.setup', times: 1 }, errors.appNotConfigured());
		await failureOf(there, [wish], { ...there.tokenFor(...EVERYTHING), nodeContext });
		there.google.addSpace({ spaceType: 'SPACE', createdBy: CALLER, displayName: 'Apollo' });
		const { message } = await failureOf(there, [wish], {
			...there.tokenFor(...EVERYTHING),
			nodeContext,
		});
		expect(message).toMatch(/exists already/);
		expect(names(there)).toEqual(['Apollo']);
	});
});

describe('equal wishes of two executions of one process', () => {
	const REUSE = row({ options: { ifSpaceExists: 'reuse' } });

	it('make one space', async () => {
		const there = world();
		const both = await Promise.all([runAll(there, [REUSE]), runAll(there, [REUSE])]);
		expect(names(there)).toEqual(['Apollo']);
		expect(both.map(({ json }) => json[0]?.created).sort()).toEqual([false, true]);
	});

	it.each(['echo', 'full'] as const)('say once that they made it: a key, %s', async (replay) => {
		const there = world({ behaviour: { replay } });
		const wish = named('Apollo', 'T-1');
		const both = await Promise.all([runAll(there, [wish]), runAll(there, [wish])]);
		expect(names(there)).toEqual(['Apollo']);
		expect(both.map(({ json }) => json[0]?.created).sort()).toEqual([false, true]);
	});

	it('make one group chat of people given by email and by ID', async () => {
		const there = world();
		const ids = ['ada@example.com', 'ben@example.com'].map(
			(email) => there.google.directory.person(email)?.id,
		);
		const options = { ifSpaceExists: 'reuse' };
		await runAll(there, [
			{ spaceType: 'GROUP_CHAT', members: 'ada@example.com, ben@example.com', options },
			{ spaceType: 'GROUP_CHAT', members: ids.map((id) => `users/${id}`).join(', '), options },
		]);
		expect(there.google.spaces()).toHaveLength(1);
	});

	it.each([
		['ada@example.com, ben@example.com', ['ada@example.com', 'ben@example.com']],
		// One person of the two in both ways.
		['ada@example.com, ben@example.com', ['ada@example.com', 'ada@example.com', 'ben@example.com']],
	])('make one group chat over executions: %s and by ID', async (byEmail, byId) => {
		const there = world();
		const idOf = (email = '') => `users/${there.google.directory.person(email)?.id}`;
		const [first, ...others] = byId;
		const written = first === others[0] ? [first, ...others.map(idOf)] : byId.map(idOf);
		const chat = { spaceType: 'GROUP_CHAT', options: { ifSpaceExists: 'reuse' } };
		const both = await Promise.all([
			runAll(there, [{ ...chat, members: byEmail }]),
			runAll(there, [{ ...chat, members: written.join(', ') }]),
		]);
		expect(there.google.spaces()).toHaveLength(1);
		expect(both.map(({ json }) => json[0]?.created).sort()).toEqual([false, true]);
	});

	it.each([
		['DIRECT_MESSAGE', 'ada@example.com', ['ben@example.com']],
		['GROUP_CHAT', 'ada@example.com, ben@example.com', ['carla@example.com', 'david@example.com']],
	])('never take the %s of other people for theirs', async (spaceType, byEmail, byId) => {
		const there = world();
		const ids = byId.map((email) => `users/${there.google.directory.person(email)?.id}`);
		const options = { ifSpaceExists: 'reuse' };
		const { json } = await runAll(there, [
			{ spaceType, members: byEmail, options },
			{ spaceType, members: ids.join(', '), options },
		]);
		expect(json.map(({ created }) => created)).toEqual([true, true]);
		const people = there.google.spaces().map(({ members }) => members.map(({ email }) => email));
		expect(people).toContainEqual(expect.arrayContaining(byEmail.split(', ')));
		expect(people).toContainEqual(expect.arrayContaining(byId));
	});

	it('say once that they made a direct message', async () => {
		const there = world();
		const id = there.google.directory.person('ada@example.com')?.id;
		const { json } = await runAll(there, [
			{ spaceType: 'DIRECT_MESSAGE', members: 'ada@example.com' },
			{ spaceType: 'DIRECT_MESSAGE', members: `users/${id}` },
		]);
		expect(json.map(({ created }) => created).sort()).toEqual([false, true]);
	});
});
