import type { IDataObject } from 'n8n-workflow';
import type { Execution } from '../../sandbox/n8n/drive/execution';
import type { Workflow } from '../../sandbox/n8n/drive/workflow';
import { World } from './world';

let world: World;
let workflow: Workflow;

beforeAll(async () => {
	world = await World.start();
	workflow = await world.add('spaces-from-csv.json');
});

beforeEach(() => world.reset());
afterEach(() => expect(world.problems()).toEqual([]));
afterAll(() => world?.stop());

const rowsOf = (execution: Execution): IDataObject[] =>
	(execution.node('Link and Result').items[0] ?? []).map(({ json }) => json);

describe('spaces-from-csv.json', () => {
	it('gives the sheet back with a link, or with what to change, in every row', async () => {
		const execution = await world.run(workflow);
		expect(execution.status).toBe('success');
		expect(execution.node('Sheet With Links').items[0]?.[0]?.binary?.data).toMatchObject({
			fileName: 'spaces.csv',
			mimeType: 'text/csv',
		});
		const rows = rowsOf(execution);
		expect(rows.map(({ id, result }) => `${String(id)}: ${String(result)}`)).toEqual([
			'P-101: set up',
			'P-102: set up',
			'P-103: set up',
			'P-104: set up',
			expect.stringMatching(/^P-105: Display Name is missing/),
			'P-101: was there',
			expect.stringMatching(/^P-106: 'karin at example\.com' is not an email address/),
			expect.stringMatching(/^P-107: Google Chat does not know .*nobody\.here@example\.com$/),
			'P-108: set up',
		]);
		expect(rows.filter(({ link }) => String(link).startsWith('https://chat.google.com/'))).toEqual(
			rows.filter(({ result }) => result === 'set up' || result === 'was there'),
		);
		expect(rows[5]?.link).toBe(rows[0]?.link);
		expect(world.google.spaces()).toHaveLength(5);
	});

	it('makes nothing twice when it is run again', async () => {
		const first = rowsOf(await world.run(workflow));
		const again = rowsOf(await world.run(workflow));
		expect(world.google.spaces()).toHaveLength(5);
		const withoutQuery = ({ link }: IDataObject) => String(link).split('?')[0];
		expect(again.map(withoutQuery)).toEqual(first.map(withoutQuery));
		expect(new Set(again.map(({ result }) => result))).not.toContain('set up');
	});
});
