import { answer, type Outcome } from '../../../nodes/GoogleChatSetupSpace/google/outcome';
import { DONE, project, REFUSED, UNAVAILABLE } from './project';

const NO_TOKEN: Outcome = { kind: 'noToken', by: 'user', reason: 'notConnected' };

/** The project's credential is one that Google knows. */
async function known() {
	const world = project();
	await world.run().ask({ quota: 'groupReads' });
	return { ...world, from: world.since() };
}

/** The most starts in any 61 seconds. */
const mostInAWindow = (starts: readonly number[]): number =>
	Math.max(...starts.map((at) => starts.filter((x) => x >= at && x < at + 61_000).length));

describe('executions of one project', () => {
	it('are served in turn: their starts alternate while both wait', async () => {
		const { run, order, since } = await known();
		const limits = { spaceWrites: 20 };
		const [one, two] = [run({ limits }), run({ limits })];
		await Promise.all([one.askAll(30), two.askAll(30)]);
		const pairs = order.slice(1);
		expect(pairs.slice(0, 40).every((name, at) => at === 0 || name !== pairs[at - 1])).toBe(true);
		expect(mostInAWindow([...one.starts, ...two.starts])).toBe(20);
		expect(since()).toBeLessThan(2 * 61_000 + 5_000);
	});

	it.each([
		[150, 8_000, 132_000],
		[1_200, 61_000, 1_221_000],
	])('a single row 5 s after a batch of %d began', async (count, rowMs, batchMs) => {
		const { run, clock, since, from } = await known();
		const batch = run({ startsAlone: true, latencyMs: 300 }).askAll(count);
		await clock.sleep(5_000);
		const { at } = await run().ask();
		expect(at - from - 5_000).toBeLessThanOrEqual(rowMs);
		await batch;
		expect(since() - from).toBeLessThanOrEqual(batchMs);
	});

	it.each([
		[60, [60]],
		[61, [60, 1]],
		[150, [50, 50, 50]],
		[181, [46, 46, 46, 43]],
	])('%d rows take %j of their windows', async (count, shares) => {
		const { run, from } = await known();
		const batch = run({ startsAlone: true });
		await batch.askAll(count);
		const taken = shares.map(
			(_, window) =>
				batch.starts.filter((at) => Math.floor((at - from) / 61_000) === window).length,
		);
		expect(taken).toEqual(shares);
	});

	it('rows that come one by one share their windows, too', async () => {
		const { run, clock, from } = await known();
		const batch = run();
		const all: unknown[] = [];
		for (let nth = 0; nth < 150; nth++) {
			all.push(batch.ask());
			await clock.sleep(100);
		}
		await Promise.all(all);
		const windowOf = (at: number) => Math.floor((at - from) / 61_000);
		const taken = [0, 1, 2].map((nth) => batch.starts.filter((at) => windowOf(at) === nth).length);
		expect(taken).toEqual([60, 50, 40]);
	});

	it('a batch is a batch of its own when the one before is long done', async () => {
		const { run, clock, since } = await known();
		const batch = run();
		await batch.askAll(150);
		await clock.sleep(62_000);
		const from = since();
		await batch.askAll(60);
		expect(since() - from).toBeLessThan(2_000);
	});

	it('look-ups do not hold up writes', async () => {
		const { run, from } = await known();
		const batch = run({ latencyMs: 1_000 });
		void batch.askAll(1_500, { quota: 'spaceReads' });
		const { at } = await batch.ask({ quota: 'spaceWrites' });
		expect(at - from).toBeLessThanOrEqual(2_000);
	});

	it('a low limit of one binds that one alone', async () => {
		const { run, since, from, order } = await known();
		const low = run({ limits: { spaceWrites: 2 } });
		const high = run({ limits: { spaceWrites: 600 } });
		const slow = low.askAll(4);
		await high.askAll(100);
		expect(since() - from).toBeLessThan(3_000);
		await slow;
		const [first, second, third = 0] = low.starts.map((at) => at - from);
		expect([first, second]).toEqual([0, 0]);
		expect(third).toBeGreaterThanOrEqual(61_000);
		expect(third).toBeLessThan(62_000);
		expect(order).toHaveLength(105);
	});
});

describe('a credential that only claims the project', () => {
	it.each([
		['has never signed in', NO_TOKEN],
		['is turned away with a 401', answer(401)],
		['is turned away with a 403', REFUSED],
	])('binds nobody while it %s', async (_why, outcome) => {
		const { run, since, clock } = await known();
		const claim = run({
			credential: 'theirs',
			transport: () => Promise.resolve(outcome),
			limits: { spaceWrites: 1_000_000 },
		});
		const claims = claim.askAll(1_200);
		await clock.sleep(20_000);
		const from = since();
		await run().askAll(60);
		expect(since() - from).toBeLessThan(2_000);
		claim.stop.request();
		await claims;
	});

	it('makes nobody faster who is known', async () => {
		const { run } = await known();
		const claim = run({
			credential: 'theirs',
			transport: () => Promise.resolve(REFUSED),
			limits: { spaceWrites: 1_000_000 },
			latencyMs: 10_000,
		});
		void claim.askAll(20);
		const [one, two] = [run(), run()];
		await Promise.all([one.askAll(60), two.askAll(60)]);
		expect(mostInAWindow([...one.starts, ...two.starts])).toBe(60);
	});

	it('sends one request at a time until Google accepts one', async () => {
		const { run } = project();
		const { askAll, starts } = run({ answers: [REFUSED, REFUSED, DONE] });
		await askAll(6);
		expect(starts).toEqual([0, 100, 200, 300, 300, 300]);
	});

	it('counts what it sends from then on, refusals too', async () => {
		const { run } = project();
		const limits = { spaceWrites: 3 };
		const { ask, starts } = run({ limits, answers: [DONE, REFUSED, UNAVAILABLE] });
		for (let nth = 0; nth < 4; nth++) await ask();
		expect(starts.at(3)).toBeGreaterThanOrEqual(61_000);
	});

	it('counts no request for which there was no token', async () => {
		const { run, since } = project();
		const limits = { spaceWrites: 2 };
		const { ask } = run({ limits, answers: [DONE, NO_TOKEN, NO_TOKEN, NO_TOKEN] });
		for (let nth = 0; nth < 5; nth++) await ask();
		expect(since()).toBeLessThan(1_000);
	});
});

describe('the first request of a run that has several', () => {
	it('goes alone until its attempt has ended, and then the others follow', async () => {
		const { run } = await known();
		const { askAll, starts } = run({ startsAlone: true, answers: [UNAVAILABLE] });
		const all = askAll(4);
		await all;
		const [first = 0, ...others] = starts;
		expect(others.map((at) => at - first)).toEqual([100, 100, 100, 100]);
	});

	it('holds nobody else up', async () => {
		const { run, from } = await known();
		const slow = run({ startsAlone: true, latencyMs: 10_000 });
		void slow.askAll(3);
		expect((await run().ask()).at - from).toBe(100);
	});

	it('may stop all others by its failure', async () => {
		const { run } = await known();
		const { ask, stop, starts } = run({ startsAlone: true, answers: [REFUSED] });
		const ends = await Promise.all(
			[1, 2, 3].map(async () => {
				const sent = await ask();
				// As far from the sender as a row is from the run.
				for (let floor = 0; floor < 10; floor++) await Promise.resolve();
				if (sent.end === 'failed') stop.request();
				return sent.end;
			}),
		);
		expect(ends).toEqual(['failed', 'stopped', 'stopped']);
		expect(starts).toHaveLength(1);
	});
});

describe('who waits for our window', () => {
	it('is told until when, by place and by what others have waiting', async () => {
		const { run, from } = await known();
		const limits = { spaceWrites: 2 };
		const one = run({ limits });
		await one.askAll(2);
		const two = run({ limits });
		void two.askAll(2);
		void one.askAll(1);
		expect(two.told.quota.map((at) => at - from)).toEqual([61_000, 61_000]);
		expect(one.told.quota.map((at) => at - from)).toEqual([61_000 + 0]);
	});

	it('is told nothing where nothing has to wait', async () => {
		const { run } = await known();
		const { askAll, told } = run();
		await askAll(60);
		expect(told).toEqual({ quota: [], google: [] });
	});
});

describe('a run that was stopped', () => {
	it('sends nothing any more', async () => {
		const { run } = await known();
		const { ask, stop, starts } = run();
		stop.request();
		expect((await ask()).end).toBe('stopped');
		expect(starts).toEqual([]);
	});

	it('takes back what waits, and leaves what is under way to its answer', async () => {
		const { run, clock } = await known();
		const { ask, stop, starts } = run({ limits: { spaceWrites: 1 } });
		const ends = Promise.all([ask(), ask()]);
		await clock.sleep(50);
		stop.request();
		expect((await ends).map(({ end }) => end)).toEqual(['succeeded', 'stopped']);
		expect(starts).toHaveLength(1);
	});
});

describe('what is remembered', () => {
	it('is who waits, and which spaces requests went to a moment ago', async () => {
		const { run, clock, remembered } = await known();
		const { ask } = run({ limits: { spaceWrites: 1 } });
		const inSpace = (space: string) => ({ space, quota: 'writes' }) as const;
		await Promise.all([
			ask({ quota: 'messageWrites', inSpace: inSpace('s1') }),
			ask({ quota: 'messageWrites', inSpace: inSpace('s2') }),
		]);
		expect(remembered()).toBe(2);
		await ask();
		const waits = ask();
		await clock.sleep(10);
		expect(remembered()).toBe(3);
		await waits;
	});

	it('does not grow with executions or spaces', async () => {
		const { run, clock, remembered } = await known();
		for (let nth = 0; nth < 50; nth++) {
			const { ask, stop } = run();
			const waits = ask({ quota: 'messageWrites', inSpace: { space: `s${nth}`, quota: 'writes' } });
			if (nth % 5 === 0) stop.request();
			await waits;
			await clock.sleep(100);
		}
		await clock.sleep(2_000);
		await run().ask();
		expect(remembered()).toBeLessThanOrEqual(1);
	});
});
