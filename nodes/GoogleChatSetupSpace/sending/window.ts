const MINUTE_MS = 60_000;
/** For clocks and networks that are not in step. */
const MARGIN_MS = 1_000;
/** Google counts over a minute. */
export const WINDOW_MS = MINUTE_MS + MARGIN_MS;

/** Exact sliding window: in any `WINDOW_MS` there are never more starts than the limit. Pure state. */
export class SlidingWindow {
	/** In rising order. */
	private readonly starts: number[] = [];

	/** How long to wait, in milliseconds, until one more start is allowed; 0 is now. */
	waitMs(now: number, limit: number): number {
		this.forget(now);
		const blocking = this.starts[this.starts.length - limit];
		return blocking === undefined ? 0 : blocking + WINDOW_MS - now;
	}

	/** Every attempt counts, whatever comes of it. */
	start(now: number): void {
		this.starts.push(now);
	}

	/**
	 * The request that started at `start` has its answer. Google counted it at some time in between;
	 * where that was longer than the margin, its place comes free a minute after the answer.
	 */
	answered(start: number, now: number): void {
		const counted = now - MARGIN_MS;
		const position = counted > start ? this.starts.indexOf(start) : -1;
		if (position === -1) return;
		this.starts.splice(position, 1);
		const later = this.starts.findIndex((other) => other > counted);
		this.starts.splice(later === -1 ? this.starts.length : later, 0, counted);
	}

	/** When the start at this place of the queue is allowed at the earliest; 0 is the next one. */
	startTime(now: number, limit: number, place: number): number {
		this.forget(now);
		// Each window lets one limit's worth through; within it, a start frees a place for each.
		const windows = Math.floor(place / limit);
		const freedBy = this.starts[this.starts.length - limit + (place % limit)];
		return freedBy === undefined ? now + windows * WINDOW_MS : freedBy + (windows + 1) * WINDOW_MS;
	}

	private forget(now: number): void {
		// Where the machine's clock was set back, what started then has started now at the latest.
		for (let last = this.starts.length - 1; (this.starts[last] ?? now) > now; last--) {
			this.starts[last] = now;
		}
		const firstKept = this.starts.findIndex((start) => start + WINDOW_MS > now);
		this.starts.splice(0, firstKept === -1 ? this.starts.length : firstKept);
	}
}
