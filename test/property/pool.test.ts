import fc from 'fast-check';

import { atMost } from '../../nodes/GoogleChatSetupSpace/sending/atMost';
import { FakeClock } from '../support/clock';

describe('a pool', () => {
	it('does all, in order, never more at a time than it may, and as many as it may', async () => {
		const times = fc.array(fc.integer({ min: 0, max: 1_000 }), { maxLength: 40 });
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 1, max: 10 }), times, async (most, waits) => {
				const clock = new FakeClock();
				let underway = 0;
				let highest = 0;
				const results = await atMost(most, [...waits.entries()], async ([index, ms]) => {
					highest = Math.max(highest, ++underway);
					await clock.sleep(ms);
					underway -= 1;
					return index;
				});
				expect(results).toEqual([...waits.keys()]);
				expect(highest).toBe(Math.min(most, waits.length));
			}),
		);
	});

	it('fails with what failed', async () => {
		const failing = atMost(2, [1, 2, 3], (each) =>
			each === 2 ? Promise.reject(new Error('two')) : Promise.resolve(each),
		);
		await expect(failing).rejects.toThrow('two');
	});
});
