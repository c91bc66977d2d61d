import { errors } from '../../../sandbox/google';
import { isFor, jsonOf, namesAt, row, type There } from '../there';

const ROWS = [
	row('Apollo', { ticket: 1 }),
	row('', { ticket: 2 }),
	row('Gemini', { ticket: 3 }),
	row('Mercury', { ticket: 4, people: 'bob at x' }),
	row('Vostok', { ticket: 5 }),
];
/** How the rows fail that fail: what the person reads. */
const FAILURES = [
	{
		error: "Row 2 ('ada@example.com'): Display Name is missing",
		details: expect.stringContaining('Correct it'),
	},
	{
		error: "Row 3 ('Gemini'): your organization already has a space named 'Gemini'",
		details: expect.stringContaining('Choose another display name'),
	},
	{
		error: "Row 4 ('Mercury'): 'bob at x' is not an email address or a user ID (Members)",
		details: expect.stringContaining('Correct it'),
	},
];

const takeGemini = ({ google }: There) =>
	google.faults.on({ method: 'spaces.setup', where: isFor('Gemini') }, errors.nameTaken());

/** 1.x takes an item for a failure by `error` and `message` alone. */
const adviceIn = ({ version }: There) => (version.startsWith('1.') ? 'message' : 'details');

export function onError(there: There): void {
	describe("with On Error set to 'Continue'", () => {
		it('every row leaves by the one output, in order, failed ones with their message', async () => {
			takeGemini(there);
			const execution = await there.run({ onError: 'continueRegularOutput' }, ROWS);
			expect(execution.status).toBe('success');
			expect(jsonOf(execution)).toMatchObject([
				{ displayName: 'Apollo', created: true },
				...FAILURES,
				{ displayName: 'Vostok', created: true },
			]);
			expect(execution.items[0]?.map(({ pairedItem }) => pairedItem)).toEqual(
				ROWS.map((_, item) => ({ item })),
			);
		});
	});

	describe("with On Error set to 'Continue (using error output)'", () => {
		it('failed rows leave by the error output with their own columns, the others by the main one', async () => {
			takeGemini(there);
			const execution = await there.run({ onError: 'continueErrorOutput' }, ROWS);
			expect(execution.status).toBe('success');
			expect(jsonOf(execution).map(({ displayName }) => displayName)).toEqual(['Apollo', 'Vostok']);
			expect(jsonOf(execution, 1)).toEqual(
				FAILURES.map(({ error, details }, index) => ({
					...ROWS[index + 1],
					error,
					[adviceIn(there)]: details,
				})),
			);
		});

		it('no row leaves as a success when none could be sent', async () => {
			await there.connect({ scopes: ['openid'] });
			const execution = await there.run({ onError: 'continueErrorOutput' }, [ROWS[0] ?? {}]);
			expect(jsonOf(execution)).toEqual([]);
			expect(jsonOf(execution, 1)).toMatchObject([
				{
					ticket: 1,
					error: expect.stringContaining('lacks the permission'),
					[adviceIn(there)]: expect.stringContaining('Switch account'),
				},
			]);
			expect(there.google.log).toEqual([]);
		});
	});

	describe("with On Error set to 'Stop Workflow'", () => {
		it('a bad row keeps all others from being sent, and is named with what to do', async () => {
			const execution = await there.run({}, ROWS);
			expect(execution.status).toBe('error');
			expect(execution.error?.message).toBe(
				"Nothing was sent, because 2 of 5 rows need a change: row 2 ('ada@example.com'): Display Name is missing; row 4 ('Mercury'): 'bob at x' is not an email address or a user ID (Members)",
			);
			expect(execution.error?.description).toMatch(
				/^Correct these rows and run again, or set 'On Error'/,
			);
			expect(there.google.log).toEqual([]);
			expect(namesAt(there)).toEqual([]);
		});
	});
}
