import { few, fewQuoted, firstOf } from '../../../nodes/GoogleChatSetupSpace/words/few';

describe('a list in a sentence', () => {
	it.each([
		[[], ''],
		[['a'], 'a'],
		[['a', 'b'], 'a, b'],
		[['a', 'b', 'c'], 'a, b and 1 more'],
		[['a', 'b', 'c', 'd'], 'a, b and 2 more'],
	])('of %j names two at most', (list, words) => {
		expect(few(list, 2)).toBe(words);
	});
});

describe('what people gave', () => {
	it('is named in quotes, five at most', () => {
		expect(fewQuoted(['a', 'b'])).toBe("'a', 'b'");
		expect(fewQuoted([...'abcdef'])).toBe("'a', 'b', 'c', 'd', 'e' and 1 more");
		expect(fewQuoted(['a', 'b'], 1)).toBe("'a' and 1 more");
		expect(fewQuoted()).toBe('');
	});
});

describe('the first sentences of many', () => {
	it.each([
		[[], []],
		[
			['a', 'b'],
			['a', 'b'],
		],
		[
			['a', 'b', 'c', 'd'],
			['a', 'b', 'and 2 more'],
		],
	])('of %j say how many more there are', (sentences, said) => {
		expect(firstOf(sentences, 2)).toEqual(said);
	});
});
