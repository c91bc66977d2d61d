import type { History } from './retry';

/** The pauses of a Cloud project: Google's refusals for its quota, told together. Pure state. */
export class Pauses {
	private until = 0;
	/** How long the project had been paused, and at which time. */
	private earlierMs = 0;
	private since = 0;
	/** When the latest of them began. */
	private begunAt = -Infinity;
	private inARow = 0;
	private throttledSince = -Infinity;
	/** After a pause a single request goes ahead until one has been let through. */
	isProbing = false;

	/** Nothing of the project starts before `until`. Requests sent together ask for one pause. */
	begin(until: number, sentAt: number, now: number): void {
		if (sentAt > this.begunAt) {
			this.begunAt = now;
			if (this.inARow === 0) this.throttledSince = now;
			this.inARow += 1;
		}
		this.earlierMs = this.totalMs(now);
		this.since = now;
		this.until = Math.max(this.until, until);
		this.isProbing = true;
	}

	/** Google has let a request through. */
	letThrough(now: number): void {
		if (this.until > now) return;
		this.isProbing = false;
		this.inARow = 0;
	}

	/** Those in a row that came before the one that a request sent at this time asks for. */
	before(sentAt: number): Pick<History, 'throttlesInARow' | 'throttledSince'> {
		return {
			throttlesInARow: sentAt > this.begunAt ? this.inARow : this.inARow - 1,
			throttledSince: this.throttledSince,
		};
	}

	leftMs(now: number): number {
		return Math.max(0, this.until - now);
	}

	/**
	 * How long the project has been paused in all. By this clock patience runs out: it stands still
	 * while somebody at the gate waits for our own window.
	 */
	totalMs(now: number): number {
		return this.earlierMs + Math.max(0, Math.min(now, this.until) - this.since);
	}

	/** Whether somebody whose patience ends when so much has been paused waits in vain. */
	outlast(patienceMs: number, now: number): boolean {
		return patienceMs < this.totalMs(now) + this.leftMs(now);
	}
}
