import type { Access } from '../access/access';
import { explain } from '../failures/explain';
import { missingScopeWords } from '../failures/missingScope';
import { badRowMessage, failedRowMessage, type Message } from '../output/rowTexts';
import { contradictions, jobOf, type Job } from '../plan/job';
import type { Row } from '../plan/row';
import { methodsNeeded, methodsNotGranted } from '../plan/needs';
import { planRow, type Plan } from '../plan/plan';
import type { RunIdentity } from '../plan/requestId';
import { findGroup, type FoundGroup } from '../steps/groupLookup';
import type { Tools } from '../steps/ask';
import { MOST_IN_FLIGHT } from '../sending/gate';
import { atMost } from '../sending/atMost';

/** A row that is right so far, or what to tell the person about it. */
export type Checked<T> = { right: T } | { message: Message };

/** Every row as a plan. Nothing is sent. */
export function planRows(rows: readonly Row[], access: Access): Array<Checked<Plan>> {
	return rows.map((row) => {
		const planned = planRow(row);
		if (!('plan' in planned)) {
			return { message: badRowMessage(planned.name, planned.problems, rows.length) };
		}
		const { plan } = planned;
		const problem = access.problemOf(plan);
		if (problem !== undefined) return { message: badRowMessage(plan, [problem], rows.length) };
		return checkPermissions(plan, access, rows.length);
	});
}

/** What was not granted is told before anything is sent; a preview only warns of it. */
function checkPermissions(plan: Plan, access: Access, total: number): Checked<Plan> {
	const missing = methodsNotGranted(plan, access.granted);
	if (missing.length === 0) return { right: plan };
	const words = missingScopeWords(missing, access.kind);
	if (plan.previewOnly) {
		return { right: { ...plan, warnings: [...plan.warnings, words.happened] } };
	}
	const failure = { kind: 'missingScope' as const, ...words };
	return { message: failedRowMessage(plan, { failure, seen: [] }, total) };
}

/**
 * Signs in for every row, where only that shows what is allowed. A refusal is told before anything
 * is sent; a sign-in that did not come through is tried again with the row.
 */
export async function signIn(
	rows: ReadonlyArray<Checked<Plan>>,
	access: Access,
): Promise<Array<Checked<Plan>>> {
	return await atMost(MOST_IN_FLIGHT, rows, async (row) => {
		if ('message' in row || row.right.previewOnly) return row;
		const plan = row.right;
		const refused = await access.signIn?.(plan, methodsNeeded(plan));
		if (refused?.kind !== 'noAccess' && refused?.kind !== 'notSignedIn') return row;
		const about = {
			method: 'spaces.setup' as const,
			credentialKind: access.kind,
			...(access.project !== undefined && { project: access.project }),
		};
		const failed = { failure: explain(refused, about), seen: [] };
		return { message: failedRowMessage(plan, failed, rows.length) };
	});
}

/** Finds the groups that were given by email, before the first space is written. */
export async function findGroups(
	rows: ReadonlyArray<Checked<Plan>>,
	toolsFor: (plan: Plan) => Tools,
): Promise<Array<Checked<Plan>>> {
	const begun = new Map<string, Promise<FoundGroup | undefined>>();
	return await Promise.all(
		rows.map(async (row) => {
			if ('message' in row || row.right.previewOnly) return row;
			const plan = row.right;
			const found = await Promise.all(
				plan.groups.map((group) => {
					const key = JSON.stringify([plan.actAs, group.name, group.email]);
					const asked = begun.get(key) ?? findGroup(group, toolsFor(plan));
					begun.set(key, asked);
					return asked;
				}),
			);
			return withGroups(plan, found, rows.length);
		}),
	);
}

function withGroups(
	plan: Plan,
	found: ReadonlyArray<FoundGroup | undefined>,
	total: number,
): Checked<Plan> {
	const groups = new Map<string, Plan['groups'][number]>();
	for (const [position, group] of found.entries()) {
		// The run was stopped: the row will not be carried out either.
		if (group === undefined) continue;
		if (!('failed' in group)) {
			groups.set(group.name ?? '', {
				...group,
				given: plan.groups[position]?.given ?? group.given,
			});
			continue;
		}
		if (!group.isUnknown) return { message: failedRowMessage(plan, group.failed, total) };
		const problem = `there is no Google Group '${group.given}' that you may see (Google Groups)`;
		return { message: badRowMessage(plan, [problem], total) };
	}
	return { right: { ...plan, groups: [...groups.values()] } };
}

/** Every plan with its request id; rows with one key have to ask for the same. */
export function jobsOf(
	rows: ReadonlyArray<Checked<Plan>>,
	identity: (plan: Plan) => RunIdentity,
): Array<Checked<Job>> {
	const jobs = rows.map((row): Checked<Job> =>
		'message' in row ? row : { right: jobOf(row.right, identity(row.right)) },
	);
	const contradicting = contradictions(jobs.flatMap((row) => ('right' in row ? [row.right] : [])));
	return jobs.map((row) => {
		const problem = 'right' in row ? contradicting.get(row.right) : undefined;
		return problem !== undefined && 'right' in row
			? { message: badRowMessage(row.right.plan, [problem], rows.length) }
			: row;
	});
}
