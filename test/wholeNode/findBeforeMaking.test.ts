import { CALLER, failureOf, world, type World } from '../support/run';
import { EVERYTHING, row, runAll } from './aroundTheSetup';

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
				createdBy: CALLER,
				displayName,
				createTime,
				members: ['ada@example.com'],
			});
		}
		const { json } = await runAll(there, [row({ ...reuse, simplify: false })]);
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

	it('lets the second of two rows for one direct message find the first one’s', async () => {
		const there = world();
		const dm = { spaceType: 'DIRECT_MESSAGE', members: 'ada@example.com' };
		const { json } = await runAll(there, [dm, dm]);
		expect(json.map(({ created }) => created)).toEqual([true, false]);
		expect(there.google.calls('spaces.setup')).toHaveLength(1);
	});

	it('names those who may be unknown where a group chat is looked for', async () => {
		const there = world();
		const members = 'ada@example.com, nobody@example.com';
		const { message } = await failureOf(
			there,
			[{ spaceType: 'GROUP_CHAT', members, ...reuse }],
			there.tokenFor(...EVERYTHING),
		);
		expect(message).toMatch(/one of these people: ada@example\.com, nobody@example\.com$/);
	});

	it('does not take a look-up that was refused for a direct message that is not there', async () => {
		const there = world();
		const { accessToken } = there.tokenFor('chat.spaces.create');
		const row = {
			spaceType: 'DIRECT_MESSAGE',
			members: 'ada@example.com',
			options: { ifSpaceExists: 'fail' },
		};
		const { message } = await failureOf(there, [row], { accessToken });
		expect(message).toMatch(/lacks the permission to look for the direct message/);
		expect(there.google.calls('spaces.setup')).toEqual([]);
	});

	it('says that the direct message with the app cannot be looked for', async () => {
		const row = { spaceType: 'DIRECT_MESSAGE', singleUserBotDm: true, ...reuse };
		const { json } = await runAll(world(), [row]);
		expect(json[0]?.warnings).toEqual([
			expect.stringMatching(/^If Space Exists was left out: .* cannot be looked for$/),
		]);
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
			createdBy: CALLER,
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

	it('goes through all pages of the spaces', async () => {
		const there = world({ behaviour: { emptyPages: 'never' } });
		const named = (displayName: string) =>
			there.google.addSpace({ spaceType: 'SPACE', createdBy: CALLER, displayName });
		for (let number = 1; number <= 1_000; number++) named(`Apollo ${number}`);
		const { name } = named('Apollo');
		const { json } = await runAll(there, [row(reuse)]);
		expect(json[0]).toMatchObject({ created: false, name });
		expect(pagesOf(there, 'spaces.list')).toEqual([undefined, expect.any(String)]);
		expect(there.google.calls('spaces.setup')).toEqual([]);
	});

	it('goes through all pages of the group chats, and takes the oldest', async () => {
		const there = world({ behaviour: { emptyPages: 'never' } });
		const people = ['ada@example.com', 'ben@example.com'];
		const chatOf = (year: number) =>
			there.google.addSpace({
				spaceType: 'GROUP_CHAT',
				createdBy: CALLER,
				members: people,
				createTime: `${year}-01-01T00:00:00Z`,
			});
		for (let count = 0; count < 30; count++) chatOf(2025);
		const { name } = chatOf(2020);
		const chat = { spaceType: 'GROUP_CHAT', members: people, ...reuse };
		const { json } = await runAll(there, [chat]);
		expect(json[0]).toMatchObject({ created: false, name });
		expect(pagesOf(there, 'spaces.findGroupChats')).toEqual([undefined, expect.any(String)]);
	});
});

const pagesOf = ({ google }: World, method: string) =>
	google.calls(method).map(({ query }) => query.pageToken);
