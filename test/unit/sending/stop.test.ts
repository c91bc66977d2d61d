import { Stop } from '../../../nodes/GoogleChatSetupSpace/sending/stop';

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
});
