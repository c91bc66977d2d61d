import type { IDataObject } from 'n8n-workflow';

import { CALLER, failureOf, world, type World } from '../support/run';
import { withServiceAccount } from '../support/serviceAccount';
import { EVERYTHING, runAll } from './aroundTheSetup';
import { AS_BELIEVED, rowOf, spaceOf, writes } from './aroundInLine';

const one = async (there: World, row: IDataObject): Promise<IDataObject> =>
	(await runAll(there, [row])).json[0] ?? {};

describe('a row that names its space', () => {
	it('sets nothing up, and changes nothing where all is right', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there);
		const item = await one(there, rowOf(space));
		expect(item).toMatchObject({
			displayName: 'Apollo',
			result: 'was there',
			created: false,
			changes: [],
			name: space.name,
		});
		expect(item).not.toHaveProperty('requestId');
		expect(item).not.toHaveProperty('warnings');
		expect(writes(there)).toEqual([]);
	});

	it('brings name, texts, history, people, roles and audience in line, in this order', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there, {
			spaceDetails: { description: 'Old', guidelines: 'Kept' },
			spaceHistoryState: 'HISTORY_ON',
		});
		there.google.behaviour.defaultAudience = 'resolved';
		const row = rowOf(space, {
			displayName: 'Artemis',
			members: 'ada@example.com, ben@example.com, carla@example.com, invited.one@example.com',
			spaceSettings: {
				description: 'New',
				spaceHistoryState: 'HISTORY_OFF',
				audience: 'default',
				groups: 'team@example.com',
			},
			afterSetup: { owners: 'ada@example.com', managers: 'carla@example.com' },
		});
		const item = await one(there, row);
		expect(item.changes).toEqual([
			"renamed from 'Apollo'",
			'description',
			'history',
			'added carla@example.com',
			'invited invited.one@example.com',
			'added the Google Group team@example.com',
			'made ada@example.com owner',
			'made carla@example.com manager',
			'audience',
		]);
		expect(item.result).toBe(`updated: ${(item.changes as string[]).join(', ')}`);
		expect(there.google.calls('spaces.patch').map(({ query }) => query.updateMask)).toEqual([
			'displayName,spaceDetails',
			'spaceHistoryState',
			'accessSettings.audience',
		]);
		expect(there.google.spaces()[0]).toMatchObject({
			displayName: 'Artemis',
			spaceDetails: { description: 'New', guidelines: 'Kept' },
			spaceHistoryState: 'HISTORY_OFF',
		});
		there.google.log.length = 0;
		expect(await one(there, row)).toMatchObject({ changes: [], result: 'was there' });
		expect(writes(there)).toEqual([]);
	});

	it('leaves what blank cells leave open', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there, { spaceDetails: { description: 'Old', guidelines: 'Kept' } });
		await one(there, rowOf(space, { spaceSettings: { guidelines: 'New', description: '' } }));
		expect(there.google.spaces()[0]).toMatchObject({
			spaceDetails: { description: 'Old', guidelines: 'New' },
		});
	});

	it('keeps a text that somebody changes while the row is carried out', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there, { spaceDetails: { description: 'Old', guidelines: 'Kept' } });
		there.google.latencyMs = ({ name }) => {
			const stored = there.google.spaces()[0];
			if (name === 'spaces.members.list' && stored?.spaceDetails) {
				stored.spaceDetails.guidelines = 'Changed meanwhile';
			}
			return 0;
		};
		await one(there, rowOf(space, { spaceSettings: { description: 'New' } }));
		expect(there.google.spaces()[0]?.spaceDetails).toEqual({
			description: 'New',
			guidelines: 'Changed meanwhile',
		});
	});

	it.each([
		['1. Be kind 2. No spam', '1. Be kind\n2. No spam', ['guidelines']],
		['One\n\nTwo', 'One\nTwo', ['guidelines']],
		['One\r\nTwo', 'One\nTwo', []],
		['One \nTwo\n', 'One\nTwo', []],
		['Cafe\u0301\u200b', 'Café', []],
	])('compares the lines of a text: %j and %j', async (before, guidelines, changes) => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there, { spaceDetails: { guidelines: before } });
		expect(await one(there, rowOf(space, { spaceSettings: { guidelines } }))).toMatchObject({
			changes,
		});
		expect(there.google.calls('spaces.patch')).toHaveLength(changes.length);
	});

	it('says what Google lets nobody change, where it really differs', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there);
		const wish = (externalUserAllowed: boolean) =>
			rowOf(space, { spaceSettings: { externalUserAllowed } });
		expect(await one(there, wish(false))).not.toHaveProperty('warnings');
		expect((await one(there, wish(true))).warnings).toEqual([
			expect.stringMatching(/Google lets nobody change .*: Allow External People\.$/),
		]);
		const posts = rowOf(space, {
			spaceSettings: { predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE' },
		});
		expect((await one(there, posts)).warnings).toEqual([
			expect.stringMatching(/: Who Can Post\.$/),
		]);
		expect(writes(there)).toEqual([]);
	});

	it('refuses a space of another kind, and changes nothing in it', async () => {
		const there = world(AS_BELIEVED);
		const { name } = there.google.addSpace({
			spaceType: 'DIRECT_MESSAGE',
			createdBy: 'owner@example.com',
			members: ['ada@example.com'],
		});
		const { message } = await failureOf(there, [rowOf({ name })], there.tokenFor(...EVERYTHING));
		expect(message).toMatch(/Existing Space leads to a direct message, .* asks for a named space$/);
		expect(writes(there)).toEqual([]);
	});

	it('says that the space is gone', async () => {
		const there = world(AS_BELIEVED);
		const { message, description } = await failureOf(
			there,
			[rowOf({ name: 'spaces/AAAAgone' })],
			there.tokenFor(...EVERYTHING),
		);
		expect(message).toMatch(/the space of this row was deleted, or the account is not in it/);
		expect(description).toMatch(/take the link out of the row/);
		// A word may be the name of a space: it is read as an ID.
		const named = await failureOf(
			there,
			[rowOf({ name: 'engineering' })],
			there.tokenFor(...EVERYTHING),
		);
		expect(named.message).toBe(message);
		expect(named.description).toMatch(/\(Existing Space\); a name does not do\./);
	});

	it('takes a direct message with somebody else for another row’s', async () => {
		const there = world(AS_BELIEVED);
		const { name } = there.google.addSpace({
			spaceType: 'DIRECT_MESSAGE',
			createdBy: 'owner@example.com',
			members: ['ada@example.com'],
		});
		const row = rowOf({ name }, { spaceType: 'DIRECT_MESSAGE', members: 'ben@example.com' });
		const { message } = await failureOf(there, [row], there.tokenFor(...EVERYTHING));
		expect(message).toMatch(/does not lead to the direct message with 'ben@example\.com'$/);
	});

	it('is that of a group chat, too, where who acts is named among its people', async () => {
		const there = world(AS_BELIEVED);
		const chat = there.google.addSpace({
			spaceType: 'GROUP_CHAT',
			createdBy: CALLER,
			members: ['ada@example.com', 'ben@example.com'],
		});
		const acting = withServiceAccount(there, EVERYTHING);
		const row = rowOf(chat, {
			authentication: 'serviceAccount',
			spaceType: 'GROUP_CHAT',
			displayName: '',
			members: `${CALLER}, ada@example.com`,
		});
		const { json } = await runAll(there, [row], acting);
		expect(json).toMatchObject([{ name: chat.name, result: 'was there' }]);
	});

	it('changes nothing but the history of a group chat', async () => {
		const there = world(AS_BELIEVED);
		const { name } = there.google.addSpace({
			spaceType: 'GROUP_CHAT',
			createdBy: 'owner@example.com',
			members: ['ada@example.com', 'ben@example.com'],
			spaceHistoryState: 'HISTORY_ON',
		});
		const row = rowOf(
			{ name },
			{
				spaceType: 'GROUP_CHAT',
				members: 'ada@example.com, ben@example.com, carla@example.com',
				spaceSettings: { spaceHistoryState: 'HISTORY_OFF' },
			},
		);
		expect((await one(there, row)).changes).toEqual(['history']);
		expect(there.google.spaces()[0]).toMatchObject({ spaceType: 'GROUP_CHAT' });
		expect(writes(there)).toEqual(['spaces.patch']);
	});

	it('tells a name that is taken as a warning, and goes on', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there);
		there.google.takenNames.add('Artemis');
		const item = await one(
			there,
			rowOf(space, {
				displayName: 'Artemis',
				members: 'ada@example.com, ben@example.com, carla@example.com',
			}),
		);
		expect(item).toMatchObject({ displayName: 'Apollo', changes: ['added carla@example.com'] });
		expect(item.warnings).toEqual([expect.stringMatching(/^Display Name was not changed: /)]);
	});

	it('sends no welcome message: the space was greeted when it was set up', async () => {
		const there = world(AS_BELIEVED);
		const row = rowOf(spaceOf(there), {
			afterSetup: { welcomeMessage: 'Hello', pinWelcomeMessage: true },
		});
		expect(await one(there, row)).toMatchObject({ changes: [] });
		expect(writes(there)).toEqual([]);
	});

	it('adds the Chat app once', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there);
		const row = rowOf(space, { afterSetup: { addChatApp: true } });
		expect(await one(there, row)).toMatchObject({ changes: ['added the Chat app'] });
		there.google.log.length = 0;
		expect(await one(there, row)).toMatchObject({ changes: [] });
		expect(writes(there)).toEqual([]);
	});

	it('says where Google keeps another text than the row’s', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there, { spaceDetails: { description: 'Old' } });
		there.google.faults.on(
			{ method: 'spaces.patch' },
			{
				status: 200,
				body: {
					...space,
					spaceUri: 'https://chat.google.com/room/x',
					spaceDetails: { description: 'Cut' },
				},
			},
		);
		const item = await one(there, rowOf(space, { spaceSettings: { description: 'New' } }));
		expect(item).toMatchObject({
			changes: [],
			warnings: ["Google has kept something else than the row's: Description."],
		});
		expect(there.google.calls('spaces.patch')).toHaveLength(1);
	});

	it('never makes an owner less, and says so', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there, { members: ['ben@example.com'], owners: ['ada@example.com'] });
		const item = await one(there, rowOf(space, { afterSetup: { managers: 'ada@example.com' } }));
		expect(item).toMatchObject({
			changes: [],
			warnings: ["'ada@example.com' was not made manager: they are owner, which is more."],
		});
	});
});

describe('the Chat app', () => {
	it('that is in already is no change, whatever Google answers to adding it', async () => {
		const there = world({ behaviour: { ...AS_BELIEVED.behaviour, memberAlreadyIn: 200 } });
		spaceOf(there);
		const wish = {
			...rowOf(undefined, { afterSetup: { addChatApp: true } }),
			options: { ifSpaceExists: 'update' },
		};
		expect(await one(there, wish)).toMatchObject({ changes: ['added the Chat app'] });
		expect(await one(there, wish)).toMatchObject({ changes: [], result: 'was there' });
	});
});

describe('If Space Exists: update', () => {
	const update = { options: { ifSpaceExists: 'update' } };

	it('brings the space that a name finds in line', async () => {
		const there = world(AS_BELIEVED);
		spaceOf(there);
		const row = { ...rowOf(undefined, { spaceSettings: { description: 'New' } }), ...update };
		expect(await one(there, row)).toMatchObject({
			created: false,
			changes: ['description'],
			result: 'updated: description',
		});
		expect(there.google.calls('spaces.setup')).toEqual([]);
	});

	it('sets the space up where there is none', async () => {
		const there = world(AS_BELIEVED);
		const item = await one(there, { ...rowOf(), ...update });
		expect(item).toMatchObject({ created: true, result: 'set up' });
		expect(item).not.toHaveProperty('changes');
	});

	it('brings the space of the key in line', async () => {
		const there = world(AS_BELIEVED);
		const keyed = { options: { ifSpaceExists: 'update', idempotencyKey: 'T-1' } };
		await one(there, { ...rowOf(), ...keyed });
		await there.clock.sleep(60_000);
		const later = { ...rowOf(undefined, { spaceSettings: { description: 'New' } }), ...keyed };
		expect(await one(there, later)).toMatchObject({ created: false, changes: ['description'] });
		expect(there.google.spaces()).toHaveLength(1);
	});
});

describe('a run that is stopped half-way', () => {
	it('says what was changed', async () => {
		const there = world(AS_BELIEVED);
		const space = spaceOf(there);
		const cancel = new AbortController();
		there.google.latencyMs = ({ name }) => {
			if (name === 'spaces.members.create') cancel.abort();
			return 0;
		};
		there.google.faults.on({ method: 'spaces.members.create' }, 'reset');
		const { json } = await runAll(
			there,
			[
				rowOf(space, {
					displayName: 'Artemis',
					members: 'ada@example.com, ben@example.com, carla@example.com',
				}),
			],
			{ cancel: cancel.signal, onError: 'continueRegularOutput' },
		);
		expect(json[0]?.details).toMatch(
			/Changed before that: renamed from 'Apollo', perhaps what was under way\./,
		);
	});
});
