import { QuotaHolder } from '../../../nodes/GoogleChatSetupSpace/sending/quotaHolder';
import { perMinute, WINDOW_MS } from '../../../nodes/GoogleChatSetupSpace/sending/window';

/** Google asks for two seconds; the next goes half a second later. */
const PAUSE = [() => 0.5, 2_000] as const;

describe('what Google counts requests for', () => {
	it('lets one more start at once while nothing speaks against it', () => {
		const holder = new QuotaHolder(perMinute);
		holder.underWay = 5;
		expect(holder.freeAt(100, 'reads', 2)).toBe(100);
		holder.windowOf('reads').start(100);
		expect(holder.freeAt(200, 'reads', 2)).toBe(200);
		holder.windowOf('reads').start(200);
		expect(holder.freeAt(300, 'reads', 2)).toBe(100 + WINDOW_MS);
		// Another quota has a window of its own.
		expect(holder.freeAt(300, 'writes', 2)).toBe(300);
	});

	it('lets nothing start before a pause opens, and then one at a time until one gets through', () => {
		const holder = new QuotaHolder(perMinute);
		holder.pause.begin(0, 100, ...PAUSE);
		expect(holder.freeAt(200, 'reads', 60)).toBe(2_600);
		expect(holder.freeAt(2_599, 'reads', 60)).toBe(2_600);
		expect(holder.freeAt(2_600, 'reads', 60)).toBe(2_600);
		holder.underWay = 1;
		expect(holder.freeAt(2_700, 'reads', 60)).toBe(Infinity);
		holder.pause.letThrough(2_800);
		expect(holder.freeAt(2_900, 'reads', 60)).toBe(2_900);
	});

	it('is forgotten once nothing is left to hold against it', () => {
		const holder = new QuotaHolder(perMinute);
		expect(holder.isIdle(0)).toBe(true);
		holder.underWay = 1;
		expect(holder.isIdle(0)).toBe(false);
		holder.underWay = 0;
		holder.windowOf('reads').start(0);
		holder.windowOf('writes');
		expect(holder.isIdle(WINDOW_MS - 1)).toBe(false);
		expect(holder.isIdle(WINDOW_MS)).toBe(true);
	});

	it('remembers a pause for a minute after it opened', () => {
		const holder = new QuotaHolder(perMinute);
		holder.pause.begin(0, 100, ...PAUSE);
		expect(holder.isIdle(2_600 + WINDOW_MS - 1)).toBe(false);
		expect(holder.isIdle(2_600 + WINDOW_MS)).toBe(true);
	});
});
