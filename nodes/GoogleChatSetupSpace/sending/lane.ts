import type { QuotaName } from '../google/quotas';
import { queueOf, type Queue } from './queue';
import type { Entry, Ticket } from './ticket';

/** What the gate needs to know of one run of the node. */
export interface Run {
	/** The Cloud project whose quota it uses. */
	project: string;
	/** Who claims that the project is theirs. */
	credential: string;
	/** Starts that the run allows itself per minute. */
	limits: Readonly<Record<QuotaName, number>>;
	/** Whether its first request goes alone: what holds for all of its requests shows there. */
	startsAlone: boolean;
}

/** Where a lane leads to. */
export interface Entrance {
	enter(lane: Lane, ticket: Ticket): Promise<Entry>;
}

/**
 * The place of one run at the gate of its project: lanes are served in turn, and so are the quotas
 * that one lane waits for. A lane holds nothing while nothing waits in it.
 */
export interface Lane {
	readonly run: Run;
	/** Whether its first request has still to be answered before any other starts. */
	isHeld: boolean;
	/** Waits until the request may start. */
	enter(ticket: Ticket): Promise<Entry>;
	/** A request of this lane starts: its quota has had its turn. */
	started(quota: QuotaName): void;
	queueFor(quota: QuotaName): Queue;
	/** What waits, in turn. */
	waiting(): Array<[QuotaName, Queue]>;
}

/** A lane in which nothing waits yet. */
export function laneOf(run: Run, gate: Entrance): Lane {
	/** In turn. */
	const queues = new Map<QuotaName, Queue>();
	let { startsAlone } = run;

	function queueFor(quota: QuotaName): Queue {
		const queue = queues.get(quota) ?? queueOf(run.limits[quota]);
		queues.set(quota, queue);
		return queue;
	}

	const lane: Lane = {
		run,
		isHeld: false,
		enter: (ticket) => gate.enter(lane, ticket),
		started: (quota) => {
			lane.isHeld = startsAlone;
			startsAlone = false;
			const queue = queueFor(quota);
			queues.delete(quota);
			queues.set(quota, queue);
		},
		queueFor,
		waiting: () => [...queues].filter(([, queue]) => queue.length() > 0),
	};
	return lane;
}
