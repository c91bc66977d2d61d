import type { ToldFailure } from '../steps/badRow';

/** More attempts than this are told by how often each came in a row. */
const MOST_SEEN_TOLD = 8;

/** How often a request that gave up was sent, and what came of it; no sentence where it was sent once. */
export function historyOf({ seen = [], gaveUp }: ToldFailure): string[] {
	if (gaveUp === undefined || seen.length < 2) return [];
	const runs: Array<{ what: string; times: number }> = [];
	for (const what of seen) {
		const last = runs.at(-1);
		if (last?.what === what) last.times += 1;
		else runs.push({ what, times: 1 });
	}
	const told = seen.length > MOST_SEEN_TOLD ? runs.map(timesOf) : seen;
	return [`Tried ${seen.length} times: ${told.join(', ')}.`];
}

const timesOf = ({ what, times }: { what: string; times: number }): string =>
	times === 1 ? what : `${times} times ${what}`;
