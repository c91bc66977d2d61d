import type { IDataObject } from 'n8n-workflow';

import { CALLER, world, type World } from '../support/run';
import { withServiceAccount } from '../support/serviceAccount';
import { EVERYTHING, runAll } from './aroundTheSetup';
import { AS_BELIEVED, rowOf, spaceOf, writes } from './aroundInLine';

const CONTINUES = { onError: 'continueRegularOutput' as const };
const one = async (there: World, row: IDataObject, setting = {}): Promise<IDataObject> =>
	(await runAll(there, [row], { ...CONTINUES, ...setting })).json[0] ?? {};

const ANNOUNCING = { predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE' } as const;
const WISH = {
	displayName: 'Artemis',
	members: 'ada@example.com, ben@example.com, carla@example.com, david@example.com',
	spaceSettings: { description: 'New', spaceHistoryState: 'HISTORY_OFF', audience: 'default' },
	afterSetup: { owners: 'ben@example.com, maria@example.com' },
};
const NEITHER = /: only owners and managers of the space may do that, and the account is neither\./;

describe('an account that is a plain member of a space that its owners manage', () => {
	const space = (there: World) =>
		spaceOf(there, {
			...ANNOUNCING,
			createdBy: 'ada@example.com',
			members: [CALLER, 'ben@example.com', 'maria@example.com'],
		});

	it.each([
		['nobody knows who acts', false],
		['it is known who acts', true],
	])('tells once of each kind what it may not do, where %s', async (_what, isKnown) => {
		const there = world(AS_BELIEVED);
		const row = rowOf(space(there), WISH);
		const item = isKnown
			? await one(
					there,
					{ ...row, authentication: 'serviceAccount' },
					withServiceAccount(there, EVERYTHING),
				)
			: await one(there, row);
		const told = [
			'Display Name, Description, History, Target Audience were not changed',
			"'carla@example.com', 'david@example.com' were not added",
			"'ben@example.com', 'maria@example.com' were not made owner",
		];
		expect(item.warnings).toEqual(
			told.map((what) => expect.stringMatching(new RegExp(`^${what}${NEITHER.source}`))),
		);
		expect(item.result).toBe(`was there, but: ${told.join('; ')}`);
		// Where it is not known who acts, one role that is there already is set again, to find out.
		expect(writes(there)).toEqual(['spaces.patch', ...(isKnown ? [] : ['spaces.members.patch'])]);
	});

	it('adds people all the same where every member may', async () => {
		const there = world(AS_BELIEVED);
		const open = spaceOf(there, {
			createdBy: 'ada@example.com',
			members: [CALLER, 'ben@example.com', 'maria@example.com'],
		});
		const item = await one(there, rowOf(open, WISH));
		expect(item.changes).toEqual([
			"renamed from 'Apollo'",
			'description',
			'history',
			'added carla@example.com',
			'added david@example.com',
		]);
		expect(item.warnings).toHaveLength(2);
	});
});
