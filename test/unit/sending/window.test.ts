import {
	perMinute,
	perSecond,
	SPACE_WINDOW_MS,
	type SlidingWindow,
	WINDOW_MS,
} from '../../../nodes/GoogleChatSetupSpace/sending/window';

/** A window in which calls started at these times. */
function windowOf(...starts: number[]): SlidingWindow {
	const window = perMinute();
	for (const start of starts) window.start(start);
	return window;
}

const waitMs = (window: SlidingWindow, now: number, limit: number): number =>
	window.startTime(now, limit) - now;

describe('a start', () => {
	it('is free below the limit, and has to wait for the oldest at it', () => {
		const window = windowOf(0, 1_000);
		expect(waitMs(window, 2_000, 3)).toBe(0);
		expect(waitMs(window, 2_000, 2)).toBe(WINDOW_MS - 2_000);
		expect(waitMs(window, 2_000, 1)).toBe(WINDOW_MS - 1_000);
		expect(waitMs(window, WINDOW_MS, 2)).toBe(0);
	});

	it('is free when all others are long past', () => {
		expect(waitMs(windowOf(0, 1, 2), 10 * WINDOW_MS, 1)).toBe(0);
	});
});

describe('a call that was answered late', () => {
	it('keeps its one place, for a minute after the answer', () => {
		const window = windowOf(0);
		window.ended(0, 10_000, true);
		expect(waitMs(window, 10_000, 2)).toBe(0);
		expect(waitMs(window, 10_000, 1)).toBe(60_000);
	});

	it('stands among the others by the time it was counted', () => {
		const window = windowOf(0, 2_000, 20_000);
		window.ended(0, 6_000, true);
		expect(waitMs(window, 20_000, 2)).toBe(5_000 + WINDOW_MS - 20_000);
		expect(waitMs(window, 20_000, 3)).toBe(2_000 + WINDOW_MS - 20_000);
		window.ended(2_000, 30_000, true);
		expect(waitMs(window, 30_000, 1)).toBe(29_000 + WINDOW_MS - 30_000);
	});

	it('is not counted anew where its start was forgotten', () => {
		const window = windowOf(0);
		expect(waitMs(window, 2 * WINDOW_MS, 1)).toBe(0);
		window.ended(0, 2 * WINDOW_MS, true);
		expect(waitMs(window, 2 * WINDOW_MS, 1)).toBe(0);
	});
});

describe('a call that did not count', () => {
	it('gives its place back at once, and only its own', () => {
		const window = windowOf(0, 1_000);
		window.ended(0, 2_000, false);
		expect(waitMs(window, 2_000, 1)).toBe(1_000 + WINDOW_MS - 2_000);
		expect(waitMs(window, 2_000, 2)).toBe(0);
		window.ended(0, 2_000, false);
		expect(waitMs(window, 2_000, 1)).toBe(1_000 + WINDOW_MS - 2_000);
	});
});

describe("a space's window", () => {
	it('is a second with a tenth of margin', () => {
		const window = perSecond();
		window.start(0);
		expect(SPACE_WINDOW_MS).toBe(1_100);
		expect(waitMs(window, 500, 1)).toBe(600);
		expect(window.isEmpty(1_099)).toBe(false);
		expect(window.isEmpty(1_100)).toBe(true);
	});

	it('counts an answer that took longer than the margin as late as it may have been counted', () => {
		const window = perSecond();
		window.start(0);
		window.ended(0, 300, true);
		expect(waitMs(window, 300, 1)).toBe(1_000);
	});
});

describe('the time to start', () => {
	it('is now for as many as there are free places', () => {
		const window = windowOf(0);
		expect([0, 1].map((place) => window.startTime(5_000, 3, place))).toEqual([5_000, 5_000]);
	});

	it('is a window after the start that frees the place, or the one that frees that', () => {
		const window = windowOf(0, 1_000, 2_000);
		expect([0, 1, 2, 3, 4, 7].map((place) => window.startTime(5_000, 2, place))).toEqual([
			1_000 + WINDOW_MS,
			2_000 + WINDOW_MS,
			1_000 + 2 * WINDOW_MS,
			2_000 + 2 * WINDOW_MS,
			1_000 + 3 * WINDOW_MS,
			2_000 + 4 * WINDOW_MS,
		]);
	});

	it('counts windows from now where those before start now', () => {
		const window = perMinute();
		expect([0, 1, 2, 5].map((place) => window.startTime(5_000, 2, place))).toEqual([
			5_000,
			5_000,
			5_000 + WINDOW_MS,
			5_000 + 2 * WINDOW_MS,
		]);
	});
});
