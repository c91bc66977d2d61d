import { answer, type Outcome } from '../../../nodes/GoogleChatSetupSpace/google/outcome';
import { DONE, project, quotaUsedUp, REFUSED, UNAVAILABLE } from './project';

const LOST: Outcome = { kind: 'noAnswer', code: 'ECONNRESET' };
const NEVER_SENT: Outcome = { kind: 'noAnswer', code: 'ENOTFOUND' };
const CANCELED: Outcome = { kind: 'noAnswer', code: 'ERR_CANCELED' };
const NO_TOKEN: Outcome = { kind: 'noToken', by: 'user', reason: 'revoked' };

/** What becomes of one request that Google answers so, one attempt after the other. */
async function sent(...answers: Outcome[]) {
	const { run } = project();
	const { ask, starts } = run({ answers });
	return { ...(await ask()), starts: starts.length };
}

describe('a request', () => {
	it('succeeds with what is read of the answer', async () => {
		expect(await sent(DONE)).toMatchObject({
			end: 'succeeded',
			value: { name: 'spaces/1' },
			answer: DONE,
			seen: ['200'],
			mayHaveActed: false,
			starts: 1,
		});
	});

	it('that succeeds in the end is not in doubt', async () => {
		expect(await sent(LOST, UNAVAILABLE, DONE)).toMatchObject({
			end: 'succeeded',
			seen: ['ECONNRESET', '503', '200'],
			mayHaveActed: false,
		});
	});

	it.each([
		['a refusal', REFUSED, '403'],
		['no token', NO_TOKEN, 'revoked'],
	])('fails at once with %s', async (_what, outcome, name) => {
		const ended = await sent(outcome);
		expect(ended).toMatchObject({ end: 'failed', outcome, seen: [name], mayHaveActed: false });
		expect(ended.end === 'failed' && ended.gaveUp).toBeUndefined();
	});

	it('is sent four times where it fails by accident, and then given up', async () => {
		expect(await sent(...Array<Outcome>(9).fill(UNAVAILABLE))).toMatchObject({
			end: 'failed',
			outcome: UNAVAILABLE,
			gaveUp: {},
			seen: ['503', '503', '503', '503'],
			mayHaveActed: true,
			starts: 4,
		});
	});

	it('is given up where Google asks to wait for longer than the person allows', async () => {
		const outcome = answer(503, { 'retry-after': '301' });
		expect(await sent(outcome)).toMatchObject({
			end: 'failed',
			outcome,
			gaveUp: { comeBackInMs: 301_000 },
			starts: 1,
		});
	});

	it('is not given up for what a quota turned away', async () => {
		const quota = Array<Outcome>(5).fill(quotaUsedUp(1));
		expect(await sent(...quota, UNAVAILABLE, UNAVAILABLE, UNAVAILABLE, DONE)).toMatchObject({
			end: 'succeeded',
			starts: 9,
		});
	});

	it.each([
		['an answer that was lost', LOST, true],
		['what was never sent', NEVER_SENT, false],
		['a quota that was used up', quotaUsedUp(1), false],
	])(
		'may have acted after %s, whatever comes later, or not',
		async (_what, first, mayHaveActed) => {
			expect(await sent(first, REFUSED)).toMatchObject({
				end: 'failed',
				outcome: REFUSED,
				mayHaveActed,
			});
		},
	);

	it('ends with its run where n8n took it back', async () => {
		expect(await sent(CANCELED, DONE)).toMatchObject({
			end: 'stopped',
			seen: ['ERR_CANCELED'],
			mayHaveActed: true,
			starts: 1,
		});
	});

	it('ends with its run while it waits for another attempt', async () => {
		const { run, clock } = project();
		const { ask, stop, starts } = run({ answers: [answer(503, { 'retry-after': '20' })] });
		const ended = ask();
		await clock.sleep(5_000);
		stop.request();
		expect(await ended).toMatchObject({ end: 'stopped', seen: ['503'], at: 5_000 });
		expect(starts).toHaveLength(1);
	});

	it('is undecided, and sent again, where its transport throws', async () => {
		const { run } = project();
		const transport = () => Promise.reject(new Error('Nobody knows.'));
		const { ask, starts } = run({ transport });
		expect(await ask()).toMatchObject({
			end: 'failed',
			outcome: { kind: 'noAnswer', code: 'UNKNOWN' },
			gaveUp: {},
			seen: ['UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN'],
			mayHaveActed: true,
		});
		expect(starts).toHaveLength(4);
	});
});
