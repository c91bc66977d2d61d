/**
 * Each unit in milliseconds, and how many of it are said: from there on a larger one says more. What
 * is one of the next exactly is told in that one at once.
 */
const UNITS: ReadonlyArray<[unit: string, ms: number, most: number, oneOfNext?: number]> = [
	['second', 1_000, 99],
	['minute', 60_000, 99, 60],
	['hour', 3_600_000, 47, 24],
	// Whatever asks for more is wrong, or does not mean it.
	['day', 86_400_000, 366],
];

/** A time span as people say it, never shorter than it is: "90 seconds", "1 hour", "3 days". */
export function duration(ms: number): string {
	for (const [unit, unitMs, most, oneOfNext] of UNITS) {
		const count = Math.max(1, Math.ceil(ms / unitMs));
		if (count <= most && count !== oneOfNext) return `${count} ${unit}${count === 1 ? '' : 's'}`;
	}
	return 'more than a year';
}
