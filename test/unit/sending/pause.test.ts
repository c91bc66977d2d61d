import { Pause, waitOf } from '../../../nodes/GoogleChatSetupSpace/sending/pause';

const least = () => 0;

/** How long the pause lasts that a request asks for which was sent and refused at these times. */
function pauseOf(pause: Pause, sentAt: number, now: number): number {
	pause.until = pause.opensAt = now;
	pause.begin(sentAt, now, least);
	return pause.until - now;
}

describe('refusals for a quota', () => {
	it('of requests that were sent together are one pause, also where one comes late', () => {
		const pause = new Pause();
		expect(pauseOf(pause, 0, 100)).toBe(1_000);
		expect(pauseOf(pause, 0, 200)).toBe(1_000);
		expect(pauseOf(pause, 1_200, 1_300)).toBe(2_000);
		// The last of the first ones; it tells nothing of who was sent since.
		expect(pauseOf(pause, 0, 5_000)).toBe(2_000);
		expect(pauseOf(pause, 4_000, 6_100)).toBe(4_000);
	});

	it('of a request sent at the very time of the first one belong to its pause', () => {
		const pause = new Pause();
		expect(pauseOf(pause, 0, 100)).toBe(1_000);
		expect(pauseOf(pause, 100, 200)).toBe(1_000);
		expect(pauseOf(pause, 150, 300)).toBe(2_000);
	});

	it('tell when the first of them was', () => {
		const pause = new Pause();
		expect(pause.firstBegunAt).toBe(-Infinity);
		pause.begin(0, 100, least);
		pause.begin(1_100, 1_200, least);
		expect(pause.firstBegunAt).toBe(100);
		pause.letThrough(3_200);
		pause.begin(3_200, 3_300, least);
		expect(pause.firstBegunAt).toBe(3_300);
	});

	it('are counted from the first of them, by which Google has forgotten what it counted', () => {
		const pause = new Pause();
		for (let at = 100; at <= 500; at += 100) pauseOf(pause, at, at);
		expect(pauseOf(pause, 41_100, 41_100)).toBe(20_000);
	});

	it('hold for as long as the longest of them says', () => {
		const pause = new Pause();
		const half = () => 0.5;
		pause.begin(0, 100, half, 20_000);
		pause.begin(0, 200, half, 1_600);
		expect([pause.until, pause.opensAt]).toEqual([20_100, 20_600]);
	});

	it('are over with what Google lets through after the pause, and not with what it did during it', () => {
		const pause = new Pause();
		pause.begin(0, 100, least);
		pause.letThrough(1_099);
		expect(pause).toMatchObject({ isProbing: true });
		pause.letThrough(1_100);
		expect(pause).toMatchObject({ isProbing: false });
		expect(pauseOf(pause, 1_100, 1_200)).toBe(1_000);
		pause.letThrough(2_199);
		expect(pauseOf(pause, 2_199, 2_300)).toBe(2_000);
	});
});

describe('a quota that is used up', () => {
	it.each([
		[0, 1_000, 1_500],
		[1, 2_000, 3_000],
		[2, 4_000, 6_000],
		[3, 8_000, 12_000],
		[4, 16_000, 24_000],
		[5, 30_000, 45_000],
		[9, 30_000, 45_000],
	])('pauses longer each time: after %d in a row', (inARow, shortest, middle) => {
		expect(waitOf(inARow, 90_000, least)).toEqual({ delayMs: shortest, apartMs: 0 });
		expect(waitOf(inARow, 90_000, () => 0.5)).toEqual({ delayMs: middle, apartMs: 0 });
	});

	it('pauses no longer than until Google has forgotten the minute before the first refusal', () => {
		expect(waitOf(5, 41_000, () => 0.5)).toEqual({ delayMs: 20_500, apartMs: 0 });
		expect(waitOf(5, 60_999, least)).toEqual({ delayMs: 1, apartMs: 0 });
		expect(waitOf(5, 61_000, least)).toEqual({ delayMs: 30_000, apartMs: 0 });
		// A short pause is as long as ever.
		expect(waitOf(4, 60_000, least)).toEqual({ delayMs: 16_000, apartMs: 0 });
	});

	it('pauses as long as Google asks where that is longer, and a little apart from others', () => {
		expect(waitOf(0, 0, () => 0.5, 30_000)).toEqual({ delayMs: 30_000, apartMs: 500 });
		expect(waitOf(5, 90_000, () => 0.5, 30_000)).toEqual({ delayMs: 45_000, apartMs: 0 });
	});
});
