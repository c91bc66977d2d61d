import type { IDataObject } from 'n8n-workflow';
import { OWNER } from '../../sandbox/google';
import type { Execution } from '../../sandbox/n8n/drive/execution';
import type { Workflow } from '../../sandbox/n8n/drive/workflow';
import { withSheet } from '../../sandbox/start/examples';
import { World } from './world';

let world: World;
let workflow: Workflow & { id: string };

beforeAll(async () => {
	world = await World.start();
	workflow = await world.add('spaces-from-csv.json');
});

beforeEach(() => world.reset());
afterEach(() => expect(world.problems()).toEqual([]));
afterAll(() => world?.stop());

/** What somebody writes into the sheet that came back: one person more and one less, and a name. */
const EDITED: Record<string, IDataObject> = {
	'P-101': { name: 'Artemis', members: 'ada@example.com, ben@example.com, david@example.com' },
	'P-105': { name: 'Garden party' },
};

/** The rows as somebody would type them into a file. */
const csvOf = (rows: IDataObject[]): string =>
	[Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]
		.map((cells) => cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(','))
		.join('\n');

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

	it('brings the spaces in line with the sheet that came back and was edited', async () => {
		const first = rowsOf(await world.run(workflow));
		const ids = world.google.spaces().map(({ name }) => name);
		const rows = first
			.filter((_, index) => index !== 5)
			.map((row) => ({ ...row, ...EDITED[String(row.id)] }));
		const again = rowsOf(await world.run(withSheet(workflow, csvOf(rows))));
		expect(again.map(({ id, result }) => `${String(id)}: ${String(result)}`)).toEqual([
			"P-101: updated: renamed from 'Project Apollo', added david@example.com",
			'P-102: was there',
			'P-103: was there',
			'P-104: was there',
			'P-105: set up',
			expect.stringMatching(/^P-106: 'karin at example\.com' is not an email address/),
			expect.stringMatching(/^P-107: Google Chat does not know .*nobody\.here@example\.com$/),
			'P-108: was there',
		]);
		expect(again[0]?.link).toBe(first[0]?.link);
		expect(world.google.spaces().map(({ name }) => name)).toEqual([...ids, expect.anything()]);
		const [apollo] = world.google.spaces().filter(({ displayName }) => displayName === 'Artemis');
		expect(apollo?.members.map(({ email }) => email)).toEqual(
			[OWNER, 'ada', 'ben', 'carla', 'david'].map((who) => who.replace(/^\w+$/, '$&@example.com')),
		);
	});

	it('refuses rows that have the same link, and keeps it in both', async () => {
		const first = rowsOf(await world.run(workflow));
		const again = rowsOf(await world.run(withSheet(workflow, csvOf(first))));
		for (const index of [0, 5]) {
			expect(again[index]?.result).toMatch(/is the same space as in .*: give each space one row/);
			expect(again[index]?.link).toBe(first[index]?.link);
		}
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
