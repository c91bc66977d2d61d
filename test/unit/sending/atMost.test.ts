import { atMost } from '../../../nodes/GoogleChatSetupSpace/sending/atMost';
import { FakeClock } from '../../support/clock';

/** Each takes as long as it says; `most`: how many were under way at a time. */
async function done(most: number, items: readonly number[]) {
	const clock = new FakeClock(0);
	let underWay = 0;
	let highest = 0;
	const results = await atMost(most, items, async (ms) => {
		underWay += 1;
		highest = Math.max(highest, underWay);
		await clock.sleep(ms);
		underWay -= 1;
		return `${ms} ms`;
	});
	return { results, highest, took: clock.now() };
}

describe('so many at a time', () => {
	it('are under way and no more, with the results in the order of the items', async () => {
		expect(await done(2, [30, 10, 20, 10])).toEqual({
			results: ['30 ms', '10 ms', '20 ms', '10 ms'],
			highest: 2,
			took: 40,
		});
	});

	it('are one after the other where it is one', async () => {
		expect(await done(1, [10, 20])).toMatchObject({ highest: 1, took: 30 });
	});

	it('can be more than there are', async () => {
		expect(await done(5, [10, 20])).toMatchObject({ results: ['10 ms', '20 ms'], took: 20 });
		expect(await done(5, [])).toMatchObject({ results: [], highest: 0 });
	});
});
