import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { QUOTAS, type QuotaName } from './google/quotas';
import { userAccess, type Access } from './access/access';
import { serviceAccountAccess } from './access/serviceAccount/access';
import { prepare, type PreparedRow } from './rows/prepare';
import { failedItem } from './output/failedItem';
import type { Host } from './runtime';
import { cancelledLog } from './output/cancelledLog';
import { againOf } from './output/again';
import { runHints } from './output/runHints';
import { badRowText, failedRowText } from './output/rowTexts';
import { runModeOf, type RunMode } from './output/runMode';
import { badRowsText, stoppedRunText } from './output/runTexts';
import { nodeError } from './output/nodeError';
import { readRunParameters } from './rows/read';
import { methodsNeeded } from './plan/needs';
import type { Plan } from './plan/plan';
import type { RunIdentity } from './plan/requestId';
import { runSettingsOf, type RunSettings } from './plan/runSettings';
import { previewItem } from './output/previewItem';
import type { Tools } from './steps/ask';
import { endOf, leftBehind, type End } from './output/end';
import { resultOf } from './steps/resultOf';
import type { Text } from './words/text';
import { Rows } from './steps/carryOut';
import { memoryIn, type Memory } from './steps/memory';
import { createSender, type Waiting } from './sending/sender';
import { Stop } from './sending/stop';
import { waitingNotice } from './output/waitingNotice';

/**
 * One run of the node: read all rows, check all rows, then carry them out side by side and hand
 * them back in their order. Throws n8n's error when a row cannot be done and the node is to stop.
 * In both Continue modes it never throws: n8n would pass the input on as if all were well.
 */
export async function setUpSpaces(
	context: IExecuteFunctions,
	host: Host,
): Promise<INodeExecutionData[][]> {
	if (context.getInputData().length === 0) return [[]];
	const { settings, problems } = runSettingsOf(readRunParameters(context));
	const access =
		settings.authentication === 'serviceAccount'
			? await serviceAccountAccess(context, host.tokens)
			: await userAccess(context);
	const memory = memoryIn(context.getContext('node'), { seed: host.randomId, now: host.now });
	const stop = stopOf(context);
	const limits = { ...QUOTAS, spaceWrites: settings.spaceWritesPerMinute };
	const waiting = waitingNotice(context.logger, host.now, limits);
	const toolsFor = toolsOf(host, access, memory, { settings, limits, stop, waiting });

	const mode = runModeOf(context);
	const rows = await prepare(context, {
		access,
		runProblems: problems,
		stopsAtBadRow: !mode.continues,
		stop,
		toolsFor,
		identityOf: (plan) => identityOf(context, access, memory, plan),
	});
	const bad = rows.flatMap((row) => ('bad' in row ? [row.bad] : []));
	if (bad.length > 0 && !mode.continues) {
		throw nodeError(context.getNode(), badRowsText(bad, rows.length), mode.isTool);
	}
	const ends = await carryOut(context, { rows, mode, toolsFor, stop });
	const hints = runHints({ ends, skipped: [], waits: waiting.sentences() }, host.knowsDetails);
	// n8n before 1.6x knows no hints.
	if (hints.length > 0) context.addExecutionHints?.(...hints);
	const node = context.getNode();
	const reader = { isTool: mode.isTool, knowsDetails: host.knowsDetails };
	return [
		ends.map((end, index) => ({
			json: 'item' in end ? end.item : failedItem(end.text, node, reader),
			pairedItem: { item: index },
		})),
	];
}

/** Asks to stop when the person does, on hosts that can tell. */
function stopOf(context: IExecuteFunctions): Stop {
	const stop = new Stop();
	const cancelled = context.getExecutionCancelSignal?.();
	if (cancelled?.aborted === true) stop.request();
	cancelled?.addEventListener('abort', () => stop.request(), { once: true });
	return stop;
}

interface Sending {
	settings: RunSettings;
	limits: Readonly<Record<QuotaName, number>>;
	stop: Stop;
	waiting: Waiting;
}

/** What a row needs to talk to Google: as its own user, with no permission that it does not need. */
function toolsOf(
	host: Host,
	access: Access,
	memory: Memory,
	{ settings, limits, stop, waiting }: Sending,
): (plan: Plan) => Tools {
	const parts = {
		gate: host.gates.of(access.projectKey),
		clock: host,
		random: host.random,
		stop,
		limits,
		budgetMs: settings.maxWaitMs,
		waiting,
	};
	return (plan) => ({
		send: createSender({ ...parts, transport: access.transportFor(plan, methodsNeeded(plan)) }),
		granted: access.granted,
		memory,
		about: {
			credentialKind: access.kind,
			...(access.project !== undefined && { project: access.project }),
		},
		now: host.now,
	});
}

interface CarryOut {
	rows: readonly PreparedRow[];
	mode: RunMode;
	toolsFor: (plan: Plan) => Tools;
	stop: Stop;
}

/** Carries the rows out side by side; the gate decides when each may go ahead. */
async function carryOut(
	context: IExecuteFunctions,
	{ rows, mode, toolsFor, stop }: CarryOut,
): Promise<End[]> {
	const together = new Rows();
	let failure: Text | undefined;
	const wasCancelled = () => context.getExecutionCancelSignal?.()?.aborted === true;
	const ends = await Promise.all(
		rows.map(async (row): Promise<End> => {
			if ('bad' in row) return { row: row.bad.row, text: badRowText(row.bad) };
			const { job } = row;
			if (job.plan.previewOnly) return { row: job.plan, item: previewItem(job) };
			const result = resultOf(job, await together.carryOut(job, toolsFor(job.plan)));
			if (result.kind === 'failed' && !mode.continues) {
				failure ??= failedRowText(job.plan, result.failed);
				stop.request();
			}
			return endOf(job, result, againOf(mode, findsItsSpace(job.plan), wasCancelled()));
		}),
	);
	if (wasCancelled()) for (const line of cancelledLog(ends)) context.logger?.info(line);
	if (failure === undefined) return ends;
	const areAllKeyed = rows.every((row) => 'job' in row && findsItsSpace(row.job.plan));
	const again = againOf(mode, areAllKeyed, wasCancelled());
	const goOn = stoppedRunText(leftBehind(ends), again);
	const { message, details } = failure;
	throw nodeError(context.getNode(), { message, details: [...details, goOn] }, mode.isTool);
}

/** Whether the row, sent again, comes to the same space: by its key, or because it looks for it first. */
const findsItsSpace = ({ idempotencyKey, ifSpaceExists, space }: Plan): boolean =>
	idempotencyKey !== undefined || ifSpaceExists === 'reuse' || space.spaceType === 'DIRECT_MESSAGE';

function identityOf(
	context: IExecuteFunctions,
	access: Access,
	memory: Memory,
	plan: Plan,
): RunIdentity {
	// Inside an AI agent, n8n raises the run index with every try of one and the same call.
	const isTool = context.isToolExecution?.() === true;
	const runIndex: unknown = isTool ? undefined : context.getWorkflowDataProxy(0).$runIndex;
	return {
		workflow: context.getWorkflow().id ?? '',
		node: context.getNode().id,
		actor: access.actorOf(plan),
		seed: memory.seed,
		...(typeof runIndex === 'number' && { runIndex }),
	};
}
