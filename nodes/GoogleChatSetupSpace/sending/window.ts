const MINUTE_MS = 60_000;
/** For clocks and networks that are not in step. */
const MINUTE_MARGIN_MS = 1_000;
const SECOND_MS = 1_000;
/** A tenth of Google's span: a second's worth of margin would halve what a space allows. */
const SECOND_MARGIN_MS = 100;

/** Google counts a project's calls over a minute. */
export const WINDOW_MS = MINUTE_MS + MINUTE_MARGIN_MS;
/** Google counts a space's calls over a second. */
export const SPACE_WINDOW_MS = SECOND_MS + SECOND_MARGIN_MS;

/** Exact sliding window: in any span there are never more starts than the limit. Pure state. */
export interface SlidingWindow {
	isEmpty(now: number): boolean;
	start(now: number): void;
	/**
	 * The request that started at `start` is over. Google counted it at some time in between; where
	 * that was longer than the margin, its place comes free a span after the answer. Where it did not
	 * count, its place is free at once.
	 */
	ended(start: number, now: number, hasCounted: boolean): void;
	/** When the start at this place of the queue is allowed at the earliest. */
	startTime(now: number, limit: number, place?: number): number;
}

export const perMinute = (): SlidingWindow => windowOf(WINDOW_MS, MINUTE_MARGIN_MS);
export const perSecond = (): SlidingWindow => windowOf(SPACE_WINDOW_MS, SECOND_MARGIN_MS);

/**
 * @param spanMs how long a start takes up its place, margin included
 * @param marginMs how long an answer may take until its own time counts
 */
function windowOf(spanMs: number, marginMs: number): SlidingWindow {
	/** In rising order. */
	const starts: number[] = [];

	function forget(now: number): void {
		const firstKept = starts.findIndex((start) => start + spanMs > now);
		starts.splice(0, firstKept === -1 ? starts.length : firstKept);
	}

	return {
		isEmpty: (now) => {
			forget(now);
			return starts.length === 0;
		},
		start: (now) => {
			starts.push(now);
		},
		ended: (start, now, hasCounted) => {
			const position = starts.indexOf(start);
			if (position === -1) return;
			starts.splice(position, 1);
			if (hasCounted) starts.push(Math.max(start, now - marginMs));
			starts.sort((one, other) => one - other);
		},
		startTime: (now, limit, place = 0) => {
			forget(now);
			// Each window lets one limit's worth through; within it, a start frees a place for each.
			const windows = Math.floor(place / limit);
			const freedBy = starts[starts.length - limit + (place % limit)];
			return windows * spanMs + (freedBy === undefined ? now : freedBy + spanMs);
		},
	};
}
