import { errors } from '../../sandbox/google';
import { failureOf, run, world } from '../support/run';
import { EVERYTHING, row, runAll } from './aroundTheSetup';

const NOT_KNOWN = /Whether a space was set up is not known/;

describe('a run that the person stops', () => {
	it('before it begins sends nothing', async () => {
		const there = world();
		const { json } = await runAll(there, [row()], {
			cancel: AbortSignal.abort(),
			onError: 'continueRegularOutput',
		});
		expect(there.google.log).toEqual([]);
		expect(json[0]?.error).toMatch(/not carried out, because the run was stopped$/);
	});

	it('while Google wants it to wait ends at once', async () => {
		const there = world();
		there.google.faults.on(
			{ method: 'spaces.setup' },
			{ ...errors.unavailable(), headers: { 'retry-after': '200' } },
		);
		const stop = new AbortController();
		const begun = there.clock.now();
		void there.clock.sleep(5_000).then(() => stop.abort());
		await runAll(there, [row()], { cancel: stop.signal, onError: 'continueRegularOutput' });
		expect(there.clock.now() - begun).toBeLessThan(6_000);
	});

	it('while members wait for the next minute says so, and not that all is done', async () => {
		const there = world();
		const stop = new AbortController();
		const members = there.google.directory.addMany(400).map(({ email }) => email);
		void there.clock.sleep(5_000).then(() => stop.abort());
		const { json } = await runAll(there, [row({ members })], {
			cancel: stop.signal,
			onError: 'continueRegularOutput',
		});
		expect(json[0]?.error).toMatch(/stopped/);
		expect(json[0]).not.toHaveProperty('created');
	});
});

describe('a run that a row stops', () => {
	it('tells of the row that failed first, not of the one that failed last', async () => {
		const there = world();
		const of = (name: string) => ({
			method: 'spaces.setup',
			where: ({ body }: { body: unknown }) => JSON.stringify(body).includes(name),
		});
		there.google.latencyMs = ({ body }) => (JSON.stringify(body).includes('Apollo') ? 9_000 : 10);
		there.google.faults.on(of('Apollo'), errors.permissionDenied());
		there.google.faults.on(of('Gemini'), errors.nameTaken());
		const { message } = await failureOf(there, [
			row(),
			row({ displayName: 'Gemini' }),
			row({ displayName: 'Mercury' }),
		]);
		expect(message).toMatch(/^Row [12] \('(Apollo|Gemini)'\): /);
		const first = there.google
			.calls('spaces.setup')
			.filter(({ status }) => status !== 200)
			.sort((one, other) => (one.endedAt ?? 0) - (other.endedAt ?? 0))[0];
		expect(JSON.stringify(first?.body)).toContain(/'(\w+)'/.exec(message)?.[1]);
	});

	it.each([
		['an answer that is cut', 'cutBody'],
		['an empty answer', 'emptyBody'],
		['no answer in time', 'timeout'],
		['a connection that is lost', 'reset'],
		['a server error', errors.internal()],
		['a request that took too long', { status: 408, body: '' }],
	] as const)('after %s does not say that no space was set up', async (_what, fault) => {
		const there = world();
		there.google.faults.on({ method: 'spaces.setup' }, fault);
		const { description } = await failureOf(there, [row()]);
		expect(description).toMatch(NOT_KNOWN);
		expect(description).not.toContain('No space was set up');
	});

	it('is undecided as soon as one of its tries was', async () => {
		const there = world();
		there.google.faults.on({ method: 'spaces.setup', nth: 1 }, 'lostAnswer');
		there.google.faults.on({ method: 'spaces.setup', nth: 2 }, errors.permissionDenied());
		const { description } = await failureOf(there, [row()]);
		expect(there.google.spaces()).toHaveLength(1);
		expect(description).toMatch(NOT_KNOWN);
	});

	it('by a fault of the node does not say that no space was set up', async () => {
		const there = world();
		there.google.faults.on({ method: 'spaces.setup', nth: 1 }, 'lostAnswer');
		there.host.random = () => {
			throw new Error('secret');
		};
		const failure = await failureOf(there, [row()]);
		expect(failure.message).toMatch(/something went wrong in the node/);
		expect(JSON.stringify([failure.message, failure.description])).not.toContain('secret');
		expect(failure.description).toMatch(NOT_KNOWN);
	});

	it.each([
		['that it was refused', errors.permissionDenied()],
		['that the name is taken', errors.nameTaken()],
	])('says that no space was set up where Google says %s', async (_what, reply) => {
		const there = world();
		there.google.faults.on({ method: 'spaces.setup' }, reply);
		const { description } = await failureOf(there, [row()]);
		expect(description).toContain('No space was set up.');
	});
});

describe('what a person hears of waiting', () => {
	it('is one line, not one for each row that waits', async () => {
		const there = world();
		const rows = Array.from({ length: 80 }, (_, at) => row({ displayName: `Space ${at}` }));
		const { heard } = await runAll(there, rows);
		expect(heard.log).toHaveLength(1);
		expect(heard.log[0]).toContain('60 spaces to be set up per minute');
	});

	it('is one line and one hint for a pause that all rows wait for', async () => {
		const there = world();
		there.google.faults.on({ nth: 1 }, errors.quotaExceeded({ retryAfter: '20' }));
		const rows = Array.from({ length: 40 }, (_, at) => row({ displayName: `Space ${at}` }));
		const { heard } = await runAll(there, rows);
		const words = /^(Google Chat Setup Space: )?A quota at Google is used up.* about 20 seconds\.$/;
		expect(heard.log).toEqual([expect.stringMatching(words)]);
		expect(heard.hints).toEqual([expect.stringMatching(words)]);
	});

	it('names what is waited for, and for how long', async () => {
		const there = world();
		const members = there.google.directory.addMany(400).map(({ email }) => email);
		const { heard } = await run(there, [row({ members })], there.tokenFor(...EVERYTHING));
		expect(heard.log).toEqual([
			expect.stringContaining('300 members to be added per minute and Cloud project'),
		]);
		expect(heard.hints).toEqual([expect.stringContaining('300 members to be added per minute')]);
		const seconds = Number(/about (\d+) seconds\.$/.exec(heard.hints[0] ?? '')?.[1]);
		expect(seconds).toBeGreaterThanOrEqual(59);
		expect(seconds).toBeLessThanOrEqual(61);
	});
});
