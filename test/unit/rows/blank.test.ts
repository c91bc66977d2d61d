import type { INodeParameters } from 'n8n-workflow';

import { isBlankRow } from '../../../nodes/GoogleChatSetupSpace/rows/blank';
import type { Row } from '../../../nodes/GoogleChatSetupSpace/plan/row';
import { rowOf } from '../plan/rows';

const X = '={{ $json.x }}';
const ALL: INodeParameters = { spaceType: X, displayName: X, members: X };
const NAME: INodeParameters = { displayName: X };
const BLANK: Partial<Row> = { spaceType: '', displayName: ' ', members: undefined };
const withField = (value: unknown): Partial<Row> => ({
	...BLANK,
	spaceSettings: { description: value },
});
const FIELD: INodeParameters = { ...ALL, spaceSettings: { description: X } };

describe('a row in which nothing stands', () => {
	it.each<[string, Partial<Row>, INodeParameters]>([
		['has three blank cells', BLANK, ALL],
		['has a blank name, where that alone comes from a cell', { displayName: '' }, NAME],
		[
			'has blank members, where these alone do',
			{ displayName: 'Apollo', members: '' },
			{ members: X },
		],
		['has no kind, where that alone does', { spaceType: '', members: 'ann' }, { spaceType: X }],
		[
			'has a typed kind beside blank cells',
			{ ...BLANK, spaceType: 'SPACE' },
			{ ...NAME, members: X },
		],
		['has a blank field', withField(''), FIELD],
		['has a box without a tick', withField(false), FIELD],
		['has FALSE in a field', withField(' FALSE\n'), FIELD],
		['has FALSE as its members', { ...BLANK, members: 'false' }, ALL],
		['has a typed field beside blank cells', withField('To the moon'), ALL],
		['has a field that n8n stored as nothing', withField('a'), { ...ALL, spaceSettings: null }],
		[
			'has a blank field, where all fields are one expression',
			withField(''),
			{ ...ALL, spaceSettings: X },
		],
		[
			'has blank fields after the setup',
			{ ...BLANK, afterSetup: { owners: '' } },
			{ ...ALL, afterSetup: { owners: X } },
		],
		['has blank options', { ...BLANK, options: { actAs: '' } }, { ...ALL, options: { actAs: X } }],
		['has FALSE for the chat with the app', { ...BLANK, singleUserBotDm: 'FALSE' }, ALL],
		['is alone, and all of it is blank', { ...BLANK, isOnly: true }, ALL],
		[
			'has cells other than the defaults, where n8n stored no parameter',
			{ ...BLANK, spaceType: 'SPACE', displayName: ' ' },
			{},
		],
	])('%s', (_what, row, stored) => {
		expect(isBlankRow(rowOf(row), stored)).toBe(true);
	});

	it.each<[string, Partial<Row>, INodeParameters]>([
		['has a name', { ...BLANK, displayName: 'Apollo' }, ALL],
		['has members', { ...BLANK, members: 'ann' }, ALL],
		['has a kind', { ...BLANK, spaceType: 'SPACE' }, ALL],
		['has a field with something in it', withField('To the moon'), FIELD],
		['has a ticked box', withField(true), FIELD],
		['has 0 in a field', withField(0), FIELD],
		['has a word that begins like FALSE', withField('false friends'), FIELD],
		['has a word that ends like FALSE', withField('not false'), FIELD],
		[
			'has a field, where all fields are one expression',
			withField('x'),
			{ ...ALL, spaceSettings: X },
		],
		[
			'has something after the setup',
			{ ...BLANK, afterSetup: { owners: 'ann' } },
			{ ...ALL, afterSetup: { owners: X } },
		],
		['has an option', { ...BLANK, options: { actAs: 'ann' } }, { ...ALL, options: { actAs: X } }],
		['is for the chat with the app', { ...BLANK, singleUserBotDm: true }, ALL],
		['may be for it', { ...BLANK, singleUserBotDm: 'TRUE' }, ALL],
		['holds what cannot be read', { ...BLANK, unreadable: ['it failed'] }, ALL],
		['is typed', BLANK, { spaceType: 'SPACE', displayName: 'Apollo' }],
		['has blank options alone', { options: { actAs: '' } }, { options: { actAs: X } }],
		['is alone, with a typed name', { isOnly: true, members: '' }, { members: X }],
		['is alone, with typed members', { isOnly: true, displayName: '', members: 'ann' }, NAME],
		['is as the form is at first, where n8n stored no parameter', { displayName: '' }, {}],
		[
			'has a kind of its own, where n8n stored no parameter',
			{ spaceType: 'GROUP_CHAT', displayName: '' },
			{},
		],
	])('is none that %s', (_what, row, stored) => {
		expect(isBlankRow(rowOf(row), stored)).toBe(false);
	});
});
