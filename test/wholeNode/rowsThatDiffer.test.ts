import { failureOf, run, SAME_NAMES, world } from '../support/run';
import { row, runAll } from './aroundTheSetup';

describe('rows of one sheet', () => {
	it('each have their own cells, in every parameter', async () => {
		const there = world();
		await runAll(there, [
			row({
				displayName: 'Apollo',
				members: 'ada@example.com',
				spaceSettings: { description: 'To the moon' },
				afterSetup: { welcomeMessage: 'One' },
				options: { idempotencyKey: 'T-1' },
			}),
			row({
				displayName: 'Gemini',
				members: 'ben@example.com',
				spaceSettings: { description: 'Around the earth' },
				afterSetup: { welcomeMessage: 'Two' },
				options: { idempotencyKey: 'T-2' },
			}),
			{ spaceType: 'dm', members: 'carla@example.com' },
		]);
		const seen = there.google
			.spaces()
			.map(({ displayName, spaceType, members, spaceDetails, messages }) => [
				spaceType,
				displayName,
				members[1]?.email,
				spaceDetails?.description,
				messages[0]?.text,
			]);
		expect(seen.sort()).toEqual([
			['DIRECT_MESSAGE', undefined, 'carla@example.com', undefined, undefined],
			['SPACE', 'Apollo', 'ada@example.com', 'To the moon', 'One'],
			['SPACE', 'Gemini', 'ben@example.com', 'Around the earth', 'Two'],
		]);
	});

	it('share what the form holds without an expression', async () => {
		const there = world();
		await runAll(there, [
			row({ displayName: 'Apollo', spaceSettings: { description: 'Space' } }),
			row({ displayName: 'Gemini', spaceSettings: { description: 'Space' } }),
		]);
		expect(there.google.spaces().map(({ spaceDetails }) => spaceDetails?.description)).toEqual([
			'Space',
			'Space',
		]);
	});

	it('count with the first for what holds for the whole run: its Space Writes per Minute', async () => {
		const there = world(SAME_NAMES);
		const begun = there.clock.now();
		const rows = [2, 60, 60].map((spaceWritesPerMinute) =>
			row({ options: { spaceWritesPerMinute } }),
		);
		await run(there, rows);
		expect(there.google.log.map(({ at }) => at - begun)).toEqual([0, 0, 61_000]);
	});

	it('count with the first for what holds for the whole run: its Max Wait', async () => {
		const there = world();
		there.google.faults.on(
			{ method: 'spaces.setup' },
			{ status: 429, body: '', headers: { 'retry-after': '30' } },
		);
		const rows = [10, 600].map((maxWaitSeconds) => row({ options: { maxWaitSeconds } }));
		const { description } = await failureOf(there, rows);
		expect(description).toContain('Come back in');
	});

	it('that mean one Google Group are each told of it in their own words', async () => {
		const there = world();
		for (const displayName of ['Apollo', 'Gemini']) {
			there.google.addSpace({ spaceType: 'SPACE', createdBy: 'owner@example.com', displayName });
		}
		there.google.faults.on(
			{
				method: 'spaces.members.create',
				where: ({ body }) => JSON.stringify(body).includes('groupMember'),
			},
			{ status: 403, body: { error: { message: 'No.', status: 'PERMISSION_DENIED' } } },
		);
		const wish = (displayName: string, groups: string) =>
			row({ displayName, spaceSettings: { groups }, options: { ifSpaceExists: 'reuse' } });
		const { json } = await runAll(there, [
			wish('Apollo', 'Team@example.com'),
			wish('Gemini', 'The team <team@example.com>'),
		]);
		expect(json.map(({ warnings }) => warnings)).toEqual([
			[expect.stringMatching(/^'Team@example\.com' was not added/)],
			[expect.stringMatching(/^'The team <team@example\.com>' was not added/)],
		]);
	});
});
