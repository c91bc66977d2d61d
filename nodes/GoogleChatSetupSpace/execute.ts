import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { QuotaName } from './google/requests';
import { userAccess, type Access } from './access/access';
import { serviceAccountAccess } from './access/serviceAccount/access';
import { findGroups, jobsOf, planRows, signIn, type Checked } from './rows/prepare';
import { failedItem } from './output/failedItem';
import type { Host } from './runtime';
import {
	badRowsMessage,
	blankRowsHint,
	runMessage,
	stoppedAdvice,
	withAdvice,
	type Message,
} from './output/rowTexts';
import { nodeError } from './output/nodeError';
import { readRows, readRunParameters } from './rows/read';
import { allBlank, columnProblems } from './plan/columns';
import type { Row } from './plan/row';
import type { Job } from './plan/job';
import { methodsNeeded } from './plan/needs';
import type { Plan } from './plan/plan';
import type { RunIdentity } from './plan/requestId';
import { runSettingsOf, type RunSettings } from './plan/runSettings';
import { previewItem } from './output/previewItem';
import type { Tools } from './steps/ask';
import { endOf, isUndecided, type End } from './output/end';
import { Rows } from './steps/carryOut';
import { memoryIn, type Memory } from './steps/memory';
import { QUOTAS } from './sending/window';
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
	const { rows, blank } = readRows(context);
	const wrong = [
		...problems,
		...(rows.length === 0 ? [allBlank(blank.length)] : columnProblems(rows)),
	];
	if (wrong.length > 0) return notBegun(context, host, rows.length > 0 ? rows : blank, wrong);
	const access =
		settings.authentication === 'serviceAccount'
			? await serviceAccountAccess(context, host.tokens)
			: await userAccess(context);
	const memory = memoryIn(context.getContext('node'), { seed: host.randomId, now: host.now });
	const stop = stopOf(context);
	const limits = { ...QUOTAS, spaceWrites: settings.spaceWritesPerMinute };
	const waiting = waitingNotice(context, host.now, limits);
	const toolsFor = toolsOf(host, access, memory, { settings, limits, stop, waiting });

	const planned = planRows(rows, access);
	stopAtBadRows(context, planned);
	const signedIn = await signIn(planned, access);
	stopAtBadRows(context, signedIn);
	const found = await findGroups(signedIn, toolsFor);
	const jobs = jobsOf(found, (plan) => identityOf(context, access, memory, plan));
	stopAtBadRows(context, jobs);

	const ends = await carryOut(context, jobs, toolsFor, stop);
	waiting.hint();
	// Hosts before 1.6x know no hints.
	if (blank.length > 0 && typeof context.addExecutionHints === 'function') {
		context.addExecutionHints({ message: blankRowsHint(blank), location: 'outputPane' });
	}
	return [ends.map((end, place) => itemOf(context, host, rows[place], end))];
}

/** A run that is wrong as a whole: nothing is sent, and that is said once. */
function notBegun(
	context: IExecuteFunctions,
	host: Host,
	rows: readonly Row[],
	problems: readonly string[],
): INodeExecutionData[][] {
	const message = runMessage(problems);
	if (!context.continueOnFail()) throw toldTo(context, message);
	return [rows.map((row) => itemOf(context, host, row, { message }))];
}

const itemOf = (
	context: IExecuteFunctions,
	host: Host,
	row: Row | undefined,
	end: End,
): INodeExecutionData => ({
	json: jsonOf(context, host, end),
	pairedItem: { item: row?.index ?? 0 },
});

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

/** With "Stop Workflow" a single bad row means that nothing is sent. */
function stopAtBadRows(context: IExecuteFunctions, rows: ReadonlyArray<Checked<unknown>>): void {
	if (context.continueOnFail()) return;
	const bad = rows.flatMap((row) => ('message' in row ? [row.message] : []));
	if (bad.length > 0) throw toldTo(context, badRowsMessage(bad, rows.length));
}

/** Carries the rows out side by side; the gate decides when each may go ahead. */
async function carryOut(
	context: IExecuteFunctions,
	rows: ReadonlyArray<Checked<Job>>,
	toolsFor: (plan: Plan) => Tools,
	stop: Stop,
): Promise<End[]> {
	const stopsAtFailure = !context.continueOnFail();
	const together = new Rows();
	let failure: Message | undefined;
	let mayBeMore = false;
	const ends = await Promise.all(
		rows.map(async (row): Promise<End> => {
			if ('message' in row) return row;
			const job = row.right;
			if (job.plan.previewOnly) return { item: previewItem(job) };
			const result = await together.carryOut(job, toolsFor(job.plan));
			const end = endOf(job, result, rows.length);
			if ('message' in end && !('stopped' in result) && stopsAtFailure) {
				failure ??= end.message;
				mayBeMore ||= isUndecided(result);
				stop.request();
			}
			return end;
		}),
	);
	if (failure === undefined) return ends;
	const { message, details } = failure;
	throw toldTo(context, {
		message,
		details: [details, stoppedAdvice(together.spacesReady, rows.length, mayBeMore)].join('<br>'),
	});
}

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

const jsonOf = (context: IExecuteFunctions, { knowsDetails }: Host, end: End): IDataObject =>
	'item' in end
		? end.item
		: failedItem(forReader(context, end.message), context.getNode(), knowsDetails);

const toldTo = (context: IExecuteFunctions, message: Message) =>
	nodeError(context.getNode(), forReader(context, message));

/** In tool form a model may see the message alone. */
const forReader = (context: IExecuteFunctions, message: Message): Message =>
	context.isToolExecution?.() === true ? withAdvice(message) : message;
