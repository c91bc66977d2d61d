import { steady } from '../../../nodes/GoogleChatSetupSpace/sending/clock';

/** A machine whose clock anybody sets. */
const machine = (start: number) => {
	const slept: number[] = [];
	const clock = {
		time: start,
		now: () => clock.time,
		sleep: (ms: number) => {
			slept.push(ms);
			return Promise.resolve();
		},
	};
	return { clock, slept };
};

describe('a steady clock', () => {
	it('shows what the machine shows as long as nobody sets that back', () => {
		const { clock } = machine(1_000);
		const { now, onTheMachine } = steady(clock);
		expect(now()).toBe(1_000);
		clock.time = 5_000;
		expect(now()).toBe(5_000);
		expect(onTheMachine(7_000)).toBe(7_000);
	});

	it('stands still while the machine is set back, and goes on from there', () => {
		const { clock } = machine(10_000);
		const { now, onTheMachine } = steady(clock);
		now();
		clock.time = 4_000;
		expect(now()).toBe(10_000);
		expect(onTheMachine(12_000)).toBe(6_000);
		clock.time = 4_500;
		expect(now()).toBe(10_500);
		clock.time = 4_000;
		expect(now()).toBe(10_500);
		clock.time = 5_000;
		expect(now()).toBe(11_500);
	});

	it('sleeps as the machine does', async () => {
		const { clock, slept } = machine(0);
		await steady(clock).sleep(250);
		expect(slept).toEqual([250]);
	});
});
