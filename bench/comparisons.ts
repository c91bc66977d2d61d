import type { IDataObject } from 'n8n-workflow';
import { NODE_NAME, rowsWorkflow, type Workflow } from '../sandbox/n8n/drive/workflow';
import { EDIT_FIELDS, editFieldsWorkflow } from './editFields';
import type { Figure } from './figure';
import { HTTP_REQUEST, httpRequestWorkflow, TRIGGER } from './httpRequest';
import { compare, interleaved, inWords, type Pair } from './pairs';
import { runQuietly, store, type Stored } from './quietRun';
import { newSpaces } from './rows';
import type { BenchWorld } from './world';

const MS = 1_000;
const SENT_ROWS = 2_000;
const SENT_BLOCKS = 4;
const PLANNED_ROWS = 10_000;
const PLANNED_BLOCKS = 5;
const MOST_PLANNING_RATIO = 1.5;
/** Quota out of the way: the largest number that the option takes. */
const NO_QUOTA = 1_000_000;

/** Many rows with nothing in the way, for our node and for the HTTP Request node. */
export async function sendingWorkflows(
	world: BenchWorld,
): Promise<{ ours: Workflow; theirs: Workflow; rows: number }> {
	world.replaceGoogle({ quotas: { spaceWrites: Infinity } });
	const rows = newSpaces(SENT_ROWS);
	const parameters = {
		spaceType: 'SPACE',
		displayName: '={{ $json.displayName }}',
		members: '={{ $json.member }}',
		options: { spaceWritesPerMinute: NO_QUOTA },
	};
	const credentials = await world.connectNode();
	const ours = rowsWorkflow({ parameters, credentials }, { rows });
	const credential = await world.connectHttpRequest();
	const settings = { retries: false, requestIds: true };
	return { ours, theirs: httpRequestWorkflow(rows, settings, credential), rows: SENT_ROWS };
}

/** What the node itself costs beside the HTTP Request node. */
export async function compareSending(world: BenchWorld): Promise<Figure> {
	const { ours, theirs } = await sendingWorkflows(world);
	const pairs = await pairsOf(world, SENT_BLOCKS, ours, theirs, HTTP_REQUEST, () => {
		if (world.google.spaces().length !== SENT_ROWS) throw new Error('Not all rows were done.');
	});
	const comparison = compare(pairs);
	return {
		work: `${SENT_ROWS.toLocaleString('en')} rows, no latency, quota out of the way, beside the HTTP Request node`,
		bound: 'no slower',
		measured: inWords(comparison),
		isReached: comparison.ratio <= 1,
	};
}

/** 10,000 rows planned, beside n8n's Edit Fields node with as many expressions. */
export async function comparePlanning(world: BenchWorld): Promise<Figure> {
	const rows: IDataObject[] = newSpaces(PLANNED_ROWS).map((row, index) => ({
		...row,
		key: `row-${index}`,
	}));
	const expressions = [
		'={{ $json.spaceType }}',
		'={{ $json.displayName }}',
		'={{ $json.member }}',
		'={{ $json.key }}',
	] as const;
	const [spaceType, displayName, members, idempotencyKey] = expressions;
	const parameters = {
		spaceType,
		displayName,
		members,
		options: { idempotencyKey, previewOnly: true },
	};
	const credentials = await world.connectNode();
	const ours = rowsWorkflow({ parameters, credentials }, { rows });
	const theirs = editFieldsWorkflow(rows, [...expressions]);
	const pairs = await pairsOf(world, PLANNED_BLOCKS, ours, theirs, EDIT_FIELDS, () => {
		if (world.google.log.length > 0) throw new Error('The preview has sent something.');
	});
	const comparison = compare(pairs);
	return {
		work: `planning 10,000 rows (preview), ${expressions.length} expressions each, beside the Edit Fields node`,
		bound: `at most ${MOST_PLANNING_RATIO} times as long`,
		measured: inWords(comparison),
		isReached: comparison.ratio <= MOST_PLANNING_RATIO,
	};
}

/** What both workflows' nodes took, time and again; `check` looks at Google after each run. */
async function pairsOf(
	{ n8n, google }: BenchWorld,
	blocks: number,
	ours: Workflow,
	theirs: Workflow,
	theirNode: string,
	check: () => void,
): Promise<Pair[]> {
	const seconds = async (stored: Stored, node: string): Promise<number> => {
		google.reset();
		const execution = await runQuietly(n8n, stored);
		const { items, runTimeMs } = execution.node(node);
		const rows = execution.node(TRIGGER).items[0]?.length;
		if (items[0]?.length !== rows) throw new Error(`${node}: not all rows came out.`);
		check();
		return runTimeMs / MS;
	};
	const [stored, other] = [await store(n8n, ours), await store(n8n, theirs)];
	return await interleaved(
		blocks,
		() => seconds(stored, NODE_NAME),
		() => seconds(other, theirNode),
	);
}
