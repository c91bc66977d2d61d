import { run, world } from '../support/run';

describe('each kind of space', () => {
	it('sets up named spaces, group chats and direct messages in one run, in input order', async () => {
		const there = world();
		const { json, items } = await run(there, [
			{ spaceType: 'SPACE', displayName: 'Apollo', members: 'ada@example.com, ben@example.com' },
			{ spaceType: 'group chat', members: 'ada@example.com; ben@example.com' },
			{ spaceType: 'DM', members: 'ben@example.com' },
			{ spaceType: 'DIRECT_MESSAGE', singleUserBotDm: 'yes' },
		]);
		expect(json.map(({ spaceType }) => spaceType)).toEqual([
			'SPACE',
			'GROUP_CHAT',
			'DIRECT_MESSAGE',
			'DIRECT_MESSAGE',
		]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 1, 2, 3].map((item) => ({ item })),
		);
		expect(json.map(({ created }) => created)).toEqual([true, true, true, undefined]);
	});
});
