import type { Answer, Meaning, Outcome } from '../google/outcome';
import type { Pauses, Wait } from './pause';
import type { GaveUp } from './ticket';
import { WINDOW_MS } from './window';

/** What is known of a request when its latest attempt has ended. */
export interface History {
	/** Attempts that ended without a decision, this one included; those that a quota turned away are not counted. */
	transientFailures: number;
	pausesBefore: Pauses;
	/** How long the person lets a request wait for Google, in milliseconds. */
	maxWaitMs: number;
	/** Milliseconds since 1970, by the machine's clock: dates are compared with it. */
	now: number;
}

export type Verdict =
	| { next: 'done' }
	| { next: 'tryAgain'; delayMs: number }
	/** All that the quota holds for waits, each as long as its own patience allows. */
	| { next: 'pause'; wait: Wait }
	| { next: 'giveUp'; gaveUp: GaveUp };

/** Four attempts outlast a deployment or a dropped connection, and end within half a minute. */
export const MOST_ATTEMPTS = 4;
/** Doubles with each attempt: the third and last wait is 4 s at the most. */
const TRANSIENT_BASE_MS = 1_000;
const THROTTLE_BASE_MS = 2_000;
/** Google's quotas count by the minute. https://developers.google.com/workspace/chat/limits */
const THROTTLE_CAP_MS = 60_000;
/** Keeps processes apart that were told the same moment. */
const APART_MS = 1_000;

/**
 * Whether and when to send again. Sending again is safe for every outcome, since the request id
 * makes Google do a thing once; it is done where it can help: a count for what fails by accident, a
 * time for quotas.
 * @param random from 0 up to 1
 */
export function judge(
	outcome: Outcome,
	meaning: Meaning,
	history: History,
	random: () => number,
): Verdict {
	if (meaning === 'succeeded' || meaning === 'final') return { next: 'done' };
	const hint = outcome.kind === 'answer' ? hintMs(outcome, history.now) : undefined;
	return meaning === 'throttled'
		? { next: 'pause', wait: pauseOf(history.pausesBefore, random, hint) }
		: transient(history, random, hint);
}

/** Independent faults: full jitter best spreads requests that failed together. */
function transient(history: History, random: () => number, hint = 0): Verdict {
	const { transientFailures, maxWaitMs } = history;
	if (transientFailures >= MOST_ATTEMPTS) return { next: 'giveUp', gaveUp: {} };
	if (hint > maxWaitMs) return { next: 'giveUp', gaveUp: { comeBackInMs: hint } };
	const delayMs = random() * TRANSIENT_BASE_MS * 2 ** (transientFailures - 1);
	return { next: 'tryAgain', delayMs: Math.max(delayMs, hint) };
}

/**
 * A quota by the minute: equal jitter, since waits near zero would burn within the same minute. The
 * first refusal waits 1 to 2 s, the next 2 to 4 s … from the sixth on 30 to 60 s; a longer hint holds.
 */
function pauseOf({ inARow, forMs }: Pauses, random: () => number, hint = 0): Wait {
	const longest = Math.min(THROTTLE_CAP_MS, THROTTLE_BASE_MS * 2 ** inARow);
	const jittered = (longest * (1 + random())) / 2;
	const isLong = longest === THROTTLE_CAP_MS;
	const delayMs = isLong ? Math.min(jittered, renewalMs(forMs, random)) : jittered;
	return hint > delayMs ? { delayMs: hint, apartMs: random() * APART_MS } : { delayMs, apartMs: 0 };
}

/**
 * How long until Google has forgotten all that it counted before the first refusal: places come
 * free then, and sleeping longer would waste them. Infinity once that time has passed.
 */
function renewalMs(refusedForMs: number, random: () => number): number {
	const leftMs = WINDOW_MS - refusedForMs;
	return leftMs > 0 ? leftMs + random() * APART_MS : Infinity;
}

/** How long the server asks to wait: Retry-After in seconds or as a date, else RetryInfo. */
function hintMs({ headers, error }: Answer, now: number): number | undefined {
	const after = headers['retry-after']?.trim() ?? '';
	// "58".
	if (/^\d{1,9}$/.test(after)) return Number(after) * 1000;
	// "Mon, 23 Nov 2026 12:01:00 GMT"; of anything else, such as "1.5" or "try 40", a year would be read.
	const date = / GMT$/.test(after) ? Date.parse(after) : NaN;
	return Number.isNaN(date) ? error.retryDelayMs : Math.max(0, date - now);
}
