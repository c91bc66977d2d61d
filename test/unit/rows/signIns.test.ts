import type { Access } from '../../../nodes/GoogleChatSetupSpace/access/access';
import type { NoToken } from '../../../nodes/GoogleChatSetupSpace/google/outcome';
import { refusedSignIns } from '../../../nodes/GoogleChatSetupSpace/rows/signIns';
import { Stop } from '../../../nodes/GoogleChatSetupSpace/sending/stop';
import { planOf } from '../plan/rows';

const REFUSED: NoToken = { kind: 'noToken', by: 'serviceAccount', reason: 'noDelegation' };

const plansAs = (...actors: string[]) =>
	actors.map((actAs, index) => planOf({ index, options: { actAs } }, { id: actAs, email: actAs }));

/** Access for which every sign-in ends as given. */
function accessThat(check: Access['check']): Access {
	const unused = () => {
		throw new Error('not used');
	};
	return {
		kind: 'serviceAccount',
		projectKey: 'p',
		granted: undefined,
		actorOf: unused,
		transportFor: unused,
		check,
		credential: 'c',
	};
}

describe('signing in before anything is sent', () => {
	it('is done once for all who act alike, and refuses each of them', async () => {
		const asked: string[] = [];
		const access = accessThat(async ({ actAs = '' }, methods) => {
			asked.push(`${actAs} ${methods.length}`);
			return actAs === 'ben@example.com' ? REFUSED : undefined;
		});
		const plans = plansAs(
			'ada@example.com',
			'ben@example.com',
			'ada@example.com',
			'ben@example.com',
		);
		const more = planOf(
			{ options: { actAs: 'ada@example.com' }, afterSetup: { welcomeMessage: 'Hi' } },
			{ id: 'ada@example.com', email: 'ada@example.com' },
		);
		const refused = await refusedSignIns([...plans, more], access, new Stop());
		expect(asked.sort()).toEqual(['ada@example.com 1', 'ada@example.com 2', 'ben@example.com 1']);
		expect([...refused.keys()]).toEqual([plans[1], plans[3]]);
	});

	it('takes what did not come through for no refusal', async () => {
		const lost = { kind: 'noAnswer', code: 'ECONNRESET' } as const;
		const access = accessThat(async () => lost as never);
		expect((await refusedSignIns(plansAs('ada@example.com'), access, new Stop())).size).toBe(0);
	});

	it('ends at once when the run is stopped, and begins no other', async () => {
		const stop = new Stop();
		let begun = 0;
		const access = accessThat(async () => {
			begun += 1;
			return await new Promise<never>(() => undefined);
		});
		const many = plansAs(...Array.from({ length: 30 }, (_, index) => `p${index}@example.com`));
		const signIns = refusedSignIns(many, access, stop);
		stop.request();
		expect((await signIns).size).toBe(0);
		expect(begun).toBe(8);
		await refusedSignIns(many, access, stop);
		expect(begun).toBe(8);
	});
});
