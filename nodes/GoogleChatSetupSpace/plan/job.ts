import { quoted } from '../words/quoted';
import { setUpBodyOf, type Plan } from './plan';
import { requestIdOfKey, requestIdOfRow, type RunIdentity } from './requestId';
import { rowNumber } from './row';
import type { SetUpSpace } from '../google/resources';

/** A row that is ready to be carried out: what it asks for, and the id that makes it happen once. */
export interface Job {
	plan: Plan;
	body: SetUpSpace;
	requestId: string;
	/** Who sets the space up, as `RunIdentity` has it. */
	actor: string;
	/** Ids made from a key stand for the same space in every execution. */
	isKeyed: boolean;
	/** Which round of a loop this is; 0 in tool form, where n8n counts tries instead. */
	runIndex: number;
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
		actor: run.actor,
		isKeyed: idempotencyKey !== undefined,
		runIndex: run.runIndex ?? 0,
	};
}

/**
 * Rows that share a key are one space, so they have to ask for the same. The result names, for each
 * of those that do not all agree, a row that asks for something else.
 */
export function contradictions(jobs: readonly Job[]): Map<Job, string> {
	const sharing = new Map<string, Job[]>();
	for (const job of jobs.filter(({ isKeyed }) => isKeyed)) {
		const same = sharing.get(job.requestId);
		if (same === undefined) sharing.set(job.requestId, [job]);
		else same.push(job);
	}
	return new Map([...sharing.values()].flatMap(contradictionsAmong));
}

function contradictionsAmong(same: readonly Job[]): Array<[Job, string]> {
	const [first] = same;
	if (first === undefined) return [];
	const wish = wishOf(first);
	const agrees = new Map(same.map((job) => [job, wishOf(job) === wish]));
	const other = same.find((job) => agrees.get(job) === false);
	if (other === undefined) return [];
	return same.map((job) => {
		const { plan } = agrees.get(job) === true ? other : first;
		const key = quoted(job.plan.idempotencyKey);
		return [
			job,
			`Idempotency Key ${key} is also that of row ${rowNumber(plan.index)}, which asks for something else`,
		];
	});
}

/** All that the row asks for, as text; how its cells were written and in which order makes no difference. */
function wishOf({ plan }: Job): string {
	const { space, people, groups, after, ifSpaceExists, unknownMembers } = plan;
	const names = (list: ReadonlyArray<{ name?: string; email?: string }>) =>
		list.map(({ name, email }) => name ?? email).sort();
	return JSON.stringify({
		space,
		people: names(people),
		groups: names(groups),
		after: { ...after, owners: names(after.owners), managers: names(after.managers) },
		ifSpaceExists,
		unknownMembers,
	});
}
