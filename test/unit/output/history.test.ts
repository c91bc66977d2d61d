import { historyOf } from '../../../nodes/GoogleChatSetupSpace/output/history';
import { UNEXPECTED as failure } from '../../../nodes/GoogleChatSetupSpace/failures/unexpected';

const EIGHT = Array<string>(8).fill('503');

describe('what a request went through that gave up', () => {
	it.each<[string, string[] | undefined, string[]]>([
		['nothing that is known', undefined, []],
		['nothing', [], []],
		['one try', ['503'], []],
		['two tries', ['503', '503'], ['Tried 2 times: 503, 503.']],
		['eight tries', EIGHT, [`Tried 8 times: ${EIGHT.join(', ')}.`]],
		['nine tries alike', [...EIGHT, '503'], ['Tried 9 times: 9 times 503.']],
		[
			'nine tries that differ',
			['429', '503', '503', 'ECONNRESET', '503', '429', '429', '429', '503'],
			['Tried 9 times: 429, 2 times 503, ECONNRESET, 503, 3 times 429, 503.'],
		],
	])('%s', (_what, seen, sentences) => {
		expect(historyOf({ failure, gaveUp: {}, ...(seen && { seen }) })).toEqual(sentences);
	});

	it('is nothing where the last answer was final', () => {
		expect(historyOf({ failure, seen: ['503', '400'] })).toEqual([]);
	});
});
