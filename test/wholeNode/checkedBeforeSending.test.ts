import { failureOf, run, SAME_NAMES, world } from '../support/run';

const good = { spaceType: 'SPACE', displayName: 'Apollo', members: 'ada@example.com' };
const nameless = { spaceType: 'SPACE', displayName: '', members: 'ada@example.com' };
const misspelt = { spaceType: 'SPACE', displayName: 'Gemini', members: 'bob at x' };

describe('all rows are checked before anything is sent', () => {
	it('sends nothing when one row is wrong and the node stops', async () => {
		const there = world();
		const { message } = await failureOf(there, [good, nameless, misspelt]);
		expect(message).toBe(
			"Nothing was sent, because 2 of 3 rows need a change: row 2 ('ada@example.com'): Display Name is missing; row 3 ('Gemini'): 'bob at x' is not an email address or a user ID (Members)",
		);
		expect(there.google.log).toEqual([]);
	});

	it('names the first few of many bad rows and counts the rest', async () => {
		const { message } = await failureOf(world(), Array(10).fill(nameless));
		expect(message).toContain('10 of 10 rows');
		expect(message).toContain("row 3 ('ada@example.com'): Display Name is missing; and 7 more");
	});

	it.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'hands a bad row on as an item of its own with %s',
		async (onError) => {
			const { json, items } = await run(world(SAME_NAMES), [good, misspelt, good], { onError });
			expect(json[1]).toEqual({
				error: "Row 2 ('Gemini'): 'bob at x' is not an email address or a user ID (Members)",
				details: expect.stringContaining('Correct it'),
			});
			expect(items[1]).not.toHaveProperty('error');
			expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
				[0, 1, 2].map((item) => ({ item })),
			);
			expect(json[2]).toMatchObject({ displayName: 'Apollo', created: true });
		},
	);

	it('takes an expression that fails for a bad row', async () => {
		const broken = () => {
			throw new Error('Cannot read properties of undefined');
		};
		const { message } = await failureOf(world(), [{ ...good, displayName: broken as never }]);
		expect(message).toBe(
			"'ada@example.com': the expression of Display Name could not be evaluated: 'Cannot read properties of undefined'",
		);
	});

	const broken = () => {
		throw new Error('no such column');
	};

	it('takes options whose expression fails for a bad row, and goes on with the others', async () => {
		const rows = [{ ...good, options: broken as never }, good];
		const { json } = await run(world(), rows, { onError: 'continueRegularOutput' });
		expect(json[0]?.error).toBe(
			"Row 1 ('Apollo'): the expression of Options could not be evaluated: 'no such column'",
		);
		expect(json[1]).toMatchObject({ displayName: 'Apollo', created: true });
	});

	it.each([
		['an expression that fails', broken as never, /the expression of Authentication could not/],
		['a word that it does not know', 'banana', /'banana' is not one of OAuth2, service account/],
	])('sends nothing where the way to sign in is %s', async (_what, authentication, message) => {
		const there = world();
		const rows = [{ ...good, authentication }, good];
		const { json } = await run(there, rows, { onError: 'continueRegularOutput' });
		expect(json.map(({ error }) => error)).toEqual([
			expect.stringMatching(message),
			expect.stringMatching(message),
		]);
		expect(there.google.log).toEqual([]);
	});

	it('says of a type whose expression fails just that', async () => {
		const row = { members: 'ada@example.com', spaceType: broken as never };
		const { message } = await failureOf(world(), [row]);
		expect(message).toBe(
			"'ada@example.com': the expression of Space Type could not be evaluated: 'no such column'",
		);
	});

	it('refuses a text where fields belong: an idempotency key may be lost with them', async () => {
		const { message } = await failureOf(world(), [{ ...good, options: 'T-1' }]);
		expect(message).toBe("'Apollo': 'T-1' are no fields (Options)");
	});

	it('warns when the expression of Members gives nothing at all', async () => {
		const { json } = await run(world(), [{ ...good, members: undefined }]);
		expect(json[0]?.warnings).toEqual([expect.stringMatching(/Members .* gave nothing/)]);
	});

	it('says nothing of an empty cell', async () => {
		const { json } = await run(world(), [{ ...good, members: '' }]);
		expect(json[0]).not.toHaveProperty('warnings');
	});

	it('refuses rows with one key that ask for different things', async () => {
		const options = { idempotencyKey: 'T-1' };
		const there = world();
		const { message } = await failureOf(there, [
			{ ...good, options },
			{ ...good, displayName: 'Gemini', options },
		]);
		expect(message).toMatch(/row 1 \('Apollo'\): Idempotency Key 'T-1' is also that of row 2/);
		expect(there.google.log).toEqual([]);
	});

	it('hands back nothing for no input', async () => {
		expect((await run(world(), [])).items).toEqual([]);
	});

	it('leaves out a setting that does not apply to a row of another type, with a warning', async () => {
		const there = world();
		const spaceSettings = {
			description: 'About',
			predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE',
		};
		const { json } = await run(there, [
			{ ...good, spaceSettings },
			{ spaceType: 'dm', displayName: 'not sent', members: 'ada@example.com', spaceSettings },
		]);
		expect(json[0]).not.toHaveProperty('warnings');
		expect(json[1]?.warnings).toEqual([
			'Description was left out: it does not apply to a direct message',
			'Who Can Post was left out: it does not apply to a direct message',
		]);
		expect(there.google.calls('spaces.setup').at(-1)?.body).toMatchObject({
			space: { spaceType: 'DIRECT_MESSAGE' },
		});
	});
});
