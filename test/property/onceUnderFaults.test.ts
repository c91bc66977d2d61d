import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { errors, type CallRecord, type Fault } from '../../sandbox/google';
import { CALLER, run, world, type World } from '../support/run';
import { EVERYTHING } from '../wholeNode/aroundTheSetup';

/** Faults by which an attempt fails, whether or not Google has done what it was asked for. */
const failing: Fault[] = [
	'reset',
	'close',
	'timeout',
	'lostAnswer',
	'cutBody',
	'emptyBody',
	{ html: '<html>proxy</html>' },
	errors.unavailable(),
	errors.internal(),
	errors.deadlineExceeded(),
	errors.aborted(),
	errors.quotaExceeded(),
	errors.quotaExceeded({ retryAfter: 7 }),
	errors.quotaExceeded({ retryInfoSeconds: 3 }),
	errors.backendExhausted(),
];
const fault = fc.constantFrom(...failing, { delayMs: 2_000 });

/** Which call meets which fault; long rows of them are more than four attempts withstand. */
const calls = fc.oneof(
	fc.array(fc.option(fault, { freq: 2, nil: undefined }), { maxLength: 40 }),
	fc.tuple(fault, fc.nat({ max: 40 })).map(([one, length]) => new Array<Fault>(length).fill(one)),
);

/** What the rows ask Google for. Of all calls, the first are set-ups: each method has its own faults. */
const METHODS = [
	'groups.lookup',
	'spaces.findDirectMessage',
	'spaces.list',
	'spaces.setup',
	'spaces.members.create',
	'spaces.members.get',
	'spaces.members.list',
	'spaces.members.patch',
	'spaces.messages.create',
	'spaces.messagePins.create',
] as const;
type Schedule = Array<{ method: (typeof METHODS)[number]; faults: Array<Fault | undefined> }>;

const schedule: fc.Arbitrary<Schedule> = fc
	.subarray([...METHODS], { minLength: 1 })
	.chain((methods) =>
		fc.tuple(...methods.map((method) => calls.map((faults) => ({ method, faults })))),
	);

/** Four attempts are made, so that the last of them gets through. */
const MOST_IN_A_ROW = 3;

/** More than fit into a set-up, by enough to meet faults one by one. */
const CROWD = 52;
const crowd = Array.from({ length: CROWD }, (_, at) => `person.${String(at + 1).padStart(3, '0')}`);
const address = (name: string) => `${name}@example.com`;
const GROUP = { spaceSettings: { groups: 'team@example.com' } };
const WELCOME = { welcomeMessage: 'Welcome!', pinWelcomeMessage: true };

/** Rows of every kind, each with who has to be there in the end. */
const KINDS = {
	named: () => ({ spaceType: 'SPACE', people: ['ada', 'ben'] }),
	greeted: () => ({ spaceType: 'SPACE', people: ['ada', 'carla'], afterSetup: WELCOME }),
	crowded: () => ({ spaceType: 'SPACE', people: crowd, afterSetup: WELCOME }),
	whole: () => ({
		...GROUP,
		spaceType: 'SPACE',
		people: ['ada', 'ben', 'team'],
		members: ['ada@example.com'],
		afterSetup: { ...WELCOME, owners: 'ben@example.com', addChatApp: true, checkMembers: 'report' },
	}),
	reused: () => ({
		spaceType: 'SPACE',
		people: ['ada', 'ben'],
		afterSetup: { managers: 'ada@example.com' },
		options: { ifSpaceExists: 'reuse' },
	}),
	leftOut: () => ({
		...GROUP,
		spaceType: 'SPACE',
		people: ['ada', 'carla', 'team'],
		members: ['ada@example.com', 'carla@example.com'],
		options: { unknownMembers: 'leaveOut' },
	}),
	// Any number of group chats may hold the same people; of two people there is one direct message.
	group: () => ({ spaceType: 'GROUP_CHAT', people: ['ada', 'ben'], afterSetup: WELCOME }),
	direct: (position: number) => ({ spaceType: 'DIRECT_MESSAGE', people: [crowd[position] ?? ''] }),
};

interface Kind {
	/** Everybody who has to be in, groups among them. */
	people: string[];
	/** The cell, where it differs from that. */
	members?: string[];
	afterSetup?: IDataObject;
	options?: IDataObject;
}

type Wish = { row: IDataObject; people: string[]; isKeyed: boolean; isGreeted: boolean };

type Make = (typeof KINDS)[keyof typeof KINDS];

function wishOf(position: number, make: Make, isKeyed: boolean): Wish {
	const { people, ...row }: Kind = make(position);
	const members = people.map(address);
	return {
		row: {
			members: members.join(', '),
			...row,
			displayName: `Space ${position}`,
			options: { ...row.options, ...(isKeyed && { idempotencyKey: `T-${position}` }) },
		},
		people: [CALLER, ...members].sort(),
		isKeyed,
		isGreeted: row.afterSetup?.welcomeMessage !== undefined,
	};
}

const wish = (position: number): fc.Arbitrary<Wish> =>
	fc
		.tuple(fc.constantFrom<Make[]>(...Object.values(KINDS)), fc.boolean())
		.map(([make, isKeyed]) => wishOf(position, make, isKeyed));
const wishes = (most: number) =>
	fc
		.integer({ min: 1, max: most })
		.chain((count) => fc.tuple(...[...new Array(count).keys()].map(wish)));

function crowdedWorld(seed: number): World {
	const there = world();
	const { google } = there;
	// Answers overtake one another, in the same way for the same seed.
	google.latencyMs = () => ((google.log.length + seed) * 7919) % 1_500;
	google.directory.addMany(CROWD);
	return there;
}

const allowed = (there: World) => ({
	...there.tokenFor(...EVERYTHING),
	onError: 'continueRegularOutput' as const,
});

/** Members are asked for one by one where their list fails, which chance seldom brings about. */
const listFails: Schedule = (['spaces.members.list', 'spaces.members.get'] as const).map(
	(method) => ({ method, faults: new Array<Fault>(40).fill(errors.unavailable()) }),
);

/** What is to be seen of a row in the end, at Google and in its item. */
function endOf({ google }: World, { requestId, name, error, warnings }: IDataObject) {
	const spaces = google.spaces().filter(({ requestIds }) => requestIds.includes(String(requestId)));
	return {
		error,
		warnings,
		spaces: spaces.map((space) => space.name === name),
		people: spaces.map(({ members }) => members.flatMap(({ email }) => email ?? []).sort()),
		messages: spaces.map(({ messages, pins }) => [messages.length, pins.length]),
	};
}

const endAsWished = ({ people, isGreeted }: Wish) => ({
	error: undefined,
	warnings: undefined,
	spaces: [true],
	people: [people],
	messages: [isGreeted ? [1, 1] : [0, 0]],
});

/** The bodies that were sent with each request id: every attempt of a row is the same to the byte. */
function expectSameBodies({ google }: World): void {
	const bodies = new Map<unknown, string>();
	for (const { body, requestId } of google.calls('spaces.setup')) {
		const text = JSON.stringify(body);
		expect(bodies.get(requestId) ?? text).toBe(text);
		bodies.set(requestId, text);
	}
}

describe('under any schedule of faults', () => {
	it('every row ends as exactly one space with everybody in it, once n8n has run it again', async () => {
		let failed = 0;
		const hit = new Set<string>();
		await fc.assert(
			fc.asyncProperty(schedule, wishes(8), fc.nat(), async (scheduled, asked, seed) => {
				const there = crowdedWorld(seed);
				const { google } = there;
				const setting = { ...allowed(there), nodeContext: {} };
				const rows = asked.map(({ row }) => row);
				for (const { method, faults } of scheduled) {
					for (const [position, each] of faults.entries()) {
						if (each !== undefined) google.faults.on({ method, nth: position + 1 }, each);
					}
				}
				const first = await run(there, rows, setting);
				expect(first.json).toHaveLength(rows.length);
				expect(google.spaces().length).toBeLessThanOrEqual(rows.length);
				for (const [position, item] of first.json.entries()) {
					if (item.error !== undefined) failed++;
					if (item.error === undefined) expect(endOf(there, item).spaces).toEqual([true]);
					else {
						// The only row of a run goes by its name alone.
						const number = first.json.length === 1 ? '' : `Row ${position + 1} \\(`;
						expect(item.error).toMatch(new RegExp(`^(${number}'|The run cannot go on)`));
					}
				}

				for (const { name, status } of google.log) if (status !== 200) hit.add(name);
				google.faults.clear();
				const again = await run(there, rows, setting);
				expect(again.json.map((item) => endOf(there, item))).toEqual(asked.map(endAsWished));
				// Who made a direct message may be past knowing; that somebody else did is never said.
				for (const { created, spaceType } of again.json) {
					if (created !== undefined || spaceType !== 'DIRECT_MESSAGE') expect(created).toBe(true);
				}
				expect(google.spaces()).toHaveLength(rows.length);

				// A key stands for the same space in every execution. Google's Date header knows no less
				// than a second, so that two executions within one cannot be told apart.
				await there.clock.sleep(1_000);
				const keyed = asked.filter(({ isKeyed }) => isKeyed);
				const later = await run(
					there,
					keyed.map(({ row }) => row),
					allowed(there),
				);
				expect(later.json.map((item) => endOf(there, item))).toEqual(keyed.map(endAsWished));
				expect(later.json.map(({ created }) => created)).toEqual(keyed.map(() => false));
				expect(google.spaces()).toHaveLength(rows.length);
				expectSameBodies(there);
			}),
			{
				numRuns: 100,
				examples: [
					[listFails, [wishOf(0, KINDS.whole, false)], 0],
					// All answered within one millisecond.
					[[], [wishOf(0, KINDS.named, true)], 2_147_474_935],
				],
			},
		);
		// Else the second run would have had nothing to mend.
		expect(failed).toBeGreaterThan(30);
		expect(METHODS.filter((method) => !hit.has(method))).toEqual([]);
	});

	it('no row is lost while no call fails four times', async () => {
		const faults = fc.array(fc.constantFrom(...failing), {
			minLength: 1,
			maxLength: MOST_IN_A_ROW,
		});
		await fc.assert(
			fc.asyncProperty(faults, wishes(10), fc.nat(), async (each, asked, seed) => {
				const there = crowdedWorld(seed);
				const { google } = there;
				const sent = (id?: string) =>
					google.calls('spaces.setup').filter(({ requestId }) => requestId === id).length;
				for (const [position, one] of each.entries()) {
					const where = ({ requestId }: CallRecord) => sent(requestId) === position + 1;
					google.faults.on({ method: 'spaces.setup', where }, one);
				}
				// Ten rows that are refused thrice each wait longer than anybody does without saying so.
				const rows = asked.map(({ row }) => ({
					...row,
					options: { ...(row.options as IDataObject | undefined), maxWaitSeconds: 86_400 },
				}));
				const { json } = await run(there, rows, allowed(there));
				expect(json.map((item) => endOf(there, item))).toEqual(asked.map(endAsWished));
				expect(google.spaces()).toHaveLength(rows.length);
				// Each has met all of its faults, and got through at the next attempt.
				for (const { requestId } of json) expect(sent(String(requestId))).toBe(each.length + 1);
				expectSameBodies(there);
			}),
			{ numRuns: 60 },
		);
	});
});
