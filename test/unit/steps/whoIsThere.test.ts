import type { Membership } from '../../../nodes/GoogleChatSetupSpace/google/resources';
import type { Row } from '../../../nodes/GoogleChatSetupSpace/plan/row';
import type { Session } from '../../../nodes/GoogleChatSetupSpace/run/session';
import type { ReadySpace } from '../../../nodes/GoogleChatSetupSpace/space/origin';
import { checkMembers } from '../../../nodes/GoogleChatSetupSpace/steps/memberReport';
import type { MemberReport } from '../../../nodes/GoogleChatSetupSpace/steps/rowResult';
import { mayGreet, missingFrom } from '../../../nodes/GoogleChatSetupSpace/steps/whoIsMissing';
import { addresses } from '../plan/rows';
import {
	direct,
	endOf,
	granting,
	groupChat,
	namesOf,
	type Reply,
	type Script,
} from '../space/aRow';
import { APP, groupOf, listing, memberOf, ownerOf, progressOf, skippedIn } from './aProgress';

const OWNER = ownerOf('owner');
const ROW: Partial<Row> = { members: 'ada@example.com, ben@example.com' };
const GROUPS: Partial<Row> = { spaceSettings: { groups: 'groups/1, groups/2' } };
const NEEDS_MEMBERS =
	"The space was there before, and who is in it was not checked: that needs 'Manage Members' in the credential.";

interface Case {
	row?: Partial<Row>;
	ready?: Partial<ReadySpace>;
	session?: Partial<Session>;
}
const list = (reply: Reply, get: Reply = { status: 404 }): Script => ({
	'spaces.members.list': reply,
	'spaces.members.get': get,
});
/** A service account that may read, and has no token for members. */
const NO_TOKEN: Partial<Session> = {
	about: { credentialKind: 'serviceAccount' },
	granted: granting('chat.spaces'),
};

describe('who is to be added to a space', () => {
	const missing = (script: Script, { row = ROW, ...given }: Case = {}) => {
		const { progress, session } = progressOf(script, { row, ...given });
		return { end: endOf(missingFrom(progress)), progress, session };
	};
	const named = (...names: string[]) => names.map((name) => expect.objectContaining({ name }));

	it('is whoever the list does not show', async () => {
		const there = list(listing(OWNER, memberOf('ada'), groupOf('1')));
		const { end } = missing(there, { row: { ...ROW, ...GROUPS } });
		expect(await end).toEqual(named('users/ben@example.com', 'groups/2'));
	});

	it('is whoever could not be looked up, too', async () => {
		const { end } = missing(list(listing(OWNER, memberOf('ada')), 'lost'));
		expect(await end).toEqual(named('users/ben@example.com'));
	});

	it.each<[string, Reply]>([
		['hidden', listing()],
		['refused', { status: 403 }],
		['lost', 'lost'],
	])('is everybody where the list is %s', async (_what, reply) => {
		const { end, progress } = missing(list(reply), { row: { ...ROW, ...GROUPS } });
		expect(await end).toEqual(
			named('users/ada@example.com', 'users/ben@example.com', 'groups/1', 'groups/2'),
		);
		expect(progress.warnings).toEqual([]);
	});

	it.each<[string, Case]>([
		['of a group chat', { row: groupChat() }],
		['of a direct message', { row: direct() }],
		['where all came with the setup', { ready: { came: 'invited' } }],
		['where the row names nobody', { row: {} }],
	])('is nobody %s, and nothing is asked', async (_what, given) => {
		const { end, session } = missing({}, given);
		expect(await end).toEqual([]);
		expect(session.asked).toEqual([]);
	});

	it.each([
		['all, where nobody came', { came: 'nobody' } as const, 50],
		['those for whom there was no room', { came: 'invited' } as const, 1],
	])('is %s', async (_what, ready, count) => {
		const row = { members: addresses(50) };
		const { end } = missing({}, { row, ready });
		expect(await end).toEqual(
			named(
				...addresses(50)
					.slice(-count)
					.map((each) => `users/${each}`),
			),
		);
	});

	it('is nobody without the permission, and that is said', async () => {
		const { end, progress, session } = missing(
			{},
			{
				session: { granted: granting('chat.spaces', 'chat.memberships.readonly') },
			},
		);
		expect(await end).toEqual([]);
		expect(progress.warnings).toEqual([NEEDS_MEMBERS]);
		expect(session.asked).toEqual([]);
	});

	it('is told to an administrator where a service account lacks the permission', async () => {
		const { end, progress } = missing({}, { session: NO_TOKEN, ready: { origin: 'madeBefore' } });
		expect(await end).toEqual([]);
		expect(progress.warnings).toEqual([
			"The row was changed after its space was set up, and who is in the space was not checked: that needs chat.memberships in the service account's domain-wide delegation.",
		]);
	});
});

describe('whether a group chat holds the people of its row', () => {
	const holding = (script: Script, { row = groupChat(), ...given }: Case = {}) => {
		const { progress, session } = progressOf(script, {
			row,
			ready: { origin: 'replayed' },
			...given,
		});
		return { end: endOf(mayGreet(progress)), progress, session };
	};
	const notThere = (who: string) => [`Not in this chat, which keeps its people: ${who}.`];

	it.each<[string, Case]>([
		['is no question of a named space', { row: ROW }],
		['is no question of a direct message', { row: direct() }],
		['is known where all came', { ready: { origin: 'madeBefore', came: 'invited' } }],
		['is known where its people found it', { ready: { origin: 'found' } }],
	])('%s', async (_what, given) => {
		const { end, session } = holding({}, given);
		expect(await end).toBe(true);
		expect(session.asked).toEqual([]);
	});

	it('is no question of a row that names nobody', async () => {
		const options = { existingSpace: 'spaces/A' };
		const row = groupChat({ members: '', options });
		expect(await holding({}, { row, ready: { origin: 'given' } }).end).toBe(true);
	});

	it.each<[string, Membership[], boolean, string[]]>([
		['all', [memberOf('ada'), memberOf('ben')], true, []],
		['one of two', [memberOf('ben')], false, notThere("'ada@example.com'")],
	])('is told: %s', async (_what, people, holds, warnings) => {
		const { end, progress } = holding(list(listing(memberOf('owner'), ...people)));
		expect(await end).toBe(holds);
		expect(progress.warnings).toEqual(warnings);
	});

	it.each(['given', 'madeBefore', 'unclear'] as const)(
		'is told of all people of a chat that is %s',
		async (origin) => {
			const { end, progress } = holding(list(listing(memberOf('owner'))), { ready: { origin } });
			expect(await end).toBe(false);
			expect(progress.warnings).toEqual(notThere("'ada@example.com', 'ben@example.com'"));
		},
	);

	it('ends the row whose key leads to a chat with none of them', async () => {
		const row = groupChat({ options: { idempotencyKey: 'T-1' } });
		const { end, progress, session } = holding(list(listing(memberOf('owner'))), { row });
		expect(await end).toMatchObject({
			happened: "Idempotency Key 'T-1' is already that of another row: it stands for a group chat",
		});
		expect(session.records.rows).toEqual({});
		expect(progress.warnings).toEqual([]);
	});

	it('is skipped where the list cannot be read', async () => {
		const { end, progress } = holding(list('lost'));
		expect(await end).toBe(false);
		expect(skippedIn(progress)).toEqual([
			'The space was there before, and who is in it was not checked',
		]);
	});

	it('is not told without the permission', async () => {
		const granted = granting('chat.spaces');
		const { end, progress } = holding({}, { session: { granted } });
		expect(await end).toBe(false);
		expect(progress.warnings).toEqual([NEEDS_MEMBERS]);
		const reading = { granted: granting('chat.memberships.readonly') };
		const there = list(listing(memberOf('ada'), memberOf('ben')));
		expect(await holding(there, { session: reading }).end).toBe(true);
	});
});

describe('the report of who is there', () => {
	const checking = (
		script: Script,
		{ row = {}, checkMembers: wanted = 'report', ...given }: Case & { checkMembers?: string } = {},
	) => {
		const { progress, session } = progressOf(script, {
			row: { ...ROW, ...row, afterSetup: { checkMembers: wanted } },
			...given,
		});
		return { end: endOf(checkMembers(progress)), progress, session };
	};
	const report = async (list: Membership[], given: Case = {}, get: Reply = { status: 404 }) => {
		const { end, progress, session } = checking(
			{ 'spaces.members.list': listing(...list), 'spaces.members.get': get },
			given,
		);
		expect(await end).toBeUndefined();
		return { report: progress.memberReport, names: namesOf(session) };
	};
	const counts = (
		requested: number,
		joined: number,
		invited: number,
		missing: string[] = [],
	): MemberReport => ({ requested, joined, invited, missing });
	const invited = memberOf('ben', { state: 'INVITED' });
	const NEW: Case = { ready: { origin: 'madeNow' } };

	it.each<[string, Membership[], Case, MemberReport]>([
		['all joined', [OWNER, memberOf('ada'), memberOf('ben')], {}, counts(2, 2, 0)],
		['one invited', [OWNER, memberOf('ada'), invited], {}, counts(2, 1, 1)],
		['one missing', [OWNER, memberOf('ada')], {}, counts(2, 1, 0, ['ben@example.com'])],
		['nobody came', [OWNER], {}, counts(2, 0, 0, ['ada@example.com', 'ben@example.com'])],
		['others are there', [OWNER, memberOf('ada'), invited, memberOf('zoe')], {}, counts(2, 1, 1)],
		['the caller is one of them', [memberOf('ada'), memberOf('ben')], {}, counts(1, 1, 0)],
		['the caller alone', [memberOf('ada')], {}, counts(1, 0, 0, ['ben@example.com'])],
		['an app is nobody', [OWNER, memberOf('ada'), APP], {}, counts(2, 1, 0, ['ben@example.com'])],
		[
			'a group that came, and one that did not',
			[OWNER, memberOf('ada'), memberOf('ben'), groupOf('1')],
			{ row: GROUPS },
			counts(4, 3, 0, ['groups/2']),
		],
		['a new space', [OWNER, memberOf('ada'), invited], NEW, counts(2, 1, 1)],
		[
			'a new space with a group',
			[OWNER, memberOf('ada'), invited, groupOf('1')],
			{ ...NEW, row: GROUPS },
			counts(4, 2, 1, ['groups/2']),
		],
		[
			'a new space without one',
			[OWNER, memberOf('ada')],
			NEW,
			counts(2, 1, 0, ['ben@example.com']),
		],
	])('counts %s', async (_what, there, given, expected) => {
		expect((await report(there, given)).report).toEqual(expected);
	});

	it.each<[string, Case, boolean]>([
		['a new space', NEW, false],
		['a space that was there', {}, true],
		[
			'a new space of an audience',
			{ ...NEW, row: { spaceSettings: { audience: 'default' } } },
			true,
		],
		['a space of an earlier try', { ready: { origin: 'madeBefore' } }, true],
	])('asks for people by name in %s', async (_what, given, isAsked) => {
		// Their addresses show in no list.
		const hidden = (id: string): Membership => ({
			name: `spaces/A/members/${id}`,
			state: 'JOINED',
			member: { name: `users/${id}`, type: 'HUMAN' },
		});
		const { names } = await report([hidden('1'), hidden('2'), hidden('3')], given);
		expect(names.includes('spaces.members.get')).toBe(isAsked);
	});

	it('counts somebody of two addresses once', async () => {
		const there = [OWNER, memberOf('ada')];
		const row = { members: 'ada@example.com, a.king@example.com' };
		const told = await report(there, { row }, { body: memberOf('ada') });
		expect(told.report).toEqual(counts(1, 1, 0));
	});

	it('counts whoever is in by a group as joined', async () => {
		const { progress } = progressOf(list(listing(OWNER, memberOf('ada'))), {
			row: { ...ROW, afterSetup: { checkMembers: 'report' } },
		});
		progress.roster.add('users/ben@example.com', 'inByGroup');
		await checkMembers(progress);
		expect(progress.memberReport).toEqual(counts(2, 2, 0));
	});

	const HIDDEN = 'who is in the space cannot be seen, because its owner hides the members';

	it('is not made of an empty list, and that is said', async () => {
		const { end, progress } = checking(list(listing()));
		expect(await end).toBeUndefined();
		expect(progress.warnings).toEqual([`The members were not checked: ${HIDDEN}.`]);
		expect(progress.memberReport).toBeUndefined();
	});

	it.each<[string, Script]>([
		['a list that is refused', list({ status: 403 })],
		['a list that is lost', list('lost')],
		['somebody who cannot be asked for', list(listing(OWNER, memberOf('ada')), 'lost')],
	])('is skipped after %s', async (_what, script) => {
		const { end, progress } = checking(script);
		expect(await end).toBeUndefined();
		expect(skippedIn(progress)).toEqual(['The members were not checked']);
		expect(progress.memberReport).toBeUndefined();
	});

	it.each<[string, Script, string, string | undefined]>([
		['an empty list', list(listing()), HIDDEN, 'https://chat.google.com/room/A'],
		['a hidden list', list({ status: 403 }), HIDDEN, 'https://chat.google.com/room/A'],
		[
			'a list that is lost',
			list('lost'),
			'the connection to Google was lost or could not be made',
			undefined,
		],
		[
			'somebody missing',
			list(listing(OWNER, memberOf('ada'))),
			"the space is set up, but without 'ben@example.com'",
			'https://chat.google.com/room/A',
		],
	])('fails the row that is to fail by it: %s', async (_what, script, happened, href) => {
		const { end, progress } = checking(script, { checkMembers: 'fail' });
		expect(await end).toMatchObject({
			happened,
			...(href !== undefined && { link: { text: 'Open the space', href } }),
		});
		expect(progress).toMatchObject({ warnings: [], skipped: [] });
	});

	it('fails no row of which nobody is missing', async () => {
		const there = list(listing(OWNER, memberOf('ada'), invited));
		const { end, progress } = checking(there, { checkMembers: 'fail' });
		expect(await end).toBeUndefined();
		expect(progress.memberReport).toEqual(counts(2, 1, 1));
	});
});
