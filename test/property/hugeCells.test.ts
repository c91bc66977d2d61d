import { filledWith, LINK_PIECES, PEOPLE_PIECES } from '../../bench/hugeCellPieces';
import { readHugeLink, readHugePeople } from '../../bench/hugeCells';
import { readPeople } from '../../nodes/GoogleChatSetupSpace/cells/people/list';

/** A time that doubles with each letter has no end here; `npm run bench hugeCells` measures the rest. */
const LENGTH = 4_000;
/** Ten times as deep as functions can call one another. */
const DEEP = 1_000_000;

describe('a huge text', () => {
	it.each(PEOPLE_PIECES.map((piece) => [piece]))(
		'of nothing but %j is read to its end',
		(piece) => {
			expect(() => readHugePeople(filledWith(piece, LENGTH))).not.toThrow();
		},
	);

	it.each(LINK_PIECES.map((piece) => [piece]))(
		'of nothing but %j is read to its end as the link of a space',
		(piece) => {
			expect(() => readHugeLink(filledWith(piece, LENGTH))).not.toThrow();
		},
	);

	it('is read whole, and lists in lists are not followed for ever', () => {
		const everybody = Array.from({ length: 50_000 }, (_, at) => `p${at}@example.com`);
		expect(readPeople(everybody.join(', ')).people).toHaveLength(everybody.length);
		expect(readPeople('['.repeat(DEEP)).people).toEqual([]);
		expect(readPeople(`${'['.repeat(DEEP)}${']'.repeat(DEEP)}`).faults).toHaveLength(1);
	});
});
