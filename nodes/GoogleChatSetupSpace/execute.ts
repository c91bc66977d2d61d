import type { IExecuteFunctions, INodeExecutionData, NodeOperationError } from 'n8n-workflow';

import { serviceAccountAccess } from './access/serviceAccount/access';
import { userAccess } from './access/user/access';
import { QUOTAS } from './google/quotas';
import { cancelledLog } from './output/cancelledLog';
import { afterStoppedRun, afterUndecidedRow } from './output/again';
import { endOf, type End } from './output/end';
import { failedItem, type Reader } from './output/failedItem';
import { nodeError } from './output/nodeError';
import { runHints } from './output/runHints';
import { badRowText, undoneRowText } from './output/rowTexts';
import { runModeOf, type RunMode } from './output/runMode';
import { badRowsText, stoppedRunText } from './output/runTexts';
import { waitingNotice } from './output/waitingNotice';
import { readsAhead } from './plan/followsRow';
import type { Job } from './plan/job';
import type { Plan } from './plan/plan';
import { runSettingsOf } from './plan/runSettings';
import { breathing } from './rows/breathing';
import type { PreparedRow } from './rows/prepare';
import { readRunParameters } from './rows/read';
import { rowsOfRun } from './rows/rowsOfRun';
import { runIdentityOf } from './rows/runIdentity';
import { sessionsFor } from './rows/sessions';
import type { Runtime } from './runtime';
import { Stop } from './sending/stop';
import { callersSpacesOfRun } from './space/callersSpaces';
import { recordsIn, tellEarlier } from './run/records';
import { RowRunner } from './steps/runner';
import type { Session } from './run/session';
import { wholeRunOf } from './run/wholeRun';
import type { Text } from './words/text';

/**
 * One run of the node: read all rows, check all rows, then carry them out side by side and hand
 * them back in their order. Throws n8n's error when a row cannot be done and the node is to stop.
 * In both Continue modes it never throws: n8n would pass the input on as if all were well.
 */
export async function setUpSpaces(
	context: IExecuteFunctions,
	runtime: Runtime,
): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	if (items.length === 0) return [[]];
	const { settings, problems } = runSettingsOf(readRunParameters(context));
	const mode = runModeOf(context);
	const errorOf = (text: Text): NodeOperationError =>
		nodeError(context.getNode(), text, mode.isTool);
	const toItem = itemsFor(context, { isTool: mode.isTool, knowsDetails: runtime.knowsDetails });
	const access =
		settings.authentication === 'serviceAccount'
			? await serviceAccountAccess(context, runtime.tokens)
			: await userAccess(context);
	const stop = stopOf(context);
	const records = recordsIn(context.getContext('node'), runtime.randomId);
	const limits = { ...QUOTAS, spaceWrites: settings.spaceWritesPerMinute };
	const waiting = waitingNotice(context.logger, runtime.now, limits);
	const callersSpaces = callersSpacesOfRun();
	let jobs: Job[] = [];
	const run = runtime.meetings.begin();
	tellEarlier(records, runtime.meetings, run);
	const sessionFor = sessionsFor({
		access,
		clock: runtime,
		random: runtime.random,
		lane: runtime.gates.lane({
			project: access.projectKey,
			credential: access.credential,
			limits,
			startsAlone: items.length > 1,
		}),
		maxWaitMs: settings.maxWaitMs,
		waiting,
		wholeRun: wholeRunOf(stop, () => jobs),
		records,
		callersSpaces,
		meetings: runtime.meetings,
		run,
	});
	try {
		const { rows, skipped } = await rowsOfRun(context, problems, {
			access,
			breathe: breathing(runtime),
			stopsAtBadRow: !mode.continues,
			stop,
			sessionFor,
			identity: runIdentityOf(context, { seed: records.seed, isTool: mode.isTool }),
		});
		const bad = rows.flatMap((row) => ('bad' in row ? [row.bad] : []));
		if (bad.length > 0 && !mode.continues) {
			throw errorOf(badRowsText(bad, rows.length));
		}
		jobs = rows.flatMap((row) => ('job' in row ? [row.job] : []));
		callersSpaces.keep(jobs);
		const ends = await carryOut(context, { rows, jobs, mode, sessionFor, stop, errorOf });
		const hints = runHints({ ends, skipped, waits: waiting.sentences() }, runtime.knowsDetails);
		// n8n before 1.6x knows no hints.
		if (hints.length > 0) context.addExecutionHints?.(...hints);
		return [ends.map(toItem)];
	} finally {
		runtime.meetings.end(run);
	}
}

/** How ends become n8n's items. */
const itemsFor =
	(context: IExecuteFunctions, reader: Reader) =>
	(end: End): INodeExecutionData => ({
		json: 'item' in end ? end.item : failedItem(end.text, context.getNode(), reader),
		pairedItem: { item: end.row.index },
	});

/** Asks to stop when the person does, on hosts that can tell. */
function stopOf(context: IExecuteFunctions): Stop {
	const stop = new Stop();
	const cancelled = context.getExecutionCancelSignal?.();
	if (cancelled?.aborted === true) stop.request();
	cancelled?.addEventListener('abort', () => stop.request(), { once: true });
	return stop;
}

interface CarryOut {
	rows: readonly PreparedRow[];
	/** Of the rows that can be sent. */
	jobs: readonly Job[];
	mode: RunMode;
	sessionFor: (plan: Plan) => Session;
	stop: Stop;
	errorOf: (text: Text) => NodeOperationError;
}

/** Carries the rows out side by side; the gate decides when each may go ahead. */
async function carryOut(
	context: IExecuteFunctions,
	{ rows, jobs, mode, sessionFor, stop, errorOf }: CarryOut,
): Promise<End[]> {
	const log = (line: string) => context.logger?.error?.(line);
	const runner = new RowRunner(jobs, log, rows.length - jobs.length);
	const wasCancelled = () => context.getExecutionCancelSignal?.()?.aborted === true;
	let failure: Text | undefined;
	const ends = await Promise.all(
		rows.map(async (row): Promise<End> => {
			if ('bad' in row) return { row: row.bad.row, text: badRowText(row.bad) };
			const { job } = row;
			const result = await runner.carryOut(job, sessionFor(job.plan));
			if (result.kind === 'failed' && !mode.continues) {
				failure ??= undoneRowText(job.plan, result);
				stop.request();
			}
			return endOf(job, result, afterUndecidedRow(mode, findsItsSpace(job)));
		}),
	);
	if (wasCancelled()) for (const line of cancelledLog(ends)) context.logger?.info(line);
	if (failure === undefined) return ends;
	const again = afterStoppedRun(mode, jobs.every(findsItsSpace), wasCancelled());
	const goOn = stoppedRunText(ends, again);
	const { message, details } = failure;
	throw errorOf({ message, details: [...details, goOn] });
}

/** Whether the row, sent again, comes to the same space: by its key, or because it looks for it first. */
const findsItsSpace = ({ isKeyed, plan }: Job): boolean =>
	isKeyed || readsAhead(plan) || plan.space.spaceType === 'DIRECT_MESSAGE';
