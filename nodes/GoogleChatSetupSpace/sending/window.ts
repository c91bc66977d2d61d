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

export const perMinute = (): SlidingWindow => new SlidingWindow(WINDOW_MS, MINUTE_MARGIN_MS);
export const perSecond = (): SlidingWindow => new SlidingWindow(SPACE_WINDOW_MS, SECOND_MARGIN_MS);

/** Exact sliding window: in any `spanMs` there are never more starts than the limit. Pure state. */
export class SlidingWindow {
	/** In rising order. */
	private readonly starts: number[] = [];

	/**
	 * @param spanMs how long a start takes up its place, margin included
	 * @param marginMs how long an answer may take until its own time counts
	 */
	constructor(
		private readonly spanMs: number,
		private readonly marginMs: number,
	) {}

	isEmpty(now: number): boolean {
		this.forget(now);
		return this.starts.length === 0;
	}

	start(now: number): void {
		this.starts.push(now);
	}

	/**
	 * The request that started at `start` is over. Google counted it at some time in between; where
	 * that was longer than the margin, its place comes free a span after the answer. Where it did not
	 * count, its place is free at once.
	 */
	ended(start: number, now: number, hasCounted: boolean): void {
		const counted = now - this.marginMs;
		const position = hasCounted && counted <= start ? -1 : this.starts.indexOf(start);
		if (position === -1) return;
		this.starts.splice(position, 1);
		if (!hasCounted) return;
		const later = this.starts.findIndex((other) => other > counted);
		this.starts.splice(later === -1 ? this.starts.length : later, 0, counted);
	}

	/** When the start at this place of the queue is allowed at the earliest. */
	startTime(now: number, limit: number, place = 0): number {
		this.forget(now);
		// Each window lets one limit's worth through; within it, a start frees a place for each.
		const windows = Math.floor(place / limit);
		const freedBy = this.starts[this.starts.length - limit + (place % limit)];
		return freedBy === undefined
			? now + windows * this.spanMs
			: freedBy + (windows + 1) * this.spanMs;
	}

	private forget(now: number): void {
		const firstKept = this.starts.findIndex((start) => start + this.spanMs > now);
		this.starts.splice(0, firstKept === -1 ? this.starts.length : firstKept);
	}
}
