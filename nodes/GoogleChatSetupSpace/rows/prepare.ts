import type { Access } from '../access/access';
import { explain } from '../failures/explain';
import { failure } from '../failures/failure';
import { missingScopeWords } from '../failures/missingScope';
import { readsAhead } from '../plan/followsRow';
import { contradictions, jobOf, type Job } from '../plan/job';
import { methodsNotGranted } from '../plan/needs';
import type { Plan } from '../plan/plan';
import { planRow } from '../plan/planRow';
import { rowsOfOneSpace } from '../plan/sameSpace';
import type { RunIdentity } from '../plan/requestId';
import type { Row, RowName } from '../plan/row';
import type { Stop } from '../sending/stop';
import { orEnding } from '../run/result';
import type { Session } from '../run/session';
import type { BadRow } from '../steps/badRow';
import { groupLookup } from '../steps/groupLookup';
import { refusedSignIns } from './signIns';

/** A row that is ready to be carried out, or why it cannot be sent. */
export type PreparedRow = { job: Job } | { bad: BadRow };

/** What holds for all rows while they are prepared. */
export interface Preparation {
	access: Access;
	rows: readonly Row[];
	/** Lets n8n do other things in between. */
	breathe: () => Promise<void>;
	/** Whether one bad row is the end of the run, so that nothing more need be found out. */
	stopsAtBadRow: boolean;
	stop: Stop;
	sessionFor: (plan: Plan) => Session;
	identity: RunIdentity;
}

/** A row on its way to a job. */
type Planned = { plan: Plan } | { bad: BadRow };

/** Checks every row before the first space is written. Sends at most sign-ins and look-ups of groups. */
export async function prepare(run: Preparation): Promise<PreparedRow[]> {
	const planned = await each(run.rows, run, (row): Planned => {
		const plan = planRow(row, run.access.actorOf);
		return 'plan' in plan ? plan : wrong(plan.name, plan.problems);
	});
	const shared = rowsOfOneSpace(planned.map((row) => ('plan' in row ? row.plan : row.bad.row)));
	// What shows without asking anybody is told of all rows together.
	let rows = await eachPlan(planned, run, (plan) => check(plan, shared.get(plan), run));
	// What has to be asked for over the network: for nothing, where a bad row ends the run.
	for (const ask of [signIn, findGroups]) {
		if (run.stopsAtBadRow && rows.some((row) => 'bad' in row)) break;
		rows = await ask(rows, run);
	}
	return await toJobs(rows, run);
}

/** Takes one step for each, and lets n8n do other things in between. */
async function each<T, R>(
	list: readonly T[],
	{ breathe }: Preparation,
	step: (one: T) => R,
): Promise<R[]> {
	const done: R[] = [];
	for (const one of list) {
		done.push(step(one));
		await breathe();
	}
	return done;
}

const eachPlan = (
	rows: readonly Planned[],
	run: Preparation,
	step: (plan: Plan) => Planned,
): Promise<Planned[]> => each(rows, run, (row) => ('plan' in row ? step(row.plan) : row));

/**
 * Whether who acts may do what the row asks for. What was not granted is told before anything is
 * sent; a preview only warns of it.
 * @param shared why its space is not the row's alone
 */
function check(plan: Plan, shared: string | undefined, { access }: Preparation): Planned {
	if (shared !== undefined) return wrong(plan, [shared]);
	const missing = methodsNotGranted(plan, access.granted);
	if (missing.length === 0) return { plan };
	const lacking = failure('missingScope', ...missingScopeWords(missing, access.kind));
	return plan.previewOnly
		? { plan: { ...plan, warnings: [...plan.warnings, lacking.happened] } }
		: { bad: { row: plan, failed: { failure: lacking } } };
}

async function signIn(rows: readonly Planned[], run: Preparation): Promise<Planned[]> {
	const { access, stop } = run;
	const plans = rows.flatMap((row) => ('plan' in row && !row.plan.previewOnly ? [row.plan] : []));
	const refused = await refusedSignIns(plans, access, stop);
	return await eachPlan(rows, run, (plan) => {
		const outcome = refused.get(plan);
		if (outcome === undefined) return { plan };
		const { kind: credentialKind, project } = access;
		const failure = explain(outcome, { method: 'spaces.setup', credentialKind, project });
		return {
			bad: { row: plan, failed: { failure, isOfRun: OF_THE_ACCOUNT.test(outcome.reason) } },
		};
	});
}

/** What is wrong with the service account itself: no row is to blame. */
const OF_THE_ACCOUNT = /Key$|^unknown(ServiceAccount|Client)$|^clockSkew$/;

async function findGroups(
	rows: readonly Planned[],
	{ sessionFor }: Preparation,
): Promise<Planned[]> {
	const groupsOf = groupLookup();
	return await Promise.all(
		rows.map(async (row): Promise<Planned> => {
			if ('bad' in row || row.plan.groups.length === 0) return row;
			if (row.plan.previewOnly && !readsAhead(row.plan)) return row;
			const { plan } = row;
			const found = await orEnding(groupsOf(plan, sessionFor(plan)));
			if ('done' in found) return { plan: { ...plan, groups: found.done } };
			if ('failed' in found) return { bad: { row: plan, failed: found.failed } };
			// The run was stopped: the row will not be carried out either.
			return row;
		}),
	);
}

/** Every plan with its request id; rows with one key have to ask for the same. */
async function toJobs(rows: readonly Planned[], run: Preparation): Promise<PreparedRow[]> {
	const jobs = await each(rows, run, (row): PreparedRow =>
		'bad' in row ? row : { job: jobOf(row.plan, run.identity) },
	);
	const contradicting = contradictions(jobs.flatMap((row) => ('job' in row ? [row.job] : [])));
	return jobs.map((row) => {
		const problem = 'job' in row && contradicting.get(row.job);
		return problem ? wrong(row.job.plan, [problem]) : row;
	});
}

const wrong = (row: RowName, problems: readonly string[]): { bad: BadRow } => ({
	bad: { row, problems },
});
