import { sleepUnlessStopped, Stop } from '../../../nodes/GoogleChatSetupSpace/sending/stop';
import { FakeClock } from '../../support/clock';

describe('asking to stop', () => {
	it('is told to all who listen, once', () => {
		const stop = new Stop();
		const told: string[] = [];
		stop.onRequest(() => told.push('one'));
		stop.onRequest(() => told.push('two'));
		expect(stop.requested).toBe(false);
		stop.request();
		stop.request();
		expect(stop.requested).toBe(true);
		expect(told).toEqual(['one', 'two']);
	});

	it('is not told to who no longer listens', () => {
		const stop = new Stop();
		const told: string[] = [];
		const unlisten = stop.onRequest(() => told.push('one'));
		unlisten();
		stop.request();
		expect(told).toEqual([]);
	});

	it('is told at once to who listens when it was asked for', () => {
		const stop = new Stop();
		stop.request();
		const told: string[] = [];
		stop.onRequest(() => told.push('late'));
		expect(told).toEqual(['late']);
	});

	it('is told to those below, and not to those above', () => {
		const above = new Stop();
		const [one, two] = [new Stop(above), new Stop(above)];
		one.request();
		expect([above.requested, one.requested, two.requested]).toEqual([false, true, false]);
		above.request();
		expect(two.requested).toBe(true);
		expect(new Stop(above).requested).toBe(true);
	});
});

describe('a wait', () => {
	it('ends at its time', async () => {
		const clock = new FakeClock(0);
		expect(await sleepUnlessStopped(100, clock, new Stop())).toBe(true);
		expect(clock.now()).toBe(100);
	});

	it('ends at once where stopping is asked for, before or meanwhile', async () => {
		const clock = new FakeClock(0);
		const stop = new Stop();
		const waits = sleepUnlessStopped(1_000, clock, stop);
		await clock.sleep(100);
		stop.request();
		expect(await waits).toBe(false);
		expect(await sleepUnlessStopped(1_000, clock, stop)).toBe(false);
		expect(clock.now()).toBe(100);
	});
});
