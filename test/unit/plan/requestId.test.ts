import {
	requestIdFrom,
	requestIdOfKey,
	requestIdOfRow,
	type RunIdentity,
} from '../../../nodes/GoogleChatSetupSpace/plan/requestId';

const RUN: RunIdentity = { workflow: 'wf', node: 'n', actor: 'cred', seed: 's', runIndex: 0 };
const ROW = { index: 0, body: { space: { spaceType: 'SPACE', displayName: 'Apollo' } } };
/** RFC 9562, version 4. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('a request id', () => {
	it('is a UUID', () => {
		for (let index = 0; index < 200; index++) {
			expect(requestIdOfRow(RUN, { ...ROW, index })).toMatch(UUID);
			expect(requestIdOfKey(RUN, String(index))).toMatch(UUID);
		}
	});

	it('stays what it is in every release: executions begun by one are retried by the next', () => {
		expect(requestIdOfKey(RUN, 'T-1')).toBe('c673ca82-0aa3-4daf-bd85-0d2d0dd8b818');
		expect(requestIdOfRow(RUN, ROW)).toBe('463c9257-cf39-43bc-98da-3a97eb2852bf');
	});

	it('keeps the borders between its parts', () => {
		expect(requestIdFrom(['ab', 'c'])).not.toBe(requestIdFrom(['a', 'bc']));
		expect(requestIdFrom(['a', ''])).not.toBe(requestIdFrom(['a']));
		expect(requestIdFrom(['a","b'])).not.toBe(requestIdFrom(['a', 'b']));
	});
});

describe('the request id of a row', () => {
	it('is the same for the same row, however often it is made', () => {
		const { seed, runIndex, ...where } = RUN;
		expect(requestIdOfRow({ runIndex, seed, ...where }, structuredClone(ROW))).toBe(
			requestIdOfRow(RUN, ROW),
		);
	});

	it.each<[string, Partial<RunIdentity>]>([
		['execution', { seed: 's2' }],
		['workflow', { workflow: 'wf2' }],
		['node', { node: 'n2' }],
		['acting user', { actor: 'cred2' }],
		['round of a loop', { runIndex: 1 }],
	])('is another one in another %s', (_what, part) => {
		expect(requestIdOfRow({ ...RUN, ...part }, ROW)).not.toBe(requestIdOfRow(RUN, ROW));
	});

	it('is another one for the next identical row, and for another body', () => {
		const body = { space: { spaceType: 'SPACE', displayName: 'Soyuz' } };
		const ids = [ROW, { ...ROW, index: 1 }, { ...ROW, body }].map((row) =>
			requestIdOfRow(RUN, row),
		);
		expect(new Set(ids).size).toBe(3);
	});

	it('does without the run index in tool form, and is none of a workflow then', () => {
		const tool = { ...RUN };
		delete tool.runIndex;
		const rounds = [0, 1, 2, 3].map((runIndex) => requestIdOfRow({ ...RUN, runIndex }, ROW));
		expect(new Set([requestIdOfRow(tool, ROW), ...rounds]).size).toBe(5);
	});
});

describe('the request id of a key', () => {
	it('is the same in every execution and loop round', () => {
		const later: RunIdentity = { ...RUN, seed: 's2', runIndex: 7 };
		expect(requestIdOfKey(later, 'T-1')).toBe(requestIdOfKey(RUN, 'T-1'));
	});

	it.each<[string, Partial<RunIdentity>, string]>([
		['key', {}, 'T-2'],
		['workflow', { workflow: 'wf2' }, 'T-1'],
		['node', { node: 'n2' }, 'T-1'],
		['acting user', { actor: 'cred2' }, 'T-1'],
	])('is another one for another %s', (_what, part, key) => {
		expect(requestIdOfKey({ ...RUN, ...part }, key)).not.toBe(requestIdOfKey(RUN, 'T-1'));
	});
});
