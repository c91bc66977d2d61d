import type { IDataObject } from 'n8n-workflow';

import { withServiceAccount } from '../support/serviceAccount';
import { CALLER, world, type World } from '../support/run';
import { emails, EVERYTHING, members, runAll } from './aroundTheSetup';
import { AS_BELIEVED, rowOf, spaceOf, writes } from './aroundInLine';

const CONTINUES = { onError: 'continueRegularOutput' as const };
const one = async (there: World, row: IDataObject, setting = {}): Promise<IDataObject> =>
	(await runAll(there, [row], { ...CONTINUES, ...setting })).json[0] ?? {};
const removing = (space: { name: string }, extra: IDataObject = {}) =>
	rowOf(space, {
		...extra,
		options: { peopleNotInRow: 'remove', ...(extra.options as IDataObject | undefined) },
	});

const crowd = (count: number) =>
	['carla', 'david', 'elena', 'frank', 'grace', 'hugo', 'iris', 'jonas', 'maria']
		.slice(0, count)
		.map((name) => `${name}@example.com`);

describe('people not in the row', () => {
	it('are kept by default, and not told', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there, {
			members: ['ada@example.com', 'ben@example.com', 'carla@example.com'],
		});
		const item = await one(there, rowOf(space));
		expect(item).toMatchObject({ changes: [] });
		expect(item).not.toHaveProperty('notInRow');
	});

	it('are named with Report: owners, invited people and groups, too', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there, {
			members: ['ada@example.com', 'ben@example.com', 'carla@example.com', 'team@example.com'],
			managers: ['david@example.com'],
			invited: ['invited.one@example.com'],
			appOfProject: '123456789012',
		});
		const item = await one(there, rowOf(space, { options: { peopleNotInRow: 'report' } }));
		expect(item.changes).toEqual([]);
		expect(item.notInRow).toEqual([
			'carla@example.com',
			expect.stringMatching(/^groups\/\S+ \(Google Group\)$/),
			'david@example.com',
			'invited.one@example.com (invited)',
		]);
		expect(writes(there)).toEqual([]);
	});

	it('are named by their ID where the list shows no address', async () => {
		const there = world({ behaviour: { emailsInLists: 'none' } });
		const space = spaceOf(there, {
			members: ['ada@example.com', 'ben@example.com', 'carla@example.com'],
		});
		const item = await one(there, rowOf(space, { options: { peopleNotInRow: 'report' } }));
		expect(item.notInRow).toEqual([expect.stringMatching(/^\d+$/)]);
	});

	it('are not told where the list is hidden, and that is said', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there, {
			createdBy: 'ada@example.com',
			members: ['owner@example.com', 'ben@example.com'],
			membersHidden: true,
		});
		const item = await one(there, rowOf(space, { options: { peopleNotInRow: 'report' } }));
		expect(item).not.toHaveProperty('notInRow');
		expect(item.warnings).toContainEqual(expect.stringMatching(/its members cannot be seen\.$/));
	});

	it('are taken out with Remove, invitations too; nobody else is', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there, {
			members: ['ada@example.com', 'ben@example.com', 'carla@example.com', 'team@example.com'],
			owners: ['david@example.com'],
			managers: ['elena@example.com'],
			invited: ['invited.one@example.com'],
			appOfProject: '123456789012',
		});
		const acting = withServiceAccount(there, EVERYTHING);
		const row = { ...removing(space), authentication: 'serviceAccount' };
		const item = await one(there, row, acting);
		expect(item.changes).toEqual([
			'removed carla@example.com',
			'removed invited.one@example.com (invited)',
		]);
		expect(item.result).toMatch(/^updated: removed carla@example\.com/);
		expect(item.notInRow).toEqual([
			expect.stringMatching(/\(Google Group\)$/),
			'david@example.com',
			'elena@example.com',
		]);
		expect(emails(there)).toEqual([
			'owner@example.com',
			'ada@example.com',
			'ben@example.com',
			'team@example.com',
			'david@example.com',
			'elena@example.com',
			undefined,
		]);
		there.google.log.length = 0;
		expect(await one(there, row, acting)).toMatchObject({ changes: [] });
		expect(writes(there)).toEqual([]);
	});

	it('are taken out with Remove where Google gives the invited no role', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there, { invited: ['invited.one@example.com'] });
		const memberships = space.members.map(({ id, email, role, state }) => ({
			name: `${space.name}/members/${id}`,
			state,
			role: state === 'INVITED' ? 'MEMBERSHIP_ROLE_UNSPECIFIED' : role,
			member: { name: `users/${id}`, type: 'HUMAN', email },
		}));
		there.google.faults.on(
			{ method: 'spaces.members.list' },
			{ status: 200, body: { memberships } },
		);
		expect((await one(there, removing(space))).changes).toEqual([
			'removed invited.one@example.com (invited)',
		]);
		expect(emails(there)).not.toContain('invited.one@example.com');
	});

	it('stay where the row names them by another address', async () => {
		const there = world({ behaviour: { emailsInLists: 'none' } });
		there.google.directory.add({ email: 'augusta@example.com', aliases: ['a.king@example.com'] });
		const space = spaceOf(there, {
			members: ['augusta@example.com', 'ben@example.com', 'carla@example.com', 'david@example.com'],
		});
		const row = removing(space, {
			members: 'a.king@example.com, ben@example.com, david@example.com',
		});
		expect(await one(there, row)).toMatchObject({
			changes: [expect.stringMatching(/^removed \d+$/)],
		});
		expect(emails(there)).toContain('augusta@example.com');
	});

	it('stay where Google shows only at the adding that the row means them', async () => {
		const there = world({ behaviour: { ...AS_BELIEVED.behaviour, memberAlreadyIn: 200 } });
		there.google.directory.add({ email: 'augusta@example.com', aliases: ['a.king@example.com'] });
		const space = spaceOf(there, {
			members: ['augusta@example.com', 'ben@example.com', 'carla@example.com', 'david@example.com'],
		});
		// The look-up by the alias fails: it is asked for by the adding.
		there.google.faults.on(
			{ method: 'spaces.members.get', times: 99 },
			{ status: 404, body: '{"error":{"code":404,"status":"NOT_FOUND"}}' },
		);
		const row = removing(space, {
			members: 'a.king@example.com, ben@example.com, david@example.com',
		});
		expect(await one(there, row)).toMatchObject({
			changes: ['removed carla@example.com'],
			notInRow: [],
		});
		expect(emails(there)).toContain('augusta@example.com');
		// Where that does not name them either, nobody goes.
		there.google.behaviour.memberAlreadyIn = 409;
		const { name } = spaceOf(there, {
			members: ['augusta@example.com', 'ben@example.com', 'carla@example.com', 'david@example.com'],
		});
		const again = await one(there, {
			...row,
			options: { existingSpace: name, peopleNotInRow: 'remove' },
		});
		expect(again).toMatchObject({ changes: [] });
		expect(again.warnings).toEqual([
			expect.stringMatching(/^Nobody was taken out of the space: 'a\.king@example\.com'/),
		]);
	});

	it('stay all where somebody of the row could not be added', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there, {
			members: ['ada@example.com', 'ben@example.com', 'carla@example.com'],
		});
		const row = removing(space, {
			members: 'ada@example.com, ben@example.com, nobody@example.com',
		});
		const item = await one(there, row);
		expect(item.warnings).toEqual([
			expect.stringMatching(/^'nobody@example\.com' was not added/),
			expect.stringMatching(/^Nobody was taken out of the space: 'nobody@example\.com'/),
		]);
		expect(there.google.calls('spaces.members.delete')).toEqual([]);
	});

	it('stay where the space was found by its name alone, and that is said', async () => {
		const there = world(AS_BELIEVED);
		spaceOf(there, { members: ['ada@example.com', 'ben@example.com', 'carla@example.com'] });
		const options = { ifSpaceExists: 'update', peopleNotInRow: 'remove' };
		const item = await one(there, { ...rowOf(), options });
		expect(item).toMatchObject({ changes: [], notInRow: ['carla@example.com'] });
		expect(item.warnings).toEqual([expect.stringMatching(/nobody is removed, .* its name finds/)]);
	});

	it('are taken out of the space of the row’s own key', async () => {
		const there = world(AS_BELIEVED);
		const options = { ifSpaceExists: 'update', peopleNotInRow: 'remove', idempotencyKey: 'T-1' };
		await one(there, { ...rowOf(), members: `ada@example.com, ${crowd(2).join(', ')}`, options });
		await there.clock.sleep(60_000);
		const item = await one(there, {
			...rowOf(),
			members: 'ada@example.com, carla@example.com',
			options,
		});
		expect(item).toMatchObject({ changes: ['removed david@example.com'], created: false });
	});
});

describe('a brake', () => {
	const THERE = ['ada@example.com', 'ben@example.com'];

	/** The row fails in these words, and its space is as it was, the name that the row has too. */
	async function expectBraked(there: World, row: IDataObject, words: RegExp, setting = {}) {
		const before = JSON.stringify(there.google.spaces());
		const item = await one(there, { ...row, displayName: 'Renamed' }, setting);
		expect(item.error).toMatch(words);
		expect(JSON.stringify(there.google.spaces())).toBe(before);
		return item;
	}

	it('holds more people than Remove at Most, and names them', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there, { members: [...THERE, ...crowd(9).slice(0, 2)] });
		const row = removing(space, { options: { removeAtMost: 1 } });
		await expectBraked(
			there,
			row,
			/'Remove at Most' allows 1, and 2 would go \(to go: 'carla@example\.com', 'david@example\.com'\)$/,
		);
		expect(writes(there)).toEqual([]);
	});

	it('holds more than half of the people', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there, { members: [...THERE, ...crowd(3)] });
		await expectBraked(there, removing(space), /more than half .* 3 of 5 \(to go: 'carla@/);
		expect(writes(there)).toEqual([]);
	});

	it('lets one person of two go, and holds the last one', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there, { members: THERE });
		const row = removing(space, { members: 'ada@example.com' });
		expect(await one(there, row)).toMatchObject({ changes: ['removed ben@example.com'] });
		const last = spaceOf(there, { members: ['ben@example.com'], managers: ['ada@example.com'] });
		const braked = removing(last, { members: 'ada@example.com' });
		await expectBraked(
			there,
			braked,
			/nobody but owners and managers .* \(to go: 'ben@example\.com'\)$/,
		);
	});

	it('holds where nobody of the row is in the space', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there, { members: crowd(4), owners: ['ada@example.com'] });
		await expectBraked(there, removing(space), /looks like another one \(to go: 'carla@/);
		expect(writes(there)).toEqual([]);
	});

	it('holds where the members are hidden', async () => {
		for (const hiddenMembers of ['refused', 'empty', 'without the caller'] as const) {
			const there = world({ behaviour: { hiddenMembers, hiddenMembersToOwners: 'hidden' } });
			const space = spaceOf(there, { members: [...THERE, ...crowd(1)], membersHidden: true });
			await expectBraked(there, removing(space), /who is in the space cannot be seen/);
			expect(writes(there)).toEqual([]);
		}
	});

	it('holds where the list cannot be read to its end', async () => {
		const there = world({ behaviour: { emptyPages: 'first' } });
		const space = spaceOf(there, { members: [...THERE, ...crowd(1)] });
		there.google.faults.on(
			{
				method: 'spaces.members.list',
				where: ({ query }) => query.pageToken !== undefined,
				times: 9,
			},
			{ status: 500, body: '{}' },
		);
		await expectBraked(there, removing(space), /./);
		expect(writes(there)).toEqual([]);
	});

	it('holds where the row names nobody but the account', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there, { members: THERE });
		const row = { ...removing(space, { members: CALLER }), authentication: 'serviceAccount' };
		const words = /Members names no person but the account \(to go: 'ada@/;
		await expectBraked(there, row, words, withServiceAccount(there, EVERYTHING));
		expect(writes(there)).toEqual([]);
	});

	it('holds where a name was read as a guess', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there, { members: [...THERE, ...crowd(1)] });
		const row = removing(space, { members: 'Ada Lovelace, ada@example.com, ben@example.com' });
		await expectBraked(there, row, /read as a guess \(to go: 'carla@example\.com'\)/);
		expect(writes(there)).toEqual([]);
	});

	it('holds where a person of the row could not be looked up', async () => {
		const there = world({ behaviour: { emailsInLists: 'none' } });
		const space = spaceOf(there, { members: [...THERE, ...crowd(1)] });
		there.google.faults.on(
			{ method: 'spaces.members.get', where: ({ path }) => path.includes('ben'), times: 9 },
			{ status: 500, body: '{}' },
		);
		await expectBraked(
			there,
			removing(space),
			/who in the space is 'ben@example\.com' could not be found out/,
		);
		expect(writes(there)).toEqual([]);
	});

	it('holds who neither owns nor manages the space, whether or not it is known who acts', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there, {
			createdBy: 'maria@example.com',
			members: ['owner@example.com', ...THERE, ...crowd(1)],
		});
		await expectBraked(
			there,
			removing(space),
			/only an owner or manager .* \(.*'carla@example\.com'\)/,
		);
		expect(there.google.calls('spaces.members.delete')).toEqual([]);
		const known = world(AS_BELIEVED);
		const other = spaceOf(known, {
			createdBy: 'maria@example.com',
			members: ['owner@example.com', ...THERE, ...crowd(1)],
		});
		const row = { ...removing(other), authentication: 'serviceAccount' };
		await expectBraked(
			known,
			row,
			/only an owner or manager .* \(.*'carla@example\.com'\)/,
			withServiceAccount(known, EVERYTHING),
		);
		expect(writes(known)).toEqual([]);
	});

	it('lets a manager take people out', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there, {
			createdBy: 'maria@example.com',
			managers: ['owner@example.com'],
			members: [...THERE, ...crowd(1)],
		});
		expect(await one(there, removing(space))).toMatchObject({
			changes: ['removed carla@example.com'],
		});
	});

	it('holds the whole run where more than half of at least ten rows take people out', async () => {
		const there = world(AS_BELIEVED);
		const spaces = [...new Array(10).keys()].map((at) =>
			spaceOf(there, {
				displayName: `Space ${at}`,
				members: at < 6 ? [...THERE, ...crowd(1)] : THERE,
			}),
		);
		const rows = spaces.map((space, at) => removing(space, { displayName: `Space ${at} anew` }));
		const { json } = await runAll(there, rows, CONTINUES);
		for (const { error } of json) expect(error).toMatch(/6 of the 10 rows with 'Remove', which/);
		expect(writes(there)).toEqual([]);
		// Five of ten are not more than half.
		const fewer = rows.map((row, at) =>
			at === 0 ? { ...row, members: `${String(row.members)}, carla@example.com` } : row,
		);
		const again = await runAll(there, fewer, CONTINUES);
		expect(again.json.map(({ error }) => error)).toEqual(rows.map(() => undefined));
		expect(there.google.calls('spaces.members.delete')).toHaveLength(5);
	});
});

describe('the brake over the whole run', () => {
	const rows = (there: World, count: number) =>
		[...new Array(count).keys()].map((number) => {
			const displayName = `Space ${number}`;
			const members = ['ada@example.com', 'ben@example.com', ...crowd(1)];
			return removing(spaceOf(there, { displayName, members }), { displayName });
		});

	it('counts rows that cannot be read among the ten, and not in the half', async () => {
		const there = world(AS_BELIEVED);
		const nine = rows(there, 9);
		const unreadable = { ...rowOf(), members: 'ada@' };
		const { json } = await runAll(there, [...nine, unreadable], CONTINUES);
		for (const { error } of json.slice(0, 9)) {
			expect(error).toMatch(/9 of the 9 rows with 'Remove', which is more than half/);
		}
		expect(writes(there)).toEqual([]);
	});

	it('counts rows in which another brake keeps people in', async () => {
		const there = world(AS_BELIEVED);
		// A column that is shifted by a row: most spaces hold nobody of theirs.
		const shifted = rows(there, 10).map((row, at) =>
			at < 8 ? { ...row, members: 'jonas@example.com' } : row,
		);
		const { json } = await runAll(there, shifted, CONTINUES);
		for (const { error } of json.slice(0, 8)) expect(error).toMatch(/looks like another one/);
		for (const { error } of json.slice(8)) expect(error).toMatch(/10 of the 10 rows/);
		expect(writes(there)).toEqual([]);
	});
});

describe('somebody of the row who is in by a Google Group', () => {
	const byGroup = async (who: (there: World) => string) => {
		// Where Google says 200, it has made them a member of their own.
		const there = world({ behaviour: { ...AS_BELIEVED.behaviour, memberInByGroup: 409 } });
		there.google.directory.add({ email: 'olga@example.com' });
		const group = { email: 'crew@example.com', members: new Set(['olga@example.com']) };
		there.google.directory.addGroup(group);
		const space = spaceOf(there, {
			members: ['ada@example.com', 'ben@example.com', 'carla@example.com', 'crew@example.com'],
		});
		const row = removing(space, { members: `ada@example.com, ben@example.com, ${who(there)}` });
		return await one(there, row);
	};

	it('keeps everybody in where an address names them: it may be one of somebody else there', async () => {
		const item = await byGroup(() => 'olga@example.com');
		expect(item).toMatchObject({ changes: [] });
		expect(item.warnings).toEqual([
			expect.stringMatching(
				/^Nobody was taken out of the space: 'olga@example\.com' .* by a Google Group .*ID/,
			),
		]);
	});

	it('keeps nobody in where an ID names them', async () => {
		const item = await byGroup(
			({ google }) => `users/${google.directory.person('olga@example.com')?.id}`,
		);
		expect(item).toMatchObject({ changes: ['removed carla@example.com'] });
		expect(item).not.toHaveProperty('warnings');
	});
});

describe('a row that is only previewed', () => {
	it('holds up no other row that takes people out', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there, { members: ['ada@example.com', ...crowd(3)] });
		// Nothing is read for it: whether its key stands for a space shows only in a run.
		const options = { idempotencyKey: 'T-1', peopleNotInRow: 'remove', previewOnly: true };
		const rows = [
			{ ...rowOf(), options },
			removing(space, { members: ['ada@example.com', ...crowd(2)].join(', ') }),
		];
		const { json } = await runAll(there, rows, CONTINUES);
		expect(json).toMatchObject([{ preview: true }, { changes: ['removed elena@example.com'] }]);
	}, 10_000);
});

describe('a removal', () => {
	const space = (there: World, count = 2) =>
		spaceOf(there, {
			members: ['ada@example.com', 'ben@example.com', 'maria@example.com', ...crowd(count)],
		});
	const row = (there: World, count = 2) =>
		removing(space(there, count), {
			members: 'ada@example.com, ben@example.com, maria@example.com',
		});

	it('that is refused ends the removals of the space, in one sentence', async () => {
		const there = world(AS_BELIEVED);
		there.google.faults.on(
			{ method: 'spaces.members.delete', times: 9 },
			{ status: 403, body: '{}' },
		);
		const item = await one(there, row(there));
		expect(there.google.calls('spaces.members.delete')).toHaveLength(1);
		expect(item.warnings).toEqual([
			expect.stringMatching(/^'carla@example\.com', 'david@example\.com' not taken out: /),
		]);
		expect(item.notInRow).toEqual(['carla@example.com', 'david@example.com']);
	});

	it('of somebody who is out by then is done, whether Google says 404 or 403', async () => {
		for (const repeatedRemoval of [404, 403] as const) {
			const there = world({ behaviour: { ...AS_BELIEVED.behaviour, repeatedRemoval } });
			there.google.faults.on({ method: 'spaces.members.delete', nth: 1 }, 'lostAnswer');
			const item = await one(there, row(there));
			expect(item.changes).toEqual(['removed carla@example.com', 'removed david@example.com']);
			expect(item).not.toHaveProperty('warnings');
		}
	});

	it('of which nobody knows the outcome is told as that', async () => {
		const there = world(AS_BELIEVED);
		there.google.faults.on({ method: 'spaces.members.delete', times: 9 }, 'reset');
		const item = await one(there, row(there));
		expect(item.warnings).toEqual([
			expect.stringMatching(
				/^Whether 'carla@example\.com' was taken out is not known, and 'david@/,
			),
		]);
	});

	it('comes when everything else is done', async () => {
		const there = world(AS_BELIEVED);
		const wish = {
			...row(there, 1),
			members: 'ada@example.com, ben@example.com, maria@example.com, olga@example.com',
			spaceSettings: { audience: 'default' },
			afterSetup: { managers: 'ada@example.com' },
		};
		const item = await one(there, wish);
		expect(item.changes).toEqual([
			'added olga@example.com',
			'made ada@example.com manager',
			'audience',
			'removed carla@example.com',
		]);
		expect(writes(there).at(-1)).toBe('spaces.members.delete');
		expect(members(there)).toHaveLength(5);
	});
});

describe('people not in the row of a space that is reused', () => {
	it('are named, and its settings stay', async () => {
		const there = world(AS_BELIEVED);
		spaceOf(there, { members: ['ada@example.com', 'carla@example.com'] });
		const options = { ifSpaceExists: 'reuse', peopleNotInRow: 'report' };
		const wish = { ...rowOf(), spaceSettings: { description: 'New' }, options };
		const item = await one(there, wish);
		expect(item).toMatchObject({
			notInRow: ['carla@example.com'],
			changes: ['added ben@example.com'],
			warnings: [expect.stringMatching(/keeps its settings\. .* Description\.$/)],
		});
		expect(there.google.calls('spaces.patch')).toEqual([]);
	});
});
