import { isOneSpacesQuota } from '../google/outcome';
import { SPACE_QUOTAS, type QuotaName } from '../google/quotas';
import { alarmOf } from './alarm';
import type { SteadyClock } from './clock';
import { Credentials } from './credentials';
import { InFlight } from './inFlight';
import type { Lane } from './lane';
import type { Hold, Queue } from './queue';
import { QuotaHolder } from './quotaHolder';
import type { Entry, Ticket, Waiter } from './ticket';
import { perMinute, perSecond } from './window';

/** From here on a status says that Google has trouble of its own. */
const SERVER_ERROR = 500;

/**
 * The one way to Google for a Cloud project. What may start is decided a turn of the event loop
 * after something changed, so that a batch has come as a whole, and who hears of a refusal can stop
 * the run before anything else starts.
 */
export class Gate {
	private readonly project = new QuotaHolder(perMinute);
	/** Those that requests went to a moment ago. */
	private readonly spaces = new Map<string, QuotaHolder>();
	private readonly inFlight = new InFlight();
	private readonly credentials = new Credentials();
	/** Those in which something waits, in turn. */
	private readonly lanes = new Set<Lane>();
	/** Opens it at that time. */
	private readonly openAt: (time: number) => void;

	constructor(private readonly clock: SteadyClock) {
		this.openAt = alarmOf(clock, () => this.open());
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
			});
			const place = queue.add(waiter, now);
			this.lanes.add(lane);
			this.foretell(ticket, lane, place);
			this.openAt(this.clock.now());
		});
	}

	/** Starts all that may start, one of each lane in turn. */
	private open(): void {
		const now = this.clock.now();
		for (const [name, space] of this.spaces) if (space.isIdle(now)) this.spaces.delete(name);
		const limits = this.limitsInUse();
		for (const lane of this.lanes) {
			const hasStarted = this.startOneOf(lane, limits, now);
			if (!hasStarted && lane.waiting().length > 0) continue;
			this.lanes.delete(lane);
			// Behind all others, where this loop comes to it again.
			if (hasStarted) this.lanes.add(lane);
		}
	}

	private startOneOf(lane: Lane, limits: Limits, now: number): boolean {
		if (lane.isHeld || !this.credentials.mayStart(lane.run.credential)) return false;
		for (const [quota, queue] of lane.waiting()) {
			const limit = Math.max(limits.get(quota) ?? 0, lane.run.limits[quota]);
			const { waiter, freeAt } = queue.first(
				now,
				(ticket) => this.holdOf(ticket, now),
				({ waiting }, until) => waiting.forGoogle(this.clock.onTheMachine(until)),
			);
			const startTime = Math.max(
				freeAt,
				this.project.freeAt(now, quota, limit),
				queue.startTime(now),
			);
			if (waiter === undefined || startTime > now) this.openAt(startTime);
			else if (this.project.underWay < this.inFlight.size) {
				this.start(lane, queue, waiter, now);
				return true;
			}
		}
		return false;
	}

	private holdOf({ inSpace }: Ticket, now: number): Hold {
		const { pause } = this.project;
		const space = inSpace && this.spaces.get(inSpace.space);
		if (inSpace === undefined || space === undefined || pause.isOn(now)) {
			return { pause, freeAt: pause.opensAt };
		}
		const { quota } = inSpace;
		return { pause: space.pause, freeAt: space.freeAt(now, quota, SPACE_QUOTAS[quota]) };
	}

	private start(lane: Lane, queue: Queue, waiter: Waiter, startedAt: number): void {
		const { ticket } = waiter;
		const { quota, inSpace } = ticket;
		const { credential } = lane.run;
		const holders = [this.project];
		const windows = [this.project.windowOf(quota), queue.starts];
		if (inSpace !== undefined) {
			const space = this.spaces.get(inSpace.space) ?? new QuotaHolder(perSecond);
			this.spaces.set(inSpace.space, space);
			holders.push(space);
			windows.push(space.windowOf(inSpace.quota));
		}
		queue.remove(waiter);
		for (const holder of holders) holder.underWay += 1;
		for (const window of windows) window.start(startedAt);
		this.credentials.started(credential);
		lane.started(quota);
		let { pause } = this.project;
		waiter.settle({
			leave: (outcome, meaning) => {
				const now = this.clock.now();
				const isAnswer = outcome.kind === 'answer';
				const hasCounted = this.credentials.ended(credential, outcome);
				for (const window of windows) window.ended(startedAt, now, hasCounted);
				for (const holder of holders) {
					holder.underWay -= 1;
					if (isAnswer && meaning !== 'throttled') holder.pause.letThrough(now);
					// The space comes last, where the request has one.
					if (isAnswer && isOneSpacesQuota(outcome)) pause = holder.pause;
				}
				const isPushedBack =
					meaning === 'throttled'
						? pause === this.project.pause
						: isAnswer && outcome.status >= SERVER_ERROR;
				if (isPushedBack) this.inFlight.halve(startedAt, now);
				if (meaning === 'succeeded') this.inFlight.grow();
				lane.ended();
				this.openAt(now);
				return pause.before(startedAt, now);
			},
			pause: (wait) => {
				const now = this.clock.now();
				ticket.deadline ??= now + ticket.maxWaitMs;
				pause.begin(startedAt, now, wait);
			},
		});
	}

	/**
	 * Starts per window that the project is good for: what the most trusting run that waits
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

	/** Tells until when it waits for our window, by its place and what others have waiting. */
	private foretell({ quota, waiting }: Ticket, lane: Lane, place: number): void {
		const now = this.clock.now();
		let ahead = -1;
		for (const each of this.lanes) ahead += Math.min(place + 1, each.queueFor(quota).length);
		const window = this.project.windowOf(quota);
		const until = Math.max(
			window.startTime(now, lane.run.limits[quota], ahead),
			lane.queueFor(quota).startTime(now, place),
		);
		if (until > now) waiting.forQuota(quota, this.clock.onTheMachine(until));
	}
}

type Limits = ReadonlyMap<QuotaName, number>;
