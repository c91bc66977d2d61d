import type { INodeParameters } from 'n8n-workflow';

import { holdsExpression } from '../../../nodes/GoogleChatSetupSpace/rows/parameters';

describe('a stored value', () => {
	it.each<[string, INodeParameters[string], boolean]>([
		['an expression', '={{ $json.name }}', true],
		['a text', 'Apollo', false],
		['a text with a sign of equality in it', 'a = b', false],
		['an empty text', '', false],
		['a number', 7, false],
		['a tick', true, false],
		['nothing', undefined, false],
		['no value', null, false],
		['no fields', {}, false],
		['fields without one', { description: 'a', audience: 'b' }, false],
		['fields, one of which is one', { description: 'a', audience: '={{ 1 }}' }, true],
		['fields in fields', { a: { b: { c: '={{ 1 }}' } } }, true],
		['a list with one', ['a', '={{ 1 }}'], true],
		['a list without one', ['a', 'b'], false],
	])('%s', (_what, value, holds) => {
		expect(holdsExpression(value)).toBe(holds);
	});
});
