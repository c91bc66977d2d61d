import type { INodeExecutionData } from 'n8n-workflow';
import type { SheetLoopOrder } from './googleClientSheetLoop';
import { HTTP_STEPS, httpStepsWorkflow } from './httpSteps';
import { runLoop } from './loopProcess';
import { runQuietly, store } from './quietRun';
import type { SheetRow, SheetRun, SheetWork } from './sheetWorks';
import { runThisNode } from './thisNode';
import { MEMBERS_TOO, type BenchWorld } from './world';

export interface SheetContender {
	title: string;
	run: (world: BenchWorld, rows: SheetRow[], work: SheetWork) => Promise<SheetRun>;
}

const MS = 1_000;

const failedAmong = (items: INodeExecutionData[] = []): number =>
	items.filter(({ json }) => json.error !== undefined).length;

const thisNode: SheetContender = {
	title: 'this node',
	run: async (world, rows, { peopleNotInRow }) => {
		const { items, runTimeMs } = await runThisNode(
			world,
			rows.map(({ existingSpace, displayName, members }) => ({
				existingSpace,
				displayName,
				members: members.join(', '),
			})),
			{
				displayName: '={{ $json.displayName }}',
				members: '={{ $json.members }}',
				options: { existingSpace: '={{ $json.existingSpace }}', peopleNotInRow },
			},
		);
		return { seconds: runTimeMs / MS, failed: failedAmong(items[0]) };
	},
};

const httpSteps: SheetContender = {
	title: 'HTTP Request nodes, all at once, told what to write',
	run: async (world, rows) => {
		const credential = await world.connectHttpRequest(MEMBERS_TOO);
		const { n8n } = world;
		const execution = await runQuietly(n8n, await store(n8n, httpStepsWorkflow(rows, credential)));
		const steps = HTTP_STEPS.map((name) => execution.node(name));
		const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
		return {
			seconds: sum(steps.map(({ runTimeMs }) => runTimeMs)) / MS,
			failed: sum(steps.map(({ items }) => failedAmong(items[0]))),
		};
	},
};

const googlesClient: SheetContender = {
	title: "a loop over Google's client that compares",
	run: async (world, rows, { peopleNotInRow }) => {
		const { access_token: accessToken } = world.newToken(MEMBERS_TOO).token;
		const order: SheetLoopOrder = {
			rows: rows.map(({ space, members }) => ({ space, members })),
			accessToken,
			removes: peopleNotInRow === 'remove',
		};
		return await runLoop<SheetRun>(world, 'googleClientSheetLoop.ts', order);
	},
};

/** All who run a sheet again: our node, who it is compared with, and others to look at. */
export const SHEET_CONTENDERS: readonly [
	ours: SheetContender,
	theirs: SheetContender,
	...others: SheetContender[],
] = [thisNode, httpSteps, googlesClient];
