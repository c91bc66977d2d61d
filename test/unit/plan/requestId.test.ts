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

	it('of a row is that of its round, or of its wish where rounds are not counted', () => {
		const { workflow, node, seed } = RUN;
		const tool: RunIdentity = { workflow, node, seed };
		expect(requestIdOfRow(RUN, { ...ROW, wish: 'other' })).toBe(requestIdOfRow(RUN, ROW));
		expect(requestIdOfRow(tool, { ...ROW, wish: 'other' })).not.toBe(requestIdOfRow(tool, ROW));
		expect(requestIdOfRow(tool, ROW)).not.toBe(requestIdOfRow(RUN, ROW));
	});

	it.each([
		['the seed', { ...RUN, seed: 's2' }, ROW],
		['the round', { ...RUN, runIndex: 1 }, ROW],
		['the place', RUN, { ...ROW, index: 1 }],
		['who is acted as', RUN, { ...ROW, actingAs: 'ada@example.com' }],
		['the person of a direct message', RUN, { ...ROW, person: 'ada@example.com' }],
	])('of a row is another one with %s', (_what, run, row) => {
		expect(requestIdOfRow(run, row)).not.toBe(requestIdOfRow(RUN, ROW));
	});

	it('of a row tells who acts from whom it is for', () => {
		expect(requestIdOfRow(RUN, { ...ROW, actingAs: 'a' })).not.toBe(
			requestIdOfRow(RUN, { ...ROW, person: 'a' }),
		);
	});

	it.each([
		['workflow', { ...RUN, workflow: 'wf2' }, 'cred', 'T-1'],
		['node', { ...RUN, node: 'n2' }, 'cred', 'T-1'],
		['actor', RUN, 'cred2', 'T-1'],
		['key', RUN, 'cred', 'T-2'],
	])('of a key is another one with another %s', (_what, run, actor, key) => {
		expect(requestIdOfKey(run, actor, key)).not.toBe(requestIdOfKey(RUN, 'cred', 'T-1'));
	});

	it('keeps the borders between its parts', () => {
		expect(requestIdFrom(['ab', 'c'])).not.toBe(requestIdFrom(['a', 'bc']));
		expect(requestIdFrom(['a', ''])).not.toBe(requestIdFrom(['a']));
		expect(requestIdFrom(['a","b'])).not.toBe(requestIdFrom(['a', 'b']));
	});
});
