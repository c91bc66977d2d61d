import { errors } from '../../../sandbox/google';
import {
	NODE_NAME,
	NODE_TYPE,
	OAUTH2_TYPE,
	type Workflow,
} from '../../../sandbox/n8n/drive/workflow';
import { MADE, SETTINGS, SHEET } from '../sheet';
import { COLUMNS, isFor, jsonOf, namesAt, row, type There } from '../there';

const keyed = { parameters: { options: { idempotencyKey: '={{ $json.key }}' } } };
const RETRIED = { retryOnFail: true, maxTries: 3, waitBetweenTries: 100 };

const failOnce = ({ google }: There, displayName: string) =>
	google.faults.on(
		{ method: 'spaces.setup', where: isFor(displayName), times: 1 },
		errors.permissionDenied(),
	);

const kindsAt = ({ google }: There) =>
	google
		.spaces()
		.map(({ spaceType }) => spaceType)
		.sort();

/** How often each request id was sent, and with how many different bodies. */
function sendings({ google }: There) {
	const byId = new Map<string, string[]>();
	for (const { requestId = '', body } of google.calls('spaces.setup')) {
		byId.set(requestId, [...(byId.get(requestId) ?? []), JSON.stringify(body)]);
	}
	return [...byId.values()].map((bodies) => ({
		times: bodies.length,
		bodies: new Set(bodies).size,
	}));
}

export function exactlyOnce(there: There): void {
	describe('one space per row', () => {
		it('with Retry On Fail, where the last row fails at first', async () => {
			failOnce(there, 'Gemini');
			const execution = await there.run({ ...SETTINGS, ...RETRIED }, SHEET);
			expect(kindsAt(there)).toEqual(MADE.map(([kind]) => kind).sort());
			expect(jsonOf(execution).map(({ spaceType, created }) => [spaceType, created])).toEqual(MADE);
			const sent = sendings(there);
			expect(sent).toHaveLength(SHEET.length);
			expect(sent.map(({ bodies }) => bodies)).toEqual(SHEET.map(() => 1));
			expect(sent.filter(({ times }) => times === 2)).not.toEqual([]);
		});

		it('with Retry On Fail over a batch that fails half-way', async () => {
			// The failure is told while the rows beside it are under way, however slow the machine is.
			there.google.latencyMs = (call) => (isFor('Team 12')(call) ? 0 : 200);
			const names = Array.from({ length: 24 }, (_, index) => `Team ${index + 1}`);
			failOnce(there, 'Team 12');
			const execution = await there.run(
				RETRIED,
				names.map((name) => row(name)),
			);
			expect(namesAt(there).sort()).toEqual([...names].sort());
			expect(jsonOf(execution).map(({ displayName }) => displayName)).toEqual(names);
			// The failure has kept the later half from being sent, until the second try.
			expect(sendings(there).filter(({ times }) => times === 1)).not.toEqual([]);
		});

		it("with n8n's Retry of a failed execution, and of the retry", async () => {
			failOnce(there, 'Gemini');
			const failed = await there.run(SETTINGS, SHEET);
			expect(failed.status).toBe('error');
			// The direct message, which is looked for first, may or may not have begun by then.
			const made = there.google.spaces().length;
			expect(failed.error?.description).toContain(
				`<br>${made} of ${SHEET.length} spaces exist already`,
			);

			failOnce(there, 'Gemini');
			const again = await there.retry(failed);
			expect(again.status).toBe('error');
			const retried = await there.retry(again);
			expect(retried).toMatchObject({ mode: 'retry', status: 'success' });
			expect(kindsAt(there)).toEqual(MADE.map(([kind]) => kind).sort());
			expect(jsonOf(retried).map(({ spaceType, created }) => [spaceType, created])).toEqual(MADE);
		});

		it('makes two of two equal rows', async () => {
			const execution = await there.run({}, [row('Apollo'), row('Apollo')]);
			expect(namesAt(there)).toEqual(['Apollo', 'Apollo']);
			expect(new Set(jsonOf(execution).map(({ name }) => name)).size).toBe(2);
		});

		it('makes new ones in a new execution', async () => {
			const { workflowId } = await there.run({}, [row('Apollo')]);
			await there.run({}, [row('Apollo')], workflowId);
			expect(namesAt(there)).toEqual(['Apollo', 'Apollo']);
		});

		it('makes one of one idempotency key, in two executions', async () => {
			const rows = [row('Apollo', { key: 'T-1' }), row('Gemini', { key: 'T-2' })];
			const first = await there.run(keyed, rows);
			const second = await there.run(keyed, rows, first.workflowId);
			expect(namesAt(there).sort()).toEqual(['Apollo', 'Gemini']);
			expect(jsonOf(first).map(({ created }) => created)).toEqual([true, true]);
			expect(jsonOf(second).map(({ created }) => created)).toEqual([false, false]);
			expect(jsonOf(second).map(({ spaceUri }) => spaceUri)).toEqual(
				jsonOf(first).map(({ spaceUri }) => spaceUri),
			);
		});

		it('makes one in each round of Loop Over Items, for equal rows, one failing at first', async () => {
			const { ref } = await there.connect();
			there.google.faults.on({ method: 'spaces.setup', nth: 2 }, errors.permissionDenied());
			const looped = loop({ [OAUTH2_TYPE]: ref }, Array(3).fill(row('Apollo')));
			const execution = there.seen(await there.n8n.runWorkflow(looped));
			expect(execution).toMatchObject({ status: 'success', runs: 3 });
			expect(namesAt(there)).toEqual(['Apollo', 'Apollo', 'Apollo']);
			expect(new Set(jsonOf(execution).map(({ requestId }) => requestId)).size).toBe(3);
		});
	});
}

/** Rows → Loop Over Items, one at a time → our node → back into the loop. */
function loop(
	credentials: Workflow['nodes'][number]['credentials'],
	rows: Array<ReturnType<typeof row>>,
): Workflow {
	const to = (node: string) => [{ node, type: 'main', index: 0 }];
	return {
		name: 'loop',
		settings: { executionOrder: 'v1' },
		pinData: { Rows: rows.map((json) => ({ json })) },
		nodes: [
			{
				id: '6f1c1f2e-0000-4000-8000-00000000000a',
				name: 'Rows',
				type: 'n8n-nodes-base.manualTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
			{
				id: '6f1c1f2e-0000-4000-8000-00000000000b',
				name: 'Loop Over Items',
				type: 'n8n-nodes-base.splitInBatches',
				typeVersion: 3,
				position: [220, 0],
				parameters: { batchSize: 1, options: {} },
			},
			{
				id: '6f1c1f2e-0000-4000-8000-00000000000d',
				name: NODE_NAME,
				type: NODE_TYPE,
				typeVersion: 1,
				position: [440, 100],
				parameters: COLUMNS,
				credentials,
				...RETRIED,
			},
		],
		connections: {
			Rows: { main: [to('Loop Over Items')] },
			'Loop Over Items': { main: [[], to(NODE_NAME)] },
			[NODE_NAME]: { main: [to('Loop Over Items')] },
		},
	};
}
