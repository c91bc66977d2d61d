import { isOneSpacesQuota } from '../google/outcome';
import { SPACE_QUOTAS, type QuotaName } from '../google/quotas';
import { alarmOf } from './alarm';
import type { SteadyClock } from './clock';
import { Credentials } from './credentials';
import { InFlight } from './inFlight';
import type { Entrance, Lane } from './lane';
import type { Hold, Queue } from './queue';
import { QuotaHolder } from './quotaHolder';
import { hintOf } from './retry';
import type { Entry, Ticket, Waiter } from './ticket';
import { perMinute, perSecond } from './window';

/** From here on a status says that Google has trouble of its own. */
const SERVER_ERROR = 500;

/** Where the runs of a Cloud project come together. */
export interface Gate extends Entrance {
	/** How many lanes and spaces it remembers: none for long. */
	readonly remembered: number;
}

/**
 * The one way to Google for a Cloud project. What may start is decided a turn of the event loop
 * after something changed, so that a batch has come as a whole, and who hears of a refusal can stop
 * the run before anything else starts.
 */
export function gateOf(clock: SteadyClock): Gate {
	const project = new QuotaHolder(perMinute);
	/** Those that requests went to a moment ago. */
	const spaces = new Map<string, QuotaHolder>();
	const inFlight = new InFlight();
	const credentials = new Credentials();
	/** Those in which something waits, in turn. */
	const lanes = new Set<Lane>();
	const openAt = alarmOf(clock, open);

	function enter(lane: Lane, ticket: Ticket): Promise<Entry> {
		if (ticket.stop.requested) return Promise.resolve('stopped');
		return new Promise((resolve) => {
			const now = clock.now();
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
			lanes.add(lane);
			foretell(ticket, lane, place);
			openAt(now);
		});
	}

	/** Starts all that may start, one of each lane in turn. */
	function open(): void {
		const now = clock.now();
		for (const [name, space] of spaces) if (space.isIdle(now)) spaces.delete(name);
		const limits = limitsInUse();
		for (const lane of lanes) {
			const hasStarted = startOneOf(lane, limits, now);
			if (!hasStarted && lane.waiting().length > 0) continue;
			lanes.delete(lane);
			// Behind all others, where this loop comes to it again.
			if (hasStarted) lanes.add(lane);
		}
	}

	function startOneOf(lane: Lane, limits: Limits, now: number): boolean {
		if (lane.isHeld || !credentials.mayStart(lane.run.credential)) return false;
		for (const [quota, queue] of lane.waiting()) {
			const limit = Math.max(limits.get(quota) ?? 0, lane.run.limits[quota]);
			const { waiter, freeAt } = queue.first(
				now,
				(ticket) => holdOf(ticket, now),
				({ waiting }, until) => waiting.forGoogle(clock.onTheMachine(until)),
			);
			const startTime = Math.max(freeAt, project.freeAt(now, quota, limit), queue.startTime(now));
			if (waiter === undefined || startTime > now) openAt(startTime);
			else if (project.underWay < inFlight.size) {
				start(lane, queue, waiter, now);
				return true;
			}
		}
		return false;
	}

	function holdOf({ inSpace }: Ticket, now: number): Hold {
		const { pause } = project;
		const space = inSpace && spaces.get(inSpace.space);
		if (inSpace === undefined || space === undefined || pause.isOn(now)) {
			return { pause, freeAt: pause.opensAt };
		}
		const { quota } = inSpace;
		const freeAt = space.freeAt(now, quota, SPACE_QUOTAS[quota]);
		return { pause: space.pause, freeAt, isSpaces: true };
	}

	function start(lane: Lane, queue: Queue, waiter: Waiter, startedAt: number): void {
		const { ticket } = waiter;
		const { quota, inSpace } = ticket;
		const { credential } = lane.run;
		const holders = [project];
		const windows = [project.windowOf(quota), queue.starts];
		if (inSpace !== undefined) {
			const space = spaces.get(inSpace.space) ?? new QuotaHolder(perSecond);
			spaces.set(inSpace.space, space);
			holders.push(space);
			windows.push(space.windowOf(inSpace.quota));
		}
		queue.remove(waiter);
		for (const holder of holders) holder.underWay += 1;
		for (const window of windows) window.start(startedAt);
		credentials.started(credential);
		lane.started(quota);
		waiter.settle({
			leave: (outcome, meaning) => {
				const now = clock.now();
				const isAnswer = outcome.kind === 'answer';
				const hasCounted = credentials.ended(credential, outcome);
				for (const window of windows) window.ended(startedAt, now, hasCounted);
				for (const holder of holders) {
					holder.underWay -= 1;
					if (isAnswer && meaning !== 'throttled') holder.pause.letThrough(now);
				}
				let isPushedBack = isAnswer && outcome.status >= SERVER_ERROR;
				if (isAnswer && meaning === 'throttled') {
					// The space comes last, where the request has one.
					const holder = (isOneSpacesQuota(outcome) && holders.at(-1)) || project;
					const hint = hintOf(outcome, clock.onTheMachine(now));
					ticket.deadline ??= now + ticket.maxWaitMs;
					holder.pause.begin(startedAt, now, ticket.random, hint);
					isPushedBack = holder === project;
				}
				if (isPushedBack) inFlight.halve(startedAt, now);
				if (meaning === 'succeeded') inFlight.grow();
				lane.isHeld = false;
				openAt(now);
			},
		});
	}

	/**
	 * Starts per window that the project is good for: what the most trusting run that waits
	 * says. Each keeps to its own limit besides, so that a low one binds nobody else.
	 */
	function limitsInUse(): Limits {
		const limits = new Map<QuotaName, number>();
		for (const lane of lanes) {
			if (!credentials.isAccepted(lane.run.credential)) continue;
			for (const [quota] of lane.waiting()) {
				limits.set(quota, Math.max(limits.get(quota) ?? 0, lane.run.limits[quota]));
			}
		}
		return limits;
	}

	/** Tells until when it waits for our window, by its place and what others have waiting. */
	function foretell({ quota, waiting }: Ticket, lane: Lane, place: number): void {
		const now = clock.now();
		let ahead = -1;
		for (const each of lanes) ahead += Math.min(place + 1, each.queueFor(quota).length());
		const window = project.windowOf(quota);
		const until = Math.max(
			window.startTime(now, lane.run.limits[quota], ahead),
			lane.queueFor(quota).startTime(now, place),
		);
		if (until > now) waiting.forQuota(quota, clock.onTheMachine(until));
	}

	return {
		enter,
		get remembered() {
			return lanes.size + spaces.size;
		},
	};
}

type Limits = ReadonlyMap<QuotaName, number>;
