import type { IDataObject } from 'n8n-workflow';

import { errors } from '../../../sandbox/google';
import {
	chain,
	NODE_NAME,
	NODE_TYPE,
	OAUTH2_TYPE,
	rowsWorkflow,
	type Workflow,
} from '../../../sandbox/n8n/drive/workflow';
import { COLUMNS, isFor, jsonOf, namesAt, row, type There } from '../there';

const NAMES = Array.from({ length: 40 }, (_, index) => `Team ${index + 1}`);
const ROWS = NAMES.map((name) => row(name));
/** Longer than n8n needs to reach the node, and shorter than the rows need. */
const TIMEOUT_S = 4;
const LATENCY_MS = 1_500;
/** A row that does not wait for a batch is there after its own few requests. */
const SINGLE_WITHIN_MS = 8_000;
const BEFORE_SINGLE_MS = 5_000;
const TEST_TIMEOUT_MS = 120_000;
/** Advice that holds only where n8n keeps what the node has noted down. */
const RETRY = /n8n's Retry/;

/** Our node in a workflow of its own, which another one calls. */
const called = (credentials: Record<string, { id: string; name: string }>): Workflow => ({
	name: 'called',
	settings: { executionOrder: 'v1', callerPolicy: 'any' },
	pinData: {},
	nodes: [
		{
			id: '6f1c1f2e-0000-4000-8000-00000000000a',
			name: 'Called',
			type: 'n8n-nodes-base.executeWorkflowTrigger',
			typeVersion: 1.1,
			position: [0, 0],
			parameters: { inputSource: 'passthrough' },
		},
		{
			id: '6f1c1f2e-0000-4000-8000-00000000000d',
			name: NODE_NAME,
			type: NODE_TYPE,
			typeVersion: 1,
			position: [220, 0],
			parameters: COLUMNS,
			credentials,
		},
	],
	connections: chain('Called', NODE_NAME),
});

/** Calls that workflow once, with all rows. */
const calling = (workflowId: string, rows: IDataObject[]): Workflow => ({
	name: 'calling',
	settings: { executionOrder: 'v1' },
	pinData: { Rows: rows.map((json) => ({ json })) },
	nodes: [
		{
			id: '6f1c1f2e-0000-4000-8000-00000000001a',
			name: 'Rows',
			type: 'n8n-nodes-base.manualTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		},
		{
			id: '6f1c1f2e-0000-4000-8000-00000000001b',
			name: 'Call',
			type: 'n8n-nodes-base.executeWorkflow',
			typeVersion: 1.2,
			position: [220, 0],
			parameters: {
				workflowId: { __rl: true, mode: 'id', value: workflowId },
				mode: 'once',
				options: {},
			},
		},
	],
	connections: chain('Rows', 'Call'),
});

export function endedFromOutside(there: There): void {
	describe("a workflow's Timeout in the middle of a batch", () => {
		const runOut = async () => {
			const { ref } = await there.connect();
			there.google.latencyMs = LATENCY_MS;
			const workflow = rowsWorkflow(
				{ parameters: COLUMNS, credentials: { [OAUTH2_TYPE]: ref } },
				{ rows: ROWS },
			);
			const logBefore = there.n8n.deployment.log().length;
			const execution = there.seen(
				await there.n8n.runWorkflow({
					...workflow,
					settings: { ...workflow.settings, executionTimeout: TIMEOUT_S },
				}),
			);
			expect(execution.status).toBe('canceled');
			const kept = JSON.stringify(execution.data);
			expect(kept).not.toMatch(/connection to Google/);
			expect(kept).not.toMatch(RETRY);

			const [, count, , more = '0'] = await there.logged(
				/the run was stopped\. Of 40 rows, (\d+) spaces? exists?(, and maybe (\d+) more)?\./,
				logBefore,
			);
			const made = there.google.spaces().length;
			expect(made).toBeGreaterThan(0);
			expect(Number(count)).toBeLessThanOrEqual(made);
			expect(Number(count) + Number(more)).toBeGreaterThanOrEqual(made);
		};
		it("is no fault of the network, and what exists stands in n8n's log", runOut, TEST_TIMEOUT_MS);
	});

	describe('a workflow that another one calls', () => {
		it('promises nothing of a Retry, which begins with the caller, and counts what exists', async () => {
			const { ref } = await there.connect();
			const sub = await there.n8n.save(called({ [OAUTH2_TYPE]: ref }));
			if (!there.version.startsWith('1.')) await there.n8n.publish(sub);
			there.google.faults.on(
				{ method: 'spaces.setup', where: isFor('Gemini') },
				errors.nameTaken(),
			);
			const rows = [row('Apollo'), row('Gemini')];
			const execution = there.seen(await there.n8n.runWorkflow(calling(sub, rows)));
			expect(execution.status).toBe('error');
			expect(namesAt(there)).toEqual(['Apollo']);
			const [own] = await there.n8n.executions.of(sub);
			const { error } = await there.n8n.executions.get(own?.id ?? '');
			expect(error?.message).toMatch(/^Row 2 \('Gemini'\): your organization already has a space/);
			expect(error?.description).toContain('1 of 2 spaces exist already.');
			expect(error?.description).toContain('Idempotency Key');
			expect(error?.description).not.toMatch(RETRY);
		});
	});

	describe('two executions side by side', () => {
		const sideBySide = async () => {
			there.google.latencyMs = 300;
			await there.publish({}, 'batch');
			const batch = await there.n8n.sendRows(
				'batch',
				Array.from({ length: 150 }, (_, index) => row(`Team ${index + 1}`)),
			);
			try {
				await new Promise((resolve) => setTimeout(resolve, BEFORE_SINGLE_MS));
				const sentAt = Date.now();
				const single = await there.run({}, [row('Incident')]);
				expect(jsonOf(single)).toMatchObject([{ displayName: 'Incident', created: true }]);
				expect(Date.now() - sentAt).toBeLessThan(SINGLE_WITHIN_MS);
				const statuses = there.google.calls('spaces.setup').map(({ status }) => status);
				expect(statuses).not.toContain(429);
			} finally {
				// It would go on in the tests that follow.
				await there.n8n.executions.stop(batch);
				await there.n8n.executions.ended(batch);
			}
		};
		it('a single row does not wait for the batch of 150 before it', sideBySide, TEST_TIMEOUT_MS);
	});
}
