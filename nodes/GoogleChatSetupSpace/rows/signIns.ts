import type { Access } from '../access/access';
import type { NoToken, Outcome } from '../google/outcome';
import { scopeOf } from '../google/permissions';
import type { Plan } from '../plan/plan';
import { alike } from '../plan/sharing';
import { atMost } from '../sending/atMost';
import type { Stop } from '../sending/stop';

/** Google publishes no quota for tokens; so many requests at once trouble nobody. */
const MOST_AT_ONCE = 8;

/**
 * Signs in for every row, where only that shows what is allowed: once for each who acts with the
 * same permissions. The result holds the refusals; a sign-in that did not come through is none, and
 * is tried again with the row. Ends at once when the run is stopped.
 */
export async function refusedSignIns(
	plans: readonly Plan[],
	access: Access,
	stop: Stop,
): Promise<Map<Plan, NoToken>> {
	const signIns = alike(plans, ({ actor, needs }) => {
		const scopes = new Set(needs.map(scopeOf));
		return JSON.stringify([actor.id, ...[...scopes].sort()]);
	});
	const refused = new Map<Plan, NoToken>();
	const checked = atMost(MOST_AT_ONCE, signIns, async (same) => {
		const [plan] = same;
		if (stop.requested || plan === undefined) return;
		const outcome: Outcome | undefined = await access.check(plan, plan.needs);
		if (outcome?.kind !== 'noToken') return;
		for (const each of same) refused.set(each, outcome);
	});
	await Promise.race([checked, requested(stop)]);
	return refused;
}

const requested = (stop: Stop): Promise<void> => new Promise((resolve) => stop.onRequest(resolve));
