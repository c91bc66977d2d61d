import { nameOf, planRow } from '../../../nodes/GoogleChatSetupSpace/plan/planRow';
import {
	numberWords,
	rowWords,
	type Row,
	type RowName,
} from '../../../nodes/GoogleChatSetupSpace/plan/row';
import { asCredential, rowOf } from './rows';

describe('a row in a sentence', () => {
	it.each<[RowName, string]>([
		[{ index: 0 }, 'row 1'],
		[{ index: 4 }, 'row 5'],
		[{ index: 4, rowNumber: 17 }, 'row 17'],
		[{ index: 4, rowNumber: 0 }, 'row 0'],
	])('goes by its number in the sheet, else by its place: %j is %s', (name, words) => {
		expect(numberWords(name)).toBe(words);
		expect(rowWords(name)).toBe(words);
	});

	it.each<[RowName, string]>([
		[{ index: 0, label: 'Apollo' }, "row 1 ('Apollo')"],
		[{ index: 0, label: 'Apollo', isOnly: false }, "row 1 ('Apollo')"],
		[{ index: 4, rowNumber: 17, label: 'Apollo' }, "row 17 ('Apollo')"],
		[{ index: 0, isOnly: false }, 'row 1'],
		[{ index: 0, label: 'Apollo', isOnly: true }, "'Apollo'"],
		[{ index: 0, rowNumber: 2, label: 'Apollo', isOnly: true }, "'Apollo'"],
		[{ index: 0, isOnly: true }, 'the row'],
	])('has its label beside its number, or alone: %j is %s', (name, words) => {
		expect(rowWords(name)).toBe(words);
	});
});

describe('a row is recognised', () => {
	const ADA = 'Ada <ada@example.com>';

	it.each<[string, Partial<Row>, Partial<RowName>]>([
		['by its display name', {}, { label: 'Apollo' }],
		['by its display name on one line', { displayName: ' A\r\nB  C ' }, { label: 'A B C' }],
		['by a number', { displayName: 7 }, { label: '7' }],
		['by its first person where it has no name', { displayName: '', members: ADA }, { label: ADA }],
		['where its name is no text', { displayName: {}, members: ADA }, { label: ADA }],
		['by the name of a space of no type', { spaceType: '', members: ADA }, { label: 'Apollo' }],
		['of a type that is none', { spaceType: 'meeting', members: ADA }, { label: 'Apollo' }],
		['by its people, as a chat', { spaceType: 'GROUP_CHAT', members: ADA }, { label: ADA }],
		['by its person, as a direct message', { spaceType: 'DM', members: ADA }, { label: ADA }],
		['by nothing', { displayName: '' }, {}],
		['by nothing, as a chat', { spaceType: 'GROUP_CHAT' }, {}],
		[
			'by its number',
			{ rowNumber: 17, isOnly: true },
			{ label: 'Apollo', rowNumber: 17, isOnly: true },
		],
		[
			'by its link',
			{ options: { existingSpace: 'spaces/AAAA1' } },
			{ label: 'Apollo', existingSpace: 'spaces/AAAA1' },
		],
		['without a link', { options: { existingSpace: '' } }, { label: 'Apollo' }],
		['with a link that is none', { options: { existingSpace: '/' } }, { label: 'Apollo' }],
	])('%s', (_how, row, name) => {
		expect(nameOf(rowOf({ index: 3, ...row }))).toStrictEqual({ index: 3, ...name });
	});

	it.each<[string, Partial<Row>]>([
		['its type', { spaceType: '' }],
		['its members', { members: 'bob at x' }],
	])('where something is wrong with %s, too', (_what, row) => {
		expect(planRow(rowOf({ ...row, rowNumber: 17 }), asCredential)).toEqual({
			problems: [expect.any(String)],
			name: { index: 0, rowNumber: 17, label: 'Apollo' },
		});
	});
});
