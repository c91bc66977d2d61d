import { Gate, type Ticket } from '../../../nodes/GoogleChatSetupSpace/run/gate';
import { Stop } from '../../../nodes/GoogleChatSetupSpace/run/stop';
import { FakeClock } from '../../support/clock';

/** Who gets in first, of several that wait for a pause to end. */
async function orderOf(tickets: Array<[string, Partial<Ticket>]>): Promise<string[]> {
	const clock = new FakeClock();
	const gate = new Gate(clock);
	gate.pause(clock.now() + 1_000, clock.now());
	const order: string[] = [];
	await Promise.all(
		tickets.map(async ([name, ticket]) => {
			await gate.enter({ quota: 'spaceWrites', limit: 60, stop: new Stop(), ...ticket });
			order.push(name);
			await clock.sleep(100);
			gate.leave(false);
		}),
	);
	return order;
}

describe('of those who wait at the gate', () => {
	it('the first to come is the first to go', async () => {
		expect(
			await orderOf([
				['one', {}],
				['two', {}],
			]),
		).toEqual(['one', 'two']);
	});

	it('who was sent before goes ahead of those who were not', async () => {
		const order = await orderOf([
			['new', {}],
			['again', { isRetry: true }],
			['again, later', { isRetry: true }],
		]);
		expect(order).toEqual(['again', 'again, later', 'new']);
	});

	it('who has the least patience left goes first, whoever came first', async () => {
		const end = new FakeClock().now() + 300_000;
		const order = await orderOf([
			['new', {}],
			['patient', { isRetry: true, giveUpAt: end }],
			['impatient', { isRetry: true, giveUpAt: end - 60_000 }],
			['not throttled', { isRetry: true }],
		]);
		expect(order).toEqual(['impatient', 'patient', 'not throttled', 'new']);
	});
});
