import {
	answer,
	type Outcome,
	type Transport,
} from '../../../nodes/GoogleChatSetupSpace/google/outcome';
import { QUOTAS, type QuotaName } from '../../../nodes/GoogleChatSetupSpace/google/quotas';
import type { ChatRequest } from '../../../nodes/GoogleChatSetupSpace/google/requests';
import { Gates } from '../../../nodes/GoogleChatSetupSpace/sending/gates';
import { createSender, type Sent } from '../../../nodes/GoogleChatSetupSpace/sending/sender';
import { Stop } from '../../../nodes/GoogleChatSetupSpace/sending/stop';
import { FakeClock } from '../../support/clock';

export const PROJECT = '123456789012';
export const DONE = answer(200, {}, { name: 'spaces/1' });
export const REFUSED = answer(403, {}, { error: { status: 'PERMISSION_DENIED' } });
export const UNAVAILABLE = answer(503);
export const quotaUsedUp = (retryAfter?: number): Outcome =>
	answer(429, retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) });
/** A 429 that names one space's quota, as Google's ErrorInfo would. */
export const spaceUsedUp = (retryAfter: number): Outcome =>
	answer(
		429,
		{ 'retry-after': String(retryAfter) },
		{
			error: {
				details: [
					{
						'@type': 'type.googleapis.com/google.rpc.ErrorInfo',
						metadata: { quota_limit: 'ReadsPerSecondPerSpace' },
					},
				],
			},
		},
	);

export type Asked = Partial<Pick<ChatRequest, 'quota' | 'inSpace'>>;
export const read = (space: string): Asked => ({
	quota: 'membershipReads',
	inSpace: { space, quota: 'reads' },
});
export const write = (space: string): Asked => ({
	quota: 'messageWrites',
	inSpace: { space, quota: 'writes' },
});

export interface RunOptions {
	credential?: string;
	limits?: Partial<Record<QuotaName, number>>;
	startsAlone?: boolean;
	maxWaitMs?: number;
	latencyMs?: number;
	/** Google's answers to the run's attempts, in order; then all goes well. */
	answers?: readonly Outcome[];
	/** In place of the answers. */
	transport?: Transport;
}

/** A Cloud project, and runs of the node that use it: times are milliseconds since it began. */
export function project(clock = new FakeClock()) {
	const gates = new Gates(clock);
	const begun = clock.now();
	const since = (): number => clock.now() - begun;
	/** All starts, in order, by the run's number. */
	const order: number[] = [];
	let runs = 0;

	function run(options: RunOptions = {}) {
		const { latencyMs = 100, answers = [], maxWaitMs = 300_000, startsAlone = false } = options;
		const name = runs++;
		const stop = new Stop();
		const starts: number[] = [];
		const told: { quota: number[]; google: number[] } = { quota: [], google: [] };
		const lane = gates.lane({
			project: PROJECT,
			credential: options.credential ?? 'ours',
			limits: { ...QUOTAS, ...options.limits },
			startsAlone,
		});
		const send = createSender({
			transport: async (request) => {
				const outcome = answers[starts.length] ?? DONE;
				starts.push(since());
				order.push(name);
				await clock.sleep(latencyMs);
				return options.transport ? await options.transport(request) : outcome;
			},
			lane,
			clock,
			random: () => 0,
			stop,
			maxWaitMs,
			waiting: {
				forQuota: (_, until) => void told.quota.push(until - begun),
				forGoogle: (until) => void told.google.push(until - begun),
			},
		});
		const ask = (asked: Asked = {}): Promise<Ended> =>
			send({
				quota: 'spaceWrites',
				read: (body: unknown) => (typeof body === 'object' ? body : undefined),
				...asked,
			} as ChatRequest).then((sent) => ({ ...sent, at: since() }));
		const askAll = (count: number, asked: Asked = {}): Promise<Ended[]> =>
			Promise.all(Array.from({ length: count }, () => ask(asked)));
		return { ask, askAll, stop, starts, told };
	}
	return { run, clock, since, order, remembered: () => gates.of(PROJECT).remembered };
}

export type Ended = Sent<unknown> & { at: number };
