import fc from 'fast-check';

const MOST = 0x10ffff;
/** Halves of a character stand for nothing alone. */
const HALVES = { first: 0xd800, count: 0x800 };

/**
 * Any character of Unicode, as fast-check's own unit `binary` gives it. That one first makes a table of
 * all the million characters, which takes a second.
 */
export const anyCharacter: fc.Arbitrary<string> = fc.nat({ max: MOST - HALVES.count }).map(
	(place) => String.fromCodePoint(place < HALVES.first ? place : place + HALVES.count),
	(text) => {
		const point = typeof text === 'string' ? text.codePointAt(0) : undefined;
		if (point === undefined || text !== String.fromCodePoint(point)) throw new Error('No unit.');
		if (point < HALVES.first) return point;
		if (point < HALVES.first + HALVES.count) throw new Error('Half a character.');
		return point - HALVES.count;
	},
);
