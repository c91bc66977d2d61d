import { CALLER, run, world } from '../support/run';
import { row, runAll } from './aroundTheSetup';

describe('the item of a row whose space is there', () => {
	it('holds these fields, in this order, and no other', async () => {
		const there = world();
		const { json } = await run(there, [row()]);
		expect(Object.keys(json[0] ?? {})).toEqual([
			'displayName',
			'spaceUri',
			'result',
			'created',
			'spaceType',
			'spaceId',
			'name',
			'requestId',
		]);
		const [space] = there.google.spaces();
		expect(json[0]).toEqual({
			displayName: 'Apollo',
			spaceUri: `https://chat.google.com/room/${json[0]?.spaceId}?cls=11`,
			result: 'set up',
			created: true,
			spaceType: 'SPACE',
			spaceId: space?.name.replace('spaces/', ''),
			name: space?.name,
			requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
		});
	});

	it('has the report and the warnings between them', async () => {
		const { json } = await runAll(world(), [
			row({
				members: 'ada@example.com, blocker@example.com',
				afterSetup: { checkMembers: 'report' },
				spaceSettings: { audience: 'audiences/default' },
			}),
			{
				spaceType: 'GROUP_CHAT',
				members: 'ada@example.com, ben@example.com',
				spaceSettings: { description: 'About' },
			},
		]);
		expect(Object.keys(json[0] ?? {}).slice(2, 6)).toEqual([
			'result',
			'created',
			'memberReport',
			'spaceType',
		]);
		expect(Object.keys(json[1] ?? {})).toEqual([
			'spaceUri',
			'result',
			'created',
			'warnings',
			'spaceType',
			'spaceId',
			'name',
			'requestId',
		]);
	});

	it.each([false, 'no'])(
		'is followed by all of Google’s space where Simplify is %j',
		async (simplify) => {
			const { json } = await run(world(), [row({ simplify })]);
			const keys = Object.keys(json[0] ?? {});
			expect(keys.slice(0, 8).at(-1)).toBe('requestId');
			expect(keys.slice(8)).toEqual(expect.arrayContaining(['createTime', 'spaceThreadingState']));
		},
	);

	it.each([true, '', null, undefined])(
		'is the short one where Simplify is %j',
		async (simplify) => {
			const { json } = await run(world(), [row({ simplify: simplify as never })]);
			expect(Object.keys(json[0] ?? {})).toHaveLength(8);
		},
	);

	it('is decided row by row', async () => {
		const { json } = await run(world(), [row(), row({ displayName: 'Gemini', simplify: false })]);
		expect(json[0]).not.toHaveProperty('createTime');
		expect(json[1]).toHaveProperty('createTime');
	});
});

describe('the result in one sentence', () => {
	it('is that the space was there', async () => {
		const there = world();
		there.google.addSpace({ spaceType: 'SPACE', createdBy: CALLER, displayName: 'Apollo' });
		const { json } = await runAll(there, [row({ options: { ifSpaceExists: 'reuse' } })]);
		expect(json[0]).toMatchObject({ result: 'was there', created: false });
	});

	it('ends with what did not go as asked', async () => {
		const there = world();
		const { json } = await runAll(there, [
			row({
				members: 'ada@example.com, nobody@nowhere.example, blocker@example.com',
				options: { unknownMembers: 'leaveOut' },
				afterSetup: { checkMembers: 'report' },
			}),
			row({ spaceType: 'GROUP_CHAT', spaceSettings: { guidelines: 'Be kind.' } }),
		]);
		expect(json[0]?.result).toMatch(
			/^set up, but: 'nobody@nowhere\.example' was not added; 'blocker@example\.com' was not added$/,
		);
		expect(json[1]?.result).toBe(
			'set up, but: Guidelines was left out: it does not apply to a group chat',
		);
	});

	it('names who is missing', async () => {
		const { json } = await runAll(world(), [
			row({
				members: 'ada@example.com, blocker@example.com',
				afterSetup: { checkMembers: 'report' },
			}),
		]);
		expect(json[0]?.result).toBe("set up, but: missing: 'blocker@example.com'");
	});
});

describe('a link to the space', () => {
	it.each([7, null, 'javascript:alert(1)', 'http://chat.google.com/x'])(
		'is always there, and Google’s own only where it is one: %j',
		async (spaceUri) => {
			const there = world();
			const name = 'spaces/AAAA';
			const odd = { name, spaceType: 'SPACE', displayName: 'Apollo', spaceUri, createTime: 'now' };
			there.google.faults.on({ method: 'spaces.setup' }, { status: 200, body: odd });
			const { json } = await run(there, [row({ simplify: false })], {
				onError: 'continueRegularOutput',
			});
			expect(json[0]).toMatchObject({ spaceUri: 'https://chat.google.com/room/AAAA', name });
		},
	);
});
