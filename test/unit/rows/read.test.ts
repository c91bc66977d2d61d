import type { IDataObject, IExecuteFunctions, INodeParameters } from 'n8n-workflow';

import { UNREADABLE } from '../../../nodes/GoogleChatSetupSpace/plan/row';
import { readRows, readRunParameters } from '../../../nodes/GoogleChatSetupSpace/rows/read';
import { valueAt } from '../../support/parameters';

/** An expression that fails. */
const failing = (words: string) =>
	(() => {
		throw new Error(words);
	}) as never;

/** n8n with these parameters of each item, and a count of what was read. */
function n8n(
	rows: IDataObject[],
	{ stored, items }: { stored?: INodeParameters; items?: IDataObject[] } = {},
) {
	const read: string[] = [];
	const context = {
		getNode: () => ({ parameters: stored }),
		getInputData: () => (items ?? rows).map((json) => ({ json })),
		getNodeParameter: (path: string, index: number, fallback: unknown) => {
			read.push(`${path} ${index}`);
			return valueAt(rows[index] ?? {}, path, fallback);
		},
	} as unknown as IExecuteFunctions;
	return { context, read };
}

const rowsOf = async (context: IExecuteFunctions) => await readRows(context, async () => undefined);

describe('what holds for the whole run', () => {
	it('is read from the first item', () => {
		const options = { maxWaitSeconds: 60, spaceWritesPerMinute: 30 };
		const { context } = n8n([{ authentication: 'oAuth2', options }, { authentication: 'other' }]);
		expect(readRunParameters(context)).toEqual({
			authentication: 'oAuth2',
			maxWaitSeconds: 60,
			spaceWritesPerMinute: 30,
			unreadable: [],
		});
	});

	it('is nothing where nothing stands', () => {
		expect(readRunParameters(n8n([{}]).context)).toEqual({
			authentication: null,
			maxWaitSeconds: undefined,
			spaceWritesPerMinute: undefined,
			unreadable: [],
		});
		const { context } = n8n([{ options: 'text' }]);
		expect(readRunParameters(context)).toMatchObject({ unreadable: [] });
	});

	it('is read field by field where another option fails', () => {
		const options = { maxWaitSeconds: 60, actAs: failing('no') };
		expect(readRunParameters(n8n([{ options }]).context)).toEqual({
			authentication: null,
			maxWaitSeconds: 60,
			spaceWritesPerMinute: null,
			unreadable: [],
		});
	});

	it('is told where it fails itself', () => {
		const { context } = n8n([
			{
				authentication: failing('one'),
				options: { maxWaitSeconds: failing('two'), spaceWritesPerMinute: failing('three') },
			},
		]);
		expect(readRunParameters(context)).toEqual({
			authentication: null,
			maxWaitSeconds: null,
			spaceWritesPerMinute: null,
			unreadable: [
				"the expression of Authentication could not be evaluated: 'one'",
				"the expression of Max Wait (Seconds) could not be evaluated: 'two'",
				"the expression of Space Writes per Minute could not be evaluated: 'three'",
			],
		});
	});
});

describe('rows', () => {
	const APOLLO = { spaceType: 'SPACE', displayName: 'Apollo', members: 'ann' };

	it('have what n8n gives, and defaults for what it left out', async () => {
		const { context } = n8n([
			{
				spaceType: 'GROUP_CHAT',
				displayName: 'Apollo',
				singleUserBotDm: true,
				members: 'ann',
				simplify: false,
				spaceSettings: { description: 'a' },
				afterSetup: { owners: 'b' },
				options: { actAs: 'c' },
			},
			{ displayName: 'Gemini' },
		]);
		expect((await rowsOf(context)).rows).toStrictEqual([
			{
				index: 0,
				rowNumber: undefined,
				spaceType: 'GROUP_CHAT',
				displayName: 'Apollo',
				singleUserBotDm: true,
				members: 'ann',
				simplify: false,
				spaceSettings: { description: 'a' },
				afterSetup: { owners: 'b' },
				options: { actAs: 'c' },
				unreadable: [],
			},
			{
				index: 1,
				rowNumber: undefined,
				spaceType: 'SPACE',
				displayName: 'Gemini',
				singleUserBotDm: false,
				members: '',
				simplify: true,
				spaceSettings: {},
				afterSetup: {},
				options: {},
				unreadable: [],
			},
		]);
	});

	it('are told apart from blank ones, and n8n may do other things after each', async () => {
		const blank = { spaceType: '', displayName: '', members: '' };
		const { context } = n8n([APOLLO, blank, APOLLO]);
		let breaths = 0;
		const given = await readRows(context, async () => {
			breaths += 1;
		});
		expect(given.rows.map(({ index }) => index)).toEqual([0, 2]);
		expect(given.blank.map(({ index }) => index)).toEqual([1]);
		expect(breaths).toBe(3);
	});

	it('know where they are alone', async () => {
		const { rows: one } = await rowsOf(n8n([APOLLO]).context);
		expect(one[0]?.isOnly).toBe(true);
		const { rows: two } = await rowsOf(n8n([APOLLO, APOLLO]).context);
		expect(two.map(({ isOnly }) => isOnly)).toEqual([undefined, undefined]);
	});

	it.each<[unknown, number | undefined]>([
		[1, 1],
		[17, 17],
		['17', 17],
		[0, undefined],
		[-1, undefined],
		[1.5, undefined],
		[2 ** 53, undefined],
		['', undefined],
		['seventeen', undefined],
		[true, undefined],
		[[17], undefined],
		[null, undefined],
		[undefined, undefined],
	])('have the row number %p of the sheet as %p', async (row_number, rowNumber) => {
		const items = [{ row_number } as IDataObject];
		const { rows } = await rowsOf(n8n([APOLLO], { items }).context);
		expect(rows[0]?.rowNumber).toBe(rowNumber);
	});

	it('have what is typed read once, and each expression for each of them', async () => {
		const stored = {
			displayName: '={{ $json.name }}',
			members: 'ann',
			spaceSettings: { description: '={{ $json.about }}' },
			options: { actAs: 'ben' },
		};
		const { context, read } = n8n([APOLLO, APOLLO, APOLLO], { stored });
		await rowsOf(context);
		const times = (name: string) => read.filter((each) => each.startsWith(`${name} `)).length;
		expect(times('members')).toBe(1);
		expect(times('options')).toBe(1);
		expect(times('displayName')).toBe(3);
		expect(times('spaceSettings')).toBe(3);
		// n8n stores no parameter that has its default, and on old hosts none at all.
		expect(times('simplify')).toBe(3);
	});

	it('tell which of their expressions failed, and go on', async () => {
		const { context } = n8n([
			{
				spaceType: failing('one'),
				displayName: failing('two'),
				members: failing('three'),
				spaceSettings: { description: failing('four') },
			},
		]);
		expect((await rowsOf(context)).rows[0]).toMatchObject({
			spaceType: undefined,
			displayName: UNREADABLE,
			members: '',
			simplify: true,
			spaceSettings: {},
			unreadable: [
				"the expression of Space Type could not be evaluated: 'one'",
				"the expression of Display Name could not be evaluated: 'two'",
				"the expression of Members could not be evaluated: 'three'",
				"the expression of Space Settings could not be evaluated: 'four'",
			],
		});
	});

	it('tell no reason where n8n gives none', async () => {
		const displayName = (() => {
			throw 'no error';
		}) as never;
		const { rows } = await rowsOf(n8n([{ displayName }]).context);
		expect(rows[0]?.unreadable).toEqual(['the expression of Display Name could not be evaluated']);
	});

	it.each<[unknown, string[]]>([
		['text', ["'text' are no fields (After Setup)"]],
		[['a', 'b'], [`'["a","b"]' are no fields (After Setup)`]],
		['', []],
		[null, []],
		[{}, []],
	])('tell that %p are no fields', async (afterSetup, unreadable) => {
		const { context } = n8n([{ ...APOLLO, afterSetup } as IDataObject]);
		const { rows } = await rowsOf(context);
		expect(rows[0]).toMatchObject({ afterSetup: {}, unreadable });
	});
});
