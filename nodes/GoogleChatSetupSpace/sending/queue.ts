import type { Pause } from './pause';
import type { Ticket, Waiter } from './ticket';
import { perMinute } from './window';

/** Two windows are taken as they come: of 61 at 60, thirty would else start a minute later. */
const FEWEST_WINDOWS_TO_SHARE = 3;

/** What holds a request besides our windows: the pause of its project or space, if that is on. */
export interface Hold {
	pause: Pause;
	freeAt: number;
}

/** The requests of one lane that wait for one quota, and how fast the lane takes them. */
export class Queue {
	/** When those that the lane started were counted. */
	readonly starts = perMinute();
	private readonly retries = new Set<Waiter>();
	private readonly fresh = new Set<Waiter>();
	/** How many came since the lane last had nothing to do here. */
	private batch = 0;

	/** @param limit starts per window that the lane allows itself at the most */
	constructor(private readonly limit: number) {}

	get length(): number {
		return this.retries.size + this.fresh.size;
	}

	/** Retries go ahead. Returns its place. */
	add(waiter: Waiter, now: number): number {
		if (this.length === 0 && this.starts.isEmpty(now)) this.batch = 0;
		this.batch += 1;
		if (!waiter.ticket.wasSent) return this.fresh.add(waiter).size + this.retries.size - 1;
		return this.retries.add(waiter).size - 1;
	}

	remove(waiter: Waiter): void {
		this.retries.delete(waiter);
		this.fresh.delete(waiter);
	}

	/**
	 * The first that nothing holds; without one, when there may be. The first before each pause
	 * stands before it, and from then on its patience runs. One that cannot wait so long is sent away
	 * at once, so that the next stands there.
	 * @param holdOf what holds a ticket
	 * @param tell hears of each that stands before a pause, at each call anew
	 */
	first(
		now: number,
		holdOf: (ticket: Ticket) => Hold,
		tell: (ticket: Ticket, until: number) => void,
	): { waiter?: Waiter; freeAt: number } {
		let freeAt = Infinity;
		const stoodBefore = new Set<Pause>();
		for (const waiter of this.inTurn()) {
			const { ticket } = waiter;
			const hold = holdOf(ticket);
			if (hold.freeAt <= now) return { waiter, freeAt: now };
			const { pause } = hold;
			if (pause.isOn(now)) {
				if (!stoodBefore.has(pause)) ticket.deadline ??= now + ticket.maxWaitMs;
				if (Math.max(now, ticket.deadline ?? Infinity) < pause.until) {
					this.remove(waiter);
					waiter.settle({ pausedMs: pause.until - now });
					continue;
				}
				stoodBefore.add(pause);
				tell(ticket, pause.until);
			}
			freeAt = Math.min(freeAt, hold.freeAt);
		}
		return { freeAt };
	}

	/** When the one in this place starts, if no other lane is in its way. */
	startTime(now: number, place?: number): number {
		return this.starts.startTime(now, this.share, place);
	}

	private *inTurn(): Iterable<Waiter> {
		yield* this.retries;
		yield* this.fresh;
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
