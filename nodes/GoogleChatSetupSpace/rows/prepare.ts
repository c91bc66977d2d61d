import type { IExecuteFunctions } from 'n8n-workflow';

import type { Access } from '../access/access';
import { explain } from '../failures/explain';
import { missingScopeWords } from '../failures/missingScope';
import { badRowMessage, failedRowMessage, type Message } from '../output/rowTexts';
import { rowReader } from './read';
import { contradictions, jobOf, type Job } from '../plan/job';
import { methodsNeeded, methodsNotGranted } from '../plan/needs';
import { planRow, type Plan } from '../plan/plan';
import type { RunIdentity } from '../plan/requestId';
import { findGroup, type FoundGroup } from '../steps/groupLookup';
import type { Tools } from '../steps/ask';
import { atMost } from '../sending/atMost';

/** Token requests at a time. */
const MOST_SIGN_INS = 8;

/** A row that is right so far, or what to tell the person about it. */
export type Checked<T> = { right: T } | { message: Message };

/** Every row as a plan. Nothing is sent. */
export function planRows(
	context: IExecuteFunctions,
	runProblems: readonly string[],
	access: Access,
): Array<Checked<Plan>> {
	const readRow = rowReader(context);
	return context.getInputData().map((_, index) => {
		const planned = planRow(readRow(index));
		const problems = [...runProblems, ...('problems' in planned ? planned.problems : [])];
		if (!('plan' in planned) || problems.length > 0) {
			return { message: badRowMessage(index, problems) };
		}
		const { plan } = planned;
		const actingProblem = access.problemOf(plan);
		if (actingProblem !== undefined) return { message: badRowMessage(index, [actingProblem]) };
		return checkPermissions(plan, access);
	});
}

/** What was not granted is told before anything is sent; a preview only warns of it. */
function checkPermissions(plan: Plan, access: Access): Checked<Plan> {
	const missing = methodsNotGranted(plan, access.granted);
	if (missing.length === 0) return { right: plan };
	const words = missingScopeWords(missing, access.kind);
	if (plan.previewOnly) {
		return { right: { ...plan, warnings: [...plan.warnings, words.happened] } };
	}
	const failure = { kind: 'missingScope' as const, ...words };
	return { message: failedRowMessage(plan, { failure, seen: [] }) };
}

/**
 * Signs in for every row, where only that shows what is allowed. A refusal is told before anything
 * is sent; a sign-in that did not come through is tried again with the row.
 */
export async function signIn(
	rows: ReadonlyArray<Checked<Plan>>,
	access: Access,
): Promise<Array<Checked<Plan>>> {
	return await atMost(MOST_SIGN_INS, rows, async (row) => {
		if ('message' in row || row.right.previewOnly) return row;
		const plan = row.right;
		const refused = await access.signIn?.(plan, methodsNeeded(plan));
		if (refused?.kind !== 'noToken') return row;
		const about = {
			method: 'spaces.setup' as const,
			credentialKind: access.kind,
			...(access.project !== undefined && { project: access.project }),
		};
		return { message: failedRowMessage(plan, { failure: explain(refused, about), seen: [] }) };
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
			return withGroups(plan, found);
		}),
	);
}

function withGroups(plan: Plan, found: ReadonlyArray<FoundGroup | undefined>): Checked<Plan> {
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
		if (!group.isUnknown) return { message: failedRowMessage(plan, group.failed) };
		const problem = `there is no Google Group '${group.given}' that you may see (Google Groups)`;
		return { message: badRowMessage(plan.index, [problem]) };
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
			? { message: badRowMessage(row.right.plan.index, [problem]) }
			: row;
	});
}
