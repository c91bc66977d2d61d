import type { IDataObject } from 'n8n-workflow';

import { errors } from '../../sandbox/google';
import { world, type World } from '../support/run';
import { emails, runAll } from './aroundTheSetup';
import { AS_BELIEVED, rowOf, spaceOf } from './aroundInLine';

const CONTINUES = { onError: 'continueRegularOutput' as const };
const one = async (there: World, row: IDataObject, setting = {}): Promise<IDataObject> =>
	(await runAll(there, [row], { ...CONTINUES, ...setting })).json[0] ?? {};

const ANNOUNCING = { predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE' } as const;

describe('an owner who is refused somebody', () => {
	it('still adds the others, and gives them their roles', async () => {
		const there = world({ behaviour: { ...AS_BELIEVED.behaviour, memberNotAllowed: 403 } });
		const space = spaceOf(there, ANNOUNCING);
		const row = rowOf(space, {
			members: 'ada@example.com, blocker@example.com, carla@example.com, david@example.com',
			afterSetup: { owners: 'carla@example.com' },
		});
		const item = await one(there, row);
		expect(item.changes).toEqual([
			'added carla@example.com',
			'added david@example.com',
			'made carla@example.com owner',
		]);
		expect(item.warnings).toEqual([
			expect.stringMatching(/^'blocker@example\.com' was not added: Google Chat does not let you/),
		]);
		expect(emails(there)).toContain('carla@example.com');
	});
});

describe('a change of which nobody knows whether it was made', () => {
	const LOOK = 'Look into the space, or send the row again with its link.';
	const row = (there: World) =>
		rowOf(spaceOf(there), {
			displayName: 'Artemis',
			members: 'ada@example.com, ben@example.com, carla@example.com',
			spaceSettings: { spaceHistoryState: 'HISTORY_OFF', groups: 'team@example.com' },
			afterSetup: { managers: 'ben@example.com', addChatApp: true },
		});

	it.each(['reset', 'timeout', errors.unavailable()] as const)(
		'is told as that: %j',
		async (fault) => {
			for (const [method, told] of [
				['spaces.patch', ['Display Name was changed', 'History was changed']],
				[
					'spaces.members.create',
					[
						"'carla@example.com' was added",
						"'team@example.com' was added",
						'the Chat app was added',
					],
				],
				['spaces.members.patch', ["'ben@example.com' was made manager"]],
			] as const) {
				const there = world(AS_BELIEVED);
				const wish = row(there);
				there.google.faults.on({ method }, fault);
				const { warnings } = await one(there, wish);
				expect(warnings).toEqual(
					told.map((what) => expect.stringContaining(`Whether ${what} is not known: `)),
				);
				for (const each of warnings as string[]) expect(each).toContain(LOOK);
			}
		},
	);

	it('is told of a welcome message, too', async () => {
		const there = world(AS_BELIEVED);
		there.google.faults.on({ method: 'spaces.messages.create' }, errors.unavailable());
		const item = await one(there, { ...rowOf(), afterSetup: { welcomeMessage: 'Hello' } });
		expect(item.result).toBe('set up, but: Whether the welcome message was sent is not known');
	});

	it('is not claimed of what was not sent', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there);
		there.google.faults.on({ method: 'spaces.get', nth: [2, 3, 4, 5] }, errors.unavailable());
		const item = await one(there, rowOf(space, { spaceSettings: { description: 'New' } }));
		expect(item.warnings).toEqual([expect.stringMatching(/^Description was not changed: /)]);
	});
});

describe('an addition whose answer is lost', () => {
	it('is told as a change, and does not keep others in: Google says that they are in', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there, {
			members: ['ada@example.com', 'ben@example.com', 'maria@example.com'],
		});
		there.google.faults.on({ method: 'spaces.members.create', nth: [1, 2, 5] }, 'lostAnswer');
		const row = rowOf(space, {
			members: 'ada@example.com, ben@example.com, carla@example.com',
			spaceSettings: { groups: 'team@example.com' },
			afterSetup: { owners: 'carla@example.com', addChatApp: true },
			options: { peopleNotInRow: 'remove' },
		});
		const item = await one(there, row);
		expect(item).toMatchObject({
			changes: [
				'added carla@example.com',
				'added the Google Group team@example.com',
				'added the Chat app',
				'made carla@example.com owner',
				'removed maria@example.com',
			],
		});
		expect(item).not.toHaveProperty('warnings');
	});
});
