import assert from 'node:assert/strict';

import fc from 'fast-check';

import {
	answer as answered,
	type Meaning,
	type Outcome,
	meaningOf,
} from '../../nodes/GoogleChatSetupSpace/google/outcome';
import { errors } from '../../sandbox/google';
import { waitOf } from '../../nodes/GoogleChatSetupSpace/sending/pause';
import {
	delayBeforeNext,
	hintOf,
	MOST_ATTEMPTS,
} from '../../nodes/GoogleChatSetupSpace/sending/retry';

const NOW = Date.parse('2026-11-23T12:00:00Z');

/** What came before the outcome. */
interface History {
	transientFailures: number;
	pausesBefore: { inARow: number; forMs: number };
	maxWaitMs: number;
}

const history: fc.Arbitrary<History> = fc.record({
	transientFailures: fc.integer({ min: 1, max: 6 }),
	pausesBefore: fc.record({
		inARow: fc.integer({ min: 0, max: 40 }),
		forMs: fc.integer({ min: 0, max: 90_000 }),
	}),
	maxWaitMs: fc.integer({ min: 0, max: 600_000 }),
});

const googlesAnswer = fc
	.constantFrom(
		errors.quotaExceeded(),
		errors.quotaExceeded({ retryAfter: 58 }),
		errors.quotaExceeded({ retryInfoSeconds: 12 }),
		errors.backendExhausted(),
		{ ...errors.backendExhausted(), status: 403 },
		errors.unavailable(),
		errors.aborted(),
		errors.nameTaken(),
		errors.permissionDenied(),
	)
	.map(({ status, headers, body }) => answered(status, headers, body));
const anyAnswer = fc
	.record({
		status: fc.oneof(
			fc.constantFrom(200, 400, 408, 409, 429, 500, 503),
			fc.integer({ min: 100, max: 599 }),
		),
		headers: fc.oneof(
			fc.constant({}),
			fc.record({ 'retry-after': fc.oneof(fc.nat({ max: 900 }).map(String), fc.string()) }),
		),
		body: fc.anything(),
	})
	.map(({ status, headers, body }) => answered(status, headers, body));
const code = fc.oneof(
	fc.constantFrom('ECONNRESET', 'CERT_HAS_EXPIRED', 'ERR_CANCELED'),
	fc.string(),
);
const outcome: fc.Arbitrary<Outcome> = fc.oneof(
	googlesAnswer,
	anyAnswer,
	code.map((name) => ({ kind: 'noAnswer' as const, code: name })),
	fc.constant<Outcome>({ kind: 'noToken', by: 'user', reason: 'revoked' }),
);

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

const answer = (status: number, extra: { body?: unknown; after?: string } = {}): Outcome =>
	answered(
		status,
		extra.after === undefined ? {} : { 'retry-after': extra.after },
		extra.body ?? {},
	);

const retryInfo = (retryDelay: string) => ({
	error: { details: [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay }] },
});

const fresh: History = {
	transientFailures: 1,
	pausesBefore: { inARow: 0, forMs: 0 },
	maxWaitMs: 300_000,
};
const pauses = (inARow: number, seconds = 100): Partial<History> => ({
	pausesBefore: { inARow, forMs: seconds * 1_000 },
});
/** A pause of so long, and no longer. */
const pauseOf = (delayMs: number, apartMs = 0) => ({ next: 'pause', wait: { delayMs, apartMs } });
/** @param isWhole whether the body is what was asked for */
const meaning = (given: Outcome, isWhole: boolean): Meaning =>
	meaningOf(given, { read: (body) => (isWhole ? body : undefined) });

/** What an outcome leads to, by what it means. */
function verdictOf(given: Outcome, isWhole: boolean, past: History, chance: number) {
	const { transientFailures, pausesBefore, maxWaitMs } = past;
	const hint = hintOf(given, NOW);
	const random = () => chance;
	switch (meaning(given, isWhole)) {
		case 'throttled': {
			const { inARow, forMs } = pausesBefore;
			return { next: 'pause' as const, wait: waitOf(inARow, forMs, random, hint) };
		}
		case 'transient': {
			const delay = delayBeforeNext(transientFailures, maxWaitMs, random, hint);
			return typeof delay === 'number'
				? { next: 'tryAgain' as const, delayMs: delay }
				: { next: 'giveUp' as const, gaveUp: delay };
		}
		default:
			return { next: 'done' as const };
	}
}
const decide = (given: Outcome, past: Partial<History> = {}, isWhole = false, chance = 0.5) =>
	verdictOf(given, isWhole, { ...fresh, ...past }, chance);

describe('whether to send again', () => {
	it('is decided for every outcome by what it means: at once, by a count, or by a time', () => {
		const seen = { done: 0, tryAgain: 0, pause: 0, giveUp: 0, comeBack: 0 };
		fc.assert(
			fc.property(outcome, fc.boolean(), history, random, (given, isWhole, past, chance) => {
				const verdict = verdictOf(given, isWhole, past, chance);
				seen[verdict.next]++;
				const isQuota =
					given.kind === 'answer' &&
					(given.status === 429 || given.error.status === 'RESOURCE_EXHAUSTED');
				// A quota has no count: it is the pause's length that may be too long.
				assert.equal(verdict.next === 'pause', isQuota);
				if (given.kind === 'noToken') assert.equal(verdict.next, 'done');
				if (given.kind === 'answer' && !isQuota && given.status < 300) {
					assert.equal(verdict.next === 'done', isWhole && given.body !== undefined);
				}
				if (given.kind === 'answer' && !isQuota && given.status >= 500) {
					assert.notEqual(verdict.next, 'done');
				}
				if (verdict.next === 'tryAgain') {
					assert.ok(past.transientFailures < MOST_ATTEMPTS);
					assert.ok(verdict.delayMs >= 0);
					assert.ok(verdict.delayMs <= Math.max(4_000, past.maxWaitMs));
				}
				if (verdict.next === 'pause') {
					const { delayMs, apartMs } = verdict.wait;
					assert.ok(delayMs > 0);
					assert.ok(apartMs >= 0);
					assert.ok(apartMs < 1_000);
				}
				if (verdict.next === 'giveUp') {
					const { comeBackInMs } = verdict.gaveUp;
					if (comeBackInMs === undefined) {
						assert.ok(past.transientFailures >= MOST_ATTEMPTS);
					} else {
						seen.comeBack++;
						assert.ok(comeBackInMs > past.maxWaitMs);
					}
				}
			}),
			{ numRuns: 2_000 },
		);
		// Else what is rare would not have been tried.
		for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10);
	});

	it.each([408, 500, 502, 503, 504])('is yes after %i, four times at most', (status) => {
		expect(decide(answer(status)).next).toBe('tryAgain');
		expect(decide(answer(status), { transientFailures: MOST_ATTEMPTS - 1 }).next).toBe('tryAgain');
		expect(decide(answer(status), { transientFailures: MOST_ATTEMPTS }).next).toBe('giveUp');
	});

	it.each([
		'ECONNRESET',
		'ECONNABORTED',
		'ECONNREFUSED',
		'EPIPE',
		'ETIMEDOUT',
		'EHOSTUNREACH',
		'ENETUNREACH',
		'ENETDOWN',
		'ENOTFOUND',
		'EAI_AGAIN',
		'ERR_BAD_RESPONSE',
		'ERR_SOCKET_CONNECTION_TIMEOUT',
		'HPE_INVALID_CHUNK_SIZE',
		'UNKNOWN',
	])('is yes after %s', (code) => {
		expect(decide({ kind: 'noAnswer', code }).next).toBe('tryAgain');
	});

	it.each(['SELF_SIGNED_CERT_IN_CHAIN', 'CERT_HAS_EXPIRED', 'ERR_CANCELED'])(
		'is no after %s: repeating cannot help',
		(code) => {
			expect(decide({ kind: 'noAnswer', code }).next).toBe('done');
		},
	);

	it.each([300, 400, 401, 403, 404, 412])('is no after %i', (status) => {
		expect(decide(answer(status)).next).toBe('done');
	});

	it('is yes after ABORTED, and no after another conflict', () => {
		const refusal = (code: number, status: string) => answer(code, { body: { error: { status } } });
		expect(decide(refusal(409, 'ABORTED')).next).toBe('tryAgain');
		expect(decide(refusal(409, 'ALREADY_EXISTS')).next).toBe('done');
		expect(decide(refusal(400, 'ABORTED')).next).toBe('done');
	});

	it('is yes after a body that is not what was asked for, and no after one that is', () => {
		expect(decide(answer(200), {}, false).next).toBe('tryAgain');
		expect(decide(answer(200), {}, true)).toEqual({ next: 'done' });
	});

	it('is no where there is no token', () => {
		expect(decide({ kind: 'noToken', by: 'user', reason: 'revoked' })).toEqual({ next: 'done' });
	});
});

describe('how long to wait', () => {
	it('doubles from a second to four, with full jitter', () => {
		const longest = [1, 2, 3].map((transientFailures) =>
			decide(answer(503), { transientFailures }, false, 1),
		);
		expect(longest).toEqual([1000, 2000, 4000].map((delayMs) => ({ next: 'tryAgain', delayMs })));
		expect(decide(answer(503), {}, false, 0)).toEqual({ next: 'tryAgain', delayMs: 0 });
	});

	it('doubles from two seconds to a minute after a 429, never below half of it', () => {
		const delays = (chance: number) =>
			[0, 1, 2, 3, 4, 5, 6].map((inARow) => decide(answer(429), pauses(inARow), false, chance));
		expect(delays(1)).toEqual(
			[2000, 4000, 8000, 16000, 32000, 60000, 60000].map((ms) => pauseOf(ms)),
		);
		expect(delays(0)).toEqual(
			[1000, 2000, 4000, 8000, 16000, 30000, 30000].map((ms) => pauseOf(ms)),
		);
	});

	it('does not sleep past the moment at which Google has forgotten what it counted before', () => {
		const pauseAfter = (seconds: number) => decide(answer(429), pauses(5, seconds));
		expect(pauseAfter(46)).toEqual(pauseOf(15_500));
		// Far from it, and past it, the wait is as long as any other.
		expect(pauseAfter(5)).toEqual(pauseOf(45_000));
		expect(pauseAfter(61)).toEqual(pauseOf(45_000));
	});

	it('looks at that moment when refusals have gone on for a while, not after the first', () => {
		expect(decide(answer(429), pauses(1, 60))).toEqual(pauseOf(3_000));
	});

	it('takes RESOURCE_EXHAUSTED for a 429, whatever the status', () => {
		const body = { error: { status: 'RESOURCE_EXHAUSTED' } };
		expect(decide(answer(403, { body })).next).toBe('pause');
	});

	it.each([
		['Retry-After in seconds', answer(429, { after: '58' }), 58_000],
		['Retry-After as a date', answer(429, { after: 'Mon, 23 Nov 2026 12:01:00 GMT' }), 60_000],
		['RetryInfo', answer(429, { body: retryInfo('12.5s') }), 12_500],
		['a hint beyond all patience', answer(429, { after: '3600' }), 3_600_000],
	])('honours %s, and keeps those apart who were told together', (_name, given, hint) => {
		expect(decide(given, {}, false, 0)).toEqual(pauseOf(hint));
		expect(decide(given, {}, false, 0.5)).toEqual(pauseOf(hint, 500));
	});

	it('waits longer than a hint where it would anyway', () => {
		expect(decide(answer(429, { after: '5' }), pauses(3))).toEqual(pauseOf(12_000));
		const transient = { transientFailures: 3 };
		expect(decide(answer(503, { after: '1' }), transient)).toEqual({
			next: 'tryAgain',
			delayMs: 2_000,
		});
	});

	it.each(['-5', '1.5'])('takes RetryInfo where Retry-After is %s', (after) => {
		expect(decide(answer(429, { after, body: retryInfo('30s') }))).toEqual(pauseOf(30_000, 500));
	});

	it.each(['-5', '1.5', 'soon', 'try 40', '', '99999999999999999999'])(
		'is not misled by "Retry-After: %s"',
		(after) => {
			expect(decide(answer(429, { after }))).toEqual(pauseOf(1_500));
		},
	);

	it('honours a hint of an unavailable server, and gives up where it is beyond the patience', () => {
		expect(decide(answer(503, { after: '20' }))).toEqual({ next: 'tryAgain', delayMs: 20_000 });
		const hour = decide(answer(503, { after: '3600' }));
		expect(hour).toEqual({ next: 'giveUp', gaveUp: { comeBackInMs: 3_600_000 } });
		const noPatience = { maxWaitMs: 0, transientFailures: 3 };
		expect(decide(answer(503, { after: '1' }), noPatience)).toEqual({
			next: 'giveUp',
			gaveUp: { comeBackInMs: 1_000 },
		});
		const exactly = decide(answer(503, { after: '20' }), { maxWaitMs: 20_000 });
		expect(exactly).toEqual({ next: 'tryAgain', delayMs: 20_000 });
	});
});
