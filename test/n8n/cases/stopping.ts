import { jsonOf, namesAt, row, type There } from '../there';

const NAMES = Array.from({ length: 24 }, (_, index) => `Team ${index + 1}`);
const ROWS = NAMES.map((name) => row(name, { key: name }));
const KEYED = { parameters: { options: { idempotencyKey: '={{ $json.key }}' } } };
const POLL_MS = 20;
const PATIENCE_MS = 30_000;
/** Starting n8n again takes longer than most tests. */
const RESTART_TIMEOUT_MS = 180_000;

/** Waits until it is so. */
async function until(isSo: () => boolean): Promise<void> {
	const deadline = Date.now() + PATIENCE_MS;
	while (!isSo()) {
		if (Date.now() > deadline) throw new Error('It has not come to that.');
		await new Promise((resolve) => setTimeout(resolve, POLL_MS));
	}
}

export function stopping(there: There): void {
	const spaces = () => there.google.spaces().length;

	describe("n8n's Stop", () => {
		it('ends a wait for the quota at once, says in the log what exists, and sends nothing after it', async () => {
			const settings = { parameters: { options: { spaceWritesPerMinute: 2 } } };
			await there.publish(settings, 'stopped');
			const id = await there.n8n.sendRows('stopped', ROWS);
			await until(() => spaces() === 2);

			const logBefore = there.n8n.deployment.log().length;
			const stoppedAt = Date.now();
			await there.n8n.executions.stop(id);
			const execution = await there.n8n.executions.ended(id);
			expect(execution.status).toBe('canceled');
			expect(Date.now() - stoppedAt).toBeLessThan(5_000);

			// n8n keeps nothing of the execution: its log is the only place that can tell.
			await there.logged(/the run was stopped\. Of 24 rows, 2 spaces exist\./, logBefore);
			for (const { name, displayName } of there.google.spaces()) {
				const link = name.replace('spaces/', 'https://chat.google.com/room/');
				await there.logged(new RegExp(`'${displayName}' ${link}`), logBefore);
			}

			// The next run of the same project is not held up by those who no longer wait.
			const next = await there.run({}, [row('Apollo')]);
			expect(next.status).toBe('success');
			expect(namesAt(there)).toEqual(['Team 1', 'Team 2', 'Apollo']);
		});
	});

	describe('n8n killed in the middle of a batch', () => {
		const again = async () => {
			there.google.latencyMs = 1_000;
			await there.publish(KEYED, 'killed');
			await there.n8n.sendRows('killed', ROWS);
			// The first row goes alone; with its answer, the next sixteen are on their way.
			await until(() => there.google.calls('spaces.setup').length > NAMES.length / 3);
			await there.n8n.kill();
			await there.n8n.startAgain();
			const before = spaces();
			expect(before).toBeLessThan(NAMES.length);

			const execution = await there.post('killed', ROWS);
			expect(execution.status).toBe('success');
			expect(namesAt(there).sort()).toEqual([...NAMES].sort());
			expect(jsonOf(execution).map(({ displayName }) => displayName)).toEqual(NAMES);
			const found = jsonOf(execution).filter(({ created }) => created === false);
			expect(found).toHaveLength(before);
		};
		it('and the rows sent again with their keys: one space per row', again, RESTART_TIMEOUT_MS);
	});
}
