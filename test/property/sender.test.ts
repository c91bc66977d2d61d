import fc from 'fast-check';

import { carryOut, order, QUOTAS, type Span, type Went } from './requestsAtOnce';

const MOST_IN_FLIGHT = 8;
const MOST_ATTEMPTS = 4;
const MINUTE_MS = 60_000;
/** Those who were told the same moment keep apart by as much as this. */
const HINT_JITTER_MS = 1_000;

const limit = fc.integer({ min: 1, max: 10 });
const budget = fc.oneof(fc.constantFrom(0, 300_000), fc.nat({ max: 200_000 }));

/** Pauses as the project felt them: those that overlap are one. */
function merged(pauses: readonly Span[]): Span[] {
	const spans: Span[] = [];
	for (const { from, to } of [...pauses].sort((one, other) => one.from - other.from)) {
		const last = spans.at(-1);
		if (last === undefined || from > last.to) spans.push({ from, to });
		else last.to = Math.max(last.to, to);
	}
	return spans;
}

const overlapOf = (one: Span, other: Span): number =>
	Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));

/** How long a request has waited since Google's first refusal, and for whom. */
function waitedSince(first: number, { waits }: Went, pauses: readonly Span[]) {
	const since = waits.filter(({ from }) => from >= first);
	const total = since.reduce((sum, { from, to }) => sum + to - from, 0);
	const forGoogle = since.reduce(
		(sum, wait) => sum + pauses.reduce((part, pause) => part + overlapOf(wait, pause), 0),
		0,
	);
	return { forGoogle, forOurWindow: total - forGoogle };
}

/** Attempts that were turned away for a quota, and those that ended without a decision. */
const attemptsOf = ({ attempts }: Went, kind: 'quota' | 'transient') =>
	attempts.filter(({ answer }) => answer.kind === kind);

/** What is wrong with when requests were started. */
function startedWrongly(everybody: readonly Went[], limits: Record<Went['quota'], number>) {
	const attempts = everybody.flatMap((went) => went.attempts.map((each) => ({ ...each, went })));
	const tooFast = QUOTAS.flatMap((quota) => {
		const counted = attempts
			.filter(({ went }) => went.quota === quota)
			.map(({ at, went }) => at + went.latencyMs * went.countedAfter)
			.sort((one, other) => one - other);
		return counted.filter(
			(at, place) => at - (counted[place - limits[quota]] ?? -Infinity) < MINUTE_MS,
		);
	});
	const inAPause = attempts.filter(({ at, pausedUntil }) => at < pausedUntil);
	const beforeTheHint = attempts.filter(({ answer, endedAt, went }) => {
		const hasEnded = went.endedAt === endedAt && went.sent !== undefined;
		if (answer.hintMs === undefined || hasEnded) return false;
		const until = endedAt + answer.hintMs;
		const bound = answer.kind === 'quota' ? attempts : went.attempts;
		return bound.some(({ at }) => at > endedAt && at < until);
	});
	return { tooFast, inAPause, beforeTheHint };
}

describe('requests side by side, whatever Google answers,', () => {
	it('keep to the quota, the pauses and their patience, and all come to an end', async () => {
		const seen = { stopped: 0, tried: 0, impatient: 0, waitedForOurs: 0 };
		await fc.assert(
			fc.asyncProperty(
				fc.array(order, { minLength: 1, maxLength: 30, size: 'max' }),
				fc.record({ spaceWrites: limit, membershipWrites: limit }),
				budget,
				fc.nat(),
				async (orders, limits, budgetMs, seed) => {
					const day = await carryOut(orders, limits, budgetMs, seed);
					const { begun, everybody, mostInFlight } = day;
					const pauses = merged(day.pauses);

					expect(everybody.filter(({ endedAt }) => endedAt === undefined)).toEqual([]);
					expect(mostInFlight).toBeLessThanOrEqual(MOST_IN_FLIGHT);
					expect(startedWrongly(everybody, limits)).toEqual({
						tooFast: [],
						inAPause: [],
						beforeTheHint: [],
					});

					for (const went of everybody) {
						const { attempts, sent, endedAt = NaN, stopsAt, comesAt } = went;
						const last = attempts.at(-1);
						const lastEnd = last?.endedAt ?? begun + comesAt;
						const stoppedAt = Math.max(begun + (stopsAt ?? Infinity), lastEnd);
						expect(endedAt).toBeLessThanOrEqual(stoppedAt);
						if (sent === undefined) {
							seen.stopped++;
							expect(endedAt).toBe(stoppedAt);
						}

						const transient = attemptsOf(went, 'transient').length;
						expect(transient).toBeLessThanOrEqual(MOST_ATTEMPTS);
						const refusedAt = attemptsOf(went, 'quota')[0]?.endedAt ?? Infinity;
						const waited = waitedSince(refusedAt, went, pauses);
						expect(waited.forGoogle).toBeLessThanOrEqual(budgetMs);

						if (sent === undefined) continue;
						const { gaveUp } = sent;
						if (gaveUp === undefined) expect(last?.answer.kind).toMatch(/^(done|refused)$/);
						else if (gaveUp.comeBackInMs === undefined) {
							seen.tried++;
							expect(transient).toBe(MOST_ATTEMPTS);
						} else {
							seen.impatient++;
							if (waited.forOurWindow > 0) seen.waitedForOurs++;
							// Nobody gives up who could have waited: what our own window took is not counted.
							const spent = Math.max(0, endedAt - refusedAt) - waited.forOurWindow;
							const needed = spent + gaveUp.comeBackInMs + HINT_JITTER_MS;
							expect(needed).toBeGreaterThan(budgetMs);
						}
					}
				},
			),
			{ numRuns: 200 },
		);
		// Else what is rare would not have been tried.
		for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
	});
});
