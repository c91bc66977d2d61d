import { answer, type Outcome } from '../../../nodes/GoogleChatSetupSpace/google/outcome';
import { FakeClock } from '../../support/clock';
import { DONE, project, quotaUsedUp, read, spaceUsedUp, write } from './project';

/** A project that Google makes wait until 100 ms and so many seconds from now. */
async function paused(seconds: number, maxWaitMs = 86_400_000) {
	const world = project();
	const theirs = world.run({ answers: [quotaUsedUp(seconds)], maxWaitMs });
	void theirs.ask();
	await world.clock.sleep(200);
	return { ...world, theirs };
}

describe('when a quota is used up', () => {
	it('nothing of the project starts until Google said, and then a single one goes ahead', async () => {
		const { run, theirs } = await paused(20);
		const ours = run();
		await Promise.all([ours.askAll(3), ours.ask({ quota: 'spaceReads' })]);
		expect(theirs.starts).toEqual([0, 20_100]);
		expect(ours.starts).toEqual([20_200, 20_200, 20_200, 20_200]);
	});

	it('the next goes ahead alone when that one was refused, too', async () => {
		const { clock, run } = project();
		const { askAll, starts } = run({ answers: [quotaUsedUp(20), quotaUsedUp(30)] });
		void askAll(3);
		await clock.sleep(51_000);
		// The first three are one burst; each refusal is told once.
		expect(starts.slice(0, 2)).toEqual([0, 20_100]);
		expect(starts.slice(2, 4)).toEqual([50_200, 50_300]);
	});

	it('a single one goes ahead also where others of the burst were let through meanwhile', async () => {
		const { run } = project();
		const answers = [DONE, quotaUsedUp(20)];
		const { askAll, starts } = run({ startsAlone: true, latencyMs: 1_000, answers });
		await askAll(40, { quota: 'spaceReads' });
		const after = starts.filter((at) => at > 2_000);
		expect(after.filter((at) => at < 23_000)).toEqual([22_000]);
		expect(after.filter((at) => at === 23_000).length).toBeGreaterThan(4);
	});

	it('the next goes ahead alone, too, when that one was never answered', async () => {
		const { run } = project();
		const lost: Outcome = { kind: 'noAnswer', code: 'ECONNRESET' };
		const { askAll, starts } = run({ startsAlone: true, answers: [quotaUsedUp(20), lost] });
		await askAll(4);
		expect(starts.slice(0, 3)).toEqual([0, 20_100, 20_200]);
		expect(starts.slice(3)).toEqual([20_300, 20_300, 20_300]);
	});

	it('refusals go on for no longer than Google counts', async () => {
		const { run } = project();
		const answers = new Array(6).fill(quotaUsedUp());
		const { ask, starts } = run({ answers });
		await ask();
		// A minute and a second after the first refusal, Google has forgotten what it counted before.
		expect(starts.slice(-2)).toEqual([31_500, 100 + 61_000]);
	});

	it('a hint beyond the patience fails at once, in time and words, and Google is not asked again', async () => {
		const { run } = project();
		const { askAll, starts } = run({ answers: [quotaUsedUp(600)], startsAlone: true });
		const ends = await askAll(300);
		expect(starts).toEqual([0]);
		for (const sent of ends) {
			expect(sent).toMatchObject({ end: 'failed', at: 100, outcome: { status: 429 } });
			expect(sent).toMatchObject({ gaveUp: { comeBackInMs: 600_000 }, mayHaveActed: false });
		}
		expect(ends.map(({ seen }) => seen.length).sort()).toEqual([
			...new Array<number>(299).fill(0),
			1,
		]);
	});
});

it('nothing is set for the end of a pause that nobody waits for: timers hold 24 days at the most', async () => {
	const slept: number[] = [];
	class Watched extends FakeClock {
		override readonly sleep = async (ms: number): Promise<void> => {
			slept.push(ms);
			// A timer beyond that ends at once.
			await new Promise<void>((wake) => setImmediate(wake));
			this.time += ms;
		};
	}
	const { run } = project(new Watched());
	const { end } = await run({ answers: [quotaUsedUp(999_999_999)] }).ask();
	for (let turn = 0; turn < 5; turn++) await new Promise((wake) => setImmediate(wake));
	expect(end).toBe('failed');
	expect(Math.max(...slept)).toBeLessThan(1_000);
});

describe('how long a request waits for Google', () => {
	it.each([0, 300_000])(
		'is its own affair: with %d ms it fails at once, though another waits for an hour',
		async (maxWaitMs) => {
			const { run, theirs } = await paused(3_000);
			const ours = run({ maxWaitMs });
			expect(await ours.ask()).toEqual({
				end: 'failed',
				at: 200,
				outcome: expect.objectContaining({ kind: 'answer', status: 429 }),
				seen: [],
				mayHaveActed: false,
				gaveUp: { comeBackInMs: 2_999_900, isOfAll: true },
			});
			expect(ours.starts).toEqual([]);
			expect(theirs.starts).toHaveLength(1);
		},
	);

	it('counts from its first stand before a pause, which waits for our own window put off', async () => {
		const { run } = project();
		const limits = { spaceWrites: 1 };
		const answers = [DONE, quotaUsedUp(8), DONE, quotaUsedUp(8), DONE];
		const { askAll } = run({ limits, maxWaitMs: 10_000, answers });
		// Each waits behind the others for minutes, and for Google 8 s.
		const ends = await askAll(3);
		expect(ends.map(({ end }) => end)).toEqual(['succeeded', 'succeeded', 'succeeded']);
	});

	it('runs for the head of the queue alone, not for who is deep in it', async () => {
		const { run } = project();
		await run().ask();
		const answers = [7, 7, 7, 7].map((seconds) => quotaUsedUp(seconds));
		const ours = run({ maxWaitMs: 10_000, limits: { spaceReads: 1 } });
		const all = ours.askAll(8, { quota: 'spaceReads' });
		void run({ answers }).ask();
		// One after another stands before the four pauses, 28 s in all, and waits for two at most.
		const ends = (await all).map(({ end }) => end[0]).join('');
		expect(ends).toBe('sfffssss');
	});

	it('ends with what Google said last', async () => {
		const { run } = project();
		const answers = new Array(20).fill(quotaUsedUp());
		const sent = await run({ answers, maxWaitMs: 20_000 }).ask();
		expect(sent).toMatchObject({ end: 'failed', outcome: { status: 429 } });
		expect(sent.at).toBeLessThanOrEqual(20_000);
		expect(sent.seen.length).toBeGreaterThan(3);
	});

	it('is told to those that stand before the pause, and to none that gave up', async () => {
		const { run } = await paused(20);
		const [patient, impatient] = [run(), run({ maxWaitMs: 0 })];
		await Promise.all([patient.askAll(3), impatient.askAll(3)]);
		expect(new Set(patient.told.google)).toEqual(new Set([20_100]));
		expect(impatient.told.google).toEqual([]);
	});
});

it("the project's quota pauses all of it, also where a request in a space met it", async () => {
	const { run, clock } = project();
	void run({ answers: [quotaUsedUp(20)] }).ask(write('one'));
	await clock.sleep(200);
	const ours = run();
	await Promise.all([ours.ask(), ours.ask(write('two'))]);
	expect(Math.min(...ours.starts)).toBeGreaterThanOrEqual(20_100);
});

describe("one space's quota", () => {
	it('pauses that space alone', async () => {
		const { run } = project();
		const { ask, starts } = run({ answers: [spaceUsedUp(20)] });
		void ask(read('spaces/A'));
		const [same, other, project_] = await Promise.all([
			ask(read('spaces/A')),
			ask(read('spaces/B')),
			ask(),
		]);
		expect(other.at).toBeLessThan(1_000);
		expect(project_.at).toBeLessThan(1_000);
		expect(same.at).toBeGreaterThan(20_000);
		// One goes ahead there, too.
		expect(starts.slice(-2)).toEqual([20_100, 20_200]);
	});

	it('ends the wait of requests without the patience for it, of that space alone', async () => {
		const { run } = project();
		const { ask } = run({ answers: [spaceUsedUp(20)], maxWaitMs: 5_000 });
		const ends = [ask(read('spaces/A')), ask(read('spaces/A')), ask(read('spaces/B'))];
		const sent = await Promise.all(ends);
		expect(sent.map(({ end, at }) => [end, at])).toEqual([
			['failed', 100],
			['failed', 100],
			['succeeded', 200],
		]);
		expect(sent[1]).toMatchObject({ gaveUp: { isOfAll: false } });
	});

	it.each([
		['15 reads', read, 15],
		['one write', write, 1],
	] as const)('lets %s start within a second', async (_what, asked, limit) => {
		const { run } = project();
		await run().ask();
		const { askAll, ask, starts } = run({ latencyMs: 10 });
		await Promise.all([askAll(3 * limit, asked('spaces/A')), ask(asked('spaces/B'))]);
		const [from = 0] = starts;
		const waves = starts.map((at) => Math.round((at - from) / 1_000));
		const waveOf = (wave: number): number => waves.filter((each) => each === wave).length;
		expect([0, 1, 2].map(waveOf)).toEqual([limit + 1, limit, limit]);
		for (const at of starts) {
			const inASecond = starts.filter((other) => other >= at && other < at + 1_000);
			expect(inASecond.length).toBeLessThanOrEqual(limit + 1);
		}
	});
});

describe('how many are under way', () => {
	/** When each of the run's requests started, in steps of its latency. */
	const steps = (starts: readonly number[], latencyMs: number): number[] => {
		const counts: number[] = [];
		for (const at of starts) counts[at / latencyMs] = (counts[at / latencyMs] ?? 0) + 1;
		return counts;
	};

	it('grows from sixteen by every success to 32', async () => {
		const { run } = project();
		const { askAll, starts } = run({ startsAlone: true, latencyMs: 1_000 });
		await askAll(115, { quota: 'spaceReads' });
		expect(steps(starts, 1_000).map((count) => count)).toEqual([1, 17, 32, 32, 32, 1]);
	});

	it.each([500, 503])(
		'is halved when Google pushes back with a %d, once for each burst',
		async (status) => {
			const { run } = project();
			const answers = [DONE, ...new Array(17).fill(answer(status))];
			const { askAll, starts } = run({ startsAlone: true, latencyMs: 1_000, answers });
			await askAll(40, { quota: 'spaceReads' });
			const after = starts.filter((at) => at >= 2_000 && at < 3_000);
			expect(after).toHaveLength(8);
		},
	);

	it('is halved when the quota of the project is used up', async () => {
		const { run } = project();
		const answers = [DONE, ...new Array(17).fill(quotaUsedUp(20))];
		const { askAll, starts } = run({ startsAlone: true, latencyMs: 1_000, answers });
		await askAll(40, { quota: 'spaceReads' });
		const goesAhead = starts.filter((at) => at >= 22_000 && at < 23_000);
		const after = starts.filter((at) => at >= 23_000 && at < 24_000);
		expect([goesAhead.length, after.length]).toEqual([1, 8]);
	});

	it("grows on when one space's quota is used up", async () => {
		const { run } = project();
		const answers = [DONE, DONE, spaceUsedUp(20)];
		const { ask, askAll, starts } = run({ startsAlone: true, latencyMs: 1_000, answers });
		await Promise.all([askAll(2, read('spaces/A')), askAll(70, { quota: 'spaceReads' })]);
		expect(starts.filter((at) => at >= 2_000 && at < 3_000)).toHaveLength(32);
		expect((await ask(read('spaces/A'))).end).toBe('succeeded');
	});
});

it('a clock that is set back fails no row and makes none wait for long', async () => {
	class Wall extends FakeClock {
		backMs = 0;
		override readonly now = (): number => this.time - this.backMs;
	}
	const clock = new Wall();
	const { run } = project(clock);
	const answers = [quotaUsedUp(20)];
	const [paused_, ours] = [run({ answers, maxWaitMs: 30_000 }), run({ limits: { groupReads: 1 } })];
	const ends = Promise.all([paused_.askAll(3), ours.askAll(2, { quota: 'groupReads' })]);
	await clock.sleep(5_000);
	clock.backMs = 3_600_000;
	const [throttled, waiting] = await ends;
	for (const { end, at } of [...throttled, ...waiting]) {
		expect(end).toBe('succeeded');
		expect(at + 3_600_000).toBeLessThan(130_000);
	}
});
