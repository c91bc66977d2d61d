import { Pause } from '../../../nodes/GoogleChatSetupSpace/sending/pause';

const wait = (delayMs: number, apartMs = 0) => ({ delayMs, apartMs });

describe('refusals for a quota', () => {
	it('of requests that were sent together are one pause, also where one comes late', () => {
		const pause = new Pause();
		pause.begin(0, 100, wait(1_000));
		pause.begin(0, 200, wait(1_000));
		expect(pause.before(1_200, 1_300).inARow).toBe(1);
		pause.begin(1_200, 1_300, wait(1_000));
		// The last of the first ones; it tells nothing of who was sent since.
		pause.begin(0, 5_000, wait(1_000));
		expect(pause.before(4_000, 6_100).inARow).toBe(2);
	});

	it('of a request sent at the very time of the first one belong to its pause', () => {
		const pause = new Pause();
		pause.begin(0, 100, wait(1_000));
		expect(pause.before(100, 200).inARow).toBe(0);
		pause.begin(100, 200, wait(1_000));
		expect(pause.before(150, 300).inARow).toBe(1);
	});

	it('tell how long ago the first of them was', () => {
		const pause = new Pause();
		expect(pause.before(0, 100)).toEqual({ inARow: 0, forMs: 0 });
		pause.begin(0, 100, wait(1_000));
		pause.begin(1_100, 1_200, wait(2_000));
		expect(pause.before(3_200, 3_300)).toEqual({ inARow: 2, forMs: 3_200 });
	});

	it('hold for as long as the longest of them says', () => {
		const pause = new Pause();
		pause.begin(0, 100, wait(20_000, 500));
		pause.begin(0, 200, wait(1_000, 900));
		expect([pause.until, pause.opensAt]).toEqual([20_100, 20_600]);
	});

	it('are over with what Google lets through after the pause, and not with what it did during it', () => {
		const pause = new Pause();
		pause.begin(0, 100, wait(1_000));
		pause.letThrough(1_099);
		expect(pause).toMatchObject({ isProbing: true });
		expect(pause.before(1_100, 1_200).inARow).toBe(1);
		pause.letThrough(1_100);
		expect(pause).toMatchObject({ isProbing: false });
		expect(pause.before(1_100, 1_200)).toEqual({ inARow: 0, forMs: 0 });
	});
});
