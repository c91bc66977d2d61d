import {
	described,
	fieldsOf,
	isQuotable,
	quoted,
} from '../../../nodes/GoogleChatSetupSpace/words/quoted';

describe('a quote', () => {
	it.each<[string, unknown, string]>([
		['text as it is', 'Ada', "'Ada'"],
		['nothing as nothing', '', "''"],
		['text without blanks around it', '  Ada ', "'Ada'"],
		['text of several lines on one', 'Ada\r\n\tLovelace\u2028Byron', "'Ada Lovelace Byron'"],
		['control characters as blanks', 'A\u0000d\u0085a', "'A d a'"],
		['half a surrogate pair as a blank', 'A\ud83dd\ude00a', "'A d a'"],
		['whole surrogate pairs', 'A😀', "'A😀'"],
		['numbers', 12.5, "'12.5'"],
		['what is no number', NaN, "'NaN'"],
		['large integers', 10n ** 30n, "'1000000000000000000000000000000'"],
		['yes and no', false, "'false'"],
		['null', null, "'null'"],
		['undefined', undefined, "'undefined'"],
		['symbols', Symbol('Ada'), "'Symbol(Ada)'"],
		['objects as JSON', { name: 'Ada', age: [36] }, `'{"name":"Ada","age":[36]}'`],
		['dates', new Date(0), "'1970-01-01T00:00:00.000Z'"],
		['objects that JSON cannot hold', { age: 36n }, "'[object Object]'"],
		['objects that JSON leaves out', { toJSON: () => undefined }, "'[object Object]'"],
	])('shows %s', (_what, value, shown) => {
		expect(quoted(value)).toBe(shown);
	});

	it('shows a circle by its kind', () => {
		const circle: unknown[] = [];
		circle.push(circle);
		expect(quoted(circle)).toBe("'[object Array]'");
	});

	it('shows 60 characters whole, and 59 of a longer text', () => {
		expect(quoted('a'.repeat(60))).toBe(`'${'a'.repeat(60)}'`);
		expect(quoted('a'.repeat(61))).toBe(`'${'a'.repeat(59)}…'`);
		expect(quoted('a'.repeat(121))).toBe(`'${'a'.repeat(59)}…'`);
	});

	it('is known beforehand of texts that need no change', () => {
		expect(isQuotable('a'.repeat(60))).toBe(true);
		expect(isQuotable('a'.repeat(61))).toBe(false);
		expect(isQuotable('\na')).toBe(false);
	});

	it('counts characters, and cuts none in half', () => {
		expect(quoted('😀'.repeat(60))).toBe(`'${'😀'.repeat(60)}'`);
		expect(quoted('😀'.repeat(61))).toBe(`'${'😀'.repeat(59)}…'`);
		expect(quoted('a' + '😀'.repeat(61))).toBe(`'a${'😀'.repeat(58)}…'`);
	});
});

describe('a value in a sentence', () => {
	it.each<[unknown, string]>([
		['Ada', "'Ada'"],
		[7, "'7'"],
		[null, "'null'"],
		[undefined, "'undefined'"],
		[[], "'[]'"],
		[{}, "'{}'"],
		[['Ada'], "'Ada'"],
		[[['Ada']], "'Ada'"],
		[['Ada', 'Ben'], 'a list of 2'],
		[{ name: 'Ada' }, "an object with the field 'name'"],
		[[{ name: 'Ada' }], "an object with the field 'name'"],
	])('%j is described', (value, words) => {
		expect(described(value)).toBe(words);
	});

	it.each<[object, string]>([
		[{}, 'no field'],
		[{ a: 1 }, "the field 'a'"],
		[{ a: 1, b: 2 }, "the fields 'a', 'b'"],
		[{ a: 1, b: 2, c: 3, d: 4 }, "the fields 'a', 'b', 'c', 'd'"],
		[{ a: 1, b: 2, c: 3, d: 4, e: 5 }, "the fields 'a', 'b', 'c', 'd', …"],
	])('%j goes by its fields', (value, words) => {
		expect(fieldsOf(value)).toBe(words);
	});
});
