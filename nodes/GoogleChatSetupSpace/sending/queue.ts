import type { Pause } from './pause';
import type { Ticket, Waiter } from './ticket';
import { perMinute } from './window';

/** Two windows are taken as they come: of 61 at 60, thirty would else start a minute later. */
const FEWEST_WINDOWS_TO_SHARE = 3;

/** The requests of one lane that wait for one quota, and how fast the lane takes them. */
export class Queue {
	private readonly waiters: Waiter[] = [];
	private readonly starts = perMinute();
	/** How many came since the lane last had nothing to do here. */
	private batch = 0;
	private toldUntil = -Infinity;

	/** @param limit starts per window that the lane allows itself at the most */
	constructor(private readonly limit: number) {}

	get length(): number {
		return this.waiters.length;
	}

	/** Retries go ahead, and among them the one that gives up first. Returns its place. */
	add(waiter: Waiter, now: number): number {
		if (this.length === 0 && this.starts.isEmpty(now)) this.batch = 0;
		this.batch += 1;
		const others = waiter.ticket.wasSent ? this.waiters : [];
		const behind = others.findIndex(({ ticket }) => isBefore(waiter.ticket, ticket));
		const place = behind === -1 ? this.length : behind;
		this.waiters.splice(place, 0, waiter);
		return place;
	}

	remove(waiter: Waiter): void {
		const place = this.waiters.indexOf(waiter);
		if (place !== -1) this.waiters.splice(place, 1);
	}

	/** The first that its space lets go; without one, when there may be. @param free by ticket */
	first(now: number, free: (ticket: Ticket) => number): { waiter?: Waiter; freeAt: number } {
		let freeAt = Infinity;
		for (const waiter of this.waiters) {
			const at = free(waiter.ticket);
			if (at <= now) return { waiter, freeAt: at };
			freeAt = Math.min(freeAt, at);
		}
		return { freeAt };
	}

	/** How long until the lane's own share of the window lets one start; 0 is now. */
	waitMs(now: number): number {
		return this.starts.waitMs(now, this.share);
	}

	/** When the one in this place starts, if no other lane is in its way. */
	startTime(now: number, place: number): number {
		return this.starts.startTime(now, this.share, place);
	}

	start(waiter: Waiter, now: number): void {
		this.remove(waiter);
		this.starts.start(now);
	}

	ended(startedAt: number, now: number, hasCounted: boolean): void {
		this.starts.ended(startedAt, now, hasCounted);
	}

	/**
	 * The first before each pause stands before it, and from then on its patience runs. Who cannot
	 * wait so long is sent away at once, so that the next stands there.
	 * @param pauseOf what holds a ticket, if anything does
	 * @param tell called once for each pause that holds the queue
	 */
	standBefore(
		now: number,
		pauseOf: (ticket: Ticket) => Pause | undefined,
		tell: (ticket: Ticket, until: number) => void,
	): void {
		const stoodBefore = new Set<Pause>();
		for (const waiter of [...this.waiters]) {
			const { ticket } = waiter;
			const pause = pauseOf(ticket);
			if (pause === undefined) continue;
			if (!stoodBefore.has(pause)) ticket.deadline ??= now + ticket.maxWaitMs;
			if (Math.max(now, ticket.deadline ?? Infinity) < pause.until) {
				this.remove(waiter);
				waiter.settle({ pausedMs: pause.until - now });
				continue;
			}
			stoodBefore.add(pause);
			if (pause.until <= this.toldUntil) continue;
			this.toldUntil = pause.until;
			tell(ticket, pause.until);
		}
	}

	/**
	 * As many a window as the batch needs for being done in as few windows: 150 at 60 are 50, 50 and
	 * 50. What is left of each is free for others.
	 */
	private get share(): number {
		const windows = Math.ceil(this.batch / this.limit);
		return windows < FEWEST_WINDOWS_TO_SHARE ? this.limit : Math.ceil(this.batch / windows);
	}
}

const isBefore = (retry: Ticket, other: Ticket): boolean =>
	!other.wasSent || (retry.deadline ?? Infinity) < (other.deadline ?? Infinity);
