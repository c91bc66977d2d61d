import type { QuotaName } from '../chat/api';
import { SlidingWindow } from './quota';
import type { History } from './retry';
import type { Stop } from './stop';

export interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
	sleep(ms: number): Promise<void>;
}

/** How a wait at the gate ended. */
export type Entry = 'entered' | 'stopped' | 'pausedTooLong';

export interface Ticket {
	quota: QuotaName;
	/** Starts allowed per window. */
	limit: number;
	stop: Stop;
	/** A request that was sent before goes ahead of those that were not. */
	isRetry?: boolean;
	/**
	 * Milliseconds since 1970: a pause that lasts longer ends the wait. Of several that were sent
	 * before, the one with the least patience left goes first: others' turns would cost it its row.
	 */
	giveUpAt?: number;
	/** Told once, if the request has to wait for the quota: until when. */
	onWait?: (until: number) => void;
}

interface Waiter extends Ticket {
	settle(entry: Entry): void;
}

/** n8n opens a connection for each request; Google's clients keep about as many at a time. */
const MOST_IN_FLIGHT = 8;

/**
 * The one way to Google for a Cloud project: first come, first served for each quota, at most eight
 * requests in flight, none while the project is paused. After a pause a single request goes ahead
 * and the rest follow when it was let through: a full burst would use up what has just come free.
 */
export class Gate {
	private readonly windows = new Map<QuotaName, SlidingWindow>();
	private readonly queues = new Map<QuotaName, Waiter[]>();
	private inFlight = 0;
	private pausedUntil = 0;
	private pausedAt = 0;
	private isProbing = false;
	private throttles = 0;
	private throttledSince = 0;
	private alarmAt = Infinity;

	constructor(private readonly clock: Clock) {}

	/** Waits until the request may start. After 'entered', `leave` must follow. */
	enter(ticket: Ticket): Promise<Entry> {
		if (ticket.stop.requested) return Promise.resolve('stopped');
		return new Promise((resolve) => {
			const waiter: Waiter = {
				...ticket,
				settle: (entry) => {
					unlisten();
					resolve(entry);
				},
			};
			const unlisten = ticket.stop.onRequest(() => {
				this.drop(waiter);
				waiter.settle('stopped');
				this.admit();
			});
			const queue = this.queueOf(ticket.quota);
			const behind = queue.findIndex((other) => isBefore(waiter, other));
			queue.splice(behind === -1 ? queue.length : behind, 0, waiter);
			this.admit();
			const place = queue.indexOf(waiter);
			if (place !== -1) this.tell(waiter, place);
		});
	}

	/** The request that entered has been answered, or never will be. */
	leave(wasThrottled: boolean): void {
		this.inFlight -= 1;
		if (!wasThrottled && this.pausedUntil <= this.clock.now()) {
			this.isProbing = false;
			this.throttles = 0;
		}
		this.admit();
	}

	/** The pauses in a row that came before the one that a request sent at this time asks for. */
	pausesBefore(sentAt: number): Pick<History, 'throttlesInARow' | 'throttledSince'> {
		return {
			throttlesInARow: sentAt >= this.pausedAt ? this.throttles : this.throttles - 1,
			...(this.throttles > 0 && { throttledSince: this.throttledSince }),
		};
	}

	/** Nothing of this project starts before `until`. Requests sent together ask for one pause. */
	pause(until: number, sentAt: number): void {
		if (sentAt >= this.pausedAt) {
			this.pausedAt = this.clock.now();
			if (this.throttles === 0) this.throttledSince = this.pausedAt;
			this.throttles += 1;
		}
		this.pausedUntil = Math.max(this.pausedUntil, until);
		this.isProbing = true;
		this.admit();
	}

	pauseLeftMs(): number {
		return Math.max(0, this.pausedUntil - this.clock.now());
	}

	/** The part of a wait at the gate that was not a pause. */
	pacedMs(queuedAt: number, enteredAt: number): number {
		return enteredAt - Math.max(queuedAt, Math.min(this.pausedUntil, enteredAt));
	}

	private admit(): void {
		const now = this.clock.now();
		if (this.pausedUntil > now) {
			this.sendAwayTheImpatient();
			this.wakeAt(this.pausedUntil);
			return;
		}
		for (const quota of this.queues.keys()) this.wakeAt(this.admitTo(quota, now));
	}

	private sendAwayTheImpatient(): void {
		for (const queue of this.queues.values()) {
			const impatient = ({ giveUpAt }: Waiter) =>
				giveUpAt !== undefined && giveUpAt < this.pausedUntil;
			for (const waiter of queue.filter(impatient)) {
				this.drop(waiter);
				waiter.settle('pausedTooLong');
			}
		}
	}

	/** Lets in whom the quota allows; the result is when it allows the next one. */
	private admitTo(quota: QuotaName, now: number): number {
		const queue = this.queueOf(quota);
		const window = this.windowOf(quota);
		for (let waiter = queue[0]; waiter !== undefined; waiter = queue[0]) {
			const waitMs = window.waitMs(now, waiter.limit);
			if (waitMs > 0) return now + waitMs;
			if (this.inFlight >= (this.isProbing ? 1 : MOST_IN_FLIGHT)) return Infinity;
			queue.shift();
			window.start(now);
			this.inFlight += 1;
			waiter.settle('entered');
		}
		return Infinity;
	}

	private tell(waiter: Waiter, place: number): void {
		const now = this.clock.now();
		const until = this.windowOf(waiter.quota).startTime(now, waiter.limit, place);
		if (until > now) waiter.onWait?.(until);
	}

	private wakeAt(time: number): void {
		if (time >= this.alarmAt) return;
		this.alarmAt = time;
		void this.clock.sleep(Math.max(0, time - this.clock.now())).then(() => {
			// A later alarm may have been replaced by this one; an earlier one has done its work.
			if (this.alarmAt === time) this.alarmAt = Infinity;
			this.admit();
		});
	}

	private drop(waiter: Waiter): void {
		const queue = this.queueOf(waiter.quota);
		const position = queue.indexOf(waiter);
		if (position !== -1) queue.splice(position, 1);
	}

	private queueOf(quota: QuotaName): Waiter[] {
		return entryOf(this.queues, quota, () => []);
	}

	private windowOf(quota: QuotaName): SlidingWindow {
		return entryOf(this.windows, quota, () => new SlidingWindow());
	}
}

function isBefore(one: Ticket, other: Ticket): boolean {
	if (one.isRetry !== other.isRetry) return one.isRetry === true;
	return (one.giveUpAt ?? Infinity) < (other.giveUpAt ?? Infinity);
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
	const found = map.get(key) ?? make();
	map.set(key, found);
	return found;
}

/** One gate per Cloud project for the life of the process: executions side by side share it. */
export class Gates {
	private readonly gates = new Map<string, Gate>();

	constructor(private readonly clock: Clock) {}

	of(project: string): Gate {
		return entryOf(this.gates, project, () => new Gate(this.clock));
	}
}
