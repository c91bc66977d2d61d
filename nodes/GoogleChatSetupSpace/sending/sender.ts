import { isCanceled } from '../google/connectionError';
import type { ChatRequest } from '../google/requests';
import {
	answer,
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
import { delayBeforeNext, hintOf } from './retry';
import { sleepUnlessStopped } from './stop';
import type { GaveUp, Ticket } from './ticket';

/** What became of a request, all its attempts together. */
export type Sent<T> =
	| (Tries & { end: 'succeeded'; value: T; answer: Answer; mayHaveActed: false })
	| (Tries & { end: 'failed'; outcome: Outcome; gaveUp?: GaveUp })
	| (Tries & { end: 'stopped' });

interface Tries {
	/** When the first attempt began, in milliseconds since 1970. */
	sentAt?: number;
	/** What each attempt ended with, in order: a status or an error code. */
	seen: string[];
	/** Whether Google may have acted although no answer says so. */
	mayHaveActed: boolean;
}

/** Sends a request until its outcome is final, or the run is stopped. Never throws. */
export type Sender = <T>(request: ChatRequest<T>) => Promise<Sent<T>>;

export interface SenderParts extends Pick<Ticket, 'maxWaitMs' | 'random' | 'stop' | 'waiting'> {
	transport: Transport;
	lane: Lane;
	clock: Clock;
}

/** Of an attempt that threw: it may have been sent. */
const UNKNOWN: Outcome = { kind: 'noAnswer', code: 'UNKNOWN' };
/** What Google would have answered to a request that a pause held back for too long. */
const QUOTA_USED_UP = answer(429);

/** Puts lane, transport and retry together: the only way in which a run talks to Google. */
export function createSender(parts: SenderParts): Sender {
	const { transport, lane, clock, random, stop, maxWaitMs } = parts;
	return async <T>(request: ChatRequest<T>): Promise<Sent<T>> => {
		const { quota, inSpace } = request;
		const ticket: Ticket = { ...parts, quota, inSpace, wasSent: false };
		const tries: Tries = { seen: [], mayHaveActed: false };
		const stopped = (): Sent<T> => ({ ...tries, end: 'stopped' });
		const failed = (outcome: Outcome, gaveUp?: GaveUp): Sent<T> => ({
			...tries,
			end: 'failed',
			outcome,
			gaveUp,
		});
		let lastRefusal: Outcome = QUOTA_USED_UP;
		let failures = 0;
		for (;;) {
			const entry = await lane.enter(ticket);
			if (entry === 'stopped') return stopped();
			if ('comeBackInMs' in entry) return failed(lastRefusal, entry);
			tries.sentAt ??= clock.now();
			const { outcome, meaning } = await attempt(transport, request);
			entry.leave(outcome, meaning);
			ticket.wasSent = true;
			tries.seen.push(nameOf(outcome));
			// A later refusal does not take back what an earlier attempt may have done.
			tries.mayHaveActed ||= mayHaveActed(outcome);
			// n8n took it back: the run is over.
			if (outcome.kind === 'noAnswer' && isCanceled(outcome.code)) return stopped();
			if (meaning === 'succeeded' && outcome.kind === 'answer') {
				const value = request.read(outcome.body) as T;
				return { ...tries, end: 'succeeded', value, answer: outcome, mayHaveActed: false };
			}
			if (meaning === 'throttled') lastRefusal = outcome;
			else if (meaning === 'transient') {
				failures += 1;
				const hint = hintOf(outcome, clock.now());
				const delay = delayBeforeNext(failures, maxWaitMs, random, hint);
				if (typeof delay !== 'number') return failed(outcome, delay);
				if (!(await sleepUnlessStopped(delay, clock, stop))) return stopped();
			} else return failed(outcome);
		}
	};
}

async function attempt<T>(
	transport: Transport,
	request: ChatRequest<T>,
): Promise<{ outcome: Outcome; meaning: Meaning }> {
	try {
		const outcome = await transport(request);
		return { outcome, meaning: meaningOf(outcome, request) };
	} catch {
		// A transport does not throw; were it to, the request would be undecided, not lost.
		return { outcome: UNKNOWN, meaning: 'transient' };
	}
}
