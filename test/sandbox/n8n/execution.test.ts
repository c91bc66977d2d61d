import { readExecution, type ExecutionSummary } from '../../../sandbox/n8n/drive/execution';

const summary: ExecutionSummary = {
	id: '7',
	mode: 'manual',
	status: 'error',
	workflowId: 'w',
	retryOf: null,
	retrySuccessId: null,
};
const run = (main: unknown[], executionTime: number) => ({
	startTime: 0,
	executionTime,
	executionStatus: 'success',
	data: { main: main as never },
});

describe('an execution that is read back', () => {
	it("gives the node's items by output, over all its runs", () => {
		const runData = {
			Ours: [
				run([[{ json: { n: 1 } }], []], 5),
				run([[{ json: { n: 2 } }], [{ json: { n: 3 } }]], 7),
			],
		};
		const { items, runTimeMs, runs } = readExecution(summary, { resultData: { runData } }, 'Ours');
		expect(items).toEqual([[{ json: { n: 1 } }, { json: { n: 2 } }], [{ json: { n: 3 } }]]);
		expect([runTimeMs, runs]).toEqual([12, 2]);
	});

	it("has the workflow's error when the node never ran", () => {
		const error = { name: 'WorkflowOperationError', message: 'cannot start' };
		const execution = readExecution(summary, { resultData: { runData: {}, error } }, 'Ours');
		expect(execution).toMatchObject({ id: '7', items: [], runs: 0, error });
	});

	it('is readable while nothing is stored yet', () => {
		expect(readExecution(summary, {}, 'Ours')).toMatchObject({ items: [], runs: 0 });
	});
});
