/**
 * Google's limits for the methods that the stand-in imitates.
 * https://developers.google.com/workspace/chat/limits
 */
const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;

interface Limit {
	/** The name in Google's table, which its error repeats. */
	metric: string;
	/** What the calls are counted by. */
	per: 'project' | 'space';
	windowMs: number;
	limit: number;
	methods: readonly string[];
}

const LIMITS = {
	spaceWrites: perMinute('Space writes per minute', 60, [
		'spaces.setup',
		'spaces.patch',
		'spaces.delete',
	]),
	// findGroupChats stands in no row of the table; it reads spaces.
	spaceReads: perMinute('Space reads per minute', 3_000, [
		'spaces.get',
		'spaces.list',
		'spaces.findDirectMessage',
		'spaces.findGroupChats',
	]),
	membershipWrites: perMinute('Membership writes per minute', 300, [
		'spaces.members.create',
		'spaces.members.delete',
	]),
	membershipReads: perMinute('Membership reads per minute', 3_000, [
		'spaces.members.get',
		'spaces.members.list',
	]),
	messageWrites: perMinute('Message writes per minute', 3_000, [
		'spaces.messages.create',
		'spaces.messagePins.create',
	]),
	// Set-ups and the writing of memberships stand in no row of the limits per space.
	readsPerSpacePerSecond: perSpace('Reads per second per space', 15, [
		'spaces.get',
		'spaces.members.get',
		'spaces.members.list',
	]),
	writesPerSpacePerSecond: perSpace('Writes per second per space', 1, [
		'spaces.patch',
		'spaces.messages.create',
	]),
} as const satisfies Record<string, Limit>;

export type QuotaName = keyof typeof LIMITS;

/** A quota that a call ran into. */
export type UsedUpQuota = Pick<Limit, 'metric' | 'limit' | 'per'>;

/** `spaces/{space}`, at the beginning of a name: of `spaces/A/members/1` it is `spaces/A`. */
const SPACE = /^spaces\/[^/]+/;

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

	/**
	 * Counts a call of `method`; says which quota is used up, if one is.
	 * @param call.resource the name in the path, of a space or of what is in it
	 */
	admit(call: {
		method: string;
		project: string;
		resource: string | undefined;
		at: number;
	}): UsedUpQuota | undefined {
		const space = SPACE.exec(call.resource ?? '')?.[0];
		for (const [name, limit] of Object.entries(LIMITS)) {
			if (!(limit.methods as readonly string[]).includes(call.method)) continue;
			const owner = limit.per === 'project' ? call.project : space;
			if (owner === undefined) continue;
			const used = this.take(name as QuotaName, limit, `${name} ${owner}`, call.at);
			if (used) return used;
		}
		return undefined;
	}

	reset(): void {
		this.windows.clear();
	}

	private take(
		name: QuotaName,
		{ metric, per, windowMs, limit: own }: Limit,
		key: string,
		at: number,
	): UsedUpQuota | undefined {
		const limit = this.overrides[name] ?? own;
		if (limit === Infinity) return undefined;
		const window = this.windows.get(key) ?? new SlidingWindow(windowMs);
		this.windows.set(key, window);
		const full = window.count(at) >= limit;
		if (!full || this.countRejected) window.add(at);
		return full ? { metric, limit, per } : undefined;
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
	return { metric, per: 'project', windowMs: MINUTE_MS, limit, methods };
}

/** Shared by everybody who reads or writes in the space, by whatever app. */
function perSpace(metric: string, limit: number, methods: readonly string[]): Limit {
	return { metric, per: 'space', windowMs: SECOND_MS, limit, methods };
}
