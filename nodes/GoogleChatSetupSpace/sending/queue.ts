import type { Pause } from './pause';
import type { Ticket, Waiter } from './ticket';
import { perMinute, type SlidingWindow } from './window';

/** Two windows are taken as they come: of 61 at 60, thirty would else start a minute later. */
const FEWEST_WINDOWS_TO_SHARE = 3;

/** What holds a request besides our windows: the pause of its project or space, if that is on. */
export interface Hold {
	pause: Pause;
	freeAt: number;
	/** It is held by its space alone. */
	isSpaces?: true;
}

/** The requests of one lane that wait for one quota, and how fast the lane takes them. */
export interface Queue {
	/** When those that the lane started were counted. */
	readonly starts: SlidingWindow;
	length(): number;
	/** Retries go ahead. Returns its place. */
	add(waiter: Waiter, now: number): number;
	remove(waiter: Waiter): void;
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
	): { waiter?: Waiter; freeAt: number };
	/** When the one in this place starts, if no other lane is in its way. */
	startTime(now: number, place?: number): number;
}

/** @param limit starts per window that the lane allows itself at the most */
export function queueOf(limit: number): Queue {
	const starts = perMinute();
	const retries = new Set<Waiter>();
	const fresh = new Set<Waiter>();
	/** How many came since the lane last had nothing to do here. */
	let batch = 0;
	const length = (): number => retries.size + fresh.size;

	function remove(waiter: Waiter): void {
		retries.delete(waiter);
		fresh.delete(waiter);
	}

	return {
		starts,
		length,
		add: (waiter, now) => {
			if (length() === 0 && starts.isEmpty(now)) batch = 0;
			batch += 1;
			(waiter.ticket.wasSent ? retries : fresh).add(waiter);
			return (waiter.ticket.wasSent ? retries.size : length()) - 1;
		},
		remove,
		first: (now, holdOf, tell) => {
			let freeAt = Infinity;
			const stoodBefore = new Set<Pause>();
			for (const waiter of inTurn(retries, fresh)) {
				const { ticket } = waiter;
				const hold = holdOf(ticket);
				if (hold.freeAt <= now) return { waiter, freeAt: now };
				const { pause } = hold;
				if (pause.isOn(now)) {
					if (!stoodBefore.has(pause)) ticket.deadline ??= now + ticket.maxWaitMs;
					if (Math.max(now, ticket.deadline ?? Infinity) < pause.until) {
						remove(waiter);
						const comeBackInMs = pause.until - now;
						// As long as that, too, has nothing been let through.
						const pausedMs = Math.max(comeBackInMs, now - pause.firstBegunAt);
						const isOfAll = hold.isSpaces !== true && pausedMs > ticket.maxWaitMs;
						waiter.settle({ comeBackInMs, isOfAll });
						continue;
					}
					stoodBefore.add(pause);
					tell(ticket, pause.until);
				}
				freeAt = Math.min(freeAt, hold.freeAt);
			}
			return { freeAt };
		},
		startTime: (now, place) => {
			// As many a window as the batch needs for being done in as few windows: 150 at 60 are 50, 50
			// and 50. What is left of each is free for others.
			const windows = Math.ceil(batch / limit);
			const share = windows < FEWEST_WINDOWS_TO_SHARE ? limit : Math.ceil(batch / windows);
			return starts.startTime(now, share, place);
		},
	};
}

function* inTurn(...queues: ReadonlyArray<Iterable<Waiter>>): Iterable<Waiter> {
	for (const queue of queues) yield* queue;
}
