import fc from 'fast-check';

import type { ChatRequest } from '../../nodes/GoogleChatSetupSpace/google/requests';
import { QUOTAS } from '../../nodes/GoogleChatSetupSpace/google/quotas';
import { answer as answered, type Outcome } from '../../nodes/GoogleChatSetupSpace/google/outcome';
import { Gates } from '../../nodes/GoogleChatSetupSpace/sending/gates';
import { createSender, type Sent } from '../../nodes/GoogleChatSetupSpace/sending/sender';
import { Stop } from '../../nodes/GoogleChatSetupSpace/sending/stop';
import { errors, type ErrorReply } from '../../sandbox/google';
import { seededRandom } from '../../bench/seededRandom';
import { FakeClock } from '../support/clock';

export const TWO_QUOTAS = ['spaceWrites', 'membershipReads'] as const;
/** Longer than all of them need, one after another. */
const AGES_MS = 1_000_000_000;
const PROJECT = '123456789012';

/** How an attempt ends. `hintMs`: how long Google asks to wait, the whole project or the request. */
interface Answer {
	kind: 'done' | 'refused' | 'quota' | 'spaceQuota' | 'transient' | 'throws';
	outcome: Outcome;
	hintMs?: number;
}

const answer = (kind: Answer['kind'], reply: ErrorReply): Answer => ({
	kind,
	outcome: answered(reply.status, reply.headers, reply.body),
});
const DONE = answer('done', { status: 200, body: { name: 'spaces/1' } });
const seconds = fc.oneof(fc.integer({ min: 1, max: 90 }), fc.constantFrom(0, 600));
const hinting = (kind: Answer['kind'], reply: (seconds: number) => ErrorReply) =>
	seconds.map((s): Answer => ({ ...answer(kind, reply(s)), hintMs: s * 1_000 }));

const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
	fc.constant(DONE),
	fc.constant(answer('refused', errors.permissionDenied())),
	fc.constantFrom(
		answer('quota', errors.quotaExceeded()),
		answer('quota', errors.backendExhausted()),
		// The code is what counts: Google's APIs send it with other statuses, too.
		answer('quota', { ...errors.backendExhausted(), status: 403 }),
	),
	hinting('quota', (retryAfter) => errors.quotaExceeded({ retryAfter })),
	hinting('quota', (retryInfoSeconds) => errors.quotaExceeded({ retryInfoSeconds })),
	hinting('spaceQuota', (retryAfter) =>
		errors.quotaExceeded({ retryAfter, metric: 'Reads per second per space' }),
	),
	fc.constantFrom<Answer>(
		answer('transient', errors.unavailable()),
		answer('transient', errors.aborted()),
		answer('transient', { status: 200, body: '<html>' }),
		{ kind: 'transient', outcome: { kind: 'noAnswer', code: 'ECONNRESET' } },
		{ kind: 'throws', outcome: { kind: 'noAnswer', code: 'UNKNOWN' } },
	),
	hinting('transient', (s) => ({ ...errors.unavailable(), headers: { 'retry-after': `${s}` } })),
);

const lostAnswer = fc.constant<Answer>({
	kind: 'transient',
	outcome: { kind: 'noAnswer', code: 'ECONNRESET' },
});

/** One request; Google counts an attempt some time between its start and its answer. */
export const order = fc.record({
	run: fc.nat({ max: 2 }),
	/** Reads are of one of two spaces, or of none. */
	quota: fc.constantFrom(...TWO_QUOTAS),
	space: fc.constantFrom(undefined, 'spaces/A', 'spaces/A', 'spaces/B'),
	comesAt: fc.oneof(fc.constant(0), fc.nat({ max: 60_000 })),
	stopsAt: fc.oneof(
		{ weight: 5, arbitrary: fc.constant(null) },
		{ weight: 1, arbitrary: fc.nat({ max: 300_000 }) },
	),
	answers: fc.oneof(
		{ weight: 1, arbitrary: fc.constant([]) },
		{ weight: 2, arbitrary: fc.array(anyAnswer, { maxLength: 8, size: 'max' }) },
		{
			weight: 2,
			arbitrary: fc
				.tuple(fc.oneof(anyAnswer, lostAnswer), fc.integer({ min: 1, max: 6 }))
				.map(([one, times]) => new Array<Answer>(times).fill(one)),
		},
	),
	latencyMs: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 4_000 })),
	countedAfter: fc.double({ min: 0, max: 1, noNaN: true }),
});
export type Order = typeof order extends fc.Arbitrary<infer T> ? T : never;

/** One execution of the node. */
export const run = fc.record({
	limits: fc.record({
		spaceWrites: fc.integer({ min: 1, max: 10 }),
		membershipReads: fc.integer({ min: 5, max: 60 }),
	}),
	credential: fc.constantFrom('one', 'one', 'two'),
	startsAlone: fc.boolean(),
	maxWaitMs: fc.oneof(fc.constantFrom(0, 300_000), fc.nat({ max: 200_000 })),
});
export type Run = typeof run extends fc.Arbitrary<infer T> ? T : never;

export interface Attempt {
	at: number;
	endedAt: number;
	/** When Google counted it. */
	countedAt: number;
	answer: Answer;
}
export interface Went extends Order {
	attempts: Attempt[];
	endedAt?: number;
	sent?: Sent<unknown>;
}

/** What became of the orders that three executions of one project had at once. */
export async function carryOut(orders: readonly Order[], runs: readonly Run[], seed: number) {
	const clock = new FakeClock();
	const gates = new Gates(clock);
	// What Google turns away counts only where it knows the credential.
	for (const credential of ['one', 'two']) await askAsMany(1, credential, gates, clock);
	const begun = clock.now();
	const random = seededRandom(seed);
	let inFlight = 0;
	let mostInFlight = 0;
	const lanes = runs.map(({ limits, credential, startsAlone }) =>
		gates.lane({ project: PROJECT, limits: { ...QUOTAS, ...limits }, credential, startsAlone }),
	);
	const everybody = orders.map((each): Went => ({ ...each, attempts: [] }));
	for (const went of everybody) {
		const { latencyMs, quota, space } = went;
		const stop = new Stop();
		if (went.stopsAt !== null) void clock.sleep(went.stopsAt).then(() => stop.request());
		const transport = async () => {
			const given = went.answers[went.attempts.length] ?? DONE;
			const at = clock.now();
			const countedAt = at + latencyMs * went.countedAfter;
			const attempt = { at, endedAt: Infinity, countedAt, answer: given };
			went.attempts.push(attempt);
			mostInFlight = Math.max(mostInFlight, ++inFlight);
			await clock.sleep(latencyMs);
			inFlight--;
			attempt.endedAt = clock.now();
			if (given.kind === 'throws') throw new Error('A fault of ours.');
			return given.outcome;
		};
		const lane = lanes[went.run];
		const maxWaitMs = runs[went.run]?.maxWaitMs;
		if (lane === undefined || maxWaitMs === undefined) throw new Error('No such run.');
		const waiting = { forQuota: () => undefined, forGoogle: () => undefined };
		const send = createSender({ transport, lane, clock, random, stop, maxWaitMs, waiting });
		const inSpace = quota === 'membershipReads' && space ? { space, quota: 'reads' } : undefined;
		void clock.sleep(went.comesAt).then(async () => {
			went.sent = await send({ quota, read, ...(inSpace && { inSpace }) } as ChatRequest);
			went.endedAt = clock.now();
		});
	}
	await clock.sleep(AGES_MS);
	const after = await askAsMany(60, 'one', gates, clock);
	return { begun, everybody, mostInFlight, after };
}

/** So many requests that all go well; how long they took, and what the project remembers then. */
async function askAsMany(count: number, credential: string, gates: Gates, clock: FakeClock) {
	const lane = gates.lane({
		project: PROJECT,
		limits: QUOTAS,
		credential,
		startsAlone: false,
	});
	const begun = clock.now();
	let ended = 0;
	const send = createSender({
		transport: async () => {
			await clock.sleep(100);
			return DONE.outcome;
		},
		lane,
		clock,
		random: () => 0,
		stop: new Stop(),
		maxWaitMs: 0,
		waiting: { forQuota: () => undefined, forGoogle: () => undefined },
	});
	await Promise.all(
		Array.from({ length: count }, async () => {
			const { end } = await send({ quota: 'groupReads', read } as ChatRequest);
			if (end === 'succeeded') ended += 1;
		}),
	);
	return { ended, tookMs: clock.now() - begun, remembered: gates.of(PROJECT).remembered };
}

const read = (body: unknown): unknown => (typeof body === 'object' ? body : undefined);
