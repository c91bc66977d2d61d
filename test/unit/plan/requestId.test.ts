import {
	requestIdFrom,
	requestIdOfKey,
	requestIdOfRow,
	type RunIdentity,
} from '../../../nodes/GoogleChatSetupSpace/plan/requestId';

const RUN: RunIdentity = { workflow: 'wf', node: 'n', seed: 's', runIndex: 0 };
const ROW = { index: 0, wish: '{}' };

describe('a request id', () => {
	it('stays what it is in every release: executions begun by one are retried by the next', () => {
		expect(requestIdOfKey(RUN, 'cred', 'T-1')).toBe('c673ca82-0aa3-4daf-bd85-0d2d0dd8b818');
		expect(requestIdOfRow(RUN, ROW)).toBe('e9dab255-75c5-47ba-bd87-0e2c6afd049c');
	});

	it('keeps the borders between its parts', () => {
		expect(requestIdFrom(['ab', 'c'])).not.toBe(requestIdFrom(['a', 'bc']));
		expect(requestIdFrom(['a', ''])).not.toBe(requestIdFrom(['a']));
		expect(requestIdFrom(['a","b'])).not.toBe(requestIdFrom(['a', 'b']));
	});
});
