import { Gate, type Ticket } from '../../../nodes/GoogleChatSetupSpace/sending/gate';
import { Stop } from '../../../nodes/GoogleChatSetupSpace/sending/stop';
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

describe('after a pause', () => {
	/** Three who wait for the pause to end; who has started, when the answers have these statuses. */
	async function startedAfter(...wasThrottled: boolean[]): Promise<number[]> {
		const clock = new FakeClock();
		const begun = clock.now();
		const gate = new Gate(clock);
		gate.pause(begun + 1_000, begun);
		const starts: number[] = [];
		const ticket = { quota: 'spaceWrites', limit: 60, stop: new Stop() } as const;
		void Promise.all(
			[0, 1, 2].map(async () => {
				const pass = await gate.enter(ticket);
				if (typeof pass === 'string') return;
				const answer = wasThrottled[starts.length];
				starts.push(pass.startedAt - begun);
				await clock.sleep(100);
				if (answer !== undefined) pass.leave(answer);
			}),
		);
		await clock.sleep(5_000);
		return starts;
	}

	it('a single one goes ahead', async () => {
		expect(await startedAfter()).toEqual([1_000]);
	});

	it('the rest follow together when it was let through', async () => {
		expect(await startedAfter(false)).toEqual([1_000, 1_100, 1_100]);
	});

	it('the next goes ahead alone when it was not', async () => {
		expect(await startedAfter(true)).toEqual([1_000, 1_100]);
	});
});

describe('who waits at the gate', () => {
	const quota = 'spaceWrites';

	/** A gate whose window is full for this limit and no larger one. */
	async function full(limit: number) {
		const clock = new FakeClock();
		const gate = new Gate(clock);
		for (let start = 0; start < limit; start++) {
			const pass = await gate.enter({ quota, limit, stop: new Stop() });
			if (typeof pass !== 'string') pass.leave(false);
		}
		return { clock, gate, begun: clock.now() };
	}

	it('is told until when, by the place in the queue', async () => {
		const { gate, begun } = await full(1);
		const until: number[] = [];
		const ticket = {
			quota,
			limit: 1,
			stop: new Stop(),
			onWait: (time: number) => void until.push(time - begun),
		} as const;
		await Promise.all(
			[0, 1, 2].map(async () => {
				const pass = await gate.enter(ticket);
				if (typeof pass !== 'string') pass.leave(false);
			}),
		);
		expect(until).toEqual([61_000, 122_000, 183_000]);
	});

	it('hears at once of a stop, and those behind take the place', async () => {
		const { clock, gate, begun } = await full(1);
		const stop = new Stop();
		const stopped = gate.enter({ quota, limit: 1, stop });
		const behind = gate.enter({ quota, limit: 2, stop: new Stop() });
		stop.request();
		expect(await stopped).toBe('stopped');
		expect(await behind).toMatchObject({ startedAt: begun });
		expect(await gate.enter({ quota, limit: 2, stop })).toBe('stopped');
		expect(clock.now()).toBe(begun);
	});

	it('listens for a stop no longer than it waits', async () => {
		const stop = new Stop();
		let listening = 0;
		const onRequest = stop.onRequest.bind(stop);
		stop.onRequest = (listener) => {
			listening += 1;
			const unlisten = onRequest(listener);
			return () => {
				listening -= 1;
				return unlisten();
			};
		};
		await new Gate(new FakeClock()).enter({ quota, limit: 1, stop });
		expect(listening).toBe(0);
	});
});
