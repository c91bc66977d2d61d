import type { Row } from '../../../nodes/GoogleChatSetupSpace/plan/row';
import type { RowRecord } from '../../../nodes/GoogleChatSetupSpace/run/records';
import type { Session } from '../../../nodes/GoogleChatSetupSpace/run/session';
import { setUp } from '../../../nodes/GoogleChatSetupSpace/space/setUp';
import {
	direct,
	endOf,
	granting,
	groupChat,
	jobFor,
	namesOf,
	NOW,
	sessionOf,
	SPACE,
	withApp,
	type Reply,
	type Script,
} from './aRow';

const SECOND = 1_000;
const at = (ms: number): string => new Date(NOW + ms).toISOString();
const KEYED: Partial<Row> = { options: { idempotencyKey: 'T-1' } };
/** What a repeated request id may get: what was asked for, and the name. */
const ECHO = { name: SPACE, spaceType: 'SPACE', displayName: 'Apollo' };
const URI = 'https://chat.google.com/room/A';
const whole = (createTime: string) => ({ ...ECHO, spaceUri: URI, createTime });
/** The setup is answered so, and reading the space brings no more. */
const setup = (body: object, more: { date?: string; attempts?: number } = {}): Script => ({
	'spaces.setup': { body, ...more },
	'spaces.get': { body: ECHO },
});

interface Case {
	row?: Partial<Row>;
	looked?: 'absent' | 'notLooked' | 'refused';
	/** What is left of an earlier try; the row's own id and wish where it does not say otherwise. */
	before?: Partial<RowRecord>;
	session?: Partial<Session>;
}

/** Sets the row's space up, as Google answers. */
function settingUp(script: Script, { row = {}, looked = 'notLooked', before, session }: Case = {}) {
	const job = jobFor(row);
	const there = sessionOf(script, session);
	if (before !== undefined) {
		there.records.rows[job.recordName] = { id: job.requestId, wish: job.wishId, ...before };
	}
	const ready = endOf(setUp(job, there, looked));
	return { job, ready, session: there, record: () => there.records.rows[job.recordName] };
}

describe('a space that is set up', () => {
	it('is remembered with its request', async () => {
		const { job, ready, record, session } = settingUp(setup(whole(at(0))));
		expect(await ready).toEqual({
			space: whole(at(0)),
			origin: 'madeNow',
			requestId: job.requestId,
			came: 'invited',
			isClosed: false,
			warnings: [],
		});
		expect(record()).toEqual({
			id: job.requestId,
			sentAt: NOW,
			project: '1',
			wish: job.wishId,
			space: SPACE,
			created: true,
		});
		expect(session.asked.map(({ body }) => body)).toEqual([
			{ space: { spaceType: 'SPACE', displayName: 'Apollo' }, requestId: job.requestId },
		]);
	});

	it('is remembered as looked for in vain, where it was', async () => {
		const { ready, record } = settingUp(setup(ECHO), { looked: 'absent' });
		await ready;
		expect(record()).toMatchObject({ wasAbsent: true });
	});

	it.each<[string, Case, number]>([
		['sent once before keeps the request and its time', { before: { sentAt: NOW - 5 } }, NOW - 5],
		['only found before gets a time', { before: { space: 'spaces/B' } }, NOW],
	])('that was %s', async (_what, given, sentAt) => {
		const { ready, record, job } = settingUp(setup(ECHO), given);
		await ready;
		expect(record()).toMatchObject({ id: job.requestId, sentAt, space: SPACE });
	});

	it('has the request of its first try, whatever the row asks for now', async () => {
		const before = { id: 'first', sentAt: NOW - 5, wish: 'another' };
		const { ready, session, record } = settingUp(setup(ECHO), { before });
		expect(await ready).toMatchObject({ requestId: 'first', came: 'unknown' });
		expect(session.asked[0]?.body).toMatchObject({ requestId: 'first' });
		expect(record()).toMatchObject({ id: 'first', wish: 'another' });
	});

	it('has a request of its own where the direct message was with somebody else', async () => {
		const before = { id: 'with another', sentAt: NOW - 5 };
		const { ready, job, record } = settingUp(setup(ECHO), { row: direct(), before });
		expect(await ready).toMatchObject({ requestId: job.requestId });
		expect(record()).toMatchObject({ id: job.requestId, sentAt: NOW });
	});

	it('keeps the request of the direct message with the same person', async () => {
		const before = { sentAt: NOW - 5 };
		const { ready, record } = settingUp(setup(ECHO), { row: direct(), before });
		await ready;
		expect(record()).toMatchObject({ sentAt: NOW - 5 });
	});
});

describe('a row that was begun for another Cloud project', () => {
	it('fails before anything is sent', async () => {
		const { ready, session, record } = settingUp({}, { before: { sentAt: NOW - 5, project: '2' } });
		expect(await ready).toMatchObject({
			kind: 'requestIdOfAnotherUser',
			happened: 'this row was begun by a credential of another Cloud project',
		});
		expect(session.asked).toEqual([]);
		expect(record()).toMatchObject({ project: '2' });
	});

	it.each<[string, Case]>([
		['of a direct message', { row: direct(), before: { sentAt: NOW - 5, project: '2' } }],
		['of the same project', { before: { sentAt: NOW - 5, project: '1' } }],
		['of a project that was not known', { before: { sentAt: NOW - 5 } }],
	])('goes on, if it is one %s', async (_what, given) => {
		expect(await settingUp(setup(ECHO), given).ready).toMatchObject({ space: ECHO });
	});
});

describe('how a space that was set up came to be', () => {
	const TRIED: Case = { before: { sentAt: NOW - 10 * SECOND } };

	it.each<[string, Case, Script, string]>([
		['the first try', {}, setup(ECHO), 'madeNow'],
		['a later try', TRIED, setup(ECHO), 'madeBefore'],
		['a try after the space was found', { before: { space: SPACE } }, setup(ECHO), 'madeNow'],
		['the app’s direct message', { row: withApp() }, setup(ECHO), 'unclear'],
		['a direct message', { row: direct() }, setup(ECHO), 'unclear'],
		['one that was not there', { row: direct(), looked: 'absent' }, setup(ECHO), 'madeNow'],
		[
			'one that was not there before the first try',
			{ row: direct(), before: { sentAt: NOW - 5, wasAbsent: true } },
			setup(ECHO),
			'madeBefore',
		],
		['a key and a new space', { row: KEYED }, setup(whole(at(0))), 'madeNow'],
		['a key and a space of later', { row: KEYED }, setup(whole(at(SECOND))), 'madeNow'],
		['a key and an older space', { row: KEYED }, setup(whole(at(-1))), 'replayed'],
		['a key and an echo at once', { row: KEYED }, setup(ECHO), 'replayed'],
		['a key and an echo after an error', { row: KEYED }, setup(ECHO, { attempts: 2 }), 'unclear'],
		['a key and an echo of a later try', { row: KEYED, ...TRIED }, setup(ECHO), 'unclear'],
		[
			'a key and a space since the first try',
			{ row: KEYED, ...TRIED },
			setup(whole(at(-10 * SECOND))),
			'madeBefore',
		],
		[
			'a key and a space from before the first try',
			{ row: KEYED, ...TRIED },
			setup(whole(at(-10 * SECOND - 1))),
			'replayed',
		],
		[
			'a key and a space with no time that can be read',
			{ row: KEYED },
			setup(whole('just now')),
			'unclear',
		],
		[
			'a key and a time by Google’s clock, an hour ahead of ours',
			{ row: KEYED },
			setup(whole(at(3_599 * SECOND)), { date: at(3_600 * SECOND) }),
			'replayed',
		],
		[
			'a key and a time by Google’s clock, an hour behind ours',
			{ row: KEYED },
			setup(whole(at(-3_600 * SECOND)), { date: at(-3_600 * SECOND) }),
			'madeNow',
		],
	])('%s', async (_what, given, script, origin) => {
		expect(await settingUp(script, given).ready).toMatchObject({ origin });
	});

	it('is told by the whole space, where its time is not in the answer', async () => {
		const read = (createTime: string): Script => ({
			...setup(ECHO, { attempts: 2 }),
			'spaces.get': { body: whole(createTime) },
		});
		expect(await settingUp(read(at(0)), { row: KEYED }).ready).toMatchObject({
			origin: 'madeNow',
			space: whole(at(0)),
			warnings: [],
		});
		expect(await settingUp(read(at(-1)), { row: KEYED }).ready).toMatchObject({
			origin: 'replayed',
		});
	});

	it('is another row’s, where that one had the key before in this process', async () => {
		const first = settingUp(setup(whole(at(0))), { row: KEYED });
		await first.ready;
		const { meetings } = first.session;
		const again = settingUp(setup(whole(at(0))), { row: KEYED, session: { meetings } });
		expect(await again.ready).toMatchObject({ origin: 'replayed', came: 'unknown' });
		expect(again.record()).toMatchObject({ created: false });
	});

	it('is found, where a direct message was another row’s before', async () => {
		const looked = 'absent' as const;
		const first = settingUp(setup(ECHO), { row: direct(), looked });
		expect(await first.ready).toMatchObject({ origin: 'madeNow' });
		const { meetings } = first.session;
		const row = direct('users/123456');
		const again = settingUp(setup(ECHO), { row, looked, session: { meetings } });
		expect(await again.ready).toMatchObject({ origin: 'found' });
		const named = settingUp(setup(ECHO), { session: { meetings } });
		expect(await named.ready).toMatchObject({ origin: 'madeNow' });
	});

	it('stays what it was known to be, where nobody can tell now', async () => {
		const before = { sentAt: NOW - 5, created: true };
		const { ready, record } = settingUp(setup(ECHO), { row: KEYED, before });
		expect(await ready).toMatchObject({ origin: 'unclear' });
		expect(record()).toMatchObject({ created: true });
	});
});

describe('who comes with the setup', () => {
	const PEOPLE = { members: 'ada@example.com, ben@example.com' };
	const LEAVES_OUT = { ...PEOPLE, options: { unknownMembers: 'leaveOut' } };
	const EARLIER = { sentAt: NOW - 5 };

	it.each<[string, Case, { attempts?: number }, string]>([
		['all, at once', { row: PEOPLE }, {}, 'invited'],
		['all, after an error', { row: PEOPLE }, { attempts: 2 }, 'invited'],
		['all, in a later try for the same wish', { row: PEOPLE, before: EARLIER }, {}, 'invited'],
		[
			'nobody knows who, for another wish',
			{ row: PEOPLE, before: { ...EARLIER, wish: 'another' } },
			{},
			'unknown',
		],
		['all, where unknown people are left out', { row: LEAVES_OUT }, {}, 'invited'],
		['nobody knows who, after an error', { row: LEAVES_OUT }, { attempts: 2 }, 'unknown'],
		['nobody knows who, in a later try', { row: LEAVES_OUT, before: EARLIER }, {}, 'unknown'],
		[
			'all of a group chat, in a later try',
			{ row: groupChat({ options: { unknownMembers: 'leaveOut' } }), before: EARLIER },
			{},
			'invited',
		],
	])('%s', async (_what, given, more, came) => {
		expect(await settingUp(setup(ECHO, more), given).ready).toMatchObject({ came });
	});

	const UNKNOWN: Reply = { status: 400, words: 'malformed user resource name' };
	const strict: Script = {
		...setup(ECHO),
		'spaces.setup': ({ body }) => {
			const isWithPeople = JSON.stringify(body).includes('"member"');
			return isWithPeople ? UNKNOWN : { body: ECHO };
		},
	};

	it('are the groups alone, where somebody is unknown and to be left out', async () => {
		const row = { ...LEAVES_OUT, spaceSettings: { groups: 'groups/0123456789abc' } };
		const { ready, session, job } = settingUp(strict, { row });
		expect(await ready).toMatchObject({ came: 'nobody', origin: 'madeNow' });
		expect(session.asked.map(({ body }) => body)).toEqual([
			{
				space: { spaceType: 'SPACE', displayName: 'Apollo' },
				memberships: [
					{ member: { name: 'users/ada@example.com', type: 'HUMAN' } },
					{ member: { name: 'users/ben@example.com', type: 'HUMAN' } },
					{ groupMember: { name: 'groups/0123456789abc' } },
				],
				requestId: job.requestId,
			},
			{
				space: { spaceType: 'SPACE', displayName: 'Apollo' },
				memberships: [{ groupMember: { name: 'groups/0123456789abc' } }],
				requestId: job.requestId,
			},
		]);
	});

	it('is nobody, where there are no groups', async () => {
		const { ready, session } = settingUp(strict, { row: LEAVES_OUT });
		expect(await ready).toMatchObject({ came: 'nobody' });
		expect(session.asked[1]?.body).not.toHaveProperty('memberships');
	});

	it.each<[string, Partial<Row>]>([
		['a row that is to fail by it', PEOPLE],
		['a group chat', groupChat({ options: { unknownMembers: 'leaveOut' } })],
	])('fails where somebody is unknown: %s', async (_what, row) => {
		const { ready, session } = settingUp(strict, { row });
		expect(await ready).toMatchObject({
			kind: 'unknownMember',
			happened: 'Google Chat does not know one of these people: ada@example.com, ben@example.com',
		});
		expect(session.asked).toHaveLength(1);
	});

	it('fails by another refusal at once', async () => {
		const { ready, session } = settingUp({ 'spaces.setup': { status: 403 } }, { row: LEAVES_OUT });
		expect(await ready).toMatchObject({ kind: 'notAllowed' });
		expect(session.asked).toHaveLength(1);
	});

	it('is named by nobody, where Google refuses a space without people', async () => {
		const script: Script = { 'spaces.setup': UNKNOWN };
		expect(await settingUp(script, { row: LEAVES_OUT }).ready).toMatchObject({
			happened: 'Google Chat does not know one of the members',
		});
	});
});

describe('a setup that fails', () => {
	const REFUSED: Script = { 'spaces.setup': { status: 403 } };

	it.each<[string, Script, Partial<RowRecord> | undefined, object | undefined]>([
		['for certain leaves no trace', REFUSED, undefined, undefined],
		['for certain leaves what was found', REFUSED, { created: false }, { created: false }],
		[
			'for certain leaves what an earlier try may have done',
			REFUSED,
			{ sentAt: NOW - 5 },
			{ sentAt: NOW - 5 },
		],
		[
			'for certain after a space came of an earlier try',
			REFUSED,
			{ sentAt: NOW - 5, space: SPACE },
			{ sentAt: NOW - 5, space: SPACE },
		],
		['perhaps is remembered', { 'spaces.setup': 'lost' }, undefined, { sentAt: NOW }],
		['by a stop is remembered', { 'spaces.setup': 'stopped' }, undefined, { sentAt: NOW }],
	])('%s', async (_what, script, before, left) => {
		const { ready, record } = settingUp(script, before === undefined ? {} : { before });
		await ready;
		if (left === undefined) expect(record()).toBeUndefined();
		else expect(record()).toMatchObject(left);
		if (before?.sentAt === undefined && before !== undefined) {
			expect(record()).not.toHaveProperty('sentAt');
		}
	});

	it.each<[string, Partial<Row>, string | false]>([
		['nothing', {}, false],
		[
			'external people',
			{ spaceSettings: { externalUserAllowed: true } },
			"'Allow External People'",
		],
		['no external people', { spaceSettings: { externalUserAllowed: false } }, false],
		['an audience', { spaceSettings: { audience: 'default' } }, "'Target Audience'"],
		[
			'both',
			{ spaceSettings: { externalUserAllowed: true, audience: 'default' } },
			"'Allow External People' and 'Target Audience'",
		],
	])('names what an organization can forbid: %s', async (_what, row, named) => {
		const advice = expect.arrayContaining([
			`The row asks for ${String(named)}, which an organization can forbid: leave it out, or ask an administrator to allow it.`,
		]);
		const failure = await settingUp(REFUSED, { row }).ready;
		expect(failure).toMatchObject({
			advice: named === false ? expect.not.arrayContaining(['The row asks for']) : advice,
		});
		if (named === false) expect(JSON.stringify(failure)).not.toContain('The row asks for');
	});

	it('is told as a refusal of all, where looking was refused as well', async () => {
		const told = async (looked: 'refused' | 'notLooked') =>
			await settingUp(REFUSED, { row: direct(), looked }).ready;
		expect(await told('refused')).toMatchObject({
			advice: expect.arrayContaining([
				'Looking for the direct message was refused, too: it is not about the person.',
			]),
		});
		expect(await told('notLooked')).toMatchObject({
			kind: 'blocked',
			happened: "Google Chat does not allow a direct message with 'ada@example.com'",
		});
	});

	it.each([
		['create', 'Choose another display name: you may not see the space that has it.'],
		['reuse', 'It was looked for and not found: the account is not in it.'],
	])('by a name that is taken says what %s makes of it', async (ifSpaceExists, advice) => {
		const script: Script = { 'spaces.setup': { status: 409 } };
		const failure = await settingUp(script, { row: { options: { ifSpaceExists } } }).ready;
		expect(failure).toMatchObject({
			happened: "your organization already has a space named 'Apollo'",
			advice: expect.arrayContaining([expect.stringContaining(advice)]),
		});
	});

	it.each<[string, Partial<Row>, string]>([
		['a key', KEYED, 'this idempotency key was already used by another Google account'],
		['no key', {}, 'this row was begun by another Google account'],
	])('by another account’s request is told of a row with %s', async (_what, row, happened) => {
		const words = 'The request ID was already used by a different authenticated user.';
		const script: Script = { 'spaces.setup': { status: 400, words } };
		expect(await settingUp(script, { row }).ready).toMatchObject({ happened });
	});
});

describe('what a key stands for', () => {
	const OLD = setup(whole(at(-60 * SECOND)));

	it('is read anew where it was there before', async () => {
		const script = {
			...OLD,
			'spaces.get': { body: { ...whole(at(-60 * SECOND)), spaceUri: `${URI}?x` } },
		};
		const { ready, session } = settingUp(script, { row: KEYED });
		expect(await ready).toMatchObject({ space: { spaceUri: `${URI}?x` }, isClosed: false });
		expect(namesOf(session)).toEqual(['spaces.setup', 'spaces.get']);
	});

	it('is not read where it is new, nor without the permission', async () => {
		const fresh = settingUp(setup(whole(at(0))), { row: KEYED });
		await fresh.ready;
		expect(namesOf(fresh.session)).toEqual(['spaces.setup']);
		const narrow = settingUp(OLD, {
			row: KEYED,
			session: { granted: granting('chat.spaces.create') },
		});
		expect(await narrow.ready).toMatchObject({ origin: 'replayed', warnings: [], isClosed: false });
	});

	it('is read of a space without a key, where Google gives a mere echo', async () => {
		const { ready, session } = settingUp(
			{ ...setup(ECHO), 'spaces.get': { body: whole(at(0)) } },
			{ before: { sentAt: NOW - 5 } },
		);
		expect(await ready).toMatchObject({ space: whole(at(0)) });
		expect(namesOf(session)).toEqual(['spaces.setup', 'spaces.get']);
	});

	it.each(['SPACE', 'GROUP_CHAT'])(
		'is closed where it is gone, and keeps its kind: %s',
		async (spaceType) => {
			const { ready, record } = settingUp(
				{ ...setup({ ...whole(at(-60 * SECOND)), spaceType }), 'spaces.get': { status: 403 } },
				{ row: KEYED },
			);
			expect(await ready).toMatchObject({
				space: { name: SPACE, spaceType },
				origin: 'replayed',
				isClosed: true,
				warnings: [
					'The space cannot be opened any more: it was deleted, you have left it, or another Google account made it. Nothing was done in it.',
				],
			});
			expect(record()).toMatchObject({ space: SPACE, created: false });
		},
	);

	it('is closed where it cannot be checked, and claims no name', async () => {
		const { ready } = settingUp(setup({ ...ECHO, displayName: 'Of the row' }), {
			row: KEYED,
			session: { granted: granting('chat.spaces.create') },
		});
		expect(await ready).toEqual({
			space: { name: SPACE, spaceType: 'SPACE' },
			origin: 'replayed',
			requestId: jobFor(KEYED).requestId,
			came: 'unknown',
			isClosed: true,
			warnings: [
				"The key stands for a space that was there before, and whether it is this row's could not be checked: nothing else was done in it. Set 'Access to Spaces' in the credential to 'Set Up and Find Spaces'.",
			],
		});
	});

	it('claims no kind that Google did not tell', async () => {
		const { ready } = settingUp(setup({ name: SPACE }), {
			row: KEYED,
			session: { granted: granting('chat.spaces.create') },
		});
		expect(await ready).toMatchObject({ space: { name: SPACE }, isClosed: true });
		expect(await ready).not.toHaveProperty('space.spaceType');
	});

	it('is no warning for a row without a key', async () => {
		const { ready } = settingUp(setup(ECHO), {
			session: { granted: granting('chat.spaces.create') },
		});
		expect(await ready).toMatchObject({ space: ECHO, isClosed: false, warnings: [] });
	});

	it('ends the row where it is another row’s', async () => {
		const { ready, record } = settingUp(setup({ ...whole(at(0)), displayName: 'Salaries' }), {
			row: KEYED,
		});
		expect(await ready).toMatchObject({ kind: 'keyOfAnotherRow' });
		expect(record()).toBeUndefined();
	});
});
