import { quoted } from './quoted';
import { setUpBodyOf, type Plan } from './plan';
import { requestIdOfKey, requestIdOfRow, type RunIdentity } from './requestId';
import { rowNumber } from './row';
import type { SetUpSpace } from '../chat/types';

/** A row that is ready to be carried out: what it asks for, and the id that makes it happen once. */
export interface Job {
	plan: Plan;
	body: SetUpSpace;
	requestId: string;
	/** Ids made from a key stand for the same space in every execution. */
	isKeyed: boolean;
}

/** @param run who acts is part of the id: two users may not share one */
export function jobOf(plan: Plan, run: RunIdentity): Job {
	const body = setUpBodyOf(plan);
	const { idempotencyKey } = plan;
	return {
		plan,
		body,
		requestId:
			idempotencyKey === undefined
				? requestIdOfRow(run, { index: plan.index, body })
				: requestIdOfKey(run, idempotencyKey),
		isKeyed: idempotencyKey !== undefined,
	};
}

/**
 * Rows that share a key are one space, so they have to ask for the same. The result names, for each
 * job that does not, the row that it contradicts.
 */
export function contradictions(jobs: readonly Job[]): Map<Job, string> {
	const first = new Map<string, Job>();
	const found = new Map<Job, string>();
	for (const job of jobs) {
		const earlier = first.get(job.requestId);
		if (earlier === undefined) first.set(job.requestId, job);
		else if (wishOf(earlier) !== wishOf(job)) {
			const key = quoted(job.plan.idempotencyKey);
			const sentence = (other: Job) =>
				`Idempotency Key ${key} is also that of row ${rowNumber(other.plan.index)}, which asks for something else`;
			found.set(job, sentence(earlier));
			if (!found.has(earlier)) found.set(earlier, sentence(job));
		}
	}
	return found;
}

/** All that the row asks for, as text; how its cells were written makes no difference. */
function wishOf({ body, plan }: Job): string {
	const { people, groups, after, ifSpaceExists, unknownMembers } = plan;
	const names = (list: ReadonlyArray<{ name?: string; given: string }>) =>
		list.map(({ name, given }) => name ?? given);
	return JSON.stringify({
		body,
		people: names(people),
		groups: names(groups),
		after: { ...after, owners: names(after.owners), managers: names(after.managers) },
		ifSpaceExists,
		unknownMembers,
	});
}
