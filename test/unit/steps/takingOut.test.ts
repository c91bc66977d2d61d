import type { Membership } from '../../../nodes/GoogleChatSetupSpace/google/resources';
import type { Plan } from '../../../nodes/GoogleChatSetupSpace/plan/plan';
import type { Row } from '../../../nodes/GoogleChatSetupSpace/plan/row';
import { RemovalGate } from '../../../nodes/GoogleChatSetupSpace/run/removalGate';
import type { Session } from '../../../nodes/GoogleChatSetupSpace/run/session';
import { wholeRunOf } from '../../../nodes/GoogleChatSetupSpace/run/wholeRun';
import { Stop } from '../../../nodes/GoogleChatSetupSpace/sending/stop';
import type { Origin } from '../../../nodes/GoogleChatSetupSpace/space/origin';
import type { Person } from '../../../nodes/GoogleChatSetupSpace/cells/people/entry';
import {
	namesIn,
	placesOf,
	whoIsNotInRow,
} from '../../../nodes/GoogleChatSetupSpace/steps/notInRow';
import { takeOut } from '../../../nodes/GoogleChatSetupSpace/steps/takeOut';
import { CALLER, KNOWN, endOf, namesOf, type Reply, type Script } from '../space/aRow';
import { APP, groupOf, listing, memberOf, ownerOf, progressOf, skippedIn } from './aProgress';

const OWNER = ownerOf('owner');
const ADA = { name: 'users/ada@example.com', given: 'ada@example.com' };
const ROW: Partial<Row> = { members: 'ada@example.com, ben@example.com' };

describe('who is in the space and not in the row', () => {
	interface Case {
		wanted?: Plan['peopleNotInRow'];
		origin?: Origin;
		/** What Google answers in the place of the list. */
		listed?: Reply;
		script?: Script;
		session?: Partial<Session>;
		row?: Partial<Row>;
		removeAtMost?: number;
	}
	const THERE = [OWNER, memberOf('ada'), memberOf('ben'), memberOf('carla')];

	/** Who is found, over a list of these. */
	function looking(list: readonly Membership[], given: Case = {}) {
		const { wanted = 'remove', origin = 'given', removeAtMost = 5, row = ROW } = given;
		const { progress, session } = progressOf(
			{
				'spaces.members.list': given.listed ?? listing(...list),
				'spaces.members.get': { status: 404 },
				...given.script,
			},
			{
				row,
				plan: { peopleNotInRow: wanted, removeAtMost },
				ready: { origin },
				session: { actor: KNOWN, ...given.session },
			},
		);
		const gate = new RemovalGate(1, []);
		return { found: endOf(whoIsNotInRow(progress, gate)), progress, session, gate };
	}

	it('is nobody’s question where they are kept', async () => {
		const { found, session } = looking(THERE, { wanted: 'keep' });
		expect(await found).toBeUndefined();
		expect(session.asked).toEqual([]);
	});

	it('is told, and who of them goes', async () => {
		const list = [
			...THERE,
			ownerOf('david'),
			memberOf('elena', { role: 'ROLE_ASSISTANT_MANAGER' }),
			memberOf('frank', { state: 'INVITED', role: 'MEMBERSHIP_ROLE_UNSPECIFIED' }),
			groupOf('1'),
			APP,
		];
		const { found } = looking(list);
		expect(await found).toMatchObject({
			notInRow: [
				memberOf('carla'),
				ownerOf('david'),
				{ member: { name: 'users/elena' } },
				{ member: { name: 'users/frank' } },
				groupOf('1'),
			],
			removal: [memberOf('carla'), { member: { name: 'users/frank' } }],
		});
	});

	const carla = memberOf('carla');
	const isNamed = { name: 'spaces/A/members/carla', state: 'JOINED' };
	it.each<[string, Membership, boolean]>([
		['a member', carla, true],
		['a member who is invited', { ...carla, state: 'INVITED' }, true],
		[
			'somebody invited without a role',
			{ ...isNamed, member: carla.member ?? {}, state: 'INVITED' },
			true,
		],
		[
			'somebody invited of no role',
			{ ...carla, state: 'INVITED', role: 'MEMBERSHIP_ROLE_UNSPECIFIED' },
			true,
		],
		['somebody without a role', { ...isNamed, member: carla.member ?? {} }, false],
		['somebody of a new role', { ...carla, role: 'ROLE_GUEST' }, false],
		['an owner', ownerOf('carla'), false],
		[
			'a membership that is a group’s by its name',
			{ ...carla, name: 'spaces/A/members/group-1' },
			false,
		],
		['a person whose ID holds the word', { ...carla, name: 'spaces/A/members/my-group-1' }, true],
		['a group', groupOf('1'), false],
	])('of whom some may go: %s', async (_what, membership, goes) => {
		const list = [OWNER, memberOf('ada'), memberOf('ben'), membership];
		const found = await looking(list).found;
		expect(found).toMatchObject({ removal: goes ? [membership] : [] });
	});

	it.each<[string, Membership]>([
		['an app', APP],
		['something of no kind', { name: 'spaces/A/members/x', state: 'JOINED', member: {} }],
	])('leaves out %s', async (_what, membership) => {
		const { found } = looking([OWNER, memberOf('ada'), memberOf('ben'), membership]);
		expect(await found).toEqual({ notInRow: [], removal: [] });
	});

	it.each<[Origin, boolean]>([
		['given', true],
		['madeBefore', true],
		['replayed', true],
		['found', false],
		['unclear', false],
	])('goes only from a space that is surely the row’s: %s, %p', async (origin, isOwn) => {
		const { found, progress } = looking(THERE, { origin });
		expect(await found).toMatchObject({
			notInRow: [memberOf('carla')],
			removal: isOwn ? [memberOf('carla')] : [],
		});
		expect(progress.warnings).toEqual(
			isOwn
				? []
				: [
						"Nobody was taken out: it is not sure that the space is this row's. With a key, set 'If Space Exists' to 'Update'.",
					],
		);
	});

	it('is only told with Report', async () => {
		const { found, progress } = looking(THERE, { wanted: 'report', origin: 'found' });
		expect(await found).toEqual({ notInRow: [memberOf('carla')], removal: [] });
		expect(progress.warnings).toEqual([]);
	});

	it('is skipped with Report where the list cannot be read, and ends the row with Remove', async () => {
		const told = looking([], { listed: 'lost', wanted: 'report' });
		expect(await told.found).toBeUndefined();
		expect(skippedIn(told.progress)).toEqual([
			'Who is in the space and not in the row was not told',
		]);
		expect(told.progress.warnings).toEqual([]);
		expect(await looking([], { listed: 'lost' }).found).toMatchObject({ kind: 'network' });
	});

	it.each<[string, Reply]>([
		['is refused', { status: 403 }],
		['is empty', listing()],
		['lacks the caller', listing(memberOf('ada'), memberOf('ben'))],
	])('is not told where the list %s', async (_what, listed) => {
		const told = looking([], { wanted: 'report', listed });
		expect(await told.found).toBeUndefined();
		expect(told.progress.warnings).toEqual([
			'Who is in the space and not in the row was not told: its members cannot be seen.',
		]);
		expect(await looking([], { listed }).found).toMatchObject({
			kind: 'braked',
			happened: 'nobody was taken out of the space: who is in the space cannot be seen',
			link: { href: 'https://chat.google.com/room/A' },
		});
	});

	it('is not told where somebody of the row could not be looked up', async () => {
		const script: Script = { 'spaces.members.get': 'lost' };
		const list = [OWNER, memberOf('ada'), memberOf('carla')];
		const told = looking(list, { wanted: 'report', script });
		expect(await told.found).toBeUndefined();
		expect(told.progress.warnings).toEqual([
			"Who is in the space and not in the row was not told: whether 'ben@example.com' is in it could not be found out.",
		]);
		expect(await looking(list, { script }).found).toMatchObject({
			happened:
				"nobody was taken out of the space: who in the space is 'ben@example.com' could not be found out (to go: 'carla@example.com')",
		});
	});

	it.each<[string, Case, string]>([
		['too many', { removeAtMost: 0 }, "'Remove at Most' allows 0, and 1 would go"],
		[
			'more than half',
			{ row: { members: 'ada@example.com' } },
			'more than half of the people in the space would go, 2 of 3',
		],
	])('is braked: %s', async (_what, given, why) => {
		expect(await looking(THERE, given).found).toMatchObject({
			happened: expect.stringContaining(`nobody was taken out of the space: ${why} (to go: `),
		});
	});

	describe('where it is not known who acts', () => {
		const unknown = (list: readonly Membership[], patch?: Reply) => {
			const { progress, session: there } = progressOf(
				{
					'spaces.members.list': listing(...list),
					'spaces.members.get': { status: 404 },
					...(patch !== undefined && { 'spaces.members.patch': patch }),
				},
				{ row: ROW, plan: { peopleNotInRow: 'remove' }, ready: { origin: 'given' } },
			);
			return { found: endOf(whoIsNotInRow(progress, new RemovalGate(1, []))), session: there };
		};

		it('tries whether the account may give roles, and takes nobody out if it may not', async () => {
			const may = unknown(THERE, { body: OWNER });
			expect(await may.found).toMatchObject({ removal: [memberOf('carla')] });
			expect(may.session.asked.at(-1)).toMatchObject({
				url: 'https://chat.googleapis.com/v1/spaces/A/members/owner',
				body: { role: 'ROLE_MANAGER' },
			});
			const mayNot = unknown(THERE, { status: 403 });
			expect(await mayNot.found).toMatchObject({
				happened:
					"nobody was taken out of the space: only an owner or manager of the space takes people out, and the account is neither, or it could not be seen (to go: 'carla@example.com')",
			});
		});

		it('tries it on a manager, too, where an owner is not enough', async () => {
			const list = [...THERE, memberOf('david', { role: 'ROLE_ASSISTANT_MANAGER' })];
			const { found, session } = unknown(list, {
				status: 403,
			});
			expect(await found).toMatchObject({ kind: 'braked' });
			const tried = session.asked.filter(({ name }) => name === 'spaces.members.patch');
			expect(tried.map(({ url, body }) => [url.split('/').at(-1), body])).toEqual([
				['owner', { role: 'ROLE_MANAGER' }],
				['david', { role: 'ROLE_ASSISTANT_MANAGER' }],
			]);
		});

		it('tries nothing on somebody who has not joined', async () => {
			const list = [
				...THERE,
				memberOf('david', { role: 'ROLE_ASSISTANT_MANAGER', state: 'INVITED' }),
			];
			const { found, session } = unknown(list, { status: 403 });
			await found;
			expect(namesOf(session).filter((name) => name === 'spaces.members.patch')).toHaveLength(1);
		});

		it('tries nothing where nobody would go', async () => {
			const { found, session } = unknown(THERE.slice(0, 3));
			expect(await found).toEqual({ notInRow: [], removal: [] });
			expect(namesOf(session)).toEqual(['spaces.members.list']);
		});

		it.each<[string, Membership[], Membership[]]>([
			['the only owner is taken for them', [], []],
			['two owners may both be others', [ownerOf('david')], [OWNER, ownerOf('david')]],
			[
				'an invited owner is not they',
				[ownerOf('david', { state: 'INVITED' })],
				[ownerOf('david', { state: 'INVITED' })],
			],
		])('%s', async (_what, others, notInRow) => {
			const { found } = unknown([...THERE.slice(0, 3), ...others]);
			expect(await found).toEqual({ notInRow, removal: [] });
		});

		it('is not told where the list shows no owner', async () => {
			const { found } = unknown(THERE.slice(1));
			expect(await found).toMatchObject({
				happened: 'nobody was taken out of the space: who is in the space cannot be seen',
			});
		});
	});

	it('waits for the other rows of the run, and hears of them', async () => {
		const { progress } = progressOf(
			{ 'spaces.members.list': listing(...THERE), 'spaces.members.get': { status: 404 } },
			{
				row: ROW,
				plan: { peopleNotInRow: 'remove' },
				ready: { origin: 'given' },
				session: { actor: KNOWN },
			},
		);
		const others = Array.from({ length: 9 }, (_, at) => `other ${at}`);
		const gate = new RemovalGate(10, [progress.job.recordName, ...others]);
		const found = endOf(whoIsNotInRow(progress, gate));
		for (const [at, other] of others.entries()) gate.decided(other, at < 5);
		expect(await found).toMatchObject({
			happened:
				"nobody was taken out of the space: people would go in 6 of the 10 rows with 'Remove', which is more than half (to go: 'carla@example.com')",
		});
	});

	it('ends with the run', async () => {
		const stop = new Stop();
		const session = { partOfRun: wholeRunOf(stop, () => [])(CALLER) };
		stop.request();
		expect(await looking(THERE, { session }).found).toEqual({
			stopped: { seen: [], mayHaveActed: false },
		});
	});

	it('is told apart by memberships', async () => {
		const { progress } = progressOf(
			{
				'spaces.members.list': listing(OWNER, memberOf('ada'), groupOf('1')),
				'spaces.members.get': 'lost',
			},
			{ row: { ...ROW, spaceSettings: { groups: 'groups/1, groups/2' } } },
		);
		const places = await placesOf(progress);
		expect([...places]).toEqual([
			['users/ada@example.com', memberOf('ada')],
			['users/ben@example.com', undefined],
			['groups/1', groupOf('1')],
			['groups/2', 'absent'],
		]);
		const names = namesIn(places);
		expect(names.has('spaces/A/members/ada')).toBe(true);
		expect(names.has('spaces/A/members/group-1')).toBe(true);
		expect(names.has('absent')).toBe(false);
	});
});

describe('taking people out', () => {
	const [CARLA, DAVID, ELENA] = [memberOf('carla'), memberOf('david'), memberOf('elena')];
	const LIST = [OWNER, memberOf('ada'), memberOf('ben'), CARLA, DAVID, ELENA];

	/** Takes out Carla, David and Elena; the group stays. */
	async function taking(
		remove: Script['spaces.members.delete'],
		additions: readonly Person[] = [],
		{
			session,
			list = LIST,
			removal = [CARLA, DAVID, ELENA],
		}: { session?: Partial<Session>; list?: readonly Membership[]; removal?: Membership[] } = {},
	) {
		const script: Script = {
			'spaces.members.list': listing(...list),
			'spaces.members.get': { status: 404 },
			...(remove !== undefined && { 'spaces.members.delete': remove }),
		};
		const given = { row: ROW, session: { actor: KNOWN, ...session } };
		const { progress, session: there } = progressOf(script, given);
		const left = await takeOut(
			progress,
			{ notInRow: [...removal, groupOf('1')], removal },
			additions,
		);
		return { left, progress, session: there };
	}
	const GONE: Reply = { body: { ...CARLA, state: 'NOT_A_MEMBER' } };
	const GROUP = 'groups/1 (Google Group)';
	const only =
		(name: string, reply: Reply): Script['spaces.members.delete'] =>
		({ url }) =>
			url.endsWith(name) ? reply : GONE;

	it('goes one after another, and tells who is left', async () => {
		const { left, progress, session } = await taking(GONE);
		expect(progress.changes).toEqual([
			'removed carla@example.com',
			'removed david@example.com',
			'removed elena@example.com',
		]);
		expect(left).toEqual([GROUP]);
		expect(progress).toMatchObject({ warnings: [], skipped: [] });
		expect(session.asked.at(-1)?.url).toBe('https://chat.googleapis.com/v1/spaces/A/members/elena');
	});

	it.each<[string, Reply, string, string[]]>([
		[
			'a refusal',
			{ status: 400 },
			"'david@example.com', 'elena@example.com' not taken out",
			['david@example.com', 'elena@example.com', GROUP],
		],
		[
			'a lost connection',
			'lost',
			"Whether 'david@example.com' was taken out is not known, and 'elena@example.com' not taken out",
			['david@example.com', 'elena@example.com', GROUP],
		],
	])('ends at %s', async (_what, reply, what, left) => {
		const told = await taking(only('david', reply));
		expect(skippedIn(told.progress)).toEqual([what]);
		expect(told.progress.changes).toEqual(['removed carla@example.com']);
		expect(told.left).toEqual(left);
	});

	it('ends at a lost connection of the last one', async () => {
		const { progress } = await taking(only('elena', 'lost'));
		expect(skippedIn(progress)).toEqual(["Whether 'elena@example.com' was taken out is not known"]);
	});

	it('goes on where Google does not find somebody', async () => {
		const { progress, session } = await taking(only('david', { status: 404 }));
		expect(progress.changes).toHaveLength(3);
		expect(progress.skipped).toEqual([]);
		expect(namesOf(session).filter((name) => name === 'spaces.members.list')).toHaveLength(1);
	});

	it('looks at the list after a refusal: whether somebody is out tells it', async () => {
		const stays = await taking(only('david', { status: 403 }));
		expect(skippedIn(stays.progress)).toEqual([
			"'david@example.com', 'elena@example.com' not taken out",
		]);
		expect(namesOf(stays.session).filter((name) => name === 'spaces.members.list')).toHaveLength(2);
		const isOut = await taking(only('david', { status: 403 }), [], {
			list: LIST.filter((each) => each !== DAVID),
		});
		expect(isOut.progress.changes).toHaveLength(3);
	});

	it.each<[string, Reply]>([
		['cannot be read', 'lost'],
		['is hidden by then', listing()],
		['is refused by then', { status: 403 }],
	])('is not sure where the list %s', async (_what, later) => {
		let reads = 0;
		const { progress } = progressOf(
			{
				'spaces.members.list': () =>
					reads++ === 0 ? listing(OWNER, memberOf('ada'), memberOf('ben')) : later,
				'spaces.members.delete': { status: 403 },
			},
			{ row: ROW, session: { actor: KNOWN } },
		);
		await takeOut(progress, { notInRow: [CARLA], removal: [CARLA] }, []);
		expect(skippedIn(progress)).toEqual(["'carla@example.com' not taken out"]);
		expect(reads).toBe(2);
	});

	it('takes out nobody who turns out to be of the row', async () => {
		const list = [OWNER, memberOf('ada'), memberOf('ben')];
		const { left, progress } = await taking(GONE, [], { list, removal: [memberOf('ada'), CARLA] });
		expect(progress.changes).toEqual(['removed carla@example.com']);
		expect(left).toEqual([GROUP]);
	});

	it('takes out nobody where somebody who was added may be one of them', async () => {
		const additions = [{ name: 'users/zoe@example.com', given: 'Zoe' }, ADA];
		const { left, progress, session } = await taking(undefined, additions);
		expect(progress.warnings).toEqual([
			"Nobody was taken out of the space: 'Zoe' of the row could not be told from who is in it.",
		]);
		expect(left).toEqual(['carla@example.com', 'david@example.com', 'elena@example.com', GROUP]);
		expect(namesOf(session)).not.toContain('spaces.members.delete');
	});

	it('says nothing of that where nobody would go', async () => {
		const additions = [{ name: 'users/zoe@example.com', given: 'Zoe' }];
		const { left, progress } = await taking(undefined, additions, { removal: [] });
		expect(progress.warnings).toEqual([]);
		expect(left).toEqual([GROUP]);
	});

	const IF_ALL_COME =
		'Nobody is taken out if somebody of the row cannot be added: that shows only in the run.';
	const IF_IN_CHARGE =
		'People are taken out only if the account owns or manages the space: that shows only in the run.';
	it.each<[string, boolean, boolean, string[]]>([
		['nobody is to be added by a known account', false, true, []],
		['somebody is to be added', true, true, [IF_ALL_COME]],
		['nobody knows who acts', false, false, [IF_IN_CHARGE]],
		['both', true, false, [IF_ALL_COME, IF_IN_CHARGE]],
	])('is told ahead with what it depends on: %s', async (_what, isAdding, isKnown, warnings) => {
		const { progress, session } = progressOf(
			{ 'spaces.members.list': listing(...LIST), 'spaces.members.delete': GONE },
			{ row: ROW, session: { isPreview: true, ...(isKnown && { actor: KNOWN }) } },
		);
		const additions = isAdding ? [ADA] : [];
		const others = { notInRow: [CARLA, groupOf('1')], removal: [CARLA] };
		expect(await takeOut(progress, others, additions)).toEqual(['carla@example.com', GROUP]);
		expect(progress.warnings).toEqual(warnings);
		expect(progress.changes).toEqual(['removed carla@example.com']);
		progress.warnings.length = 0;
		await takeOut(progress, { notInRow: [], removal: [] }, additions);
		expect(progress.warnings).toEqual([]);
		expect(session.asked).not.toEqual([]);
	});
});
