import { columnProblems } from '../../../nodes/GoogleChatSetupSpace/plan/columns';
import { rowsOfOneSpace } from '../../../nodes/GoogleChatSetupSpace/plan/sameSpace';
import type { Row } from '../../../nodes/GoogleChatSetupSpace/plan/row';
import { addresses, planOf, rowOf } from './rows';

const rowsOf = (...rows: Array<Partial<Row>>): Row[] =>
	rows.map((row, index) => rowOf({ index, ...row }));
const linked = (existingSpace: unknown): Partial<Row> => ({ options: { existingSpace } });

/** The sentence of each row that has one, by its index. */
const told = (...rows: Array<Partial<Row>>): Map<number, string> =>
	new Map(
		[...rowsOfOneSpace(rowsOf(...rows).map((row) => planOf(row)))].map(([{ index }, sentence]) => [
			index,
			sentence,
		]),
	);

describe('rows with one link', () => {
	it('are all told, with another of them, whatever form the link has', () => {
		const sentences = told(
			linked('https://chat.google.com/room/AAAA1?cls=11'),
			linked('spaces/BBBB2'),
			{ ...linked('spaces/AAAA1'), rowNumber: 17 },
			{ ...linked('https://chat.google.com/u/0/app/chat/AAAA1') },
		);
		expect([...sentences.keys()]).toEqual([0, 2, 3]);
		expect(sentences.get(0)).toBe(
			'Existing Space is the same space as in row 17 and 1 more: give each space one row',
		);
		expect(sentences.get(2)).toContain('as in row 1 and 1 more');
	});

	it('of two name each other', () => {
		expect([...told(linked('AAAA1'), linked('AAAA1')).values()]).toEqual([
			'Existing Space is the same space as in row 2: give each space one row',
			'Existing Space is the same space as in row 1: give each space one row',
		]);
	});

	it('are not those without one, or with another case', () => {
		expect(told(linked(''), linked(''), {}, {}, linked('AAAA1'), linked('aaaa1')).size).toBe(0);
	});
});

describe('rows that are to update what their name finds', () => {
	const update = (row: Partial<Row> = {}): Partial<Row> => ({
		...row,
		options: { ifSpaceExists: 'update', ...row.options },
	});

	it('are told where the name is the same to people', () => {
		const sentences = told(
			update({ displayName: 'Café' }),
			update({ displayName: ' Cafe\u0301 ' }),
			update(),
		);
		expect([...sentences.keys()]).toEqual([0, 1]);
		expect(sentences.get(1)).toBe(
			'If Space Exists: what the row is to update is the same space as in row 1: give each space one row',
		);
	});

	it('are told where the people of a chat are the same, in any order', () => {
		const chat = { spaceType: 'GROUP_CHAT' };
		const [ada = '', ben = '', carl = ''] = addresses(3);
		const sentences = told(
			update({ ...chat, members: [ada, ben] }),
			update({ ...chat, members: [ben, ada] }),
			update({ ...chat, members: [ada, carl] }),
		);
		expect([...sentences.keys()]).toEqual([0, 1]);
	});

	it.each([
		['reuse it', update({ options: { ifSpaceExists: 'reuse' } })],
		['have keys', update({ options: { idempotencyKey: 'T' } })],
		['are chats with the app', update({ spaceType: 'DIRECT_MESSAGE', singleUserBotDm: true })],
	])('are not those that %s', (_what, row) => {
		expect(told(row, row).size).toBe(0);
	});

	it('are not those of two people, who have spaces of their own', () => {
		const as = (actAs: string) => update({ options: { actAs } });
		expect(told(as('ada@example.com'), as('ben@example.com')).size).toBe(0);
	});
});

describe('a column of links that is not there', () => {
	const MEMBERS = { members: 'ada@example.com' };
	const problems = (...links: unknown[]) =>
		columnProblems(rowsOf(...links.map((link) => ({ ...MEMBERS, ...linked(link) }))));

	it('ends the run of several rows, and the sentence names the likely cause', () => {
		expect(problems(undefined, undefined)).toEqual([
			"Existing Space is an expression that gave nothing in all 2 rows: is the column's name right? If it is right and still empty, n8n left the empty cells out: set the range of 'Get Row(s) in Sheet' to 'Detect Automatically', switch on 'Include Empty Cells' in 'Extract From File'",
		]);
	});

	it('is there where one row has it, where it is empty, and nobody knows of one row', () => {
		expect(problems(undefined, '')).toEqual([]);
		expect(problems('', '')).toEqual([]);
		expect(problems(undefined)).toEqual([]);
		expect(columnProblems(rowsOf(MEMBERS, MEMBERS))).toEqual([]);
	});
});
