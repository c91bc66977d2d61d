/** So many of them, drawn by a seed: the same ones for the same list and seed, in their order. */
export function sampleOf<T>(list: readonly T[], count: number, seed: number): T[] {
	const random = randomFrom(seed);
	const drawn = list.map((each, position) => ({ each, position, lot: random() }));
	return drawn
		.sort((one, other) => one.lot - other.lot)
		.slice(0, count)
		.sort((one, other) => one.position - other.position)
		.map(({ each }) => each);
}

/** Mulberry32, by Tommy Ettinger: small, and good enough to draw lots with. From 0 up to 1. */
function randomFrom(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
