import { run, world } from '../support/run';
import { EVERYTHING, row } from './aroundTheSetup';

const odd = (body: object) => ({ status: 200, body });

describe('a list of Google with something odd in it', () => {
	it.each([
		['spaces.members.list', { memberships: [null] }, { afterSetup: { checkMembers: 'report' } }],
		['spaces.list', { spaces: [null] }, { options: { ifSpaceExists: 'reuse' } }],
		[
			'spaces.findGroupChats',
			{ spaces: [{}] },
			{
				spaceType: 'GROUP_CHAT',
				members: 'ada@example.com, ben@example.com',
				options: { ifSpaceExists: 'reuse' },
			},
		],
	])('keeps %s from that row alone: %j', async (method, body, extra) => {
		const there = world();
		there.google.faults.on({ method }, odd(body));
		const { json } = await run(there, [row(extra), row({ displayName: 'Gemini' })], {
			...there.tokenFor(...EVERYTHING),
			onError: 'continueRegularOutput',
		});
		expect(json[0]).toEqual(
			method === 'spaces.members.list'
				? expect.objectContaining({
						created: true,
						warnings: [expect.stringContaining('The members were not checked')],
					})
				: { error: expect.stringMatching(/^Row 1 /), details: expect.any(String) },
		);
		expect(json[1]).toMatchObject({ displayName: 'Gemini', created: true });
	});

	it.each([
		['Google’s own error', { error: { code: 503, status: 'UNAVAILABLE' } }],
		['the words of something on the way', { status: 'blocked', id: 7 }],
		['another list', { memberships: [] }],
		['a list that is none', { spaces: {} }],
	])('is none where it holds %s: what was there is found at the next try', async (_what, body) => {
		const there = world();
		await run(there, [row()], there.tokenFor(...EVERYTHING));
		there.google.faults.on({ method: 'spaces.list', nth: 1 }, odd(body));
		const reused = row({ options: { ifSpaceExists: 'reuse' } });
		const { json } = await run(there, [reused], there.tokenFor(...EVERYTHING));
		expect(json[0]).toMatchObject({ created: false });
		expect(there.google.spaces()).toHaveLength(1);
	});

	it('and even a fault of ours ends as an item, and holds nothing of the error', async () => {
		const there = world();
		const gate = there.host.gates.of('123456789012');
		jest.spyOn(gate, 'enter').mockRejectedValueOnce(new Error('secret'));
		const { json } = await run(there, [row(), row({ displayName: 'Gemini' })], {
			...there.tokenFor(...EVERYTHING),
			onError: 'continueRegularOutput',
		});
		expect(json[0]?.error).toMatch(/^Row 1 \('Apollo'\): something went wrong in the node/);
		expect(JSON.stringify(json[0])).not.toContain('secret');
		expect(json[1]).toMatchObject({ displayName: 'Gemini', created: true });
	});
});
