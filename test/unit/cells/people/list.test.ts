import { readPeople } from '../../../../nodes/GoogleChatSetupSpace/cells/people/list';
import { namesIn, problemsIn, readIn } from '../../plan/read';

const ADA = 'users/ada@example.com';
const BEN = 'users/ben@example.com';

describe('several people', () => {
	it.each<[string, unknown]>([
		['commas', 'ada@example.com,ben@example.com'],
		['blanks, before a comma, too', 'ada@example.com ben@example.com , ada@example.com'],
		['semicolons', 'ada@example.com; ben@example.com'],
		['tabs', 'ada@example.com\tben@example.com'],
		['line breaks within a cell', 'ada@example.com\vben@example.com'],
		['line breaks', 'ada@example.com\r\nben@example.com\n'],
		['blanks', 'ada@example.com ben@example.com'],
		['several blanks', 'ada@example.com  \u00a0 ben@example.com'],
		['no-break spaces', 'ada@example.com\u00a0ben@example.com'],
		['empty entries', ',;ada@example.com,, ;\n,"", ben@example.com;'],
		['the separators of other scripts', 'ada@example.com、ben@example.com；'],
		['nothing but angle brackets', '<ada@example.com><ben@example.com>'],
		['names without a separator', 'Ada <ada@example.com> Ben Roe <ben@example.com>'],
		['a blank before angle brackets', 'ada@example.com <ben@example.com>'],
		['a cell of a CSV file', '"ada@example.com, ben@example.com"'],
		['quotes and angle brackets', '"ada@example.com"\n<ben@example.com>'],
		['quotes around each', '"ada@example.com", "ben@example.com"'],
		['a JSON array as text', '["ada@example.com", "ben@example.com"]'],
		[
			'a JSON array of objects as text',
			' [{"email":"ada@example.com"},{"value":"ben@example.com"}]',
		],
		['an array', ['ada@example.com', 'ben@example.com']],
		['an array of objects', [{ email: 'ada@example.com' }, { primaryEmail: 'ben@example.com' }]],
		['an array of arrays', [['ada@example.com'], [[{ value: 'ben@example.com' }]]]],
		['lists inside of entries', ['ada@example.com; ben@example.com', { email: 'ben@example.com' }]],
		['a list under a key', { email: ['ada@example.com', 'ben@example.com'] }],
		['a list of Python with an apostrophe', `["O'Hara <ada@example.com>", 'ben@example.com']`],
		[
			'objects of Python with an apostrophe',
			`[{'name': "Ada O'Hara", 'email': 'ada@example.com'}, {'email': 'ben@example.com'}]`,
		],
		[
			"objects with Python's words",
			"[{'email': 'ada@example.com', 'on': True}, {'email': 'ben@example.com', 'on': False}]",
		],
		['an array with holes', ['ada@example.com', null, undefined, '', 'ben@example.com']],
	])('can stand in %s', (_form, value) => {
		expect(namesIn(value)).toEqual([ADA, BEN]);
	});

	it('are each named once, in the order given, whatever the case and form', () => {
		expect(
			namesIn('ben@example.com, ada@example.com, users/BEN@example.com, Ben <ben@EXAMPLE.com>'),
		).toEqual([BEN, ADA]);
		expect(readPeople(['users/12', 'people/12']).people).toEqual([
			{ name: 'users/12', given: 'users/12' },
		]);
	});
});

describe('nobody', () => {
	it.each([[undefined], [null], [''], [' \n, ;'], [[]], [[[], null]], ['[]'], ['"" <>']])(
		'is what %j says',
		(value) => {
			expect(readPeople(value)).toEqual({ people: [], groups: [], faults: [], guesses: [] });
		},
	);
});

describe('among others', () => {
	it('what is nobody is told beside those who are somebody', () => {
		expect(readIn('ada@example.com, bob at x, ben@example.com')).toEqual({
			who: [ADA, BEN],
			faults: ["'bob at x' is not an email address or a user ID"],
			guesses: [],
		});
	});

	it('JSON is read out of JSON, too, though not for ever', () => {
		const boxed = (times: number): string =>
			times === 0 ? 'ada@example.com' : JSON.stringify([boxed(times - 1)]);
		expect(namesIn(boxed(4))).toEqual([ADA]);
		expect(problemsIn(boxed(5))).toEqual(['the list is nested too deeply']);
	});

	it('lists in lists are read, as many as 8', () => {
		const nested = (times: number): unknown =>
			times === 0 ? 'ada@example.com' : [nested(times - 1)];
		expect(namesIn(nested(8))).toEqual([ADA]);
		expect(problemsIn(nested(9))).toEqual(['the list is nested too deeply']);
	});

	it.each([
		['an object', ' {"type": "BOT", "name": "Helper"}\n', "'Helper' is a Chat app;"],
		['an object with its list', '{"type": "BOT", "name": "Helper", "of": []}', "'Helper' is a"],
	])('%s is read as JSON', (_what, text, problem) => {
		expect(problemsIn(text)).toEqual([expect.stringContaining(problem)]);
	});

	it.each([
		['x {}', 'x'],
		['{} x', 'x'],
		['{x}', 'x'],
		['"Ada [Sales]"', '"Ada [Sales]"'],
		['"bob at x', 'bob at x'],
		['bob at x"]', 'bob at x'],
		['""bob at x""', 'bob at x'],
	])('what is no JSON is quoted as a text: %j', (text, quoted) => {
		expect(problemsIn(text)).toEqual([`'${quoted}' is not an email address or a user ID`]);
	});

	it('a name in an object of Python may have an apostrophe, and is no note', () => {
		expect(readIn(`[{'name': "dr o'hara", 'email': 'ada@example.com'}]`)).toEqual({
			who: [ADA],
			faults: [],
			guesses: [],
		});
	});

	it.each([['{}'], ['{ }'], ['{\n}']])('a list of PostgreSQL may hold nobody: %j', (text) => {
		expect(namesIn(text)).toEqual([]);
	});

	it('a list that holds itself, or lists in lists without end, is told', () => {
		const endless: unknown[] = ['ada@example.com'];
		endless.push(endless, endless, endless);
		expect(readIn(endless)).toMatchObject({
			who: [ADA],
			faults: Array(3).fill('the list is nested too deeply'),
		});
		const circle: Record<string, unknown> = {};
		circle.email = circle;
		expect(problemsIn(circle)).toEqual(["the list in the field 'email' is nested too deeply"]);
		expect(problemsIn('['.repeat(100_000) + ']'.repeat(100_000))).toEqual([
			'the list is nested too deeply',
		]);
	});
});
