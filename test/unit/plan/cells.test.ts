import {
	booleanCell,
	numberCell,
	optionCell,
	textCell,
	type OptionWords,
} from '../../../nodes/GoogleChatSetupSpace/plan/cells';

/** Its text is ours: how a compiler writes functions is its own affair. */
const A_FUNCTION = Object.assign(() => 1, { toString: () => '() => 1' });

describe('a text', () => {
	it.each<[unknown, string]>([
		['Apollo', 'Apollo'],
		['  Apollo\n', 'Apollo'],
		['Ä 😀', 'Ä 😀'],
		[12, '12'],
		[0, '0'],
		[false, 'false'],
		[12n, '12'],
		['', ''],
		['  ', ''],
		[null, ''],
		[undefined, ''],
	])('is read from %p', (value, text) => {
		expect(textCell(value, 'Name')).toEqual({ value: text });
	});

	it.each<[unknown, string]>([
		[{}, "'{}' is not a text (Name)"],
		[['a'], `'["a"]' is not a text (Name)`],
		[new Date(0), `'"1970-01-01T00:00:00.000Z"' is not a text (Name)`],
		[Symbol('a'), "'Symbol(a)' is not a text (Name)"],
		[A_FUNCTION, "'() => 1' is not a text (Name)"],
		['half \ud83d', "'half' holds a broken character (Name)"],
		['\ude00 half', "'half' holds a broken character (Name)"],
	])('is not read from %p', (value, problem) => {
		expect(textCell(value, 'Name')).toEqual({ problem });
	});
});

describe('a yes or no', () => {
	it.each([true, 'true', 'TRUE', ' True ', 'yes', 'Yes', 'y', 'on', '1', 1, 1n, 't'])(
		'is yes for %p',
		(value) => {
			expect(booleanCell(value, 'Pin')).toEqual({ value: true });
		},
	);

	it.each([
		false,
		'false',
		'FALSE',
		'f',
		' no',
		'No',
		'n',
		'off',
		'0',
		0,
		'',
		'  ',
		null,
		undefined,
	])('is no for %p', (value) => {
		expect(booleanCell(value, 'Pin')).toEqual({ value: false });
	});

	it.each<[unknown, string]>([
		['maybe', "'maybe' is neither yes nor no (Pin)"],
		[2, "'2' is neither yes nor no (Pin)"],
		[NaN, "'NaN' is neither yes nor no (Pin)"],
		[[], "'[]' is neither yes nor no (Pin)"],
		[[true], "'[true]' is neither yes nor no (Pin)"],
		[{}, "'{}' is neither yes nor no (Pin)"],
		[Symbol('yes'), "'Symbol(yes)' is neither yes nor no (Pin)"],
		[A_FUNCTION, "'() => 1' is neither yes nor no (Pin)"],
	])('is not read from %p', (value, problem) => {
		expect(booleanCell(value, 'Pin')).toEqual({ problem });
	});
});

describe('an option', () => {
	const WORDS: OptionWords<'HISTORY_ON' | 'leaveOut'> = {
		HISTORY_ON: ['on', 'switched on'],
		leaveOut: [],
	};

	it.each([
		['HISTORY_ON', 'HISTORY_ON'],
		['history_on', 'HISTORY_ON'],
		[' History On ', 'HISTORY_ON'],
		['history-on', 'HISTORY_ON'],
		['ON', 'HISTORY_ON'],
		['Switched  on', 'HISTORY_ON'],
		['leaveOut', 'leaveOut'],
		['LEAVEOUT', 'leaveOut'],
		['leave out', 'leaveOut'],
		['historyOn', 'HISTORY_ON'],
	])('is read from %p as %s', (value, option) => {
		expect(optionCell(value, WORDS, 'History')).toEqual({ value: option });
	});

	it.each([[undefined], [null], [''], [' \n']])('is not chosen by %p', (value) => {
		expect(optionCell(value, WORDS, 'History')).toEqual({ value: undefined });
	});

	it.each<[unknown, string]>([
		['forever', "'forever' is not one of on, leaveOut (History)"],
		[true, "'true' is not one of on, leaveOut (History)"],
		[0, "'0' is not one of on, leaveOut (History)"],
		[['on'], `'["on"]' is not one of on, leaveOut (History)`],
		['constructor', "'constructor' is not one of on, leaveOut (History)"],
		['__proto__', "'__proto__' is not one of on, leaveOut (History)"],
	])('is not read from %p, and the message says what there is', (value, problem) => {
		expect(optionCell(value, WORDS, 'History')).toEqual({ problem });
	});
});

describe('a whole number', () => {
	const BOUNDS = { least: 1, most: 300 };

	it.each<[unknown, number]>([
		[60, 60],
		['60', 60],
		[' 60 ', 60],
		[1, 1],
		[300, 300],
	])('is read from %p', (value, number) => {
		expect(numberCell(value, BOUNDS, 'Wait')).toEqual({ value: number });
	});

	it.each(['', ' ', null])('may be 0, but that is not what %p says', (value) => {
		const fromZero = { least: 0, most: 300 };
		expect(numberCell('0', fromZero, 'Wait')).toEqual({ value: 0 });
		expect(numberCell(value, fromZero, 'Wait')).toHaveProperty('problem');
	});

	it.each([0, 301, 1.5, '1.5', -1, NaN, Infinity, 'many', ' ', true, [60], {}, 60n, Symbol('60')])(
		'is not read from %p',
		(value) => {
			expect(numberCell(value, BOUNDS, 'Wait')).toEqual({
				problem: expect.stringMatching(/^'.*' is not a whole number from 1 to 300 \(Wait\)$/),
			});
		},
	);
});
