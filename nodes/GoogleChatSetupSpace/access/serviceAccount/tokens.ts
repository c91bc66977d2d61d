import type { ActingAs, ServiceAccount } from './account';
import type { Grant } from './grant';

/** Google's own client renews a token this long before it ends (`eagerRefreshThresholdMillis`). */
const RENEWED_BEFORE_END_MS = 5 * 60_000;
/** Rows that ask for what was just refused are told so, without asking Google for each. */
const REFUSAL_KEPT_MS = 10_000;
/** What has ended is thrown out this often: looking at all that is kept costs time at every look-up. */
const TIDIED_EVERY_MS = 60_000;

interface Kept {
	grant: Promise<Grant>;
	/** Infinity while it is being asked for. */
	until: number;
	/** Once it is there. */
	token?: string;
}

/**
 * The tokens of this process, in memory alone: one for each service account, user and set of
 * scopes, shared by all rows and executions until shortly before it ends.
 */
export class ServiceAccountTokens {
	private readonly kept = new Map<string, Kept>();
	private nextTidying = 0;

	/** @param now milliseconds since 1970 */
	constructor(private readonly now: () => number) {}

	/** How many are kept or being asked for. */
	get size(): number {
		return this.kept.size;
	}

	/** The token, asked for by `ask` unless there is one. Rows that come meanwhile wait for the same. */
	get(
		account: ServiceAccount,
		acting: ActingAs,
		ask: (now: number) => Promise<Grant>,
	): Promise<Grant> {
		const now = this.now();
		this.tidy(now);
		const key = keyOf(account, acting);
		const known = this.kept.get(key);
		if (known !== undefined && known.until > now) return known.grant;

		const grant = ask(now);
		const entry: Kept = { grant, until: Infinity };
		this.kept.set(key, entry);
		void grant.then((ended) => {
			entry.until = now + keptMs(ended);
			if (ended.kind === 'token') entry.token = ended.token;
		});
		return grant;
	}

	private tidy(now: number): void {
		if (now < this.nextTidying) return;
		this.nextTidying = now + TIDIED_EVERY_MS;
		for (const [key, { until }] of this.kept) if (until <= now) this.kept.delete(key);
	}

	/** Google no longer accepts this token. */
	forget(token: string): void {
		for (const [key, kept] of this.kept) if (kept.token === token) this.kept.delete(key);
	}
}

/** Holds no secret. The fingerprint is in it so that a wrong key never gets the right key's token. */
const keyOf = (account: ServiceAccount, { user, scopes }: ActingAs): string =>
	JSON.stringify([account.email, account.fingerprint, user.toLowerCase(), [...scopes].sort()]);

function keptMs(grant: Grant): number {
	if (grant.kind === 'token') return grant.livesMs - RENEWED_BEFORE_END_MS;
	return grant.kind === 'noToken' ? REFUSAL_KEPT_MS : 0;
}
