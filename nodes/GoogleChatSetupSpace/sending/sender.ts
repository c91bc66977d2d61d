import type { QuotaName } from '../google/quotas';
import type { ChatRequest } from '../google/requests';
import { meaningOf, nameOf, type Meaning, type Outcome, type Transport } from '../google/outcome';
import type { Clock, Gate } from './gate';
import { judge } from './retry';
import type { Stop } from './stop';

/** What became of a request, all its attempts together. */
export interface Sent {
	outcome: Outcome;
	meaning: Meaning;
	/** What each attempt ended with, in order: a status or an error code. */
	seen: string[];
	/** Set when attempts or patience ran out, as against an answer that is final. */
	gaveUp?: { comeBackInMs?: number };
}

/** Sends a request until its outcome is final; undefined when the run stopped before it was. */
export type Sender = (request: ChatRequest) => Promise<Sent | undefined>;

/** Why the run is waiting, for the person who watches. */
export interface Waiting {
	forQuota(quota: QuotaName, until: number): void;
	forGoogle(until: number): void;
}

export interface SenderParts {
	transport: Transport;
	gate: Gate;
	clock: Clock;
	random: () => number;
	stop: Stop;
	/** Starts allowed per minute, by quota. */
	limits: Readonly<Record<QuotaName, number>>;
	/** How long one request may spend on pauses that Google asked for. */
	budgetMs: number;
	waiting: Waiting;
}

/** Puts gate, transport and retry together: the only way in which a run talks to Google. */
export function createSender(parts: SenderParts): Sender {
	const { transport, gate, clock, random, stop, limits, budgetMs, waiting } = parts;

	return async (request) => {
		const seen: string[] = [];
		let last: Outcome | undefined;
		let transientFailures = 0;
		let giveUpAt: number | undefined;
		for (;;) {
			const entry = await gate.enter({
				quota: request.quota,
				limit: limits[request.quota],
				stop,
				isRetry: last !== undefined,
				...(giveUpAt !== undefined && { giveUpAt }),
				onWait: (until) => waiting.forQuota(request.quota, until),
			});
			if (entry === 'pausedTooLong' && last !== undefined) {
				return {
					outcome: last,
					meaning: 'throttled',
					seen,
					gaveUp: { comeBackInMs: gate.pauses.leftMs(clock.now()) },
				};
			}
			if (typeof entry === 'string') return undefined;

			const sentAt = entry.startedAt;
			// Waiting for our own window is no waiting for Google: it does not use up the patience.
			if (giveUpAt !== undefined) giveUpAt += entry.pacedMs;
			const outcome = await transport(request);
			last = outcome;
			seen.push(nameOf(outcome));
			const meaning = meaningOf(outcome, request);
			const wasThrottled = meaning === 'throttled';
			if (!wasThrottled) transientFailures += 1;
			const now = clock.now();
			const verdict = judge(
				outcome,
				meaning,
				{
					transientFailures,
					...gate.pauses.before(sentAt),
					budgetLeftMs: (giveUpAt ?? now + budgetMs) - now,
					now,
				},
				random,
			);
			if (verdict.next === 'pause') {
				giveUpAt ??= now + budgetMs;
				gate.pause(now + verdict.delayMs, sentAt);
				waiting.forGoogle(now + verdict.delayMs);
			}
			const leave = () => entry.leave(wasThrottled);
			// A refusal may stop the run: who hears of it gets the time to say so before the next starts.
			if (verdict.next === 'giveUp' || (verdict.next === 'done' && meaning !== 'succeeded')) {
				void clock.sleep(0).then(leave);
			} else leave();
			if (verdict.next === 'done') return { outcome, meaning, seen };
			if (verdict.next === 'giveUp') {
				const { comeBackInMs } = verdict;
				return {
					outcome,
					meaning,
					seen,
					gaveUp: { ...(comeBackInMs !== undefined && { comeBackInMs }) },
				};
			}
			if (verdict.next === 'tryAgain' && !(await pauseOf(verdict.delayMs, clock, stop))) {
				return undefined;
			}
		}
	};
}

/** Waits, or returns false at once when the run is stopped. */
function pauseOf(ms: number, clock: Clock, stop: Stop): Promise<boolean> {
	if (stop.requested) return Promise.resolve(false);
	return new Promise((resolve) => {
		const unlisten = stop.onRequest(() => resolve(false));
		void clock.sleep(ms).then(() => {
			unlisten();
			resolve(true);
		});
	});
}
