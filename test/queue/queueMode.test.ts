import type { CallRecord } from '../../sandbox/google';
import { errors } from '../../sandbox/google';
import type { Instance } from '../../sandbox/n8n/process/instance';
import { hasTaken, QueueMode, sheet, until } from './queueMode';

const MINUTE_MS = 60_000;

/** The most starts that fell into one minute. */
const mostInAMinute = (calls: CallRecord[]): number =>
	Math.max(
		...calls.map(
			({ at }) => calls.filter((other) => other.at >= at && other.at < at + MINUTE_MS).length,
		),
	);

const isSetupOf = (name: string, { body = {} }: CallRecord): boolean =>
	JSON.stringify(body).includes(`${name}"`);

const statusesOf = (calls: CallRecord[]) => [...new Set(calls.map(({ status }) => status))];

describe("in n8n's queue mode with two workers", () => {
	let there: QueueMode;
	let workers: [Instance, Instance];

	beforeAll(async () => {
		there = await QueueMode.start();
		workers = await Promise.all([there.startWorker(), there.startWorker()]);
	}, 240_000);
	afterAll(async () => await there?.stop());
	beforeEach(() => there.google.reset());
	afterEach(() => expect(there.google.violations).toEqual([]));

	it('each worker that is told half of the quota keeps to it over all its executions, and none is refused', async () => {
		const project = '100000000001';
		await there.publish(project, { spaceWritesPerMinute: 30 });
		const sheets = ['A', 'B', 'C', 'D'].map((name) => sheet(name, 20));
		const ids = await there.send(project, sheets);
		const executions = await there.ended(ids);

		expect(executions.map(({ status }) => status)).toEqual(ids.map(() => 'success'));
		expect(statusesOf(there.google.calls('spaces.setup'))).toEqual([200]);
		expect(there.names().sort()).toEqual(
			sheets
				.flat()
				.map(({ name }) => name)
				.sort(),
		);
		for (const worker of workers) {
			const taken = sheets.filter((_, index) => hasTaken(worker, ids[index] ?? ''));
			expect(taken).toHaveLength(2);
			const calls = there.setupsOf(taken.flat());
			expect(calls).toHaveLength(40);
			expect(mostInAMinute(calls)).toBe(30);
		}
	}, 150_000);

	it('a worker that is killed costs no row, and rows sent again with their key are made once', async () => {
		const project = '100000000002';
		await there.publish(project, {
			idempotencyKey: '={{ $json.key }}',
			spaceWritesPerMinute: '={{ $json.perMinute }}',
		});
		// Only the first row of each sheet is answered in time, and ten a minute may start: eight of a
		// worker's calls stay open, and four of its rows are not sent.
		there.google.latencyMs = (call) => (isSetupOf('row 1', call) ? 50 : 4_000);
		const sheets = ['A', 'B', 'C', 'D'].map((name) => sheet(name, 7));
		const ids = await there.send(
			project,
			sheets.map((rows) => rows.map((row) => ({ ...row, perMinute: 10 }))),
		);
		const [victim] = workers;
		const takenBy = (worker: Instance) => ids.filter((id) => hasTaken(worker, id));
		const rowsOf = (taken: string[]) => sheets.filter((_, at) => taken.includes(ids[at] ?? ''));
		const victimsCalls = () => there.setupsOf(rowsOf(takenBy(victim)).flat());
		await until('the victim has ten rows at Google, eight of them unanswered', () => {
			const open = victimsCalls().filter(({ endedAt }) => endedAt === undefined);
			return victimsCalls().length === 10 && open.length === 8;
		});
		await victim.kill();
		there.google.latencyMs = 0;

		const lost = takenBy(victim);
		expect(lost).toHaveLength(2);
		const executions = await there.ended(ids);
		for (const { id, status, items, error } of executions) {
			if (lost.includes(id)) {
				expect({ status, rows: items.length }).toEqual({ status: 'error', rows: 0 });
				expect(error?.message).toMatch(/failed to be processed too many times/);
			} else {
				expect(status).toBe('success');
				expect(items[0]?.map(({ json }) => json.created)).toEqual(sheet('', 7).map(() => true));
			}
		}
		// n8n has lost the rows: its own Retry runs nothing, so only whoever has them can send them again.
		const retried = await there.n8n.executions.retry(lost[0] ?? '');
		expect(retried.status).toBe('error');
		expect(victimsCalls()).toHaveLength(10);

		const madeBefore = new Set(there.names());
		expect(madeBefore.size).toBe(24);
		const again = await there.ended(
			await there.send(
				project,
				sheets.map((rows) => rows.map((row) => ({ ...row, perMinute: 60 }))),
			),
		);
		for (const [index, { status, items }] of again.entries()) {
			expect(status).toBe('success');
			expect(items[0]?.map(({ json }) => [json.displayName, json.created])).toEqual(
				sheets[index]?.map(({ name }) => [name, !madeBefore.has(name)]),
			);
		}
		expect(there.names().sort()).toEqual(
			sheets
				.flat()
				.map(({ name }) => name)
				.sort(),
		);
		expect(statusesOf(there.google.calls('spaces.setup').slice(-28))).toEqual([200]);
	}, 300_000);

	it('a retry by a worker that never saw the first try sends what is still to be done, with its request id', async () => {
		const project = '100000000003';
		await there.publish(project, {});
		const rows = sheet('A', 3);
		const isLast = (call: CallRecord) => isSetupOf('row 3', call);
		there.google.faults.on({ where: isLast, times: 1 }, errors.permissionDenied());
		const [id = ''] = await there.send(project, [rows]);
		const [failed] = await there.ended([id]);
		expect(failed?.status).toBe('error');
		expect(failed?.error?.message).toMatch(/^Row 3 /);
		const [, survivor] = workers;
		expect(hasTaken(survivor, id)).toBe(true);

		const fresh = await there.startWorker();
		await survivor.stop();
		const retried = await there.n8n.executions.retry(id);
		expect(hasTaken(fresh, retried.id)).toBe(true);
		expect(retried).toMatchObject({ mode: 'retry', status: 'success' });
		expect(retried.items[0]?.map(({ json }) => json.created)).toEqual([true, true, true]);

		expect(there.names().sort()).toEqual(rows.map(({ name }) => name));
		// What n8n kept says which rows are done: the row that failed alone is sent again, as it was.
		const setups = there.setupsOf(rows);
		expect(setups).toHaveLength(4);
		const [refused, again] = setups.filter(isLast);
		expect(again?.requestId).toBe(refused?.requestId);
		expect(new Set(setups.map(({ requestId }) => requestId)).size).toBe(3);
	}, 120_000);
});
