import type { QuotaName } from '../google/quotas';
import { Pauses } from './pauses';
import { SlidingWindow } from './window';
import type { Stop } from './stop';

export interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
	sleep(ms: number): Promise<void>;
}

/** How a wait at the gate ended. */
export type Entry = Pass | 'stopped' | 'pausedTooLong';

/** A request that may start now. */
export interface Pass {
	/** Milliseconds since 1970. */
	startedAt: number;
	/** The part of the wait that was not a pause. */
	pacedMs: number;
	/** To be called once: the request has been answered, or never will be. */
	leave(wasThrottled: boolean): void;
}

export interface Ticket {
	quota: QuotaName;
	/** Starts allowed per window. */
	limit: number;
	stop: Stop;
	/** A request that was sent before goes ahead of those that were not. */
	isRetry?: boolean;
	/**
	 * Milliseconds since 1970: a pause that lasts longer ends the wait. Waiting for anything but a
	 * pause puts it off. Of several that were sent before, the one with the least patience left goes
	 * first: others' turns would cost it its row.
	 */
	giveUpAt?: number;
	/** Told once, if the request has to wait for the quota: until when. */
	onWait?: (until: number) => void;
}

interface Waiter extends Ticket {
	queuedAt: number;
	/** How much had been paused by then, and may have been when patience ends. */
	pausedMs: number;
	patienceMs: number;
	settle(entry: Entry): void;
}

/** n8n opens a connection for each request; Google's clients keep about as many at a time. */
export const MOST_IN_FLIGHT = 8;

/**
 * The one way to Google for a Cloud project: first come, first served for each quota, at most eight
 * requests in flight, none while the project is paused. After a pause a single request goes ahead
 * and the rest follow when it was let through: a full burst would use up what has just come free.
 */
export class Gate {
	readonly pauses = new Pauses();
	private readonly windows = new Map<QuotaName, SlidingWindow>();
	private readonly queues = new Map<QuotaName, Waiter[]>();
	private inFlight = 0;
	private alarmAt = Infinity;

	constructor(private readonly clock: Clock) {}

	/** Waits until the request may start. */
	enter(ticket: Ticket): Promise<Entry> {
		if (ticket.stop.requested) return Promise.resolve('stopped');
		const queuedAt = this.clock.now();
		const pausedMs = this.pauses.totalMs(queuedAt);
		return new Promise((resolve) => {
			const waiter: Waiter = {
				...ticket,
				queuedAt,
				pausedMs,
				patienceMs: (ticket.giveUpAt ?? Infinity) - queuedAt + pausedMs,
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
			const others = waiter.isRetry === true ? queue : [];
			const behind = others.findIndex((other) => isBefore(waiter, other));
			queue.splice(behind === -1 ? queue.length : behind, 0, waiter);
			this.admit();
			const place = queue.indexOf(waiter);
			if (place !== -1) this.tell(waiter, place);
		});
	}

	/** Nothing of this project starts before `until`, because of an answer to what was sent then. */
	pause(until: number, sentAt: number): void {
		this.pauses.begin(until, sentAt, this.clock.now());
		this.admit();
	}

	private leave(window: SlidingWindow, startedAt: number, wasThrottled: boolean): void {
		const now = this.clock.now();
		this.inFlight -= 1;
		window.answered(startedAt, now);
		if (!wasThrottled) this.pauses.letThrough(now);
		this.admit();
	}

	private admit(): void {
		const now = this.clock.now();
		const pauseMs = this.pauses.leftMs(now);
		if (pauseMs > 0) {
			this.sendAwayTheImpatient(now);
			this.wakeAt(now + pauseMs);
			return;
		}
		for (const quota of this.queues.keys()) this.wakeAt(this.admitTo(quota, now));
	}

	private sendAwayTheImpatient(now: number): void {
		for (const queue of this.queues.values()) {
			const impatient = queue.filter(({ patienceMs }) => this.pauses.outlast(patienceMs, now));
			for (const waiter of impatient) {
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
			if (this.inFlight >= (this.pauses.isProbing ? 1 : MOST_IN_FLIGHT)) return Infinity;
			queue.shift();
			window.start(now);
			this.inFlight += 1;
			const leave = (wasThrottled: boolean) => this.leave(window, now, wasThrottled);
			const pausedMs = this.pauses.totalMs(now) - waiter.pausedMs;
			waiter.settle({ startedAt: now, pacedMs: now - waiter.queuedAt - pausedMs, leave });
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

const isBefore = (retry: Waiter, other: Waiter): boolean =>
	other.isRetry !== true || retry.patienceMs < other.patienceMs;

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
