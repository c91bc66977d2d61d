import fc from 'fast-check';

import {
	requestIdOfKey,
	requestIdOfRow,
	type RunIdentity,
} from '../../nodes/GoogleChatSetupSpace/plan/requestId';

/** RFC 9562, version 4. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

// Few letters, so that parts are often equal and their borders often doubtful.
const part = fc.oneof(
	fc.string({ unit: fc.constantFrom('a', 'b', '"', ',', '\\'), maxLength: 3 }),
	fc.string({ unit: 'binary' }),
);
const run: fc.Arbitrary<RunIdentity> = fc.record(
	{ workflow: part, node: part, actor: part, seed: part, runIndex: fc.nat({ max: 3 }) },
	{ requiredKeys: ['workflow', 'node', 'actor', 'seed'] },
);
const row = fc.record({
	index: fc.nat({ max: 3 }),
	body: fc.dictionary(part, part, { maxKeys: 2 }),
});

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

describe('request ids', () => {
	it('of rows are UUIDs, the same for equal parts and others for any other', () => {
		const parts = ({ workflow, node, actor, seed, runIndex }: RunIdentity) => [
			workflow,
			node,
			actor,
			seed,
			runIndex ?? 'tool',
		];
		fc.assert(
			fc.property(run, row, run, row, (run1, row1, run2, row2) => {
				const [id1, id2] = [requestIdOfRow(run1, row1), requestIdOfRow(run2, row2)];
				expect(id1).toMatch(UUID);
				expect(id1 === id2).toBe(
					isSame([parts(run1), row1.index, row1.body], [parts(run2), row2.index, row2.body]),
				);
				expect(requestIdOfRow(structuredClone(run1), structuredClone(row1))).toBe(id1);
			}),
			{ numRuns: 500 },
		);
	});

	it('of keys hang on workflow, node, actor and key alone', () => {
		fc.assert(
			fc.property(run, part, run, part, (run1, key1, run2, key2) => {
				const parts = ({ workflow, node, actor }: RunIdentity) => [workflow, node, actor];
				const [id1, id2] = [requestIdOfKey(run1, key1), requestIdOfKey(run2, key2)];
				expect(id1).toMatch(UUID);
				expect(id1 === id2).toBe(isSame([parts(run1), key1], [parts(run2), key2]));
				expect(requestIdOfKey({ ...run2, ...picked(run1) }, key1)).toBe(id1);
			}),
			{ numRuns: 500 },
		);
	});

	it('of rows change with every part by itself', () => {
		const change = fc.constantFrom<keyof RunIdentity>(
			'workflow',
			'node',
			'actor',
			'seed',
			'runIndex',
		);
		fc.assert(
			fc.property(run, row, change, run, (where, what, name, other) => {
				const changed = { ...where, [name]: other[name] };
				expect(requestIdOfRow(changed, what) === requestIdOfRow(where, what)).toBe(
					changed[name] === where[name],
				);
			}),
			{ numRuns: 500 },
		);
	});

	it('of rows and of keys are never the same', () => {
		fc.assert(
			fc.property(run, row, part, (where, what, key) => {
				expect(requestIdOfRow(where, what)).not.toBe(requestIdOfKey(where, key));
			}),
		);
	});
});

const picked = ({ workflow, node, actor }: RunIdentity) => ({ workflow, node, actor });
