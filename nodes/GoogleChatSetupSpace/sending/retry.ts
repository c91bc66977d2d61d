import type { Meaning, Outcome } from '../google/outcome';
import { WINDOW_MS } from './window';

/** What is known of a request when its latest attempt has ended. Times in milliseconds. */
export interface History {
	/** Attempts that ended without a decision, this one included; those turned away by a quota are not counted. */
	transientFailures: number;
	/** Pauses in a row that the project has had, this one not included. */
	throttlesInARow: number;
	/** When the first of them began; -Infinity before there ever was one. */
	throttledSince: number;
	/** What is left of the time that may be spent on pauses. */
	budgetLeftMs: number;
	now: number;
}

export type Verdict =
	| { next: 'done' }
	| { next: 'tryAgain'; delayMs: number }
	/** Every request of the project waits. */
	| { next: 'pause'; delayMs: number }
	| { next: 'giveUp'; comeBackInMs?: number };

/** Four attempts outlast a deployment or a dropped connection, and end within half a minute. */
export const MOST_ATTEMPTS = 4;
const TRANSIENT_BASE_MS = 1_000;
/** Google's own Chat client waits 10 s at most between attempts. */
const TRANSIENT_CAP_MS = 10_000;
const THROTTLE_BASE_MS = 2_000;
/** Google's quotas count by the minute. https://developers.google.com/workspace/chat/limits */
const THROTTLE_CAP_MS = 60_000;
/** Keeps those who were told the same moment apart. */
const HINT_JITTER_MS = 1_000;

/**
 * Whether and when to send again. Sending again is safe for every outcome, since the request id
 * makes Google do a thing once; it is done where it can help.
 * @param random from 0 up to 1
 */
export function judge(
	outcome: Outcome,
	meaning: Meaning,
	history: History,
	random: () => number,
): Verdict {
	if (meaning === 'succeeded' || meaning === 'final') return { next: 'done' };
	const hint =
		outcome.kind === 'answer'
			? hintMs(outcome.headers, outcome.error.retryDelayMs, history.now)
			: undefined;
	return meaning === 'throttled'
		? throttled(hint, history, random)
		: transient(history, random, hint);
}

/** Independent faults: full jitter spreads those who failed together best. */
function transient(history: History, random: () => number, hint?: number): Verdict {
	if (history.transientFailures >= MOST_ATTEMPTS) return { next: 'giveUp' };
	const ceiling = Math.min(
		TRANSIENT_CAP_MS,
		TRANSIENT_BASE_MS * 2 ** (history.transientFailures - 1),
	);
	const delayMs = random() * ceiling;
	if (hint === undefined || hint <= delayMs) return { next: 'tryAgain', delayMs };
	if (hint > history.budgetLeftMs) return { next: 'giveUp', comeBackInMs: hint };
	return { next: 'tryAgain', delayMs: hint };
}

/** A quota by the minute: equal jitter, since waits near zero would burn within the same minute. */
function throttled(hint: number | undefined, history: History, random: () => number): Verdict {
	const ceiling = Math.min(THROTTLE_CAP_MS, THROTTLE_BASE_MS * 2 ** history.throttlesInARow);
	const shortest = ceiling / 2;
	// A long draw alone is no reason to give up: what is left of the patience is spent, too.
	const longest = Math.max(shortest, history.budgetLeftMs);
	const jittered = Math.min(shortest + random() * shortest, longest);
	const computed =
		ceiling === THROTTLE_CAP_MS ? Math.min(jittered, renewalMs(history, random)) : jittered;
	const delayMs =
		hint !== undefined && hint > computed ? hint + random() * HINT_JITTER_MS : computed;
	return delayMs > history.budgetLeftMs
		? { next: 'giveUp', comeBackInMs: Math.max(hint ?? 0, computed) }
		: { next: 'pause', delayMs };
}

/**
 * How long until all that was counted before the first refusal has left Google's window: whoever
 * sleeps past that moment leaves free places to nobody. Past it, nothing is known.
 */
function renewalMs({ throttledSince, now }: History, random: () => number): number {
	const leftMs = throttledSince + WINDOW_MS - now;
	return leftMs > 0 ? leftMs + random() * HINT_JITTER_MS : Infinity;
}

/** How long the server asks to wait: Retry-After in seconds or as a date, else RetryInfo. */
function hintMs(
	headers: Readonly<Record<string, string>>,
	retryDelayMs: number | undefined,
	now: number,
): number | undefined {
	const after = headers['retry-after']?.trim() ?? '';
	if (/^\d{1,9}$/.test(after)) return Number(after) * 1000;
	// Only what holds letters is tried as a date: "1.5" or "-3" would otherwise parse as a year.
	const date = /[a-z]/i.test(after) ? Date.parse(after) : NaN;
	return Number.isNaN(date) ? retryDelayMs : Math.max(0, date - now);
}
