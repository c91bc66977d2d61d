import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { QuotaName } from './chat/api';
import { accessOf, type Access } from './chat/credential';
import { missingScopeWords } from './chat/missingScope';
import { oAuth2Transport } from './chat/transport';
import type { Host } from './host';
import {
	badRowMessage,
	badRowsMessage,
	failedRowMessage,
	notStartedMessage,
	stoppedAdvice,
	withAdvice,
	type Message,
} from './messages';
import { nodeError } from './nodeError';
import { previewItem, spaceItem } from './output';
import { readRunParameters, rowReader } from './parameters';
import { contradictions, jobOf, type Job } from './plan/job';
import { methodsNotGranted } from './plan/needs';
import { planRow } from './plan/plan';
import type { RunIdentity } from './plan/requestId';
import { runSettingsOf, type RunSettings } from './plan/runSettings';
import { memoryIn, type Memory } from './run/memory';
import { QUOTAS } from './run/quota';
import { createSender } from './run/sender';
import { setUp, type Ready, type Result, type Tools } from './run/setup';
import { Stop } from './run/stop';
import { waitingNotice } from './waitingNotice';

/** How a row ended: with its item, or with what to tell the person. */
type End = { item: IDataObject } | { message: Message };

/**
 * One run of the node: read all rows, check all rows, then carry them out side by side and hand
 * them back in their order. Throws n8n's error when a row cannot be done and the node is to stop.
 * In both Continue modes it never throws: n8n would pass the input on as if all were well.
 */
export async function setUpSpaces(
	context: IExecuteFunctions,
	host: Host,
): Promise<INodeExecutionData[][]> {
	const total = context.getInputData().length;
	if (total === 0) return [[]];

	const parameters = readRunParameters(context);
	const { settings, problems } = runSettingsOf(parameters);
	const access = await accessOf(context, parameters.authentication);
	const memory = memoryIn(context.getContext('node'), { seed: host.randomId, now: host.now });
	const checked = checkRows(context, problems, access, identityOf(context, access, memory));

	const bad = checked.filter((row): row is { message: Message } => 'message' in row);
	if (bad.length > 0 && !context.continueOnFail()) {
		throw toldTo(
			context,
			badRowsMessage(
				bad.map(({ message }) => message),
				total,
			),
		);
	}
	const ends = await carryOut(context, host, settings, access, memory, checked);
	return [ends.map((end, index) => ({ json: jsonOf(context, end), pairedItem: { item: index } }))];
}

/** Every row as a job, or as the message on what is wrong with it. Nothing is sent before this. */
function checkRows(
	context: IExecuteFunctions,
	runProblems: readonly string[],
	access: Access,
	run: RunIdentity,
): Array<{ job: Job } | { message: Message }> {
	const readRow = rowReader(context);
	const planned = context.getInputData().map((_, index) => {
		const plan = planRow(readRow(index));
		const problems = [...runProblems, ...('problems' in plan ? plan.problems : [])];
		return 'plan' in plan && problems.length === 0
			? { job: jobOf(plan.plan, run) }
			: { message: badRowMessage(index, problems) };
	});
	const contradicting = contradictions(
		planned.flatMap((row) => ('job' in row && row.job !== undefined ? [row.job] : [])),
	);
	return planned.map((row) => {
		if (row.job === undefined) return { message: row.message };
		const { plan } = row.job;
		const contradiction = contradicting.get(row.job);
		if (contradiction !== undefined) return { message: badRowMessage(plan.index, [contradiction]) };
		const missing = methodsNotGranted(plan, access.granted).map((method) =>
			missingScopeWords({ method, credentialKind: access.kind }),
		);
		if (missing.length === 0) return { job: row.job };
		if (plan.previewOnly) {
			plan.warnings.push(...missing.map(({ happened }) => happened));
			return { job: row.job };
		}
		const [first] = missing;
		return first === undefined
			? { job: row.job }
			: {
					message: failedRowMessage(plan, {
						failure: { kind: 'missingScope', ...first },
						seen: [],
					}),
				};
	});
}

/** Carries the rows out side by side; the gate decides when each may go ahead. */
async function carryOut(
	context: IExecuteFunctions,
	host: Host,
	settings: RunSettings,
	access: Access,
	memory: Memory,
	rows: ReadonlyArray<{ job: Job } | { message: Message }>,
): Promise<End[]> {
	const stop = new Stop();
	const cancelled = context.getExecutionCancelSignal?.();
	if (cancelled?.aborted === true) stop.request();
	cancelled?.addEventListener('abort', () => stop.request(), { once: true });

	const limits: Record<QuotaName, number> = {
		...QUOTAS,
		spaceWrites: settings.spaceWritesPerMinute,
	};
	const waiting = waitingNotice(context, host.now, limits);
	const tools: Tools = {
		send: createSender({
			transport: oAuth2Transport(context, access.type),
			gate: host.gates.of(access.projectKey),
			clock: host,
			random: host.random,
			stop,
			limits,
			budgetMs: settings.maxWaitMs,
			waiting,
		}),
		granted: access.granted,
		memory,
		about: {
			credentialKind: access.kind,
			...(access.project !== undefined && { project: access.project }),
		},
		now: host.now,
	};

	const continues = context.continueOnFail();
	const begun = new Map<string, Promise<Result<Ready>>>();
	const results = await Promise.all(
		rows.map(async (row) => {
			if ('message' in row || row.job.plan.previewOnly) return row;
			const { job } = row;
			const earlier = begun.get(job.requestId);
			const result = earlier?.then(asExisting) ?? setUp(job, tools);
			if (earlier === undefined) begun.set(job.requestId, result);
			const ended = await result;
			if ('failed' in ended && !continues) stop.request();
			return { job, ended };
		}),
	);
	waiting.hint();

	const ready = results.filter((row) => 'ended' in row && 'done' in row.ended).length;
	const ends = results.map((row): End => {
		if ('message' in row) return row;
		const { job } = row;
		if (!('ended' in row)) return { item: previewItem(job, []) };
		if ('done' in row.ended) return { item: spaceItem(job, row.ended.done, []) };
		return {
			message:
				'failed' in row.ended
					? failedRowMessage(job.plan, row.ended.failed)
					: notStartedMessage(job.plan),
		};
	});
	const failed = results.find((row) => 'ended' in row && 'failed' in row.ended);
	if (failed !== undefined && !continues && 'job' in failed) {
		const end = ends[failed.job.plan.index];
		if (end !== undefined && 'message' in end) {
			const { message, details } = end.message;
			throw toldTo(context, {
				message,
				details: [details, stoppedAdvice(ready, rows.length)].join('<br>'),
			});
		}
	}
	return ends;
}

/** The same space for another row with the same key: it was there before. */
const asExisting = (result: Result<Ready>): Result<Ready> =>
	'done' in result && result.done.created === true
		? { done: { ...result.done, created: false } }
		: result;

function identityOf(context: IExecuteFunctions, access: Access, memory: Memory): RunIdentity {
	// Inside an AI agent, n8n raises the run index with every try of one and the same call.
	const isTool = context.isToolExecution?.() === true;
	const runIndex: unknown = isTool ? undefined : context.getWorkflowDataProxy(0).$runIndex;
	return {
		workflow: context.getWorkflow().id ?? '',
		node: context.getNode().id,
		actor: access.actor,
		seed: memory.seed,
		...(typeof runIndex === 'number' && { runIndex }),
	};
}

/** n8n takes an item for a failure by exactly these keys, and adds the row's own columns. */
const jsonOf = (context: IExecuteFunctions, end: End): IDataObject => {
	if ('item' in end) return end.item;
	const { message, details } = forReader(context, end.message);
	return { error: message, details };
};

const toldTo = (context: IExecuteFunctions, message: Message) =>
	nodeError(context.getNode(), forReader(context, message));

/** In tool form a model may see the message alone. */
const forReader = (context: IExecuteFunctions, message: Message): Message =>
	context.isToolExecution?.() === true ? withAdvice(message) : message;
