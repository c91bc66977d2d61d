import { few } from '../../../nodes/GoogleChatSetupSpace/words/few';

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
