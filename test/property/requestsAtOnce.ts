import fc from 'fast-check';

import type { ChatRequest } from '../../nodes/GoogleChatSetupSpace/google/requests';
import { answer as answered, type Outcome } from '../../nodes/GoogleChatSetupSpace/google/outcome';
import { Gate, type Entry, type Ticket } from '../../nodes/GoogleChatSetupSpace/sending/gate';
import { createSender, type Sent } from '../../nodes/GoogleChatSetupSpace/sending/sender';
import { Stop } from '../../nodes/GoogleChatSetupSpace/sending/stop';
import { errors, type ErrorReply } from '../../sandbox/google';
import { seededRandom } from '../../bench/seededRandom';
import { FakeClock } from '../support/clock';

export const QUOTAS = ['spaceWrites', 'membershipWrites'] as const;
/** Longer than all of them need, one after another. */
const AGES_MS = 1_000_000_000;

/** How an attempt ends. `hintMs`: how long Google asks to wait, the whole project or the request. */
interface Answer {
	kind: 'done' | 'refused' | 'quota' | 'transient';
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
	fc.constantFrom<Answer>(
		answer('transient', errors.unavailable()),
		answer('transient', errors.aborted()),
		answer('transient', { status: 200, body: '<html>' }),
		{ kind: 'transient', outcome: { kind: 'noAnswer', code: 'ECONNRESET' } },
	),
	hinting('transient', (s) => ({ ...errors.unavailable(), headers: { 'retry-after': `${s}` } })),
);

/** One request; Google counts an attempt some time between its start and its answer. */
export const order = fc.record({
	quota: fc.constantFrom(...QUOTAS),
	comesAt: fc.oneof(fc.constant(0), fc.nat({ max: 60_000 })),
	stopsAt: fc.oneof(
		{ weight: 5, arbitrary: fc.constant(null) },
		{ weight: 1, arbitrary: fc.nat({ max: 300_000 }) },
	),
	answers: fc.oneof(
		fc.array(anyAnswer, { maxLength: 8, size: 'max' }),
		fc
			.tuple(anyAnswer, fc.nat({ max: 6 }))
			.map(([one, times]) => new Array<Answer>(times).fill(one)),
	),
	latencyMs: fc.integer({ min: 1, max: 4_000 }),
	countedAfter: fc.double({ min: 0, max: 1, noNaN: true }),
});
export type Order = typeof order extends fc.Arbitrary<infer T> ? T : never;

export interface Attempt {
	at: number;
	endedAt: number;
	answer: Answer;
	/** Until when Google's pauses that were known by then lasted. */
	pausedUntil: number;
}
export interface Went extends Order {
	attempts: Attempt[];
	/** At the gate. */
	waits: Array<{ from: number; to: number }>;
	endedAt?: number;
	sent?: Sent;
}
export type Span = { from: number; to: number };

/** What became of the orders, and what Google's answers made the project wait. */
export async function carryOut(
	orders: readonly Order[],
	limits: Record<Order['quota'], number>,
	budgetMs: number,
	seed: number,
) {
	const clock = new FakeClock();
	const begun = clock.now();
	const byStop = new Map<Stop, Went>();
	/** The gate, and who waits at it for how long. */
	class WatchedGate extends Gate {
		override async enter(ticket: Ticket): Promise<Entry> {
			const wait = { from: clock.now(), to: Infinity };
			byStop.get(ticket.stop)?.waits.push(wait);
			const entry = await super.enter(ticket);
			wait.to = clock.now();
			return entry;
		}
	}
	const gate = new WatchedGate(clock);
	const random = seededRandom(seed);
	const pauses: Span[] = [];
	let inFlight = 0;
	let mostInFlight = 0;
	const everybody = orders.map((each): Went => ({ ...each, attempts: [], waits: [] }));
	for (const went of everybody) {
		const stop = new Stop();
		byStop.set(stop, went);
		if (went.stopsAt !== null) void clock.sleep(went.stopsAt).then(() => stop.request());
		const transport = async () => {
			const given = went.answers[went.attempts.length] ?? DONE;
			const pausedUntil = Math.max(begun, ...pauses.map(({ to }) => to));
			const attempt = { at: clock.now(), endedAt: Infinity, answer: given, pausedUntil };
			went.attempts.push(attempt);
			mostInFlight = Math.max(mostInFlight, ++inFlight);
			await clock.sleep(went.latencyMs);
			inFlight--;
			attempt.endedAt = clock.now();
			return given.outcome;
		};
		const send = createSender({
			transport,
			gate,
			clock,
			random,
			stop,
			limits: { spaceReads: 1, membershipReads: 1, messageWrites: 1, groupReads: 1, ...limits },
			budgetMs,
			waiting: {
				forQuota: () => undefined,
				forGoogle: (to) => pauses.push({ from: clock.now(), to }),
			},
		});
		void clock.sleep(went.comesAt).then(async () => {
			const sent = await send({ quota: went.quota, read } as ChatRequest);
			went.endedAt = clock.now();
			if (sent !== undefined) went.sent = sent;
		});
	}
	await clock.sleep(AGES_MS);
	return { begun, everybody, pauses, mostInFlight };
}

const read = (body: unknown): unknown => (typeof body === 'object' ? body : undefined);
