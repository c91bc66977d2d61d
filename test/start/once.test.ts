import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npmStart, type Seen } from './npmStart';
import { printedTable, type PrintedRow } from './printedTable';

const LINK = /^https:\/\/chat\.google\.com\/(room|dm)\/\w+/;

let temporary: string;
let seen: Seen;
let rows: PrintedRow[];

beforeAll(async () => {
	temporary = await mkdtemp(join(tmpdir(), 'npm-start-'));
	seen = await npmStart(['--once'], { TMPDIR: temporary });
	// What it says where there is no table is what one has to read then.
	rows = printedTable(seen.log);
});

afterAll(() => rm(temporary, { recursive: true, force: true }));

describe('npm start -- --once', () => {
	it('ends well, with nothing to complain of', () => {
		expect(seen.log).not.toContain('Not as it should be');
		expect(seen.code).toBe(0);
	});

	it('prints every row of examples/spaces.csv, in its order', () => {
		expect(rows.map(({ row, asked }) => `${row}: ${asked}`)).toEqual([
			'1: space "Project Apollo"',
			'2: Named space "Weekly planning"',
			'3: group chat',
			'4: dm',
			'5: space',
			'6: space "Project Apollo"',
			'7: SPACE "Summer party"',
			'8: space "Launch day"',
			'9: Direct message',
		]);
	});

	it('gives each space that it set up a link of its own', () => {
		const made = rows.filter(({ happened }) => happened === 'set up');
		expect(made.map(({ row }) => row)).toEqual(['1', '2', '3', '4', '9']);
		for (const { link } of made) expect(link).toMatch(LINK);
		expect(new Set(made.map(({ link }) => link)).size).toBe(made.length);
	});

	it('makes nothing anew for a row that is there twice', () => {
		expect(rows[5]).toMatchObject({ happened: 'the same space as row 1', link: rows[0]?.link });
	});

	it('names what is wrong with the rows that need a change, and links to nothing', () => {
		const refused = [rows[4], rows[6], rows[7]];
		expect(refused.map((each) => each?.happened)).toEqual([
			expect.stringMatching(/^Row 5 \('iris@example\.com'\): Display Name is missing/),
			expect.stringMatching(/^Row 7 \('Summer party'\): .*karin at example\.com/),
			expect.stringMatching(/^Row 8 .*nobody\.here@example\.com/),
		]);
		expect(refused.map((each) => each?.link)).toEqual(['', '', '']);
	});

	it('counts what the stand-in for Google has, and says that the access was renewed', () => {
		expect(seen.stdout).toContain(
			'9 rows, 5 spaces in the table, 5 at the stand-in for Google; 3 rows to be changed.',
		);
		expect(seen.stdout).toContain('The access token had expired: n8n renewed it.');
	});

	it('leaves no n8n behind', async () => {
		const left = (await readdir(temporary)).filter((name) => name.startsWith('n8n-'));
		expect(left).toEqual([]);
	});
});
