import { errors } from '../../sandbox/google';
import { CALLER, world, type World } from '../support/run';
import { row, runAll } from './aroundTheSetup';

describe('the welcome message', () => {
	const greeting = { welcomeMessage: 'Welcome!', pinWelcomeMessage: true };

	it('is sent once and pinned, whatever is lost on the way', async () => {
		const there = world();
		there.google.faults.on({ method: 'spaces.messages.create', nth: 1 }, 'lostAnswer');
		there.google.faults.on({ method: 'spaces.messagePins.create', nth: 1 }, 'lostAnswer');
		const { json } = await runAll(there, [row({ afterSetup: greeting })]);
		const [space] = there.google.spaces();
		expect(space?.messages.map(({ text }) => text)).toEqual(['Welcome!']);
		expect(space?.pins).toEqual([space?.messages[0]?.name]);
		expect(json[0]).not.toHaveProperty('warnings');
	});

	it('is not sent again by a try that comes after', async () => {
		const there = world();
		const nodeContext = {};
		await runAll(there, [row({ afterSetup: greeting })], { nodeContext });
		await runAll(there, [row({ afterSetup: greeting })], { nodeContext });
		expect(there.google.spaces()[0]?.messages).toHaveLength(1);
	});

	it.each([
		['a direct message', { spaceType: 'DIRECT_MESSAGE' }, {}],
		['a direct message of a keyed row', { spaceType: 'DIRECT_MESSAGE' }, { idempotencyKey: 'T-1' }],
		['a space that is looked for', {}, { ifSpaceExists: 'reuse' }],
		['a space that a keyed row looks for', {}, { ifSpaceExists: 'reuse', idempotencyKey: 'T-1' }],
	])('is sent once over two executions in %s', async (_where, type, options) => {
		const there = world();
		const wish = row({ ...type, members: 'ada@example.com', afterSetup: greeting, options });
		await runAll(there, [wish]);
		await runAll(there, [wish]);
		expect(there.google.spaces()).toHaveLength(1);
		expect(there.google.spaces()[0]?.messages).toHaveLength(1);
	});

	it('is pinned once, too, where the next execution finds its space', async () => {
		const there = world();
		const wish = row({ afterSetup: greeting, options: { ifSpaceExists: 'reuse' } });
		await runAll(there, [wish]);
		const { json } = await runAll(there, [wish]);
		expect(json[0]).not.toHaveProperty('warnings');
		const [space] = there.google.spaces();
		expect(space?.pins).toEqual([space?.messages[0]?.name]);
	});

	it('that cannot be sent is a warning', async () => {
		const there = world();
		there.google.faults.on({ method: 'spaces.messages.create' }, errors.permissionDenied());
		const { json } = await runAll(there, [row({ afterSetup: greeting })]);
		expect(json[0]?.warnings).toEqual([
			expect.stringMatching(
				/^The welcome message was not sent: Google Chat refused to send the message \(status 403\)\. .*Google's own words: Permission denied/,
			),
		]);
	});

	it('that is there already is pinned and not sent again', async () => {
		const there = world();
		const keyed = { options: { idempotencyKey: 'T-1' } };
		const { json } = await runAll(there, [row(keyed)]);
		const [space] = there.google.spaces();
		// Google has the message, but no longer knows the request that sent it.
		await say(there, `${space?.name}/messages?messageId=client-${String(json[0]?.requestId)}`);
		await there.clock.sleep(1_000);

		const again = await runAll(there, [row({ ...keyed, afterSetup: greeting })]);
		const sent = there.google.calls('spaces.messages.create').map(({ status }) => status);
		expect(sent).toEqual([200, 409]);
		expect(space?.messages.map(({ text }) => text)).toEqual(['Welcome!']);
		expect(space?.pins).toEqual([space?.messages[0]?.name]);
		expect(again.json[0]).not.toHaveProperty('warnings');
	});

	it('of two rows for one space is sent twice, a second apart', async () => {
		const there = world();
		there.google.addSpace({ spaceType: 'SPACE', createdBy: CALLER, displayName: 'Apollo' });
		const saying = (welcomeMessage: string) =>
			row({ options: { ifSpaceExists: 'reuse' }, afterSetup: { welcomeMessage } });
		const { json } = await runAll(there, [saying('One'), saying('Two')]);
		const sent = there.google.calls('spaces.messages.create');
		const [first, last] = sent.filter(({ status }) => status === 200).map(({ at }) => at);
		// Google's limit is kept, not run into.
		expect(sent.map(({ status }) => status)).toEqual([200, 200]);
		expect((last ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(1_000);
		expect(there.google.spaces()).toHaveLength(1);
		expect(there.google.spaces()[0]?.messages.map(({ text }) => text)).toEqual(['One', 'Two']);
		for (const item of json) expect(item).not.toHaveProperty('warnings');
	});
});

/** The caller sends a message without the node. */
async function say(there: World, path: string): Promise<void> {
	const { accessToken } = there.tokenFor('chat.messages.create');
	await there.google.handle({
		method: 'POST',
		url: `https://chat.googleapis.com/v1/${path}`,
		headers: { 'content-type': 'application/json', authorization: `Bearer ${accessToken}` },
		body: JSON.stringify({ text: 'Welcome!' }),
	});
}
