import { isOneSpacesQuota, type Meaning, type Outcome } from '../google/outcome';
import type { QuotaName } from '../google/quotas';
import { Alarm } from './alarm';
import type { SteadyClock } from './clock';
import { Credentials } from './credentials';
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
	private readonly credentials = new Credentials();
	/** Those in which something waits, in turn. */
	private readonly lanes = new Set<Lane>();
	private readonly alarm: Alarm;

	constructor(private readonly clock: SteadyClock) {
		this.alarm = new Alarm(clock, () => this.open());
	}

	/** How many lanes and spaces it remembers: none for long. */
	get remembered(): number {
		return this.lanes.size + this.spaces.size;
	}

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
			this.foretell(ticket, lane, place);
			this.openSoon();
		});
	}

	private openSoon(): void {
		this.alarm.setFor(this.clock.now());
	}

	/** Starts all that may start, one of each lane in turn. */
	private open(): void {
		const now = this.clock.now();
		this.spaces.forgetIdle(now);
		this.holdBack(now);
		if (this.pause.isOn(now)) return this.alarm.setFor(this.pause.opensAt);
		const limits = this.limitsInUse();
		for (const lane of this.lanes) {
			if (!this.inFlight.hasRoom(this.pause.isProbing)) return;
			const hasStarted = this.startOneOf(lane, limits, now);
			if (!hasStarted && lane.waiting().length > 0) continue;
			this.lanes.delete(lane);
			// Behind all others, where this loop comes to it again.
			if (hasStarted) this.lanes.add(lane);
		}
	}

	/** Whatever is first before a pause stands there: for how long is its own matter. */
	private holdBack(now: number): void {
		const isProject = this.pause.isOn(now);
		if (!isProject && !this.spaces.isAnyPaused(now)) return;
		const pauseOf = ({ inSpace }: Ticket): Pause | undefined => {
			const pause = isProject ? this.pause : this.spaces.pauseOf(inSpace);
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
		if (lane.isHeld || !this.credentials.mayStart(lane.run.credential)) return false;
		for (const [quota, queue] of lane.waiting()) {
			const limit = Math.max(limits.get(quota) ?? 0, lane.run.limits[quota]);
			const waitMs = Math.max(this.windowOf(quota).waitMs(now, limit), queue.waitMs(now));
			const { waiter, freeAt } = queue.first(now, ({ inSpace }) =>
				this.spaces.freeAt(inSpace, now),
			);
			if (waitMs === 0 && waiter !== undefined) {
				this.start(lane, queue, waiter, now);
				return true;
			}
			this.alarm.setFor(Math.max(now + waitMs, freeAt));
		}
		return false;
	}

	private start(lane: Lane, queue: Queue, waiter: Waiter, startedAt: number): void {
		const { ticket } = waiter;
		const { quota, inSpace } = ticket;
		const { credential } = lane.run;
		queue.start(waiter, startedAt);
		this.windowOf(quota).start(startedAt);
		if (inSpace) this.spaces.start(inSpace, startedAt);
		this.inFlight.enter();
		this.credentials.started(credential);
		lane.started(quota);
		const pauseFor = (ofOneSpace: boolean): Pause =>
			(ofOneSpace ? this.spaces.pauseOf(inSpace) : undefined) ?? this.pause;
		const pass: Pass = {
			pausesBefore: (ofOneSpace) => pauseFor(ofOneSpace).before(startedAt, this.clock.now()),
			pause: (wait, ofOneSpace) => {
				const now = this.clock.now();
				ticket.deadline ??= now + ticket.maxWaitMs;
				pauseFor(ofOneSpace).begin(startedAt, now, wait);
			},
			leave: (outcome, meaning) => {
				const now = this.clock.now();
				const hasCounted = this.credentials.ended(credential, outcome);
				this.windowOf(quota).ended(startedAt, now, hasCounted);
				queue.ended(startedAt, now, hasCounted);
				if (inSpace) this.spaces.ended(inSpace, startedAt, now);
				this.inFlight.leave(startedAt, now, loadOf(outcome, meaning));
				lane.ended();
				if (outcome.kind === 'answer' && meaning !== 'throttled') {
					this.pause.letThrough(now);
					this.spaces.pauseOf(inSpace)?.letThrough(now);
				}
				this.openSoon();
			},
		};
		waiter.settle(pass);
	}

	/**
	 * Starts per window that the project is good for: what the most trusting of those who wait
	 * says. Each keeps to its own limit besides, so that a low one binds nobody else.
	 */
	private limitsInUse(): Limits {
		const limits = new Map<QuotaName, number>();
		for (const lane of this.lanes) {
			if (!this.credentials.isAccepted(lane.run.credential)) continue;
			for (const [quota] of lane.waiting()) {
				limits.set(quota, Math.max(limits.get(quota) ?? 0, lane.run.limits[quota]));
			}
		}
		return limits;
	}

	/** Tells who has to wait for our window until when, by its place and what others have waiting. */
	private foretell({ quota, waiting }: Ticket, lane: Lane, place: number): void {
		const now = this.clock.now();
		const others = [...this.lanes].filter((other) => other !== lane);
		const ahead = others.reduce(
			(sum, other) => sum + Math.min(place + 1, other.waitingFor(quota)),
			place,
		);
		const byWindow = this.windowOf(quota).startTime(now, lane.run.limits[quota], ahead);
		const until = Math.max(byWindow, lane.queueFor(quota).startTime(now, place));
		if (until > now) waiting.forQuota(quota, this.clock.onTheMachine(until));
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
