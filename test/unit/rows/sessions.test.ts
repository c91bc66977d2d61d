import type { Access } from '../../../nodes/GoogleChatSetupSpace/access/access';
import { wholeRunOf } from '../../../nodes/GoogleChatSetupSpace/run/wholeRun';
import { sessionsFor, type RunParts } from '../../../nodes/GoogleChatSetupSpace/rows/sessions';
import { Stop } from '../../../nodes/GoogleChatSetupSpace/sending/stop';
import { FakeClock } from '../../support/clock';
import { planOf } from '../plan/rows';

const GRANTED = new Set(['a']);

/** Sessions of a run whose credential gives this, and what was asked of it. */
function run(given: Partial<Access> = {}) {
	const clock = new FakeClock();
	const asked: unknown[][] = [];
	const shared = {
		wholeRun: wholeRunOf(new Stop(), () => []),
		records: {},
		callersSpaces: {},
		meetings: {},
		run: 7,
	};
	const access: Partial<Access> = {
		kind: 'oAuth2',
		granted: GRANTED,
		actorOf: () => 'cred1',
		callerOf: () => undefined,
		transportFor: (...args) => {
			asked.push(args);
			return async () => ({ kind: 'noAnswer', code: 'UNKNOWN' });
		},
		...given,
	};
	const parts = { access, clock, shared } as unknown as RunParts;
	return { sessionFor: sessionsFor(parts), asked, shared, clock };
}

describe('what a row is carried out with', () => {
	it('is what the run shares, and as little as is known of who acts', () => {
		const { sessionFor, shared, clock } = run();
		expect(sessionFor(planOf())).toStrictEqual({
			...shared,
			send: expect.any(Function),
			granted: GRANTED,
			actor: 'cred1',
			about: { credentialKind: 'oAuth2' },
			now: clock.now,
		});
	});

	it('names who acts for the row, and the project, where they are known', () => {
		const { sessionFor } = run({
			kind: 'serviceAccount',
			project: 'my-project-1',
			actorOf: ({ actAs }) => `actor ${actAs}`,
			callerOf: ({ actAs }) => `caller ${actAs}`,
		});
		expect(sessionFor(planOf({ options: { actAs: 'ada@example.com' } }))).toMatchObject({
			actor: 'actor ada@example.com',
			caller: 'caller ada@example.com',
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
