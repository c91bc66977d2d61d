import type { IDataObject } from 'n8n-workflow';

import { errors, type Fault } from '../../sandbox/google';
import { CALLER, failureOf, world, type World } from '../support/run';
import { withServiceAccount } from '../support/serviceAccount';
import { emails, EVERYTHING, runAll } from './aroundTheSetup';
import { AS_BELIEVED, rowOf, spaceOf, writes } from './aroundInLine';

const CONTINUES = { onError: 'continueRegularOutput' as const };
const all = async (there: World, rows: IDataObject[], setting = {}): Promise<IDataObject[]> =>
	(await runAll(there, rows, { ...CONTINUES, ...setting })).json;
const one = async (there: World, row: IDataObject, setting = {}): Promise<IDataObject> =>
	(await all(there, [row], setting))[0] ?? {};

const PAGE = '<html><title>Blocked</title></html>';
const THERE = ['ada@example.com', 'ben@example.com', 'carla@example.com'];

/** Refusals with the statuses by which Google says that something is not there. */
const OTHER_REFUSALS: ReadonlyArray<[string, Fault]> = [
	['the API is switched off', errors.apiNotEnabled()],
	['the app is not configured', errors.appNotConfigured()],
	['a proxy says 403', { html: PAGE, status: 403 }],
	['a proxy says 404', { html: PAGE, status: 404 }],
];

describe.each(OTHER_REFUSALS)('where %s, a row with a link', (_, fault) => {
	it('does not say that its space is gone', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there);
		there.google.faults.on({ method: 'spaces.get' }, fault);
		const { error } = await one(there, rowOf(space));
		expect(error).toEqual(expect.any(String));
		expect(error).not.toMatch(/was deleted/);
		expect(writes(there)).toEqual([]);
	});

	it('takes nobody for out whose removal was refused', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there, { members: THERE });
		there.google.faults.on({ method: 'spaces.members.delete' }, fault);
		const item = await one(there, rowOf(space, { options: { peopleNotInRow: 'remove' } }));
		expect(item).toMatchObject({ changes: [], notInRow: ['carla@example.com'] });
		expect(item.warnings).toContainEqual(
			expect.stringMatching(/^'carla@example\.com' not taken out: /),
		);
	});

	it('takes nobody out where the list of the members was refused', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there, { members: THERE });
		there.google.faults.on({ method: 'spaces.members.list' }, fault);
		const { error } = await one(there, rowOf(space, { options: { peopleNotInRow: 'remove' } }));
		expect(error).toEqual(expect.any(String));
		expect(error).not.toMatch(/cannot be seen/);
		expect(emails(there)).toContain('carla@example.com');
	});
});

describe('what is wrong with the project', () => {
	it('is said of the run, after one request, by rows with links, too', async () => {
		const there = world(AS_BELIEVED);
		const rows = ['Apollo', 'Artemis', 'Athena'].map((displayName) =>
			rowOf(spaceOf(there, { displayName }), { displayName }),
		);
		there.google.faults.on({ method: 'spaces.get' }, errors.apiNotEnabled());
		const items = await all(there, rows);
		for (const { error } of items) expect(error).toMatch(/^The run cannot go on: /);
		expect(there.google.calls('spaces.get')).toHaveLength(1);
	});
});

describe('two rows that come to one space by different ways', () => {
	const byName = { ...rowOf(undefined, { members: 'carla@example.com' }) };

	it.each([
		['a link and a name', (space: { name: string }) => rowOf(space), 'reuse'],
		['a link and an update', (space: { name: string }) => rowOf(space), 'update'],
	])('%s: only one of them goes on', async (_way, linked, ifSpaceExists) => {
		const there = world(AS_BELIEVED);
		const rows = [linked(spaceOf(there)), { ...byName, options: { ifSpaceExists } }];
		const items = await all(there, rows);
		const failed = items.filter(({ error }) => error !== undefined);
		expect(failed).toHaveLength(1);
		expect(failed[0]?.error).toMatch(/the space of this row is that of row \d as well$/);
		expect(there.google.spaces()).toHaveLength(1);
	});

	it('are counted as one', async () => {
		const there = world(AS_BELIEVED);
		const rows = [rowOf(spaceOf(there)), { ...byName, options: { ifSpaceExists: 'update' } }];
		const { description } = await failureOf(there, rows, there.tokenFor(...EVERYTHING));
		expect(description).toContain('1 of 2 spaces exist already.');
	});

	it('as one person, whether or not they are named: nothing is sent', async () => {
		const there = world(AS_BELIEVED);
		spaceOf(there);
		const update = {
			...byName,
			authentication: 'serviceAccount',
			options: { ifSpaceExists: 'update' },
		};
		const other = { ...update, options: { ...update.options, actAs: CALLER } };
		const { message } = await failureOf(
			there,
			[update, other],
			withServiceAccount(there, EVERYTHING),
		);
		expect(message).toMatch(/^Nothing was sent, because 2 of 2 rows .* same space as in row 2/);
	});

	it('one of which cannot be read: the other does not go on', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there, { members: THERE });
		const options = { existingSpace: `https://chat.google.com/room/${space.name.slice(7)}?cls=7` };
		const rows = [
			rowOf(space, { members: 'ada@example.com, ben@' }),
			{ ...rowOf(undefined, { members: 'carla@example.com' }), options },
		];
		for (const given of [rows, [...rows].reverse()]) {
			const errors = (await all(there, given)).map(({ error }) => error);
			expect(errors).toContainEqual(expect.stringMatching(/is the same space as in row \d:/));
			expect(errors).toContainEqual(expect.stringMatching(/\(Members\)$/));
		}
		expect(writes(there)).toEqual([]);
	});

	it('a key that removes and a name: only one of them goes on', async () => {
		const there = world(AS_BELIEVED);
		const keyed = {
			...rowOf(),
			options: { idempotencyKey: 'T-1', peopleNotInRow: 'remove' },
		};
		await one(there, keyed);
		await there.clock.sleep(60_000);
		const items = await all(there, [keyed, { ...byName, options: { ifSpaceExists: 'reuse' } }]);
		expect(items.filter(({ error }) => error !== undefined)).toHaveLength(1);
	});

	it('both go on where neither changes it', async () => {
		const there = world(AS_BELIEVED);
		spaceOf(there);
		const reuse = { ...byName, options: { ifSpaceExists: 'reuse' } };
		const items = await all(there, [reuse, { ...reuse, members: 'ada@example.com' }]);
		expect(items.map(({ error }) => error)).toEqual([undefined, undefined]);
	});
});

describe('a report of people not in the row', () => {
	const report = { options: { peopleNotInRow: 'report' } };

	it('names nobody where somebody of the row could not be looked up, and says so', async () => {
		const there = world({ behaviour: { ...AS_BELIEVED.behaviour, emailsInLists: 'none' } });
		const space = spaceOf(there, { members: THERE });
		there.google.faults.on(
			{ method: 'spaces.members.get', where: ({ path }) => path.includes('ben'), times: 9 },
			{ status: 500, body: '{}' },
		);
		const item = await one(there, rowOf(space, report));
		expect(item).not.toHaveProperty('notInRow');
		expect(item.warnings).toContainEqual(
			expect.stringMatching(/was not told: whether 'ben@example\.com' is in it/),
		);
	});

	it('does not fail the row where the list cannot be read', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there, { displayName: 'Old', members: THERE });
		there.google.faults.on(
			{ method: 'spaces.members.list', times: 9 },
			{ status: 500, body: '{}' },
		);
		const item = await one(there, rowOf(space, report));
		expect(item).toMatchObject({ changes: ["renamed from 'Old'"] });
		expect(item).not.toHaveProperty('notInRow');
		expect(item.warnings).toContainEqual(
			expect.stringMatching(/^Who is in the space and not in the row was not told: /),
		);
	});
});

describe('a row that ends early', () => {
	it('claims nothing of a preview', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there, { members: THERE });
		const cancel = new AbortController();
		there.google.latencyMs = ({ name }) => {
			if (name === 'spaces.get') cancel.abort();
			return 0;
		};
		const row = rowOf(space, {
			displayName: 'Artemis',
			options: { previewOnly: true, peopleNotInRow: 'report' },
		});
		const item = await one(there, row, { cancel: cancel.signal });
		expect(item.error).toMatch(/stopped/);
		expect(item).not.toHaveProperty('spaceUri');
		expect(JSON.stringify(item)).not.toMatch(/Changed before that|spaces? (is|are) there/);
	});

	it('tells where the node stops, too, what was changed before', async () => {
		const there = world(AS_BELIEVED);
		const row = rowOf(spaceOf(there, { displayName: 'Old' }), {
			members: 'ada@example.com, ben@example.com, nobody@example.com',
			afterSetup: { checkMembers: 'fail' },
		});
		const { description } = await failureOf(there, [row], there.tokenFor(...EVERYTHING));
		expect(description).toMatch(/Changed before that: renamed from 'Old'\./);
	});
});

describe('a refused change (409) that sends no name', () => {
	it('is not put down to a name that is taken', async () => {
		const there = world(AS_BELIEVED);
		there.google.faults.on({ method: 'spaces.patch' }, errors.alreadyExists());
		const row = rowOf(spaceOf(there), { spaceSettings: { audience: 'audiences/default' } });
		expect((await one(there, row)).warnings).toEqual([
			expect.stringMatching(/^Target Audience was not changed: Google Chat refused to change/),
		]);
	});
});

describe('whoever is in already', () => {
	it('is no change where the list is hidden and Google answers with their membership', async () => {
		const there = world({
			behaviour: { ...AS_BELIEVED.behaviour, memberAlreadyIn: 200 },
		});
		const space = spaceOf(there, {
			createdBy: 'ada@example.com',
			members: ['owner@example.com', 'ben@example.com'],
			membersHidden: true,
		});
		await there.clock.sleep(600_000);
		const row = rowOf(space, { members: 'ben@example.com, carla@example.com' });
		expect(await one(there, row)).toMatchObject({ changes: ['added carla@example.com'] });
	});
});

describe('a chat that its link leads to', () => {
	it('says who of the row is not in it: a chat keeps its people', async () => {
		const there = world(AS_BELIEVED);
		const chat = there.google.addSpace({
			spaceType: 'GROUP_CHAT',
			createdBy: 'owner@example.com',
			members: ['ada@example.com', 'ben@example.com'],
		});
		const row = rowOf(chat, {
			spaceType: 'GROUP_CHAT',
			members: 'ada@example.com, carla@example.com',
		});
		expect((await one(there, row)).warnings).toEqual([
			"Not in this chat, which keeps its people: 'carla@example.com'.",
		]);
		expect(writes(there)).toEqual([]);
	});

	it('of the Chat app is none with a person', async () => {
		const there = world(AS_BELIEVED);
		const chat = there.google.addSpace({
			spaceType: 'DIRECT_MESSAGE',
			createdBy: 'owner@example.com',
			members: ['ada@example.com'],
		});
		const row = {
			...rowOf(chat, { spaceType: 'DIRECT_MESSAGE', members: '' }),
			singleUserBotDm: true,
		};
		expect((await one(there, row)).error).toMatch(
			/does not lead to the direct message with 'the Chat app'$/,
		);
	});
});

describe('a change whose echo cannot be read for a stop', () => {
	it('is told all the same', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there, { displayName: 'Old' });
		const cancel = new AbortController();
		there.google.faults.on(
			{ method: 'spaces.patch' },
			{ status: 200, body: { name: space.name, displayName: 'Apollo' } },
		);
		there.google.latencyMs = ({ name }) => {
			if (name === 'spaces.patch') cancel.abort();
			return 0;
		};
		const item = await one(there, rowOf(space), { cancel: cancel.signal });
		expect(item.details).toMatch(/Changed before that: renamed from 'Old'/);
	});
});
