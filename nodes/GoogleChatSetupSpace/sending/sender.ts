import { isCanceled } from '../google/connectionError';
import type { ChatRequest } from '../google/requests';
import {
	answer,
	isOneSpacesQuota,
	mayHaveActed,
	meaningOf,
	nameOf,
	type Answer,
	type Meaning,
	type Outcome,
	type Transport,
} from '../google/outcome';
import type { Clock } from './clock';
import type { Lane } from './lane';
import { judge } from './retry';
import { sleepUnlessStopped, type Stop } from './stop';
import type { Pass, Ticket, WaitListener } from './ticket';

export type { WaitListener } from './ticket';

/** What became of a request, all its attempts together. */
export type Sent<T> =
	| (Tries & { end: 'succeeded'; value: T; answer: Answer; mayHaveActed: false })
	| (Tries & { end: 'failed'; outcome: Outcome; gaveUp?: GaveUp })
	| (Tries & { end: 'stopped' });

interface Tries {
	/** What each attempt ended with, in order: a status or an error code. */
	seen: string[];
	/** Whether Google may have acted although no answer says so. */
	mayHaveActed: boolean;
}

/** Attempts or patience ran out, as against an answer that is final. */
export interface GaveUp {
	comeBackInMs?: number;
}

/** Sends a request until its outcome is final, or the run is stopped. Never throws. */
export type Sender = <T>(request: ChatRequest<T>) => Promise<Sent<T>>;

export interface SenderParts {
	transport: Transport;
	lane: Lane;
	clock: Clock;
	random: () => number;
	stop: Stop;
	/** How long one request may wait for Google. */
	maxWaitMs: number;
	waiting: WaitListener;
}

/** Puts lane, transport and retry together: the only way in which a run talks to Google. */
export function createSender(parts: SenderParts): Sender {
	return (request) => new Sending(parts, request).untilItEnds();
}

/** Of an attempt that threw: it may have been sent. */
const UNKNOWN: Outcome = { kind: 'noAnswer', code: 'UNKNOWN' };
/** What Google would have answered to a request that a pause held back for too long. */
const QUOTA_USED_UP = answer(429);

interface Attempt {
	outcome: Outcome;
	meaning: Meaning;
}

/** One request on its way: enter, attempt, decide, until it ends. */
class Sending<T> {
	private readonly ticket: Ticket;
	private readonly seen: string[] = [];
	private lastRefusal: Outcome = QUOTA_USED_UP;
	private mayHaveActed = false;
	private transientFailures = 0;

	constructor(
		private readonly parts: SenderParts,
		private readonly request: ChatRequest<T>,
	) {
		const { stop, waiting, maxWaitMs } = parts;
		const { quota, inSpace } = request;
		this.ticket = { quota, stop, waiting, maxWaitMs, wasSent: false, ...(inSpace && { inSpace }) };
	}

	async untilItEnds(): Promise<Sent<T>> {
		for (;;) {
			const entry = await this.parts.lane.enter(this.ticket);
			if (entry === 'stopped') return this.stopped();
			if ('pausedMs' in entry) {
				return this.failed(this.lastRefusal, { comeBackInMs: entry.pausedMs });
			}
			const outcome = await this.attempt(entry);
			const ended = await this.decide(entry, outcome);
			if (ended !== undefined) return ended;
		}
	}

	/** Sends it once. The place in flight is given back whatever happens. */
	private async attempt(pass: Pass): Promise<Attempt> {
		let outcome = UNKNOWN;
		let meaning: Meaning = 'transient';
		try {
			const came = await this.parts.transport(this.request);
			meaning = meaningOf(came, this.request);
			outcome = came;
		} catch {
			// A transport does not throw; were it to, the request would be undecided, not lost.
		} finally {
			pass.leave(outcome, meaning);
		}
		this.ticket.wasSent = true;
		this.seen.push(nameOf(outcome));
		// A later refusal does not take back what an earlier attempt may have done.
		this.mayHaveActed ||= mayHaveActed(outcome);
		return { outcome, meaning };
	}

	/** Ends it, or waits until it may be tried again. */
	private async decide(pass: Pass, { outcome, meaning }: Attempt): Promise<Sent<T> | undefined> {
		const { clock, random, stop, maxWaitMs } = this.parts;
		// n8n took it back: the run is over.
		if (outcome.kind === 'noAnswer' && isCanceled(outcome.code)) return this.stopped();
		if (meaning === 'transient') this.transientFailures += 1;
		const ofOneSpace = outcome.kind === 'answer' && isOneSpacesQuota(outcome);
		const { transientFailures } = this;
		const pausesBefore = pass.pausesBefore(ofOneSpace);
		const history = { transientFailures, pausesBefore, maxWaitMs, now: clock.now() };
		const verdict = judge(outcome, meaning, history, random);
		switch (verdict.next) {
			case 'done':
				return meaning === 'succeeded' ? this.succeeded(outcome) : this.failed(outcome);
			case 'giveUp':
				return this.failed(outcome, verdict.gaveUp);
			case 'pause':
				this.lastRefusal = outcome;
				pass.pause(verdict.wait, ofOneSpace);
				return undefined;
			case 'tryAgain':
				return (await sleepUnlessStopped(verdict.delayMs, clock, stop))
					? undefined
					: this.stopped();
		}
	}

	private succeeded(outcome: Outcome): Sent<T> {
		const value = outcome.kind === 'answer' ? this.request.read(outcome.body) : undefined;
		if (outcome.kind !== 'answer' || value === undefined) return this.failed(outcome);
		return { end: 'succeeded', value, answer: outcome, seen: this.seen, mayHaveActed: false };
	}

	private failed(outcome: Outcome, gaveUp?: GaveUp): Sent<T> {
		const { seen, mayHaveActed } = this;
		return { end: 'failed', outcome, seen, mayHaveActed, ...(gaveUp && { gaveUp }) };
	}

	private stopped(): Sent<T> {
		const { seen, mayHaveActed } = this;
		return { end: 'stopped', seen, mayHaveActed };
	}
}
