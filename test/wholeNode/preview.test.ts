import type { IDataObject } from 'n8n-workflow';

import { failureOf, run, world, type World } from '../support/run';
import { row, runAll } from './aroundTheSetup';

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
		// Rows with a key ask for their turn first.
		const [free, keyed] = there.google.calls('spaces.setup').map(({ body }) => body as object);
		expect(shown.json.map(({ body }) => body)).toEqual([
			keyed,
			// Without a key, the request id belongs to the execution.
			{ ...free, requestId: undefined },
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
		expect((await failureOf(world(), [bad])).message).toBe('The row: Display Name is missing');
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

	it('shows the steps that would follow, with their bodies', async () => {
		const there = world();
		const { json } = await runAll(there, [
			row({
				spaceSettings: { groups: 'team@example.com' },
				afterSetup: { owners: 'carla@example.com', welcomeMessage: 'Hi', pinWelcomeMessage: true },
				options: { previewOnly: true },
			}),
		]);
		expect(there.google.log).toEqual([]);
		expect(json[0]).toMatchObject({
			body: {
				memberships: expect.arrayContaining([{ groupMember: { name: 'team@example.com' } }]),
			},
			afterSetup: [
				{ method: 'PATCH', body: { role: 'ROLE_MANAGER' } },
				{ method: 'POST', body: { text: 'Hi' } },
				{ method: 'POST', body: { message: 'spaces/{space}/messages/{message}' } },
			],
		});
	});

	it.each([
		['with a key', { idempotencyKey: 'T-1' }],
		['without one', {}],
	])('shows each step that then follows, in its order, for a row %s', async (_key, options) => {
		const there = world({ behaviour: { emptyPages: 'never' } });
		const people = there.google.directory.addMany(55).map(({ email }) => email);
		const whole = {
			members: people,
			spaceSettings: { groups: 'team@example.com' },
			afterSetup: {
				addChatApp: true,
				owners: 'carla@example.com',
				managers: `ada@example.com, ${there.google.directory.person('ben@example.com')?.id}`,
				welcomeMessage: 'Welcome!',
				pinWelcomeMessage: true,
				checkMembers: 'report',
			},
		};
		const shown = await runAll(there, [
			row({ ...whole, options: { ...options, previewOnly: true } }),
		]);
		const { json } = await runAll(there, [row({ ...whole, options })]);
		expect(json[0]).not.toHaveProperty('warnings');

		const steps = shown.json[0]?.afterSetup as IDataObject[];
		// Only a key fixes the id beforehand.
		expect(JSON.stringify(steps).includes('{requestId}')).toBe(!('idempotencyKey' in options));
		const filled = filledIn(steps, there, String(json[0]?.requestId));
		// 10 people for whom the set-up has no room, the app, 3 roles, the message, its pin, the list.
		expect(filled).toHaveLength(17);
		expect(filled).toEqual(stepsSent(there));
	});
});

/** The steps with Google's names in the places that the preview keeps for them. */
function filledIn(steps: IDataObject[], { google }: World, requestId: string): unknown[] {
	const [space] = google.spaces();
	const known: Record<string, string | undefined> = {
		space: space?.name.split('/').at(-1),
		message: space?.messages[0]?.name.split('/').at(-1),
		requestId,
	};
	const valueOf = (place: string) => known[place] ?? google.directory.person(place)?.id ?? '';
	const text = JSON.stringify(steps).replace(/\{([\w.@]+)\}/g, (_all, place: string) =>
		valueOf(place),
	);
	return (JSON.parse(text) as IDataObject[]).map(({ query = {}, ...step }) => ({
		...step,
		query: Object.fromEntries(
			Object.entries(query as IDataObject).map(([name, value]) => [name, String(value)]),
		),
	}));
}

/** What was sent after the set-up; whom a role is for is looked up first, which changes nothing. */
const stepsSent = ({ google }: World): unknown[] =>
	google.log
		.slice(google.log.findIndex(({ name }) => name === 'spaces.setup') + 1)
		.filter(({ name }) => name !== 'spaces.members.get')
		.map(({ method, host, path, query, body }) => ({
			method,
			url: `https://${host}${path}`,
			query,
			...(body !== undefined && { body }),
		}));
