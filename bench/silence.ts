import { setTimeout as wait } from 'node:timers/promises';
import type { Execution } from '../sandbox/n8n/drive/execution';
import { NODE_NAME, rowsWorkflow, type Workflow } from '../sandbox/n8n/drive/workflow';
import { EDIT_FIELDS, editFieldsWorkflow } from './editFields';
import type { Figure } from './figure';
import { runQuietly, store } from './quietRun';
import { newSpaces } from './rows';
import type { BenchWorld } from './world';

const ROWS = 3_000;
const MOST_MS = 250;
const ASKS_EVERY_MS = 10;
const EXPRESSIONS = [
	'={{ $json.spaceType }}',
	'={{ $json.displayName }}',
	'={{ $json.member }}',
	'={{ "row-" + $itemIndex }}',
] as const;

/** A question to n8n's health check, by the clock. */
interface Question {
	asked: number;
	answered: number;
}

/** How long n8n answers nobody while a node reads rows: the node's own time, not n8n's around it. */
export async function measureSilence(world: BenchWorld): Promise<Figure[]> {
	world.google.reset();
	const rows = newSpaces(ROWS);
	const [spaceType, displayName, members, idempotencyKey] = EXPRESSIONS;
	const options = { idempotencyKey, previewOnly: true };
	const parameters = { spaceType, displayName, members, options };
	const credentials = await world.connectNode();
	const ours = rowsWorkflow({ parameters, credentials }, { rows });
	const ms = await silenceOf(world, ours, NODE_NAME);
	const theirs = await silenceOf(world, editFieldsWorkflow(rows, [...EXPRESSIONS]), EDIT_FIELDS);
	return [
		{
			work: `longest silence of n8n while ${ROWS.toLocaleString('en')} rows with ${EXPRESSIONS.length} expressions are read and planned`,
			bound: `${MOST_MS} ms`,
			measured: `${ms.toFixed(0)} ms; while the Edit Fields node does the same ${theirs.toFixed(0)} ms`,
			isReached: ms <= MOST_MS,
		},
	];
}

async function silenceOf({ n8n }: BenchWorld, workflow: Workflow, node: string): Promise<number> {
	const stored = await store(n8n, workflow);
	const questions: Question[] = [];
	let isOver = false;
	const asking = (async () => {
		while (!isOver) {
			const asked = Date.now();
			// Whom n8n kept waiting for long it may cut off: that ends the silence as an answer does.
			await fetch(`${n8n.url}/healthz`).catch(() => undefined);
			questions.push({ asked, answered: Date.now() });
			await wait(ASKS_EVERY_MS);
		}
	})();
	const execution = await runQuietly(n8n, stored).finally(() => (isOver = true));
	await asking;
	const { begun, ended } = timesOf(execution, node);
	const within = questions.map(
		({ asked, answered }) => Math.min(answered, ended) - Math.max(asked, begun),
	);
	return Math.max(...within);
}

/** When the node ran, by the clock of this machine. */
function timesOf({ data }: Execution, node: string): { begun: number; ended: number } {
	const run = data.resultData?.runData[node]?.[0];
	if (!run) throw new Error(`${node} has not run.`);
	return { begun: run.startTime, ended: run.startTime + run.executionTime };
}
