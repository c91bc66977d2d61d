import { Pauses } from '../../../nodes/GoogleChatSetupSpace/sending/pauses';

describe('a pause of a project', () => {
	it('lasts until the latest end that was asked for', () => {
		const pauses = new Pauses();
		expect(pauses.leftMs(0)).toBe(0);
		pauses.begin(10_000, 0, 1_000);
		pauses.begin(8_000, 0, 2_000);
		expect(pauses.leftMs(2_000)).toBe(8_000);
		pauses.begin(12_000, 0, 3_000);
		expect(pauses.leftMs(3_000)).toBe(9_000);
		expect(pauses.leftMs(12_000)).toBe(0);
	});

	it('is counted once, however many of those sent before it are refused', () => {
		const pauses = new Pauses();
		expect(pauses.before(0)).toEqual({ throttlesInARow: 0, throttledSince: -Infinity });
		pauses.begin(3_000, 0, 1_000);
		pauses.begin(3_000, 500, 1_100);
		// At the very moment at which the pause began, too: its answer was still under way.
		pauses.begin(3_000, 1_000, 1_200);
		expect(pauses.before(1_000)).toEqual({ throttlesInARow: 0, throttledSince: 1_000 });
		expect(pauses.before(3_000)).toEqual({ throttlesInARow: 1, throttledSince: 1_000 });
	});

	it('is one more in a row when what was sent after it is refused', () => {
		const pauses = new Pauses();
		pauses.begin(3_000, 0, 1_000);
		pauses.begin(8_000, 3_000, 4_000);
		expect(pauses.before(3_500)).toEqual({ throttlesInARow: 1, throttledSince: 1_000 });
		expect(pauses.before(8_000)).toEqual({ throttlesInARow: 2, throttledSince: 1_000 });
	});

	it('ends the row when something is let through after it, not during it', () => {
		const pauses = new Pauses();
		expect(pauses.isProbing).toBe(false);
		pauses.begin(3_000, 0, 1_000);
		pauses.letThrough(2_999);
		expect(pauses.isProbing).toBe(true);
		expect(pauses.before(3_000).throttlesInARow).toBe(1);
		pauses.letThrough(3_000);
		expect(pauses.isProbing).toBe(false);
		expect(pauses.before(3_000).throttlesInARow).toBe(0);
		pauses.begin(9_000, 3_000, 4_000);
		expect(pauses.before(9_000)).toEqual({ throttlesInARow: 1, throttledSince: 4_000 });
	});
});

describe('the time paused in all', () => {
	it('adds up pauses one after another, and those that overlap once', () => {
		const pauses = new Pauses();
		expect(pauses.totalMs(500)).toBe(0);
		pauses.begin(3_000, 0, 1_000);
		pauses.begin(4_000, 0, 2_000);
		expect(pauses.totalMs(2_500)).toBe(1_500);
		expect(pauses.totalMs(4_500)).toBe(3_000);
		pauses.begin(9_000, 4_500, 5_000);
		expect(pauses.totalMs(6_000)).toBe(4_000);
		expect(pauses.totalMs(20_000)).toBe(7_000);
	});

	it('goes on where a pause follows at once', () => {
		const pauses = new Pauses();
		pauses.begin(3_000, 0, 1_000);
		pauses.begin(5_000, 2_000, 3_000);
		expect(pauses.totalMs(5_000)).toBe(4_000);
	});

	it('tells whose patience the pause outlasts', () => {
		const pauses = new Pauses();
		pauses.begin(3_000, 0, 1_000);
		expect(pauses.outlast(2_000, 1_500)).toBe(false);
		expect(pauses.outlast(1_999, 1_500)).toBe(true);
	});
});
