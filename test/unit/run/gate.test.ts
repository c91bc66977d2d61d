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
			const pass = await gate.enter({
				quota: 'spaceWrites',
				limit: 60,
				stop: new Stop(),
				...ticket,
			});
			order.push(name);
			await clock.sleep(100);
			if (typeof pass !== 'string') pass.leave(false);
		}),
	);
	return order;
}

it('a place that was used by a slow call comes free a minute after its answer', async () => {
	const clock = new FakeClock();
	const gate = new Gate(clock);
	const begun = clock.now();
	const ticket = { quota: 'spaceWrites', limit: 2, stop: new Stop() } as const;
	const starts = await Promise.all(
		[300, 5_000, 0, 0].map(async (answerMs) => {
			const pass = await gate.enter(ticket);
			if (typeof pass === 'string') throw new Error(pass);
			await clock.sleep(answerMs);
			pass.leave(false);
			return pass.startedAt - begun;
		}),
	);
	// Within the margin of a second, the start is what counts.
	expect(starts).toEqual([0, 0, 61_000, 65_000]);
});

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
