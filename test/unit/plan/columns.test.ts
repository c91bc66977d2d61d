import { allBlank, columnProblems } from '../../../nodes/GoogleChatSetupSpace/plan/columns';
import type { Row } from '../../../nodes/GoogleChatSetupSpace/plan/row';
import { rowOf } from './rows';

const problems = (...rows: Array<Partial<Row>>) =>
	columnProblems(rows.map((row, index) => rowOf({ index, ...row })));
const NONE = { members: undefined };
const APP = { spaceType: 'DIRECT_MESSAGE', singleUserBotDm: true, members: undefined };
const membersIn = (total: number) =>
	`Members is an expression that gave nothing in all ${total} rows: is the column's name right?`;
const linksIn = (total: number) =>
	`Existing Space is an expression that gave nothing in all ${total} rows: is the column's name right? If it is right and still empty, n8n left the empty cells out: set the range of 'Get Row(s) in Sheet' to 'Detect Automatically', switch on 'Include Empty Cells' in 'Extract From File'`;

describe('a column of members that is not there', () => {
	it.each([2, 3])('ends a run of %i rows', (total) => {
		expect(problems(...Array.from({ length: total }, () => NONE))).toEqual([membersIn(total)]);
	});

	it.each<[string, Array<Partial<Row>>]>([
		['of one row nobody knows', [NONE]],
		['a run has no rows', []],
		['one row has members', [NONE, { members: 'ada@example.com' }]],
		['one row has an empty cell', [{ members: '' }, NONE]],
		['one row has a cell without a value', [NONE, { members: null }]],
		['the rows are chats with the app, which have none', [APP, APP]],
		['one row beside them has none', [APP, NONE, APP]],
		[
			'one row beside them, with yes in words, has none',
			[{ ...APP, singleUserBotDm: 'yes' }, NONE],
		],
	])('is no fault where %s', (_what, rows) => {
		expect(problems(...rows)).toEqual([]);
	});

	it('is looked for in all rows but the chats with the app', () => {
		expect(problems(NONE, APP, { ...NONE, singleUserBotDm: 'no' })).toEqual([membersIn(2)]);
		expect(problems(NONE, { ...NONE, singleUserBotDm: 'perhaps' })).toEqual([membersIn(2)]);
	});
});

describe('a column of links that is not there', () => {
	const MEMBERS = { members: 'ada@example.com' };
	const UNLINKED = { ...MEMBERS, options: { existingSpace: undefined } };

	it('is counted in the rows that name their spaces', () => {
		expect(problems(UNLINKED, MEMBERS, UNLINKED, UNLINKED)).toEqual([linksIn(3)]);
		expect(problems(UNLINKED, UNLINKED, MEMBERS)).toEqual([linksIn(2)]);
		expect(problems(UNLINKED, MEMBERS)).toEqual([]);
	});

	it.each([[''], [null], ['spaces/AAAA1']])('is there where one row has %j', (existingSpace) => {
		expect(problems(UNLINKED, { ...MEMBERS, options: { existingSpace } }, UNLINKED)).toEqual([]);
	});

	it('is there where all its cells are empty', () => {
		const empty = { ...MEMBERS, options: { existingSpace: '' } };
		expect(problems(empty, empty)).toEqual([]);
		expect(problems(MEMBERS, MEMBERS)).toEqual([]);
	});

	it('is told after that of the members', () => {
		const both = { members: undefined, options: { existingSpace: undefined } };
		expect(problems(both, both)).toEqual([membersIn(2), linksIn(2)]);
	});
});

it.each([
	[1, "the row is empty: are the columns' names right?"],
	[2, "all 2 rows are empty: are the columns' names right?"],
	[30, "all 30 rows are empty: are the columns' names right?"],
])('a run of %i blank rows is told so', (total, sentence) => {
	expect(allBlank(total)).toBe(sentence);
});
