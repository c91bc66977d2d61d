import fc from 'fast-check';

import {
	answer as answered,
	type Meaning,
	type Outcome,
	meaningOf,
} from '../../nodes/GoogleChatSetupSpace/google/outcome';
import { judge, MOST_ATTEMPTS, type History } from '../../nodes/GoogleChatSetupSpace/sending/retry';

const NOW = Date.parse('2026-11-23T12:00:00Z');

const history: fc.Arbitrary<History> = fc.record({
	transientFailures: fc.integer({ min: 1, max: 6 }),
	throttlesInARow: fc.integer({ min: 0, max: 40 }),
	throttledSince: fc.oneof(fc.integer({ min: NOW - 90_000, max: NOW }), fc.constant(-Infinity)),
	budgetLeftMs: fc.integer({ min: 0, max: 600_000 }),
	now: fc.constant(NOW),
});

const outcome: fc.Arbitrary<Outcome> = fc.oneof(
	fc
		.record({
			status: fc.oneof(
				fc.constantFrom(200, 400, 408, 409, 429, 500, 503),
				fc.integer({ min: 100, max: 599 }),
			),
			headers: fc.oneof(fc.constant({}), fc.record({ 'retry-after': fc.string() })),
			body: fc.anything(),
		})
		.map(({ status, headers, body }) => answered(status, headers, body)),
	fc.record({ kind: fc.constant('noAnswer' as const), code: fc.string() }),
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
	throttlesInARow: 0,
	throttledSince: -Infinity,
	budgetLeftMs: 300_000,
	now: NOW,
};
/** @param isWhole whether the body is what was asked for */
const meaning = (given: Outcome, isWhole: boolean): Meaning =>
	meaningOf(given, { read: (body) => (isWhole ? body : undefined) });
const decide = (given: Outcome, past: Partial<History> = {}, isWhole = false, chance = 0.5) =>
	judge(given, meaning(given, isWhole), { ...fresh, ...past }, () => chance);

describe('whether to send again', () => {
	it('is decided for every outcome, and for the same one in the same way', () => {
		fc.assert(
			fc.property(outcome, fc.boolean(), history, random, (given, isWhole, past, chance) => {
				const first = judge(given, meaning(given, isWhole), past, () => chance);
				expect(judge(given, meaning(given, isWhole), past, () => chance)).toEqual(first);
				if ('delayMs' in first) expect(first.delayMs).toBeGreaterThanOrEqual(0);
				if (first.next === 'pause') expect(first.delayMs).toBeLessThanOrEqual(past.budgetLeftMs);
			}),
		);
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
	it('doubles from a second to ten, with full jitter', () => {
		const longest = [1, 2, 3].map((transientFailures) =>
			decide(answer(503), { transientFailures }, false, 1),
		);
		expect(longest).toEqual([1000, 2000, 4000].map((delayMs) => ({ next: 'tryAgain', delayMs })));
		expect(decide(answer(503), {}, false, 0)).toEqual({ next: 'tryAgain', delayMs: 0 });
	});

	it('doubles from two seconds to a minute after a 429, never below half of it', () => {
		const delays = (chance: number) =>
			[0, 1, 2, 3, 4, 5, 6].map((throttlesInARow) => {
				const verdict = decide(answer(429), { throttlesInARow }, false, chance);
				return 'delayMs' in verdict ? verdict.delayMs : undefined;
			});
		expect(delays(1)).toEqual([2000, 4000, 8000, 16000, 32000, 60000, 60000]);
		expect(delays(0)).toEqual([1000, 2000, 4000, 8000, 16000, 30000, 30000]);
	});

	it('does not sleep past the moment at which Google has forgotten what it counted before', () => {
		const pauseAfter = (seconds: number) =>
			decide(answer(429), { throttlesInARow: 5, throttledSince: NOW - seconds * 1000 }, false, 0.5);
		expect(pauseAfter(46)).toEqual({ next: 'pause', delayMs: 15_500 });
		// Far from it, and past it, the wait is as long as any other.
		expect(pauseAfter(5)).toEqual({ next: 'pause', delayMs: 45_000 });
		expect(pauseAfter(61)).toEqual({ next: 'pause', delayMs: 45_000 });
	});

	it('looks at that moment when refusals have gone on for a while, not after the first', () => {
		const second = { throttlesInARow: 1, throttledSince: NOW - 60_000 };
		expect(decide(answer(429), second)).toEqual({ next: 'pause', delayMs: 3_000 });
	});

	it('spends the last of the patience rather than give up for a long draw', () => {
		const last = { throttlesInARow: 5, budgetLeftMs: 40_000 };
		expect(decide(answer(429), last, false, 0.9)).toEqual({ next: 'pause', delayMs: 40_000 });
		expect(decide(answer(429), { ...last, budgetLeftMs: 29_000 }).next).toBe('giveUp');
	});

	it('takes RESOURCE_EXHAUSTED for a 429, whatever the status', () => {
		const body = { error: { status: 'RESOURCE_EXHAUSTED' } };
		expect(decide(answer(403, { body })).next).toBe('pause');
	});

	it.each([
		['Retry-After in seconds', answer(429, { after: '58' }), 58_000],
		['Retry-After as a date', answer(429, { after: 'Mon, 23 Nov 2026 12:01:00 GMT' }), 60_000],
		['RetryInfo', answer(429, { body: retryInfo('12.5s') }), 12_500],
	])('honours %s', (_name, given, least) => {
		const verdict = decide(given);
		expect(verdict.next).toBe('pause');
		expect('delayMs' in verdict && verdict.delayMs).toBeGreaterThanOrEqual(least);
		expect('delayMs' in verdict && verdict.delayMs).toBeLessThanOrEqual(least + 1000);
	});

	it('adds up to a second to a hint, so that those who were told together do not come together', () => {
		const delays = [0, 0.5].map((chance) =>
			decide(answer(429, { after: ' 58 ' }), {}, false, chance),
		);
		expect(delays).toEqual([58_000, 58_500].map((delayMs) => ({ next: 'pause', delayMs })));
	});

	it('waits longer than a hint where it would anyway', () => {
		const past = { throttlesInARow: 3 };
		expect(decide(answer(429, { after: '5' }), past)).toEqual({ next: 'pause', delayMs: 12_000 });
		const transient = { transientFailures: 3 };
		expect(decide(answer(503, { after: '1' }), transient)).toEqual({
			next: 'tryAgain',
			delayMs: 2_000,
		});
	});

	it.each(['-5', '1.5'])('takes RetryInfo where Retry-After is %s', (after) => {
		expect(decide(answer(429, { after, body: retryInfo('30s') }))).toEqual({
			next: 'pause',
			delayMs: 30_500,
		});
	});

	it.each(['-5', '1.5', 'soon', '', '99999999999999999999'])(
		'is not misled by "Retry-After: %s"',
		(after) => {
			expect(decide(answer(429, { after }))).toEqual({ next: 'pause', delayMs: 1500 });
		},
	);

	it('gives up at once and says when to come back if the hint is beyond the budget', () => {
		const verdict = decide(answer(429, { after: '3600' }));
		expect(verdict).toEqual({ next: 'giveUp', comeBackInMs: 3_600_000 });
	});

	it('honours a hint of an unavailable server, too', () => {
		expect(decide(answer(503, { after: '20' }))).toEqual({ next: 'tryAgain', delayMs: 20_000 });
		const hour = decide(answer(503, { after: '3600' }));
		expect(hour).toEqual({ next: 'giveUp', comeBackInMs: 3_600_000 });
		const exactly = decide(answer(503, { after: '20' }), { budgetLeftMs: 20_000 });
		expect(exactly).toEqual({ next: 'tryAgain', delayMs: 20_000 });
	});
});
