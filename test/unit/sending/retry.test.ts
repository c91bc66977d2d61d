import { answer, type Outcome } from '../../../nodes/GoogleChatSetupSpace/google/outcome';
import { judge, type History } from '../../../nodes/GoogleChatSetupSpace/sending/retry';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const INFO = 'type.googleapis.com/google.rpc.RetryInfo';
const told = (retryAfter: string, body: unknown = {}): Outcome =>
	answer(503, { 'retry-after': retryAfter }, body);

const history = (about: Partial<History> = {}): History => ({
	transientFailures: 1,
	pausesBefore: { inARow: 0, forMs: 0 },
	maxWaitMs: 300_000,
	now: NOW,
	...about,
});

describe('what is final', () => {
	it('is not sent again', () => {
		expect(judge(answer(200), 'succeeded', history(), () => 0)).toEqual({ next: 'done' });
		expect(judge(answer(403), 'final', history(), () => 0)).toEqual({ next: 'done' });
	});
});

describe('what fails by accident', () => {
	it.each([
		[1, 1_000],
		[2, 2_000],
		[3, 4_000],
	])('is sent again: after attempt %d within %d ms', (transientFailures, longest) => {
		const delayed = (random: number) =>
			judge(answer(503), 'transient', history({ transientFailures }), () => random);
		expect(delayed(0)).toEqual({ next: 'tryAgain', delayMs: 0 });
		expect(delayed(0.5)).toEqual({ next: 'tryAgain', delayMs: longest / 2 });
	});

	it('is given up after four attempts', () => {
		expect(judge(answer(503), 'transient', history({ transientFailures: 4 }), () => 0)).toEqual({
			next: 'giveUp',
			gaveUp: {},
		});
	});

	it('waits as long as Google asks, and no longer than the person allows', () => {
		const verdict = (maxWaitMs: number) =>
			judge(told('20'), 'transient', history({ maxWaitMs }), () => 0.5);
		expect(verdict(20_000)).toEqual({ next: 'tryAgain', delayMs: 20_000 });
		expect(verdict(19_999)).toEqual({ next: 'giveUp', gaveUp: { comeBackInMs: 20_000 } });
	});

	it('waits at least its own time where Google asks for less', () => {
		expect(judge(told('0'), 'transient', history(), () => 0.5)).toEqual({
			next: 'tryAgain',
			delayMs: 500,
		});
	});

	it('goes by its own time where there was no answer', () => {
		const lost: Outcome = { kind: 'noAnswer', code: 'ECONNRESET' };
		expect(judge(lost, 'transient', history(), () => 0.5)).toEqual({
			next: 'tryAgain',
			delayMs: 500,
		});
	});
});

describe('how long Google asks to wait', () => {
	const hintOf = (outcome: Outcome): number => {
		const verdict = judge(outcome, 'transient', history({ maxWaitMs: -1 }), () => 0);
		return verdict.next === 'giveUp' ? (verdict.gaveUp.comeBackInMs ?? NaN) : NaN;
	};
	const info = { error: { details: [{ '@type': INFO, retryDelay: '7s' }] } };

	it.each([
		['58', 58_000],
		[' 58 ', 58_000],
		['123456789', 123_456_789_000],
		['Mon, 23 Nov 2026 12:01:00 GMT', 60_000],
		['Mon, 23 Nov 2026 11:59:00 GMT', 0],
	])('is read from %j: %d ms', (header, ms) => {
		expect(hintOf(told(header))).toBe(ms);
		// The header is nearer than what the body says.
		expect(hintOf(told(header, info))).toBe(ms);
	});

	it.each([
		'',
		'1.5',
		'-1',
		'try 40',
		'40 s',
		'1234567890',
		'2026-11-23',
		'Mon, 23 Nov 2026 12:01:00',
		'Mon, 23 Nov 2026 12:01:00 GMT+0100',
		'soon GMT',
	])('is not read from %j: the body says it', (header) => {
		expect(hintOf(told(header, info))).toBe(7_000);
		expect(hintOf(told(header))).toBe(0);
	});
});

describe('a quota that is used up', () => {
	const wait = (about: Partial<History>, random: number, outcome: Outcome = answer(429)) => {
		const verdict = judge(outcome, 'throttled', history(about), () => random);
		return verdict.next === 'pause' ? verdict.wait : undefined;
	};
	const after = (inARow: number, forMs = 90_000) => ({ pausesBefore: { inARow, forMs } });

	it.each([
		[0, 1_000, 1_500],
		[1, 2_000, 3_000],
		[2, 4_000, 6_000],
		[3, 8_000, 12_000],
		[4, 16_000, 24_000],
		[5, 30_000, 45_000],
		[9, 30_000, 45_000],
	])('pauses longer each time: after %d in a row', (inARow, shortest, middle) => {
		expect(wait(after(inARow), 0)).toEqual({ delayMs: shortest, apartMs: 0 });
		expect(wait(after(inARow), 0.5)).toEqual({ delayMs: middle, apartMs: 0 });
	});

	it('pauses no longer than until Google has forgotten the minute before the first refusal', () => {
		expect(wait(after(5, 41_000), 0.5)).toEqual({ delayMs: 20_500, apartMs: 0 });
		expect(wait(after(5, 60_999), 0)).toEqual({ delayMs: 1, apartMs: 0 });
		expect(wait(after(5, 61_000), 0)).toEqual({ delayMs: 30_000, apartMs: 0 });
		// A short pause is as long as ever.
		expect(wait(after(4, 60_000), 0)).toEqual({ delayMs: 16_000, apartMs: 0 });
	});

	it('pauses as long as Google asks where that is longer, and a little apart from others', () => {
		const outcome = answer(429, { 'retry-after': '30' });
		expect(wait(after(0), 0.5, outcome)).toEqual({ delayMs: 30_000, apartMs: 500 });
		expect(wait(after(5), 0.5, outcome)).toEqual({ delayMs: 45_000, apartMs: 0 });
	});
});
