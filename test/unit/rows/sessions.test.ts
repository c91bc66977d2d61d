import type { Access } from '../../../nodes/GoogleChatSetupSpace/access/access';
import { wholeRunOf } from '../../../nodes/GoogleChatSetupSpace/run/wholeRun';
import { sessionsFor, type RunParts } from '../../../nodes/GoogleChatSetupSpace/rows/sessions';
import { Stop } from '../../../nodes/GoogleChatSetupSpace/sending/stop';
import { FakeClock } from '../../support/clock';
import { CREDENTIAL, planOf } from '../plan/rows';

const GRANTED = new Set(['a']);

/** Sessions of a run whose credential gives this, and what was asked of it. */
function run(given: Partial<Access> = {}) {
	const clock = new FakeClock();
	const asked: unknown[][] = [];
	const shared = {
		records: {},
		callersSpaces: {},
		meetings: {},
		run: 7,
	};
	const access: Partial<Access> = {
		kind: 'oAuth2',
		granted: GRANTED,
		transportFor: (...args) => {
			asked.push(args);
			return async () => ({ kind: 'noAnswer', code: 'UNKNOWN' });
		},
		...given,
	};
	const wholeRun = wholeRunOf(new Stop(), () => []);
	const parts = { access, clock, wholeRun, ...shared } as unknown as RunParts;
	return { sessionFor: sessionsFor(parts), asked, shared, clock, wholeRun };
}

describe('what a row is carried out with', () => {
	it('is what the run shares, and as little as is known of who acts', () => {
		const { sessionFor, shared, clock, wholeRun } = run();
		const session = sessionFor(planOf());
		expect(session.partOfRun.stop).toBe(wholeRun(CREDENTIAL.id).stop);
		expect(session).toStrictEqual({
			...shared,
			partOfRun: expect.any(Object),
			send: expect.any(Function),
			granted: GRANTED,
			actor: CREDENTIAL,
			about: { credentialKind: 'oAuth2', project: undefined },
			now: clock.now,
		});
	});

	it('names who acts for the row, and the project, where they are known', () => {
		const { sessionFor } = run({
			kind: 'serviceAccount',
			project: 'my-project-1',
		});
		const actor = { id: 'ada@example.com', email: 'ada@example.com' };
		expect(sessionFor(planOf({}, actor))).toMatchObject({
			actor,
			about: { credentialKind: 'serviceAccount', project: 'my-project-1' },
		});
	});

	it('may do what the row needs, and no more', () => {
		const { sessionFor, asked } = run();
		const plan = planOf({ afterSetup: { welcomeMessage: 'Hi' } });
		sessionFor(plan);
		expect(asked).toEqual([[plan, ['spaces.setup', 'spaces.messages.create']]]);
	});
});
