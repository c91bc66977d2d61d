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

	it('of four name one of them and count the others', () => {
		const link = linked('AAAA1');
		const sentence = (row: number) =>
			`Existing Space is the same space as in row ${row} and 2 more: give each space one row`;
		expect([...told(link, link, link, link).values()]).toEqual([2, 1, 1, 1].map(sentence));
	});

	it('are told whatever they do with a space that exists', () => {
		const update = { options: { existingSpace: 'AAAA1', ifSpaceExists: 'update' } };
		expect([...told(update, linked('AAAA1')).values()]).toEqual([
			'Existing Space is the same space as in row 2: give each space one row',
			'Existing Space is the same space as in row 1: give each space one row',
		]);
	});

	it('are told where one of them cannot be carried out', () => {
		const plan = planOf(linked('AAAA1'));
		const name = { index: 6, existingSpace: 'spaces/AAAA1' };
		const sentences = rowsOfOneSpace([plan, name, { index: 7 }, { index: 8 }]);
		expect([...sentences]).toEqual([
			[plan, 'Existing Space is the same space as in row 7: give each space one row'],
			[name, 'Existing Space is the same space as in row 1: give each space one row'],
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

	it('are told where the person of a direct message is the same', () => {
		const dm = (members: string) => update({ spaceType: 'DIRECT_MESSAGE', members });
		const [ada = '', ben = ''] = addresses(2);
		expect([...told(dm(ada), dm(ben), dm(ada)).keys()]).toEqual([0, 2]);
	});

	it('are not a space and a chat, whatever the name of the space', () => {
		const [ada = ''] = addresses(1);
		const space = update({ displayName: `users/${ada}` });
		expect(told(space, update({ spaceType: 'DIRECT_MESSAGE', members: ada })).size).toBe(0);
	});

	it.each(['create', 'fail'])('are not those that %s', (ifSpaceExists) => {
		const row = update({ options: { ifSpaceExists } });
		expect(told(row, row).size).toBe(0);
		expect(told(row, update()).size).toBe(0);
	});

	it('are told where one person acts for both', () => {
		const row = update({ options: { actAs: 'ada@example.com' } });
		expect(told(row, row).size).toBe(2);
	});

	it('are not those of two people, who have spaces of their own', () => {
		const as = (actAs: string) => update({ options: { actAs } });
		expect(told(as('ada@example.com'), as('ben@example.com')).size).toBe(0);
	});
});
