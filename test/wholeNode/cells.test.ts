import { failureOf, run, world } from '../support/run';

const row = { spaceType: 'SPACE', displayName: 'Apollo', members: 'ada@example.com' };

/** Whom the set-up brings in. */
async function invited(members: unknown): Promise<unknown[]> {
	const there = world();
	await run(there, [{ ...row, members: members as never }]);
	const body = there.google.calls('spaces.setup').at(-1)?.body as {
		memberships?: Array<{ member?: { name: string } }>;
	};
	return (body.memberships ?? []).map(({ member }) => member?.name);
}

describe('cells as they come', () => {
	it.each<[string, unknown]>([
		['Outlook', 'Lovelace, Ada <ada@example.com>; Roe, Ben <ben@example.com>'],
		['a list with bullets', '• Ada Lovelace ada@example.com\n• Ben (ben@example.com)'],
		['Slack', '<mailto:ada@example.com|Ada>, <mailto:ben@example.com|ben@example.com>'],
		['pandas', "['ada@example.com', 'ben@example.com']"],
		['a multiple choice of a form', ['Ada <ada@example.com>', 'ben@example.com']],
		[
			'Google Sheets',
			[{ row_number: 2, 'E-Mail': 'ada@example.com' }, { Email: 'ben@example.com' }],
		],
		[
			'items of n8n',
			[{ json: { email: 'ada@example.com' } }, { json: { email: 'ben@example.com' } }],
		],
	])('from %s bring in the people', async (_where, members) => {
		expect(await invited(members)).toEqual(['users/ada@example.com', 'users/ben@example.com']);
	});

	it('from a form with tick boxes are read', async () => {
		const there = world();
		const { json } = await run(there, [
			{
				spaceType: ['Named Space'],
				displayName: ['Apollo'],
				members: [],
				spaceSettings: {
					externalUserAllowed: [] as never,
					predefinedPermissionSettings: ['Everyone (Collaboration)'],
				},
				options: { idempotencyKey: ['T-1'], previewOnly: ['Yes'] },
			},
		]);
		expect(json[0]).toMatchObject({
			preview: true,
			body: {
				space: { displayName: 'Apollo', predefinedPermissionSettings: 'COLLABORATION_SPACE' },
			},
		});
	});

	it('with a guess bring a warning that says how they were read', async () => {
		const { json } = await run(world(), [{ ...row, members: 'Ada Lovelace, ada@example.com' }]);
		expect(json[0]?.warnings).toEqual([
			"'Ada Lovelace' was read as a name or note of 'ada@example.com', not a person (Members)",
		]);
	});

	it('with somebody beside an address, or a second address, bring a warning, too', async () => {
		const { json } = await run(world(), [
			{
				...row,
				members: [
					'Ada <ada@example.com> and Cleo Roe',
					{ email: 'ben@example.com', workEmail: 'dan@example.com' },
				] as never,
			},
		]);
		expect(json[0]?.warnings).toEqual([
			"'Cleo Roe' was read as a name or note of 'ada@example.com', not a person; and 1 more (Members)",
		]);
		const second = await run(world(), [
			{ ...row, members: { email: 'ben@example.com', workEmail: 'dan@example.com' } as never },
		]);
		expect(second.json[0]?.warnings).toEqual([
			"'dan@example.com' in the field 'workEmail' was read as another address of 'ben@example.com', not a person (Members)",
		]);
	});

	it.each([
		['Ada ben ada@example.com', 'Ada ben'],
		['Ada and Ben ada@example.com', 'Ben'],
		['ada@example.com ++ Ben Smith', 'Ben Smith'],
		['ada@example.com ::: Ben Smith', 'Ben Smith'],
		['Ada <ada@example.com> (+ Ben Smith)', '(+ Ben Smith)'],
	])('lose nobody in silence who has no address: %j', async (members, words) => {
		const { json } = await run(world(), [{ ...row, members }]);
		expect(json[0]?.warnings).toEqual([
			`'${words}' was read as a name or note of 'ada@example.com', not a person (Members)`,
		]);
	});

	it('tell whose number stands between two people', async () => {
		const { json } = await run(world(), [
			{ ...row, members: 'ada@example.com, 12, ben@example.com, 13' },
		]);
		expect(json[0]?.warnings).toEqual([
			"'12' was read as a name or note of 'ada@example.com', not a person; and 1 more (Members)",
		]);
	});

	it('with a name such as #TEAM name the space', async () => {
		const there = world();
		await run(there, [{ ...row, displayName: '#TEAM' }]);
		expect(there.google.calls('spaces.setup')[0]?.body).toMatchObject({
			space: { displayName: '#TEAM' },
		});
	});

	it.each([
		[{ members: '#REF!' }, "'#REF!' is an error of the spreadsheet (Members)"],
		[
			{ members: 'ada@example.com, ~~ben@example.com~~' },
			"'~~ben@example.com~~' is struck out: take it out of the list, or write it anew (Members)",
		],
		[
			{ members: '<li>ada@example.com</li><li><del>Ben &lt;ben@example.com&gt;</del></li>' },
			"'<del>Ben &lt;ben@example.com&gt;</del>' is struck out: take it out of the list, or write it anew (Members)",
		],
		[
			{
				members:
					'<span style="text-decoration:line-through">ben@example.com</span>, ada@example.com',
			},
			`'<span style="text-decoration:line-through">ben@example.com<…' is struck out: take it out of the list, or write it anew (Members)`,
		],
		[
			{ members: { Name: 'Ada', Email: '', 'Boss Email': 'boss@example.com' } as never },
			"an entry with the fields 'Name', 'Email', 'Boss Email' has no email address or user ID (Members)",
		],
		[
			{ members: { name: 'All users/admins' } as never },
			"an entry with the field 'name' has no email address or user ID (Members)",
		],
		[
			{ members: 'All users/admins' },
			"'All users/admins' is not an email address or a user ID (Members)",
		],
		[{ members: '?' }, "'?' is not an email address or a user ID (Members)"],
		[
			{ options: { existingSpace: '~~https://chat.google.com/room/AAQAtz1Xk0Y~~' } },
			'something there is struck out; copy the link of the space in Google Chat, or leave the cell empty (Existing Space)',
		],
		[
			{ options: { existingSpace: '<del>https://chat.google.com/room/AAQAtz1Xk0Y</del>' } },
			'something there is struck out; copy the link of the space in Google Chat, or leave the cell empty (Existing Space)',
		],
		[{ displayName: '#HIÁNYZIK' }, "'#HIÁNYZIK' is an error of the spreadsheet (Display Name)"],
		[
			{ options: { idempotencyKey: '#NENÍ_K_DISPOZICI' } },
			"'#NENÍ_K_DISPOZICI' is an error of the spreadsheet (Idempotency Key)",
		],
		[{ displayName: '#N/A' }, "'#N/A' is an error of the spreadsheet (Display Name)"],
		[{ displayName: '#VÄRDEFEL!' }, "'#VÄRDEFEL!' is an error of the spreadsheet (Display Name)"],
		[
			{ options: { idempotencyKey: '#ССЫЛКА!' } },
			"'#ССЫЛКА!' is an error of the spreadsheet (Idempotency Key)",
		],
		[
			{ members: '45321, 12' },
			"'45321' is a number, not an email address; a Google user ID has about 21 digits; the same is true of '12' (Members)",
		],
		[
			{ members: [{ email: 'room@example.com', resource: true }] as never },
			"'room@example.com' is a meeting room, not a person (Members)",
		],
		[
			{ members: 'ada@example.com asks ben@example.com' },
			"'ada@example.com asks ben@example.com' names more than one person; separate them by commas (Members)",
		],
		[
			{ spaceSettings: { groups: 'Sales Team' } },
			"'Sales Team' is not a Google Group's email address or ID (Google Groups)",
		],
	])(
		'that cannot be read send nothing, and the sentence names the fault: %j',
		async (cells, problem) => {
			const there = world();
			const { message } = await failureOf(there, [{ ...row, ...cells }]);
			expect(message).toContain(problem);
			expect(there.google.log).toEqual([]);
		},
	);
});
