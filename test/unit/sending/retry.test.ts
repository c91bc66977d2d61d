import { answer, type Outcome } from '../../../nodes/GoogleChatSetupSpace/google/outcome';
import { delayBeforeNext, hintOf } from '../../../nodes/GoogleChatSetupSpace/sending/retry';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const INFO = 'type.googleapis.com/google.rpc.RetryInfo';
const told = (retryAfter: string, body: unknown = {}): Outcome =>
	answer(503, { 'retry-after': retryAfter }, body);

describe('what fails by accident', () => {
	it.each([
		[1, 1_000],
		[2, 2_000],
		[3, 4_000],
	])('is sent again: after attempt %d within %d ms', (failures, longest) => {
		expect(delayBeforeNext(failures, 300_000, () => 0)).toBe(0);
		expect(delayBeforeNext(failures, 300_000, () => 0.5)).toBe(longest / 2);
	});

	it('is given up after four attempts', () => {
		expect(delayBeforeNext(4, 300_000, () => 0)).toEqual({});
		// Also where Google asks to wait for longer than the person allows.
		expect(delayBeforeNext(4, 300_000, () => 0, 400_000)).toEqual({});
	});

	it('waits as long as Google asks, and no longer than the person allows', () => {
		expect(delayBeforeNext(1, 20_000, () => 0.5, 20_000)).toBe(20_000);
		expect(delayBeforeNext(1, 19_999, () => 0.5, 20_000)).toEqual({ comeBackInMs: 20_000 });
	});

	it('waits at least its own time where Google asks for less', () => {
		expect(delayBeforeNext(1, 300_000, () => 0.5, 0)).toBe(500);
	});
});

describe('how long Google asks to wait', () => {
	const info = { error: { details: [{ '@type': INFO, retryDelay: '7s' }] } };

	it.each([
		['58', 58_000],
		[' 58 ', 58_000],
		['123456789', 123_456_789_000],
		['Mon, 23 Nov 2026 12:01:00 GMT', 60_000],
		['Mon, 23 Nov 2026 11:59:00 GMT', 0],
	])('is read from %j: %d ms', (header, ms) => {
		expect(hintOf(told(header), NOW)).toBe(ms);
		// The header is nearer than what the body says.
		expect(hintOf(told(header, info), NOW)).toBe(ms);
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
		expect(hintOf(told(header, info), NOW)).toBe(7_000);
		expect(hintOf(told(header), NOW)).toBeUndefined();
	});

	it('is not told where there was no answer', () => {
		expect(hintOf({ kind: 'noAnswer', code: 'ECONNRESET' }, NOW)).toBeUndefined();
	});
});
