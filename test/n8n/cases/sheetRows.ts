import type { SheetRow } from '../../../sandbox/sheets';
import { errors } from '../../../sandbox/google';
import {
	NODE_NAME,
	NODE_TYPE,
	OAUTH2_TYPE,
	type WorkflowNode,
} from '../../../sandbox/n8n/drive/workflow';
import { connectNode } from '../accounts';
import { inARow, ofN8n } from '../inARow';
import { isFor, jsonOf, namesAt, type There } from '../there';

const SHEET = 'Spaces';

/** A row of the sheet; `guests` is a column of boxes, which Google gives as truth values. */
const row = (name: string, people: string, more: object = {}): SheetRow =>
	({
		type: name && 'space',
		name,
		people,
		guests: false,
		done: '',
		...more,
	}) as unknown as SheetRow;

/** A row to which nothing but the column of boxes was pulled down. */
const BLANK = row('', '');

const FILTER = ofN8n('filter', {
	typeVersion: 2.2,
	parameters: {
		conditions: {
			options: { caseSensitive: true, leftValue: '', typeValidation: 'loose', version: 2 },
			combinator: 'and',
			conditions: [
				{
					id: 'not-done',
					leftValue: '={{ $json.done }}',
					rightValue: '',
					operator: { type: 'string', operation: 'empty', singleValue: true },
				},
			],
		},
		looseTypeValidation: true,
		options: {},
	},
});

export function sheetRows(there: There): void {
	/** Google Sheets → Filter (what is not done yet) → our node. */
	async function run(rows: SheetRow[], onError: WorkflowNode['onError'] = 'stopWorkflow') {
		there.sheets.put(SHEET, rows);
		const { ref } = await there.connect();
		const read = ofN8n('googleSheets', {
			typeVersion: 4.5,
			parameters: {
				documentId: { __rl: true, mode: 'id', value: 'one' },
				sheetName: { __rl: true, mode: 'name', value: SHEET },
				options: {},
			},
			credentials: await connectNode(there, 'googleSheetsOAuth2Api', 'spreadsheets'),
		});
		const ours = {
			name: NODE_NAME,
			type: NODE_TYPE,
			parameters: {
				spaceType: '={{ $json.type }}',
				displayName: '={{ $json.name }}',
				members: '={{ $json.people }}',
				spaceSettings: { externalUserAllowed: '={{ $json.guests }}' },
			},
			credentials: { [OAUTH2_TYPE]: ref },
			onError,
		};
		return there.seen(await there.n8n.runWorkflow(inARow([read, FILTER, ours])));
	}

	const DONE = row('Gemini', 'ada@example.com', { done: 'yes' });
	/** Rows 2 to 6 of the sheet, below its header; the third and fifth are not to be sent. */
	const WITH_DONE = [
		row('Apollo', 'ada@example.com'),
		DONE,
		row('Mercury', 'bob at x'),
		DONE,
		row('Vostok', 'ben@example.com', { guests: true }),
	];

	describe('a sheet of which a filter lets some rows through', () => {
		it('is named by its own row numbers where a row cannot be sent', async () => {
			const { error } = await run(WITH_DONE);
			expect(error?.message).toBe(
				"Nothing was sent, because 1 of 3 rows needs a change: row 4 ('Mercury'): 'bob at x' is not an email address or a user ID (Members)",
			);
			expect(namesAt(there)).toEqual([]);
		});

		it('and where the others are carried out, one of them refused by Google', async () => {
			there.google.faults.on(
				{ method: 'spaces.setup', where: isFor('Vostok') },
				errors.nameTaken(),
			);
			const execution = await run(WITH_DONE, 'continueRegularOutput');
			const failures = [
				"Row 4 ('Mercury'): 'bob at x' is not an email address or a user ID (Members)",
				"Row 6 ('Vostok'): your organization already has a space named 'Vostok'",
			];
			expect(jsonOf(execution)).toMatchObject([
				{ displayName: 'Apollo', created: true },
				...failures.map((error) => ({ error })),
			]);
			for (const failure of failures) expect(execution.hints.join()).toContain(failure);
		});
	});

	describe('a sheet that ends with blank rows', () => {
		it('makes three spaces of three good rows and five blank ones, and says which were left out', async () => {
			const names = ['Apollo', 'Gemini', 'Mercury'];
			const good = names.map((name) => row(name, 'ada@example.com'));
			const execution = await run([...good, ...Array<SheetRow>(5).fill(BLANK)]);
			expect(execution.status).toBe('success');
			expect(execution.node('filter').items[0]).toHaveLength(8);
			expect(jsonOf(execution).map(({ displayName }) => displayName)).toEqual(names);
			expect(namesAt(there).sort()).toEqual(names);
			expect(execution.hints).toEqual([
				'5 rows were left out, because nothing stands in them: row 5, row 6, row 7, row 8, row 9.',
			]);
		});
	});
}
