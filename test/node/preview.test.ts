import { failureOf, run, world } from '../support/run';

const rows = [
	{
		spaceType: 'SPACE',
		displayName: 'Apollo',
		members: 'ada@example.com, ben@example.com',
		spaceSettings: { description: 'To the moon', spaceHistoryState: 'off' },
		options: { idempotencyKey: 'T-1' },
	},
	{ spaceType: 'GROUP_CHAT', members: 'ada@example.com, ben@example.com' },
];

describe('previewOnly', () => {
	it('sends nothing and shows the very bodies that the real run sends', async () => {
		const there = world();
		const shown = await run(
			there,
			rows.map((row) => ({ ...row, options: { ...row.options, previewOnly: true } })),
		);
		expect(there.google.log).toEqual([]);
		await run(there, rows);
		const sent = there.google.calls('spaces.setup').map(({ body }) => body as object);
		expect(shown.json.map(({ body }) => body)).toEqual([
			sent[0],
			// Without a key, the request id belongs to the execution.
			{ ...sent[1], requestId: undefined },
		]);
		expect(shown.json[0]).toMatchObject({
			preview: true,
			method: 'POST',
			url: 'https://chat.googleapis.com/v1/spaces:setup',
			afterSetup: [],
		});
	});

	it('shows bad rows as the real run does', async () => {
		const bad = { spaceType: 'SPACE', displayName: '', options: { previewOnly: true } };
		expect((await failureOf(world(), [bad])).message).toBe('Row 1: Display Name is missing');
	});

	it('warns of a missing permission', async () => {
		const there = world();
		const { json } = await run(there, [{ ...rows[1], options: { previewOnly: true } }], {
			scope: 'openid',
		});
		expect(json[0]?.warnings).toEqual([
			'the credential lacks the permission to set up the space (chat.spaces)',
		]);
	});
});
