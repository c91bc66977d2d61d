import { seededRandom } from './seededRandom';

/** What two contenders took for the same work, in seconds, one right after the other. */
export interface Pair {
	ours: number;
	theirs: number;
}

export interface Comparison {
	/** Ours to theirs, by the median pair: below 1, ours is faster. */
	ratio: number;
	/** The bounds within which the ratio lies with 95 % confidence (bootstrap over the pairs). */
	interval: [number, number];
	ours: number;
	theirs: number;
	pairs: number;
}

const RESAMPLES = 2_000;
const TAIL = 0.025;

/**
 * Runs A B B A and so on: what slows the machine down for a while hits both. A first run of each
 * warms up and does not count.
 */
export async function interleaved(
	blocks: number,
	ours: () => Promise<number>,
	theirs: () => Promise<number>,
): Promise<Pair[]> {
	await ours();
	await theirs();
	const pairs: Pair[] = [];
	for (let block = 0; block < blocks; block++) {
		const first = await ours();
		pairs.push({ ours: first, theirs: await theirs() });
		const second = await theirs();
		pairs.push({ ours: await ours(), theirs: second });
	}
	return pairs;
}

export function compare(pairs: readonly Pair[]): Comparison {
	const ratios = pairs.map(({ ours, theirs }) => ours / theirs);
	const random = seededRandom(1);
	const resampled = Array.from({ length: RESAMPLES }, () =>
		median(ratios.map(() => ratios[Math.floor(random() * ratios.length)] ?? NaN)),
	).sort((one, other) => one - other);
	const at = (part: number) => resampled[Math.floor(part * (RESAMPLES - 1))] ?? NaN;
	return {
		ratio: median(ratios),
		interval: [at(TAIL), at(1 - TAIL)],
		ours: median(pairs.map((pair) => pair.ours)),
		theirs: median(pairs.map((pair) => pair.theirs)),
		pairs: pairs.length,
	};
}

export const inWords = ({ ratio, interval, ours, theirs, pairs }: Comparison): string =>
	`${ratio.toFixed(2)} times as long (95 %: ${interval.map((each) => each.toFixed(2)).join(' to ')}; ` +
	`${ours.toFixed(2)} s beside ${theirs.toFixed(2)} s, ${pairs} pairs)`;

export function median(numbers: readonly number[]): number {
	const sorted = [...numbers].sort((one, other) => one - other);
	const middle = Math.floor(sorted.length / 2);
	const upper = sorted[middle] ?? NaN;
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}
