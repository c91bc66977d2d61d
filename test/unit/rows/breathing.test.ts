import { breathing } from '../../../nodes/GoogleChatSetupSpace/rows/breathing';

/** A clock that the test sets, on which each pause takes 7 ms. */
function paused() {
	const clock = { time: 1_000, slept: [] as number[] };
	const breathe = breathing({
		now: () => clock.time,
		sleep: async (ms) => {
			clock.slept.push(ms);
			clock.time += 7;
		},
	});
	return { clock, breathe };
}

describe('a pause for n8n', () => {
	it('is taken when 50 ms have passed', async () => {
		const { clock, breathe } = paused();
		await breathe();
		clock.time += 49;
		await breathe();
		expect(clock.slept).toEqual([]);
		clock.time += 1;
		await breathe();
		expect(clock.slept).toEqual([0]);
	});

	it('counts from the end of the last one', async () => {
		const { clock, breathe } = paused();
		clock.time += 50;
		await breathe();
		clock.time += 49;
		await breathe();
		expect(clock.slept).toHaveLength(1);
		clock.time += 1;
		await breathe();
		expect(clock.slept).toHaveLength(2);
	});
});
