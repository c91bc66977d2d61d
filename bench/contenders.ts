import type { INodeExecutionData } from 'n8n-workflow';
import type { Execution } from '../sandbox/n8n/drive/execution';
import { rowsWorkflow, type Workflow } from '../sandbox/n8n/drive/workflow';
import type { LoopOrder, LoopReport } from './googleClientLoop';
import { HTTP_REQUEST, httpRequestWorkflow, type HttpSettings } from './httpRequest';
import { runLoop } from './loopProcess';
import { runQuietly, store } from './quietRun';
import { keyOf, type SetUpRow } from './rows';
import type { BenchWorld } from './world';

/** What a contender says of its own run. */
export interface Run {
	seconds: number;
	/** The keys of the rows for which it handed out a space. */
	done: string[];
}

export interface Contender {
	id: string;
	title: string;
	run: (world: BenchWorld, rows: SetUpRow[]) => Promise<Run>;
}

const EXPRESSIONS = {
	spaceType: '={{ $json.spaceType }}',
	displayName: '={{ $json.displayName }}',
	members: '={{ $json.member }}',
};

/** Which rows these items, by their `pairedItem`, have a space for. */
function doneRows(rows: SetUpRow[], items: INodeExecutionData[] = []): string[] {
	return items.flatMap(({ json, pairedItem }, index) => {
		const paired = typeof pairedItem === 'object' && !Array.isArray(pairedItem) && pairedItem.item;
		const row = rows[typeof paired === 'number' ? paired : index];
		return row && /^spaces\//.test(String(json.name)) ? [keyOf(row)] : [];
	});
}

const MS = 1_000;

const run = async ({ n8n }: BenchWorld, workflow: Workflow): Promise<Execution> =>
	await runQuietly(n8n, await store(n8n, workflow));

/** This node, with nothing but its default settings. */
export const THIS_NODE: Contender = {
	id: 'node',
	title: 'this node',
	run: async (world, rows) => {
		const credentials = await world.connectNode();
		const onError = 'continueRegularOutput';
		const workflow = rowsWorkflow({ parameters: EXPRESSIONS, onError, credentials }, { rows });
		const { items, runTimeMs } = await run(world, workflow);
		return { seconds: runTimeMs / MS, done: doneRows(rows, items[0]) };
	},
};

const httpRequest = (id: string, title: string, settings: HttpSettings): Contender => ({
	id,
	title: `HTTP Request node, ${title}`,
	run: async (world, rows) => {
		const credential = await world.connectHttpRequest();
		const workflow = httpRequestWorkflow(rows, settings, credential);
		const { items, runTimeMs } = (await run(world, workflow)).node(HTTP_REQUEST);
		return { seconds: runTimeMs / MS, done: doneRows(rows, items[0]) };
	},
});

const googlesClient = (id: string, title: string, retries: boolean): Contender => ({
	id,
	title: `a loop over Google's client${title}`,
	run: async (world, rows) => {
		const { access_token: accessToken } = world.newToken().token;
		const order: LoopOrder = { rows, accessToken, retries };
		return await runLoop<LoopReport>(world, 'googleClientLoop.ts', order);
	},
});

const ONE_A_SECOND_MS = 1_000;
const AT_ONCE = { retries: false, requestIds: true };

/** All who do the works, each at its best settings for them. */
export const CONTENDERS: readonly Contender[] = [
	THIS_NODE,
	httpRequest('http', 'all at once', AT_ONCE),
	httpRequest('httpPaced', 'one a second', { ...AT_ONCE, intervalMs: ONE_A_SECOND_MS }),
	httpRequest('httpRetry', 'Retry On Fail', { retries: true, requestIds: true }),
	httpRequest('httpRetryPlain', 'Retry On Fail, no request ids', {
		retries: true,
		requestIds: false,
	}),
	googlesClient('client', '', false),
	googlesClient('clientRetry', ', its retries switched on', true),
];
