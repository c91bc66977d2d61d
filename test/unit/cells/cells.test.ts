import {
	booleanCell,
	isBlank,
	numberCell,
	onlyOne,
	optionCell,
	textCell,
	type OptionWords,
} from '../../../nodes/GoogleChatSetupSpace/cells/cells';

const escaped = (text: string) => text.replace(/[()?[\]{}.]/g, '\\$&');

/** Its text is ours: how a compiler writes functions is its own affair. */
const A_FUNCTION = Object.assign(() => 1, { toString: () => '() => 1' });

/** A text in so many lists. */
const boxed = (times: number): unknown => (times === 0 ? 'Apollo' : [boxed(times - 1)]);

describe('a cell', () => {
	it.each([[undefined], [null], [''], [' \n'], [[]], ['[]'], [[null]], ['\u200b']])(
		'is blank for %p',
		(value) => {
			expect(isBlank(value)).toBe(true);
		},
	);

	it.each([['-'], [0], [false], [['', '']], [{}], ['#REF!'], ['undefined']])(
		'is not blank for %p',
		(value) => {
			expect(isBlank(value)).toBe(false);
		},
	);

	it('holds one value in as many as 5 lists', () => {
		expect(textCell(boxed(5), 'Name')).toEqual({ value: 'Apollo' });
		expect(textCell(boxed(6), 'Name')).toEqual({ problem: "'Apollo' is not a text (Name)" });
	});

	it.each<[unknown]>([[['a', 'b']], ['["a", "b"]'], ['[a]'], ['{"a": ["b"]}'], [{ a: ['b'] }]])(
		'is what it is where it is no list of one: %p',
		(value) => {
			expect(onlyOne(value)).toBe(value);
		},
	);
});

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
		[['Apollo'], 'Apollo'],
		[[['Apollo']], 'Apollo'],
		['["Apollo"]', 'Apollo'],
		[' ["Apollo"] ', 'Apollo'],
		[[], ''],
		['[]', ''],
		['[Draft] Apollo', '[Draft] Apollo'],
		['\u200b', ''],
		['\ufeffApo\u200bllo\u200e', 'Apollo'],
		['e\u0301', '\u00e9'],
		['👩\u200d🚀 ❤\ufe0f 1\ufe0f\u20e3', '👩\u200d🚀 ❤\ufe0f 1\ufe0f\u20e3'],
		['می\u200cخواهم', 'می\u200cخواهم'],
		['1\ufe0f', '1'],
		['#REF! in the sheet', '#REF! in the sheet'],
		['#Team!', '#Team!'],
	])('is read from %p', (value, text) => {
		expect(textCell(value, 'Name')).toEqual({ value: text });
	});

	it.each<[unknown, string]>([
		[{}, "'{}' is not a text (Name)"],
		[['a', 'b'], 'a list of 2 is not a text (Name)'],
		[{ a: 1, b: 2 }, "an object with the fields 'a', 'b' is not a text (Name)"],
		[
			{ a: 1, b: 2, c: 3, d: 4, e: 5 },
			"an object with the fields 'a', 'b', 'c', 'd', … is not a text (Name)",
		],
		[[{ a: 1 }], "an object with the field 'a' is not a text (Name)"],
		[new Date(0), "'1970-01-01T00:00:00.000Z' is not a text (Name)"],
		['#REF!', "'#REF!' is an error of the spreadsheet (Name)"],
		[' #n/a ', "'#n/a' is an error of the spreadsheet (Name)"],
		['#DIV/0!', "'#DIV/0!' is an error of the spreadsheet (Name)"],
		['#BEZUG!', "'#BEZUG!' is an error of the spreadsheet (Name)"],
		['Err:502', "'Err:502' is an error of the spreadsheet (Name)"],
		['#RIF!', "'#RIF!' is an error of the spreadsheet (Name)"],
		['#TIMEOUT!', "'#TIMEOUT!' is an error of the spreadsheet (Name)"],
		['#N/B', "'#N/B' is an error of the spreadsheet (Name)"],
		['Loading...', "'Loading...' is an error of the spreadsheet (Name)"],
		['[object Object]', "'[object Object]' is an error of the spreadsheet (Name)"],
		['undefined', "'undefined' is an error of the spreadsheet (Name)"],
		[NaN, "'NaN' is an error of the spreadsheet (Name)"],
		[Symbol('a'), "'Symbol(a)' is not a text (Name)"],
		[A_FUNCTION, "'() => 1' is not a text (Name)"],
		['half \ud83d', "'half' holds a broken character (Name)"],
		['\ude00 half', "'half' holds a broken character (Name)"],
	])('is not read from %p', (value, problem) => {
		expect(textCell(value, 'Name')).toEqual({ problem });
	});
});

describe('a yes or no', () => {
	it.each<[unknown]>(
		[
			...[
				true,
				'true',
				'TRUE',
				' True ',
				'yes',
				'Yes',
				'y',
				'on',
				'1',
				1,
				1n,
				't',
				'x',
				'X',
				'1.0',
			],
			...[
				'✓',
				'✔',
				'✔\ufe0f',
				'✔\ufe0e',
				'☑\ufe0e',
				'✅',
				'☑',
				'[x]',
				'enabled',
				'checked',
				'Yes\u200b',
			],
			...[['Yes'], '["Yes"]', [true], [['x']]],
		].map((value) => [value]),
	)('is yes for %p', (value) => {
		expect(booleanCell(value, 'Pin')).toEqual({ value: true });
	});

	it.each<[unknown]>([
		['☐'],
		['[ ]'],
		['✗'],
		['0.0'],
		['disabled'],
		['\u200bNo'],
		[[]],
		['[]'],
		[['No']],
		[[[]]],
	])('is no for %p, too', (value) => {
		expect(booleanCell(value, 'Pin')).toEqual({ value: false });
	});

	it('is told with the words that are read', () => {
		expect(booleanCell('maybe', 'Pin')).toEqual({
			problem:
				"'maybe' is neither yes nor no; write yes or no, TRUE or FALSE, on or off, enabled or disabled, 1 or 0, x or ✓ (Pin)",
		});
	});

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

	it.each<[unknown]>([
		...['🗹', 'T', 'Y', '☑', '✅', '[X]'].map((value): [unknown] => [value]),
		// A box of a form that was ticked.
		[['I agree']],
		[[['I agree']]],
		['["yes"]'],
	])('is yes for %p, too', (value) => {
		expect(booleanCell(value, 'Pin')).toEqual({ value: true });
	});

	it.each(['✘', '❌', '❌\ufe0f', 'unchecked', 'OFF', '[false]'])(
		'is no for the mark or word %p',
		(value) => {
			expect(booleanCell(value, 'Pin')).toEqual({ value: false });
		},
	);

	it.each([
		...['not yes', 'yes, please', 'not no', 'no idea', 'xx', '11', '1x0', '0x0', '[y]', '[  ]'],
		...['✓✓', '✗✗', '["I agree"]', '-'],
	])('is nothing for %p', (value) => {
		expect(booleanCell(value, 'Pin')).toHaveProperty('problem');
	});

	it.each<[unknown]>([[['I agree', 'I do not']], [[['I agree', 'I do not']]], [['#N/A']], [[{}]]])(
		'is no ticked box for %p',
		(value) => {
			expect(booleanCell(value, 'Pin')).toHaveProperty('problem');
		},
	);

	it.each<[unknown, string]>([
		[2, "'2' is neither yes nor no"],
		['2.0', "'2.0' is neither yes nor no"],
		[NaN, "'NaN' is an error of the spreadsheet (Pin)"],
		['#N/A', "'#N/A' is an error of the spreadsheet (Pin)"],
		[['yes', 'no'], 'a list of 2 is neither yes nor no'],
		[{}, "'{}' is neither yes nor no"],
		[Symbol('yes'), "'Symbol(yes)' is neither yes nor no"],
		[A_FUNCTION, "'() => 1' is neither yes nor no"],
	])('is not read from %p', (value, problem) => {
		expect(booleanCell(value, 'Pin')).toEqual({
			problem: expect.stringMatching(
				new RegExp(`^${escaped(problem)}(; write yes or no, .* \\(Pin\\))?$`),
			),
		});
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
		['ON\u200b', 'HISTORY_ON'],
		[['on'], 'HISTORY_ON'],
		['["on"]', 'HISTORY_ON'],
	])('is read from %p as %s', (value, option) => {
		expect(optionCell(value, WORDS, 'History')).toEqual({ value: option });
	});

	it.each([[undefined], [null], [''], [' \n'], [[]], ['\u200b']])(
		'is not chosen by %p',
		(value) => {
			expect(optionCell(value, WORDS, 'History')).toEqual({ value: undefined });
		},
	);

	it.each<[unknown, string]>([
		['forever', "'forever' is not one of on, leaveOut (History)"],
		[true, "'true' is not one of on, leaveOut (History)"],
		[0, "'0' is not one of on, leaveOut (History)"],
		[['on', 'off'], 'a list of 2 is not one of on, leaveOut (History)'],
		['#NAME?', "'#NAME?' is an error of the spreadsheet (History)"],
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
		[[60], 60],
		['60\u200b', 60],
	])('is read from %p', (value, number) => {
		expect(numberCell(value, BOUNDS, 'Wait')).toEqual({ value: number });
	});

	it.each(['', ' ', null])('may be 0, but that is not what %p says', (value) => {
		const fromZero = { least: 0, most: 300 };
		expect(numberCell('0', fromZero, 'Wait')).toEqual({ value: 0 });
		expect(numberCell(value, fromZero, 'Wait')).toHaveProperty('problem');
	});

	it.each([
		0,
		301,
		1.5,
		'1.5',
		-1,
		NaN,
		Infinity,
		'many',
		' ',
		true,
		[60, 61],
		{},
		60n,
		Symbol('60'),
	])('is not read from %p', (value) => {
		expect(numberCell(value, BOUNDS, 'Wait')).toEqual({
			problem: expect.stringMatching(
				/^('.*'|a list of 2) is not a whole number from 1 to 300 \(Wait\)$|^'NaN' is/,
			),
		});
	});
});
