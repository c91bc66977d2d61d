import { alarmOf } from '../../../nodes/GoogleChatSetupSpace/sending/alarm';
import { FakeClock } from '../../support/clock';

function alarm() {
	const clock = new FakeClock(0);
	const rung: number[] = [];
	const set = alarmOf(clock, () => rung.push(clock.now()));
	return { clock, rung, set };
}

describe('an alarm', () => {
	it('rings at its time, once', async () => {
		const { clock, rung, set } = alarm();
		set(100);
		set(100);
		expect(rung).toEqual([]);
		await clock.sleep(500);
		expect(rung).toEqual([100]);
	});

	it('rings at the earliest time that it was set for, and at no other', async () => {
		const { clock, rung, set } = alarm();
		set(300);
		set(100);
		set(200);
		await clock.sleep(500);
		expect(rung).toEqual([100]);
	});

	it('can be set again once it has rung', async () => {
		const { clock, rung, set } = alarm();
		set(100);
		await clock.sleep(150);
		set(300);
		set(400);
		await clock.sleep(500);
		expect(rung).toEqual([100, 300]);
	});

	it('does not ring within the turn that sets it', async () => {
		const { clock, rung, set } = alarm();
		set(0);
		await Promise.resolve();
		expect(rung).toEqual([]);
		await clock.sleep(1);
		expect(rung).toEqual([0]);
	});
});
