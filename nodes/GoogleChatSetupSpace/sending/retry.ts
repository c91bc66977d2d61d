import type { Outcome } from '../google/outcome';
import type { GaveUp } from './ticket';

/** Four attempts outlast a deployment or a dropped connection, and end within half a minute. */
export const MOST_ATTEMPTS = 4;
/** Doubles with each attempt: the third and last wait is 4 s at the most. */
const BASE_MS = 1_000;

/**
 * How long to wait before sending again what failed by accident, or that it is given up. Sending
 * again is safe, since the request id makes Google do a thing once. Independent faults: full jitter
 * best spreads requests that failed together.
 * @param failures attempts that failed so, the last one included
 * @param maxWaitMs how long the person lets a request wait for Google
 * @param random from 0 up to 1
 */
export function delayBeforeNext(
	failures: number,
	maxWaitMs: number,
	random: () => number,
	hintMs = 0,
): number | GaveUp {
	if (failures >= MOST_ATTEMPTS) return {};
	if (hintMs > maxWaitMs) return { comeBackInMs: hintMs };
	return Math.max(random() * BASE_MS * 2 ** (failures - 1), hintMs);
}

/**
 * How long the server asks to wait: Retry-After in seconds or as a date, else RetryInfo.
 * @param now milliseconds since 1970, by the machine's clock: dates are compared with it
 */
export function hintOf(outcome: Outcome, now: number): number | undefined {
	if (outcome.kind !== 'answer') return undefined;
	const after = outcome.headers['retry-after']?.trim() ?? '';
	// "58".
	if (/^\d{1,9}$/.test(after)) return Number(after) * 1000;
	// "Mon, 23 Nov 2026 12:01:00 GMT"; of anything else, such as "1.5" or "try 40", a year would be read.
	const date = / GMT$/.test(after) ? Date.parse(after) : NaN;
	return Number.isNaN(date) ? outcome.error.retryDelayMs : Math.max(0, date - now);
}
