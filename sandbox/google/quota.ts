/**
 * Google's limits for the methods that the stand-in imitates.
 * https://developers.google.com/workspace/chat/limits
 */
const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;

interface Limit {
	/** The name in Google's table, which its error repeats. */
	metric: string;
	windowMs: number;
	limit: number;
	methods: readonly string[];
}

const LIMITS = {
	spaceWrites: perMinute('Space writes per minute', 60, ['spaces.setup']),
	// findGroupChats stands in no row of the table; it reads spaces.
	spaceReads: perMinute('Space reads per minute', 3_000, [
		'spaces.get',
		'spaces.list',
		'spaces.findDirectMessage',
		'spaces.findGroupChats',
	]),
	membershipWrites: perMinute('Membership writes per minute', 300, ['spaces.members.create']),
	membershipReads: perMinute('Membership reads per minute', 3_000, [
		'spaces.members.get',
		'spaces.members.list',
	]),
	messageWrites: perMinute('Message writes per minute', 3_000, [
		'spaces.messages.create',
		'spaces.messagePins.create',
	]),
} as const satisfies Record<string, Limit>;

/** Per space and second; shared by everybody who writes to it. */
const WRITES_TO_A_SPACE: Limit = {
	metric: 'Writes per second per space',
	windowMs: SECOND_MS,
	limit: 1,
	methods: ['spaces.messages.create'],
};

export type QuotaName = keyof typeof LIMITS | 'writesPerSpacePerSecond';

/** A quota that a call ran into. */
export interface UsedUpQuota {
	metric: string;
	limit: number;
}

/** Exact sliding windows per project and quota, and per space. */
export class Quotas {
	private readonly windows = new Map<string, SlidingWindow>();

	/**
	 * @param overrides limits that differ from Google's; `Infinity` switches one off
	 * @param countRejected whether calls that were refused count against the quota, too
	 */
	constructor(
		private readonly overrides: Partial<Record<QuotaName, number>> = {},
		private readonly countRejected = false,
	) {}

	/** Counts a call of `method`; says which quota is used up, if one is. */
	admit(call: {
		method: string;
		project: string;
		space: string | undefined;
		at: number;
	}): UsedUpQuota | undefined {
		for (const [name, limit] of Object.entries(LIMITS)) {
			if (!(limit.methods as readonly string[]).includes(call.method)) continue;
			const used = this.take(name as QuotaName, limit, `${name} ${call.project}`, call.at);
			if (used) return used;
		}
		if (call.space === undefined || !WRITES_TO_A_SPACE.methods.includes(call.method)) {
			return undefined;
		}
		return this.take('writesPerSpacePerSecond', WRITES_TO_A_SPACE, call.space, call.at);
	}

	reset(): void {
		this.windows.clear();
	}

	private take(
		name: QuotaName,
		{ metric, windowMs, limit: own }: Limit,
		key: string,
		at: number,
	): UsedUpQuota | undefined {
		const limit = this.overrides[name] ?? own;
		if (limit === Infinity) return undefined;
		const window = this.windows.get(key) ?? new SlidingWindow(windowMs);
		this.windows.set(key, window);
		const full = window.count(at) >= limit;
		if (!full || this.countRejected) window.add(at);
		return full ? { metric, limit } : undefined;
	}
}

/** The times of the calls in the last `lengthMs`. */
class SlidingWindow {
	private times: number[] = [];
	private oldest = 0;

	constructor(private readonly lengthMs: number) {}

	/** Calls within the window that ends at `at`. */
	count(at: number): number {
		while (this.oldest < this.times.length && this.isOver(this.times[this.oldest] ?? 0, at)) {
			this.oldest += 1;
		}
		if (this.oldest > 1_000) {
			this.times = this.times.slice(this.oldest);
			this.oldest = 0;
		}
		return this.times.length - this.oldest;
	}

	add(at: number): void {
		this.times.push(at);
	}

	private isOver(time: number, at: number): boolean {
		return at - time >= this.lengthMs;
	}
}

function perMinute(metric: string, limit: number, methods: readonly string[]): Limit {
	return { metric, windowMs: MINUTE_MS, limit, methods };
}
