import { errors } from '../../sandbox/google';
import { failureOf, run, world } from '../support/run';
import { row, runAll } from './aroundTheSetup';

const apollo = row();
const undecided = () => {
	const there = world();
	there.google.faults.on({ method: 'spaces.setup' }, 'lostAnswer');
	return there;
};

describe('what a failure says of running again', () => {
	it('is n8n’s Retry where the run failed by itself', async () => {
		const { description } = await failureOf(undecided(), [apollo]);
		expect(description).toMatch(
			/Whether a space was set up is not known\. n8n's Retry of this execution completes the rest/,
		);
	});

	it.each([
		['a Continue mode', { onError: 'continueRegularOutput' as const }],
		['the error output', { onError: 'continueErrorOutput' as const }],
	])('is no Retry in %s, where n8n has none', async (_mode, setting) => {
		const there = undecided();
		const { json } = await run(there, [apollo], setting);
		expect(there.google.spaces()).toHaveLength(1);
		expect(json[0]?.details).not.toContain('Retry');
		expect(json[0]?.details).toMatch(/The space may exist: look for it .*Idempotency Key/);
	});

	it('is no Retry in a sub-workflow, which that of its caller begins anew', async () => {
		const { description } = await failureOf(undecided(), [apollo], { mode: 'integrated' });
		expect(description).not.toContain('Retry');
		expect(description).toMatch(/could make some again: look which are there.*Idempotency Key/);
	});

	it.each([
		['a key', { idempotencyKey: 'T-1' }],
		['Reuse', { ifSpaceExists: 'reuse' }],
	])('is that the row can simply be sent again, with %s', async (_what, options) => {
		const keyed = row({ options });
		const there = undecided();
		const { json } = await runAll(there, [keyed], { onError: 'continueRegularOutput' });
		expect(json[0]?.details).toContain('Send the row again: it makes none twice.');
		expect(json[0]?.details).not.toContain('Retry');
	});

	it('is n8n’s Retry where a single row would be made twice', async () => {
		const there = world();
		const refused = 'Mercury';
		there.google.faults.on(
			{ method: 'spaces.setup', where: ({ body }) => JSON.stringify(body).includes(refused) },
			errors.badRequest('space', 'No.'),
		);
		const rows = [
			row({ options: { idempotencyKey: 'T-1' } }),
			row({ displayName: 'Gemini' }),
			row({ displayName: refused }),
		];
		const { description } = await failureOf(there, rows);
		expect(description).toMatch(/2 of 3 spaces exist already.*n8n's Retry/);
		expect(description).not.toContain('Running again completes');
	});

	it.each([
		['called over MCP, or inside of an agent', { isTool: true, mode: 'webhook' as const }],
		['a step of its own for an agent, or on n8n 1.x', { isToolType: true }],
	])('keeps a model from calling again: %s', async (_how, setting) => {
		const { message } = await failureOf(undecided(), [apollo], setting);
		expect(message).toMatch(/Do not call again/);
		const { json } = await run(undecided(), [apollo], {
			...setting,
			onError: 'continueRegularOutput',
		});
		expect(json[0]?.error).toMatch(/may exist already: do not call again/);
		expect(`${message} ${String(json[0]?.error)}`).not.toMatch(/Retry|<a |<br>/);
	});

	it('is nothing where Google has refused', async () => {
		const there = world();
		there.google.faults.on({ method: 'spaces.setup' }, errors.nameTaken());
		const { json } = await run(there, [apollo], { onError: 'continueRegularOutput' });
		expect(json[0]?.details).not.toMatch(/again|Retry|may exist/);
	});
});

describe('an execution that somebody stops', () => {
	it('leaves in n8n’s log which spaces exist', async () => {
		const there = world({ latencyMs: 1000 });
		const cancel = new AbortController();
		void there.clock.sleep(1500).then(() => cancel.abort());
		const rows = Array.from({ length: 12 }, (_, index) => row({ displayName: `Space ${index}` }));
		const { heard, json } = await run(there, rows, {
			cancel: cancel.signal,
			onError: 'continueRegularOutput',
		});
		const made = there.google.spaces();
		expect(made.length).toBeGreaterThan(0);
		const log = heard.log.join('\n');
		for (const { name } of made) expect(log).toContain(name.replace('spaces/', '/room/'));
		expect(log).toContain(`Of 12 rows, ${made.length} spaces exist.`);
		const stopped = json.filter(({ error }) => error !== undefined);
		expect(stopped.length).toBe(12 - made.length);
	});

	it('leaves no such line where nobody has', async () => {
		const { heard } = await run(world(), [apollo]);
		expect(heard.log).toEqual([]);
	});
});
