import type { SetUpSpace } from '../google/resources';
import { LABELS } from '../words/labels';
import { quoted } from '../words/quoted';
import { setUpBodyOf, type Plan } from './plan';
import { requestIdFrom, requestIdOfKey, requestIdOfRow, type RunIdentity } from './requestId';
import { numberWords } from './row';
import { sharing } from './sharing';

/** A row that is ready to be carried out: what it asks for, and the id that makes it happen once. */
export interface Job {
	plan: Plan;
	body: SetUpSpace;
	requestId: string;
	/** Ids made from a key stand for the same space in every execution. */
	isKeyed: boolean;
	/** The row's name in the records of this execution. */
	recordName: string;
	/** Changes when the row asks for something else. */
	wishId: string;
}

export function jobOf(plan: Plan, run: RunIdentity): Job {
	const { idempotencyKey, actor } = plan;
	const wish = wishOf(plan);
	const wishId = requestIdFrom(['wish', wish]);
	const isDirect = plan.space.spaceType === 'DIRECT_MESSAGE';
	const row = {
		index: plan.index,
		wish,
		// Somebody else could act for the row: then the person is part of what it is.
		actingAs: actor.email ?? '',
		person: (isDirect && plan.people[0]?.name) || '',
	};
	return {
		plan,
		body: setUpBodyOf(plan),
		requestId:
			idempotencyKey === undefined
				? requestIdOfRow(run, row)
				: requestIdOfKey(run, actor.id, idempotencyKey),
		isKeyed: idempotencyKey !== undefined,
		recordName: `${run.runIndex ?? wishId}:${plan.index}`,
		wishId: wishId.slice(0, WISH_ID_LENGTH),
	};
}

/** Enough to tell a row from what it was before an edit; every row of an execution keeps one. */
const WISH_ID_LENGTH = 8;

/**
 * Rows that share a key are one space, so they have to ask for the same. The result names, for each
 * of those that do not all agree, a row that asks for something else.
 */
export function contradictions(jobs: readonly Job[]): Map<Job, string> {
	return new Map(
		sharing(jobs, ({ isKeyed, requestId }) => (isKeyed ? requestId : undefined)).flatMap(
			contradictionsAmong,
		),
	);
}

function contradictionsAmong(same: readonly Job[]): Array<[Job, string]> {
	const [first] = same;
	const agrees = (job: Job) => job.wishId === first?.wishId;
	const other = same.find((job) => !agrees(job));
	if (first === undefined || other === undefined) return [];
	return same.map((job) => {
		const { plan } = agrees(job) ? other : first;
		const key = quoted(job.plan.idempotencyKey);
		return [
			job,
			`${LABELS.idempotencyKey} ${key} is also that of ${numberWords(plan)}, which asks for something else`,
		];
	});
}

/** All that the row asks for, as text; how its cells were written and in which order makes no difference. */
function wishOf(plan: Plan): string {
	const { space, people, groups, after, existingSpace, ifSpaceExists, unknownMembers } = plan;
	const { peopleNotInRow, removeAtMost } = plan;
	const names = (list: ReadonlyArray<{ name?: string; email?: string }>) =>
		list.map(({ name, email }) => name ?? email).sort();
	return JSON.stringify({
		space,
		people: names(people),
		groups: names(groups),
		after: { ...after, owners: names(after.owners), managers: names(after.managers) },
		existingSpace,
		ifSpaceExists,
		peopleNotInRow,
		removeAtMost,
		unknownMembers,
	});
}
