import fc from 'fast-check';

import { Gate, type Entry } from '../../nodes/GoogleChatSetupSpace/sending/gate';
import { Stop } from '../../nodes/GoogleChatSetupSpace/sending/stop';
import { FakeClock } from '../support/clock';

const QUOTAS = ['spaceWrites', 'membershipWrites'] as const;
const MOST_IN_FLIGHT = 8;
const MINUTE_MS = 60_000;
/** Longer than all of them need, one after another. */
const AGES_MS = 100_000_000;

/** Somebody who comes to the gate. Times in milliseconds. */
const visit = fc.record({
	quota: fc.constantFrom(...QUOTAS),
	comesAt: fc.oneof(fc.constant(0), fc.nat({ max: 30_000 })),
	answerMs: fc.integer({ min: 1, max: 5_000 }),
	wasThrottled: fc.boolean(),
	/** Set for who was sent before: how long it waits for pauses, if that is not for ever. */
	again: fc.option(fc.record({ patienceMs: fc.option(fc.nat({ max: 100_000 })) }), {
		freq: 2,
	}),
	stopsAt: fc.oneof(
		{ weight: 3, arbitrary: fc.constant(null) },
		{ weight: 1, arbitrary: fc.nat({ max: 150_000 }) },
	),
});
const pause = fc.record({ at: fc.nat({ max: 90_000 }), ms: fc.integer({ min: 1, max: 40_000 }) });
const limit = fc.integer({ min: 1, max: 10 });

type Visit = typeof visit extends fc.Arbitrary<infer T> ? T : never;

/** A visit as it went, by the clock's time. */
interface Went extends Visit {
	queuedAt: number;
	/** Set once the wait has ended. */
	entry?: Entry;
	endedAt?: number;
	isRetry: boolean;
	patienceMs: number;
}

type Pause = { at: number; ms: number };

/** What a day at the gate looked like. */
async function watch(
	visits: readonly Visit[],
	pauses: readonly Pause[],
	limits: Record<Visit['quota'], number>,
) {
	const clock = new FakeClock(0);
	const gate = new Gate(clock);
	/** In the order in which they came, and in which they were let in. */
	const came: Went[] = [];
	const letIn: Went[] = [];
	let inFlight = 0;
	let mostInFlight = 0;
	for (const { at, ms } of pauses) void clock.sleep(at).then(() => gate.pause(at + ms, at));
	for (const each of visits) {
		const stop = new Stop();
		const { quota, again, comesAt, stopsAt, answerMs, wasThrottled } = each;
		if (stopsAt !== null) void clock.sleep(stopsAt).then(() => stop.request());
		void clock.sleep(comesAt).then(async () => {
			const patienceMs = again?.patienceMs ?? Infinity;
			const isRetry = again !== null;
			const went: Went = { ...each, queuedAt: clock.now(), isRetry, patienceMs };
			came.push(went);
			const giveUpAt = comesAt + patienceMs;
			went.entry = await gate.enter({ quota, limit: limits[quota], stop, isRetry, giveUpAt });
			went.endedAt = clock.now();
			if (typeof went.entry === 'string') return;
			letIn.push(went);
			inFlight += 1;
			mostInFlight = Math.max(mostInFlight, inFlight);
			await clock.sleep(answerMs);
			inFlight -= 1;
			went.entry.leave(wasThrottled);
		});
	}
	await clock.sleep(AGES_MS);
	return { came, letIn, mostInFlight };
}

const startsOf = (letIn: readonly Went[], quota: Visit['quota']): number[] =>
	letIn.filter((went) => went.quota === quota).map(({ endedAt = NaN }) => endedAt);

/** How long pauses that had begun by then last within a span; where they overlap, once. */
function pausedMs(
	pauses: readonly Pause[],
	span: { from: number; to: number; by: number },
): number {
	let { from } = span;
	let sum = 0;
	for (const { at, ms } of [...pauses].sort((one, other) => one.at - other.at)) {
		if (at > span.by) break;
		const end = Math.min(at + ms, span.to);
		sum += Math.max(0, end - Math.max(at, from));
		from = Math.max(from, end);
	}
	return sum;
}

/** By the clock that runs while the project is paused: how far it may run before somebody goes. */
const patienceOf = ({ queuedAt, patienceMs }: Went, pauses: readonly Pause[]): number =>
	patienceMs + pausedMs(pauses, { from: 0, to: queuedAt, by: queuedAt });

/** Whether `one` may be let in although `other` came earlier and still waits for the same quota. */
const mayOvertake = (one: Went, other: Went, pauses: readonly Pause[]): boolean =>
	one.isRetry && (!other.isRetry || patienceOf(one, pauses) < patienceOf(other, pauses));

/** When it shows that the pauses last longer than somebody's patience. */
function losesPatienceAt({ queuedAt, patienceMs }: Went, pauses: readonly Pause[]): number {
	const moments = [queuedAt, ...pauses.map(({ at }) => at).filter((at) => at > queuedAt)];
	const vain = moments.filter(
		(by) => pausedMs(pauses, { from: queuedAt, to: Infinity, by }) > patienceMs,
	);
	return Math.min(Infinity, ...vain);
}

it('the gate keeps to quotas, pauses, order and eight at a time, and lets nobody wait for ever', async () => {
	const seen = { overtaking: 0, stopped: 0, pausedTooLong: 0 };
	await fc.assert(
		fc.asyncProperty(
			fc.array(visit, { minLength: 1, maxLength: 40, size: 'max' }),
			fc.array(pause, { maxLength: 4, size: 'max' }),
			fc.record({ spaceWrites: limit, membershipWrites: limit }),
			async (visits, pauses, limits) => {
				const { came, letIn, mostInFlight } = await watch(visits, pauses, limits);

				expect(came).toHaveLength(visits.length);
				expect(came.filter(({ entry }) => entry === undefined)).toEqual([]);
				expect(mostInFlight).toBeLessThanOrEqual(MOST_IN_FLIGHT);
				for (const quota of QUOTAS) {
					const starts = startsOf(letIn, quota);
					const tooEarly = starts.filter(
						(start, at) => start - (starts[at - limits[quota]] ?? -Infinity) < MINUTE_MS,
					);
					expect(tooEarly).toEqual([]);
				}
				const inAPause = letIn.filter(({ endedAt = NaN }) =>
					pauses.some(({ at, ms }) => at < endedAt && endedAt < at + ms),
				);
				expect(inAPause).toEqual([]);

				for (const [at, one] of letIn.entries()) {
					const overtaken = letIn
						.slice(at + 1)
						.filter(({ quota }) => quota === one.quota)
						.filter((other) => came.indexOf(other) < came.indexOf(one));
					seen.overtaking += overtaken.length;
					expect(overtaken.filter((other) => !mayOvertake(one, other, pauses))).toEqual([]);
				}
				for (const went of came) {
					const { entry, queuedAt, endedAt = NaN, stopsAt } = went;
					if (entry === 'stopped' || entry === 'pausedTooLong') seen[entry]++;
					const stopped = Math.max(queuedAt, stopsAt ?? Infinity);
					const outlasted = losesPatienceAt(went, pauses);
					// At once: nobody waits a moment longer than they were to.
					expect(endedAt).toBeLessThanOrEqual(Math.min(stopped, outlasted));
					if (entry === 'stopped') expect(endedAt).toBe(stopped);
					if (entry === 'pausedTooLong') expect(endedAt).toBe(outlasted);
				}
			},
		),
		{ numRuns: 200 },
	);
	// Else what is rare would not have been tried.
	for (const count of Object.values(seen)) expect(count).toBeGreaterThan(50);
});
