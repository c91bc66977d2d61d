import { Pause } from './pause';
import { type SlidingWindow, WINDOW_MS } from './window';

/** What Google counts requests for: a Cloud project by the minute, or one space by the second. */
export class QuotaHolder {
	readonly pause = new Pause();
	/** Requests that have no answer yet. */
	underWay = 0;
	private readonly windows = new Map<string, SlidingWindow>();

	constructor(private readonly newWindow: () => SlidingWindow) {}

	windowOf(quota: string): SlidingWindow {
		const window = this.windows.get(quota) ?? this.newWindow();
		this.windows.set(quota, window);
		return window;
	}

	/** When one more may start; Infinity: when one that is under way has its answer. */
	freeAt(now: number, quota: string, limit: number): number {
		if (this.pause.isOn(now)) return this.pause.opensAt;
		if (this.pause.isProbing && this.underWay > 0) return Infinity;
		return this.windowOf(quota).startTime(now, limit);
	}

	/** Whether nothing is left to hold against it. */
	isIdle(now: number): boolean {
		// A pause is remembered for a while: the first one after it goes ahead alone.
		if (this.underWay > 0 || now < this.pause.opensAt + WINDOW_MS) return false;
		return [...this.windows.values()].every((window) => window.isEmpty(now));
	}
}
