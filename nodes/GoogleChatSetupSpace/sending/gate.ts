import { isOneSpacesQuota, type Meaning, type Outcome } from '../google/outcome';
import type { QuotaName } from '../google/quotas';
import type { SteadyClock } from './clock';
import { InFlight, type Load } from './inFlight';
import type { Lane } from './lane';
import { Pause } from './pause';
import type { Queue } from './queue';
import { Spaces } from './spaces';
import type { Entry, Pass, Ticket, Waiter } from './ticket';
import { perMinute, type SlidingWindow } from './window';

/**
 * The one way to Google for a Cloud project. What may start is decided a turn of the event loop
 * after something changed, so that a batch has come as a whole, and who hears of a refusal can stop
 * the run before anything else starts.
 */
export class Gate {
	private readonly windows = new Map<QuotaName, SlidingWindow>();
	private readonly pause = new Pause();
	private readonly inFlight = new InFlight();
	private readonly spaces = new Spaces();
	/** Those in which something waits, in turn. */
	private readonly lanes = new Set<Lane>();
	/** Credentials that Google has accepted for this project. */
	private readonly accepted = new Set<string>();
	/** Those it has not, with a request under way that will show. */
	private readonly onTrial = new Set<string>();
	private opensSoon = false;
	private alarmAt = Infinity;

	constructor(private readonly clock: SteadyClock) {}

	enter(lane: Lane, ticket: Ticket): Promise<Entry> {
		if (ticket.stop.requested) return Promise.resolve('stopped');
		return new Promise((resolve) => {
			const now = this.clock.now();
			const queue = lane.queueFor(ticket.quota);
			const waiter: Waiter = {
				ticket,
				settle: (entry) => {
					unlisten();
					resolve(entry);
				},
			};
			const unlisten = ticket.stop.onRequest(() => {
				queue.remove(waiter);
				waiter.settle('stopped');
				this.openSoon();
			});
			const place = queue.add(waiter, now);
			this.lanes.add(lane);
			this.tellQuota(ticket, lane, queue, place);
			this.openSoon();
		});
	}

	/** How much there is to remember, for whoever looks for leaks. */
	get memory(): { lanes: number; spaces: number } {
		return { lanes: this.lanes.size, spaces: this.spaces.size };
	}

	private openSoon(): void {
		if (this.opensSoon) return;
		this.opensSoon = true;
		void this.clock.sleep(0).then(() => {
			this.opensSoon = false;
			this.open();
		});
	}

	/** Starts all that may start, one of each lane in turn. */
	private open(): void {
		const now = this.clock.now();
		this.spaces.forgetIdle(now);
		this.holdBack(now);
		if (this.pause.isOn(now)) return this.wakeAt(this.pause.opensAt);
		const limits = this.limitsInUse();
		for (const lane of this.lanes) {
			if (!this.inFlight.hasRoom(this.pause.isProbing)) return;
			const hasStarted = this.startOneOf(lane, limits, now);
			if (!hasStarted && lane.waiting().length > 0) continue;
			// Behind all others, where the loop comes to it again.
			this.lanes.delete(lane);
			if (hasStarted) this.lanes.add(lane);
		}
	}

	private holdBack(now: number): void {
		const pauseOf = ({ inSpace }: Ticket): Pause | undefined => {
			if (this.pause.isOn(now)) return this.pause;
			const pause = this.spaces.pauseOf(inSpace);
			return pause?.isOn(now) === true ? pause : undefined;
		};
		for (const lane of this.lanes) {
			for (const [, queue] of lane.waiting()) {
				queue.standBefore(now, pauseOf, ({ waiting }, until) =>
					waiting.forGoogle(this.clock.onTheMachine(until)),
				);
			}
		}
	}

	private startOneOf(lane: Lane, limits: Limits, now: number): boolean {
		if (lane.isHeld || this.onTrial.has(lane.run.credential)) return false;
		for (const [quota, queue] of lane.waiting()) {
			const limit = Math.max(limits.get(quota) ?? 0, lane.run.limits[quota]);
			const waitMs = Math.max(this.windowOf(quota).waitMs(now, limit), queue.waitMs(now));
			if (waitMs > 0) {
				this.wakeAt(now + waitMs);
				continue;
			}
			const free = ({ inSpace }: Ticket) => this.spaces.freeAt(inSpace, now);
			const { waiter, nextAt } = queue.first(now, free);
			if (waiter === undefined) {
				this.wakeAt(nextAt);
				continue;
			}
			this.start(lane, queue, waiter, now);
			return true;
		}
		return false;
	}

	private start(lane: Lane, queue: Queue, waiter: Waiter, startedAt: number): void {
		const { ticket, settle } = waiter;
		const { credential } = lane.run;
		queue.start(waiter, startedAt);
		lane.started(ticket.quota);
		this.windowOf(ticket.quota).start(startedAt);
		if (ticket.inSpace) this.spaces.start(ticket.inSpace, startedAt);
		this.inFlight.enter();
		if (!this.accepted.has(credential)) this.onTrial.add(credential);
		const pauseFor = (ofOneSpace: boolean): Pause =>
			(ofOneSpace ? this.spaces.pauseOf(ticket.inSpace) : undefined) ?? this.pause;
		const pass: Pass = {
			pausesBefore: (ofOneSpace) => pauseFor(ofOneSpace).before(startedAt, this.clock.now()),
			pause: (wait, ofOneSpace) => {
				const now = this.clock.now();
				ticket.deadline ??= now + ticket.maxWaitMs;
				pauseFor(ofOneSpace).begin(startedAt, now, wait);
			},
			leave: (outcome, meaning) => {
				lane.ended();
				this.onTrial.delete(credential);
				const hasCounted = this.hasCounted(outcome, credential);
				const now = this.clock.now();
				this.inFlight.leave(startedAt, now, loadOf(outcome, meaning));
				queue.ended(startedAt, now, hasCounted);
				if (hasCounted) this.windowOf(ticket.quota).answered(startedAt, now);
				else this.windowOf(ticket.quota).takeBack(startedAt);
				if (ticket.inSpace) this.spaces.ended(ticket.inSpace, startedAt, now);
				if (outcome.kind === 'answer' && meaning !== 'throttled') {
					this.pause.letThrough(now);
					this.spaces.pauseOf(ticket.inSpace)?.letThrough(now);
				}
				this.openSoon();
			},
		};
		settle(pass);
	}

	/**
	 * Whether an attempt counts against the project's quota. A claim that Google has not accepted yet
	 * binds nobody: what it turns away from the door does not count.
	 */
	private hasCounted(outcome: Outcome, credential: string): boolean {
		if (outcome.kind === 'noToken') return false;
		const isTurnedAway =
			outcome.kind === 'answer' && (outcome.status === 401 || outcome.status === 403);
		if (!isTurnedAway) this.accepted.add(credential);
		return this.accepted.has(credential);
	}

	/**
	 * Starts per window that the project is good for: what the most trusting of those who wait
	 * says. Each keeps to its own limit besides, so that a low one binds nobody else.
	 */
	private limitsInUse(): Limits {
		const limits = new Map<QuotaName, number>();
		for (const lane of this.lanes) {
			if (!this.accepted.has(lane.run.credential)) continue;
			for (const [quota] of lane.waiting()) {
				limits.set(quota, Math.max(limits.get(quota) ?? 0, lane.run.limits[quota]));
			}
		}
		return limits;
	}

	private tellQuota(ticket: Ticket, lane: Lane, queue: Queue, place: number): void {
		const { quota, waiting } = ticket;
		const now = this.clock.now();
		let ahead = 0;
		for (const other of this.lanes) {
			if (other !== lane) ahead += Math.min(place + 1, other.queueFor(quota).length);
		}
		const limit = lane.run.limits[quota];
		const until = Math.max(
			this.windowOf(quota).startTime(now, limit, place + ahead),
			queue.startTime(now, place),
		);
		if (until > now) waiting.forQuota(quota, this.clock.onTheMachine(until));
	}

	private wakeAt(time: number): void {
		if (time >= this.alarmAt) return;
		this.alarmAt = time;
		void this.clock.sleep(Math.max(0, time - this.clock.now())).then(() => {
			// A later alarm may have been replaced by this one; an earlier one has done its work.
			if (this.alarmAt === time) this.alarmAt = Infinity;
			this.open();
		});
	}

	private windowOf(quota: QuotaName): SlidingWindow {
		const window = this.windows.get(quota) ?? perMinute();
		this.windows.set(quota, window);
		return window;
	}
}

type Limits = ReadonlyMap<QuotaName, number>;

function loadOf(outcome: Outcome, meaning: Meaning): Load {
	if (meaning === 'succeeded') return 'keepsUp';
	if (outcome.kind !== 'answer') return 'neither';
	if (meaning === 'throttled') return isOneSpacesQuota(outcome) ? 'neither' : 'pushesBack';
	return outcome.status >= 500 ? 'pushesBack' : 'neither';
}
