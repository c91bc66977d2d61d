/** Steps of a loop that are looked for: a cell takes two (plan → cells). */
const LONGEST_LOOP = 8;

/**
 * The way with each loop gone through once: what is done for each cell is one way, however many
 * cells a row has. `['plan', 'cells', 'plan', 'cells', 'run']` is `['plan', 'cells', 'run']`.
 */
export function withoutLoops(way: readonly string[]): string[] {
	const walked: string[] = [];
	for (const step of way) {
		walked.push(step);
		for (let length = 1; length <= LONGEST_LOOP; length += 1) {
			const [before, last] = [walked.slice(-2 * length, -length), walked.slice(-length)];
			if (before.length === length && before.every((each, at) => each === last[at])) {
				walked.length -= length;
				break;
			}
		}
	}
	return walked;
}
