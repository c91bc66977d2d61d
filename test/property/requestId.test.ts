import fc from 'fast-check';

import {
	requestIdOfKey,
	requestIdOfRow,
	type RowIdentity,
	type RunIdentity,
} from '../../nodes/GoogleChatSetupSpace/plan/requestId';
import { anyCharacter } from '../support/anyCharacter';

/** RFC 9562, version 4. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

// Few letters, so that parts are often equal and their borders often doubtful.
const part = fc.oneof(
	fc.string({ unit: fc.constantFrom('a', 'b', '"', ',', '\\'), maxLength: 3 }),
	fc.string({ unit: anyCharacter }),
);
const run: fc.Arbitrary<RunIdentity> = fc.record(
	{ workflow: part, node: part, seed: part, runIndex: fc.nat({ max: 3 }) },
	{ requiredKeys: ['workflow', 'node', 'seed'] },
);
const row: fc.Arbitrary<RowIdentity> = fc.record(
	{ index: fc.nat({ max: 3 }), actingAs: part, person: part, wish: part },
	{ requiredKeys: ['index', 'wish'] },
);

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What a row's id hangs on: its wish in tool form alone, where there is no round. */
const partsOf = ({ seed, runIndex }: RunIdentity, each: RowIdentity) => [
	seed,
	runIndex === undefined ? each.wish : String(runIndex),
	each.index,
	each.actingAs ?? '',
	each.person ?? '',
];

describe('request ids', () => {
	it('of rows are UUIDs, the same for equal parts and others for any other', () => {
		fc.assert(
			fc.property(run, row, run, row, (run1, row1, run2, row2) => {
				const [id1, id2] = [requestIdOfRow(run1, row1), requestIdOfRow(run2, row2)];
				expect(id1).toMatch(UUID);
				expect(id1 === id2).toBe(isSame(partsOf(run1, row1), partsOf(run2, row2)));
				expect(requestIdOfRow(structuredClone(run1), structuredClone(row1))).toBe(id1);
			}),
			{ numRuns: 500 },
		);
	});

	it('of rows do not hang on workflow and node, which may be renamed between two tries', () => {
		fc.assert(
			fc.property(run, row, part, part, (where, what, workflow, node) => {
				const renamed = { ...where, workflow, node };
				expect(requestIdOfRow(renamed, what)).toBe(requestIdOfRow(where, what));
			}),
		);
	});

	it('of keys hang on workflow, node, actor and key alone', () => {
		fc.assert(
			fc.property(run, part, part, run, part, part, (run1, by1, key1, run2, by2, key2) => {
				const parts = ({ workflow, node }: RunIdentity) => [workflow, node];
				const [id1, id2] = [requestIdOfKey(run1, by1, key1), requestIdOfKey(run2, by2, key2)];
				expect(id1).toMatch(UUID);
				expect(id1 === id2).toBe(isSame([parts(run1), by1, key1], [parts(run2), by2, key2]));
				const { workflow, node } = run1;
				expect(requestIdOfKey({ ...run2, workflow, node }, by1, key1)).toBe(id1);
			}),
			{ numRuns: 500 },
		);
	});

	it('of rows and of keys are never the same', () => {
		fc.assert(
			fc.property(run, row, part, part, (where, what, actor, key) => {
				expect(requestIdOfRow(where, what)).not.toBe(requestIdOfKey(where, actor, key));
			}),
		);
	});
});
