import assert from 'node:assert/strict';

import fc from 'fast-check';

import { mayHaveActed, nameOf } from '../../nodes/GoogleChatSetupSpace/google/outcome';
import {
	carryOut,
	order,
	run,
	TWO_QUOTAS,
	type Attempt,
	type Run,
	type Went,
} from './requestsAtOnce';

const MOST_IN_FLIGHT = 32;
const MOST_ATTEMPTS = 4;
const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;
const READS_OF_A_SPACE = 15;

type Tried = Attempt & { went: Went };

/** Those that Google counted although as many as the limit had been within that time before. */
function tooMany(tried: readonly Tried[], limit: number, spanMs: number): number[] {
	const counted = tried.map(({ countedAt }) => countedAt).sort((one, other) => one - other);
	return counted.filter((at, nth) => at - (counted[nth - limit] ?? -Infinity) < spanMs);
}

/** Pauses that Google asked for by a hint: nothing that the quota holds for starts in them. */
const hintsOf = (tried: readonly Tried[], kind: 'quota' | 'spaceQuota') =>
	tried.flatMap(({ answer, endedAt, went }) =>
		answer.kind === kind && answer.hintMs !== undefined
			? [{ from: endedAt, to: endedAt + answer.hintMs, went }]
			: [],
	);

const spaceOf = ({ quota, space }: Went): string | undefined =>
	quota === 'membershipReads' ? space : undefined;

/** What is wrong with when attempts were started. */
function startedWrongly(tried: readonly Tried[], runs: readonly Run[]) {
	const of = (quota: Went['quota'], which?: number) =>
		tried.filter(({ went }) => went.quota === quota && (which === undefined || went.run === which));
	const tooFast = TWO_QUOTAS.flatMap((quota) => {
		const most = Math.max(...runs.map(({ limits }) => limits[quota]));
		return [
			...tooMany(of(quota), most, MINUTE_MS),
			...runs.flatMap(({ limits }, which) => tooMany(of(quota, which), limits[quota], MINUTE_MS)),
		];
	});
	const tooFastInASpace = ['spaces/A', 'spaces/B'].flatMap((space) =>
		tooMany(
			tried.filter(({ went }) => spaceOf(went) === space),
			READS_OF_A_SPACE,
			SECOND_MS,
		),
	);
	const inAPause = hintsOf(tried, 'quota').flatMap(({ from, to }) =>
		tried.filter(({ at }) => at > from && at < to),
	);
	const inAPauseOfItsSpace = hintsOf(tried, 'spaceQuota').flatMap(({ from, to, went }) =>
		tried.filter(
			(other) =>
				other.at > from &&
				other.at < to &&
				spaceOf(other.went) !== undefined &&
				spaceOf(other.went) === spaceOf(went),
		),
	);
	return { tooFast, tooFastInASpace, inAPause, inAPauseOfItsSpace };
}

const right = { tooFast: [], tooFastInASpace: [], inAPause: [], inAPauseOfItsSpace: [] };

describe('requests of three executions side by side, whatever Google answers,', () => {
	it('keep to the quotas, the pauses and their patience, and all come to a true end', async () => {
		const seen = {
			stopped: 0,
			tried: 0,
			impatient: 0,
			neverSent: 0,
			undecided: 0,
			threw: 0,
			pausedByAnother: 0,
			spacePaused: 0,
		};
		await fc.assert(
			fc.asyncProperty(
				fc.array(order, { minLength: 1, maxLength: 50, size: 'max' }),
				fc.tuple(run, run, run),
				fc.nat(),
				async (orders, runs, seed) => {
					const { begun, everybody, mostInFlight, after } = await carryOut(orders, runs, seed);
					const tried = everybody.flatMap((went) =>
						went.attempts.map((each) => ({ ...each, went })),
					);
					seen.spacePaused += hintsOf(tried, 'spaceQuota').length;

					expect(everybody.filter(({ endedAt }) => endedAt === undefined)).toEqual([]);
					expect(mostInFlight).toBeLessThanOrEqual(MOST_IN_FLIGHT);
					expect(startedWrongly(tried, runs)).toEqual(right);
					// Every place in flight was given back, and nothing is remembered.
					expect(after.ended).toBe(60);
					expect(after.tookMs).toBeLessThan(61_000);
					expect(after.remembered).toBeLessThanOrEqual(1);

					for (const went of everybody) {
						const { attempts, sent, endedAt = NaN, comesAt, run: which } = went;
						if (sent === undefined) throw new Error('Nothing came of it.');
						const last = attempts.at(-1);
						const stopsAt = begun + (went.stopsAt ?? Infinity);
						const lastEnd = last?.endedAt ?? begun + comesAt;

						assert.deepEqual(
							sent.seen,
							attempts.map(({ answer }) => nameOf(answer.outcome)),
						);
						assert.deepEqual(
							attempts.filter(({ at }) => at > stopsAt),
							[],
						);
						assert.ok(endedAt <= Math.max(stopsAt, lastEnd));
						if (sent.end === 'stopped') {
							seen.stopped++;
							assert.equal(endedAt, Math.max(stopsAt, lastEnd));
						}

						const failed = attempts.filter(({ answer }) => /transient|throws/.test(answer.kind));
						if (failed.some(({ answer }) => answer.kind === 'throws')) seen.threw++;
						assert.ok(failed.length <= MOST_ATTEMPTS);
						const acted = attempts.some(({ answer }) => mayHaveActed(answer.outcome));
						assert.equal(sent.mayHaveActed, sent.end !== 'succeeded' && acted);
						if (sent.mayHaveActed) seen.undecided++;
						if (sent.end === 'succeeded') assert.equal(last?.answer.kind, 'done');
						if (sent.end !== 'failed') continue;

						if (sent.gaveUp === undefined) assert.equal(last?.answer.kind, 'refused');
						else if (sent.gaveUp.comeBackInMs === undefined) {
							seen.tried++;
							assert.equal(failed.length, MOST_ATTEMPTS);
						} else {
							seen.impatient++;
							if (last === undefined) seen.neverSent++;
							if (!/uota/.test(last?.answer.kind ?? '')) seen.pausedByAnother++;
							// Nobody gives up who could have waited.
							const refused = attempts.find(({ answer }) => /uota/.test(answer.kind));
							const refusedAt = refused?.endedAt ?? endedAt;
							const isFirst = tried.every(
								({ answer, endedAt: at, went: other }) =>
									other === went || !/uota/.test(answer.kind) || at > refusedAt,
							);
							// It may have stood before another's pause since it came.
							const since = isFirst ? refusedAt : begun + comesAt;
							const patience = runs[which]?.maxWaitMs ?? NaN;
							assert.ok(endedAt + sent.gaveUp.comeBackInMs > since + patience);
						}
					}
					// Nobody waits out a pause that is beyond its patience, counted from its own first refusal.
					for (const { from, to } of hintsOf(tried, 'quota')) {
						const waited = everybody.filter(({ attempts, run: which, endedAt = NaN }) => {
							const refused = attempts.find(({ answer }) => answer.kind === 'quota');
							const deadline = (refused?.endedAt ?? Infinity) + (runs[which]?.maxWaitMs ?? NaN);
							const isAway = attempts.some(({ at, endedAt: back }) => at <= from && back > from);
							const isBackingOff = attempts.some(({ answer }) => /trans|throws/.test(answer.kind));
							return (
								(refused?.endedAt ?? Infinity) <= from &&
								!isAway &&
								!isBackingOff &&
								deadline < to &&
								endedAt > from
							);
						});
						assert.deepEqual(waited, []);
					}
				},
			),
			{ numRuns: 150 },
		);
		// Else what is rare would not have been tried.
		for (const [what, count] of Object.entries(seen)) {
			expect({ what, count, isTried: count > 10 }).toEqual({ what, count, isTried: true });
		}
	});
});
