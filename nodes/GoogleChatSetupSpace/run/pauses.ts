import type { History } from './retry';

/** The pauses of a Cloud project: Google's refusals for its quota, told together. Pure state. */
export class Pauses {
	private until = 0;
	/** When the latest of them began. */
	private begunAt = 0;
	private inARow = 0;
	private throttledSince = 0;
	/** After a pause a single request goes ahead until one has been let through. */
	isProbing = false;

	/** Nothing of the project starts before `until`. Requests sent together ask for one pause. */
	begin(until: number, sentAt: number, now: number): void {
		if (sentAt >= this.begunAt) {
			this.begunAt = now;
			if (this.inARow === 0) this.throttledSince = now;
			this.inARow += 1;
		}
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
			throttlesInARow: sentAt >= this.begunAt ? this.inARow : this.inARow - 1,
			...(this.inARow > 0 && { throttledSince: this.throttledSince }),
		};
	}

	leftMs(now: number): number {
		return Math.max(0, this.until - now);
	}

	/** Whether somebody whose patience ends at `giveUpAt` waits for the end of the pause in vain. */
	outlast(giveUpAt: number | undefined): boolean {
		return giveUpAt !== undefined && giveUpAt < this.until;
	}

	/** The part of a wait at the gate that was not a pause. */
	pacedMs(queuedAt: number, enteredAt: number): number {
		return enteredAt - Math.max(queuedAt, Math.min(this.until, enteredAt));
	}
}
