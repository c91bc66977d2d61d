import type { IDataObject } from 'n8n-workflow';

import { world, type World } from '../support/run';
import { runAll } from './aroundTheSetup';
import { AS_BELIEVED, rowOf, spaceOf, writes } from './aroundInLine';

const one = async (there: World, row: IDataObject): Promise<IDataObject> =>
	(await runAll(there, [row], { onError: 'continueRegularOutput' })).json[0] ?? {};
const preview = async (there: World, row: IDataObject) =>
	await one(there, { ...row, options: { ...(row.options as IDataObject), previewOnly: true } });

describe('a preview of a row whose space is there', () => {
	const PEOPLE = ['ada@example.com', 'ben@example.com', 'david@example.com'];

	it('tells what a run would change, and writes nothing', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there, { members: [...PEOPLE, 'carla@example.com'] });
		const row = rowOf(space, {
			displayName: 'Artemis',
			members: [...PEOPLE, 'invited.one@example.com'].join(', '),
			spaceSettings: {
				groups: 'team@example.com',
				spaceHistoryState: 'HISTORY_OFF',
				audience: 'default',
			},
			afterSetup: { owners: 'ada@example.com' },
			options: { peopleNotInRow: 'remove' },
		});
		const item = await preview(there, row);
		expect(item).toMatchObject({
			preview: true,
			displayName: 'Apollo',
			changes: [
				"renamed from 'Apollo'",
				'history',
				'would add or invite invited.one@example.com',
				'would add or invite the Google Group team@example.com',
				'made ada@example.com owner',
				'audience',
				'removed carla@example.com',
			],
			notInRow: ['carla@example.com'],
		});
		expect(item.warnings).toEqual([
			expect.stringMatching(/^With history off, new messages are deleted after 24 hours/),
			expect.stringMatching(/^Opening the audience lets everybody in it find .* read/),
			expect.stringMatching(/^Nobody is taken out if somebody of the row cannot be added/),
			expect.stringMatching(/^People are taken out only if the account owns or manages/),
		]);
		expect(item).not.toHaveProperty('method');
		expect(writes(there)).toEqual([]);
		const { changes } = await one(there, row);
		expect(changes).toEqual(
			(item.changes as string[])
				.map((each) => each.replace('would add or invite invited', 'invited invited'))
				.map((each) => each.replace('would add or invite', 'added')),
		);
	});

	it('lists nobody to be added who is in it already, however many there are', async () => {
		const there = world(AS_BELIEVED);
		const people = there.google.directory.addMany(51).map(({ email }) => email);
		const space = spaceOf(there, { members: people });
		const item = await preview(there, rowOf(space, { members: people.join(', ') }));
		expect(item).toMatchObject({ changes: [], afterSetup: [] });
	});

	it.each(['reuse', 'update'])(
		'reads what %s would find, and shows the set-up beside it',
		async (ifSpaceExists) => {
			const there = world(AS_BELIEVED);
			spaceOf(there, { members: ['ada@example.com'] });
			const row = { ...rowOf(), options: { ifSpaceExists } };
			expect(await preview(there, row)).toMatchObject({
				preview: true,
				method: 'POST',
				changes: ['would add or invite ben@example.com'],
			});
			const absent = await preview(there, { ...row, displayName: 'Artemis' });
			expect(absent).toMatchObject({ preview: true, method: 'POST' });
			expect(absent).not.toHaveProperty('changes');
			expect(writes(there)).toEqual([]);
		},
	);

	it('fails where a run would be braked', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there, {
			members: ['ada@example.com', 'carla@example.com', 'elena@example.com'],
		});
		const row = rowOf(space, { options: { peopleNotInRow: 'remove' } });
		const { error } = await preview(there, row);
		expect(error).toMatch(/more than half/);
		expect((await one(there, row)).error).toBe(error);
		expect(writes(there)).toEqual([]);
	});

	it.each([
		{ ifSpaceExists: 'update' },
		{ ifSpaceExists: 'reuse' },
		{ peopleNotInRow: 'remove' },
		{ peopleNotInRow: 'report' },
	])('says with %j that a key cannot be looked up', async (given) => {
		const there = world(AS_BELIEVED);
		const options = { ...given, idempotencyKey: 'T-1' };
		const item = await preview(there, { ...rowOf(), options });
		expect(item.warnings).toEqual([expect.stringMatching(/^Whether the key stands for a space/)]);
		expect(writes(there)).toEqual([]);
	});
});
