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
export class Lane {
	/** In turn. */
	private readonly queues = new Map<QuotaName, Queue>();
	/** Whether its first request has still to be answered before any other starts. */
	isHeld = false;
	private startsAlone: boolean;

	constructor(
		readonly run: Omit<Run, 'project'>,
		private readonly gate: Entrance,
	) {
		this.startsAlone = run.startsAlone;
	}

	/** Waits until the request may start. */
	enter(ticket: Ticket): Promise<Entry> {
		return this.gate.enter(this, ticket);
	}

	/** A request of this lane starts: its quota has had its turn. */
	started(quota: QuotaName): void {
		this.isHeld = this.startsAlone;
		this.startsAlone = false;
		const queue = this.queueFor(quota);
		this.queues.delete(quota);
		this.queues.set(quota, queue);
	}

	ended(): void {
		this.isHeld = false;
	}

	queueFor(quota: QuotaName): Queue {
		const queue = this.queues.get(quota) ?? queueOf(this.run.limits[quota]);
		this.queues.set(quota, queue);
		return queue;
	}

	/** What waits, in turn. */
	waiting(): Array<[QuotaName, Queue]> {
		return [...this.queues].filter(([, { length }]) => length > 0);
	}
}
