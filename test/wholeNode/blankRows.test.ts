import { failureOf, run, world } from '../support/run';

const good = (name: string) => ({
	spaceType: 'SPACE',
	displayName: name,
	members: 'ada@example.com',
});
const BLANK = { spaceType: '', displayName: ' ', members: undefined };
const UNTICKED = { ...BLANK, spaceSettings: { externalUserAllowed: false } };

describe('blank rows', () => {
	it('are left out, and the hint says which', async () => {
		const there = world();
		const rows = [
			good('Apollo'),
			BLANK,
			good('Gemini'),
			good('Mercury'),
			UNTICKED,
			BLANK,
			BLANK,
			BLANK,
		];
		const { json, items, heard } = await run(there, rows);
		expect(json.map(({ displayName }) => displayName)).toEqual(['Apollo', 'Gemini', 'Mercury']);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 2 },
			{ item: 3 },
		]);
		expect(there.google.spaces()).toHaveLength(3);
		expect(heard.hints).toEqual([
			'5 rows were left out, because nothing stands in them: row 2, row 5, row 6, row 7, row 8.',
		]);
	});

	it('are named by their number in the sheet', async () => {
		const { heard } = await run(world(), [good('Apollo'), { ...BLANK, row_number: 17 }]);
		expect(heard.hints).toEqual(['1 row was left out, because nothing stands in it: row 17.']);
	});

	it.each(['stopWorkflow', 'continueRegularOutput'] as const)(
		'alone mean that the names of the columns are wrong: %s',
		async (onError) => {
			const there = world();
			const message = "Nothing was sent: all 3 rows are empty: are the columns' names right?";
			if (onError === 'stopWorkflow') {
				expect(await failureOf(there, [BLANK, BLANK, BLANK])).toMatchObject({ message });
			} else {
				const { json } = await run(there, [BLANK, BLANK, BLANK], { onError });
				expect(json.map(({ error }) => error)).toEqual(Array(3).fill(message));
			}
			expect(there.google.log).toEqual([]);
		},
	);

	it('are none where an option alone is blank', async () => {
		const rows = [{ ...good('Apollo'), spaceSettings: { description: '' } }];
		expect((await run(world(), rows)).json).toMatchObject([{ displayName: 'Apollo' }]);
	});

	it('are none where something stands that cannot be read', async () => {
		const { message } = await failureOf(world(), [good('Apollo'), { ...BLANK, members: 'tbd' }]);
		expect(message).toContain('row 2: Space Type is missing');
	});
});

describe('a column that is not there', () => {
	const without = (name: string) => ({ ...good(name), members: undefined });

	it('stops a run of several rows where it is that of the members', async () => {
		const there = world();
		const { message } = await failureOf(there, [without('Apollo'), without('Gemini')]);
		expect(message).toBe(
			"Nothing was sent: Members is an expression that gave nothing in all 2 rows: is the column's name right?",
		);
		expect(there.google.log).toEqual([]);
	});

	it('is a warning where one of several rows has members, or the row is alone', async () => {
		const { json } = await run(world(), [without('Apollo'), good('Gemini')]);
		expect(json[0]?.warnings).toEqual([
			expect.stringMatching(/^Members is .* column's name right\?$/),
		]);
		expect((await run(world(), [without('Apollo')])).json[0]?.warnings).toHaveLength(1);
	});

	it('is no matter to direct messages with the app', async () => {
		const app = {
			spaceType: 'DM',
			singleUserBotDm: true,
			members: undefined,
			options: { previewOnly: true },
		};
		expect((await run(world(), [app, app])).json).toHaveLength(2);
	});

	it('is asked for by each field that has to be filled', async () => {
		const rows = [
			{ ...good('Apollo'), spaceType: undefined },
			{ ...good('Apollo'), displayName: undefined },
			{ ...good('Apollo'), options: { idempotencyKey: undefined } },
		];
		const { message } = await failureOf(world(), rows);
		expect(message.match(/is the column's name right\?/g)).toHaveLength(3);
	});
});

describe('a row is named', () => {
	const nameless = { spaceType: 'SPACE', displayName: '', members: 'Ada <ada@example.com>' };

	it('by its number in the sheet, and by who or what it is', async () => {
		const rows = [
			{ ...nameless, row_number: 17 },
			{ ...good('Gemini'), row_number: '18', members: 'x' },
		];
		const { message } = await failureOf(world(), rows);
		expect(message).toBe(
			"Nothing was sent, because 2 of 2 rows need a change: row 17 ('Ada <ada@example.com>'): Display Name is missing; row 18 ('Gemini'): 'x' is not an email address or a user ID (Members)",
		);
	});

	it('by its place where it has no number, also where its type cannot be read', async () => {
		const { message } = await failureOf(world(), [
			good('Apollo'),
			{ ...good('Gemini'), spaceType: 'castle' },
		]);
		expect(message).toContain("row 2 ('Gemini'): 'castle' is not one of");
	});

	it('by its name alone where there is no other', async () => {
		expect((await failureOf(world(), [nameless])).message).toBe(
			"'Ada <ada@example.com>': Display Name is missing",
		);
		expect((await failureOf(world(), [{ ...nameless, members: 'x' }])).message).toMatch(
			/^The row: Display Name is missing; /,
		);
	});
});
