import fc from 'fast-check';

import { RemovalGate } from '../../nodes/GoogleChatSetupSpace/run/removalGate';
import { Stop } from '../../nodes/GoogleChatSetupSpace/sending/stop';
import { errors } from '../../sandbox/google';
import { run, world } from '../support/run';
import { EVERYTHING } from '../wholeNode/aroundTheSetup';

/** What a row does at the gate: it decides and waits, or ends before. */
const rows = fc.array(
	fc.record({ isRemoving: fc.boolean(), ends: fc.boolean(), turns: fc.nat({ max: 5 }) }),
	{ minLength: 1, maxLength: 30 },
);

const turns = async (count: number): Promise<void> => {
	for (let turn = 0; turn < count; turn++) await Promise.resolve();
};

describe('the gate before the first removal', () => {
	it('lets every row go on once all have decided, with one verdict', async () => {
		await fc.assert(
			fc.asyncProperty(rows, async (given) => {
				const gate = new RemovalGate(given.length, Object.keys(given));
				let decided = 0;
				const verdicts = await Promise.all(
					given.map(async ({ isRemoving, ends, turns: wait }, position) => {
						await turns(wait);
						decided++;
						gate.decided(String(position), isRemoving && !ends);
						if (ends) return undefined;
						const verdict = await gate.verdict(new Stop());
						expect(decided).toBe(given.length);
						return verdict;
					}),
				);
				const removing = given.filter((each) => each.isRemoving && !each.ends).length;
				const isBraked = given.length >= 10 && removing * 2 > given.length;
				for (const verdict of verdicts) {
					if (verdict !== undefined) {
						expect(verdict).toEqual({ removing, rows: given.length, isBraked });
					}
				}
			}),
		);
	});

	it('lets nobody wait when the run is stopped', async () => {
		const gate = new RemovalGate(2, ['0', '1']);
		const stop = new Stop();
		const waiting = gate.verdict(stop);
		stop.request();
		expect(await waiting).toBe('stopped');
	});
});

describe('runs that take people out', () => {
	/** Where a row's space comes from; rows with one name, or one key, wait for one another. */
	const row = fc.record({
		space: fc.nat({ max: 14 }),
		by: fc.constantFrom('link', 'link', 'name', 'key'),
		extra: fc.boolean(),
	});

	it('end, in every order of waiting, two executions side by side, stopped or not', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(row, { minLength: 1, maxLength: 14 }),
				fc.boolean(),
				fc.nat({ max: 30 }),
				async (given, isCanceled, at) => {
					const there = world();
					const { google } = there;
					const spaces = [...new Array(15).keys()].map((number) =>
						google.addSpace({
							spaceType: 'SPACE',
							createdBy: 'owner@example.com',
							displayName: `Space ${number}`,
							members: ['ada@example.com', 'ben@example.com', 'carla@example.com'],
						}),
					);
					google.latencyMs = () => ((google.log.length + at) * 7919) % 900;
					google.faults.on({ method: 'spaces.members.list', nth: (at % 7) + 1 }, errors.internal());
					const cancel = new AbortController();
					const links = new Set<number>();
					const asked = given
						.filter(({ space, by }) => by !== 'link' || (!links.has(space) && links.add(space)))
						.map(({ space, by, extra }) => ({
							spaceType: 'SPACE',
							displayName: `Space ${space}`,
							members: extra
								? 'ada@example.com, ben@example.com'
								: 'ada@example.com, ben@example.com, carla@example.com',
							options: {
								peopleNotInRow: 'remove',
								...(by === 'link' && { existingSpace: spaces[space]?.name }),
								...(by !== 'link' && { ifSpaceExists: by === 'name' ? 'reuse' : 'update' }),
								...(by !== 'link' && {
									idempotencyKey: by === 'key' ? `T-${space}` : `N-${space % 3}`,
								}),
							},
						}));
					if (isCanceled) void there.clock.sleep(at * 100).then(() => cancel.abort());
					const setting = {
						...there.tokenFor(...EVERYTHING),
						onError: 'continueRegularOutput' as const,
						cancel: cancel.signal,
					};
					const [one, other] = await Promise.all([
						run(there, asked, setting),
						run(there, [...asked].reverse(), { ...setting, workflowId: 'wf2' }),
					]);
					expect(one.json).toHaveLength(asked.length);
					expect(other.json).toHaveLength(asked.length);
				},
			),
			{ numRuns: 60 },
		);
	});
});
