import type { Space } from '../../../nodes/GoogleChatSetupSpace/google/resources';
import type { Row } from '../../../nodes/GoogleChatSetupSpace/plan/row';
import type { RowRecord } from '../../../nodes/GoogleChatSetupSpace/run/records';
import { callersSpacesOfRun } from '../../../nodes/GoogleChatSetupSpace/space/callersSpaces';
import { checkIdentity, ofAnotherRow } from '../../../nodes/GoogleChatSetupSpace/space/identity';
import { ownSpace } from '../../../nodes/GoogleChatSetupSpace/space/ownSpace';
import { readySpace } from '../../../nodes/GoogleChatSetupSpace/space/readySpace';
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
	type Script,
} from './aRow';

const URI = 'https://chat.google.com/room/own';
const withPerson = (name: string): Script => ({ 'spaces.findDirectMessage': { body: { name } } });

describe('the space of a key', () => {
	const keyed = (row: Partial<Row>): Partial<Row> => ({
		...row,
		options: { idempotencyKey: 'T-1' },
	});
	const checked = (row: Partial<Row>, space: Partial<Space>, script: Script = {}) => {
		const job = jobFor(keyed(row));
		const session = sessionOf(script);
		session.records.rows[job.recordName] = { id: job.requestId, wish: job.wishId };
		const end = endOf(checkIdentity(job, { name: SPACE, ...space }, session));
		return { end, rows: session.records.rows };
	};

	it.each<[string, Partial<Row>, Partial<Space>, Script]>([
		['of its name and kind', {}, { spaceType: 'SPACE', displayName: 'Apollo' }, {}],
		[
			'whose name people cannot tell apart',
			{ displayName: 'Café' },
			{ displayName: 'Cafe\u0301 ' },
			{},
		],
		['of which Google tells neither', {}, {}, {}],
		['that is a group chat', groupChat(), { spaceType: 'GROUP_CHAT' }, {}],
		['that is a group chat with a name', groupChat(), { displayName: 'Whatever' }, {}],
		['with its person', direct(), { spaceType: 'DIRECT_MESSAGE' }, withPerson(SPACE)],
		['with the app', withApp(), { singleUserBotDm: true }, {}],
	])('is the row’s, if it is one %s', async (_what, row, space, script) => {
		const { end, rows } = checked(row, space, script);
		expect(await end).toBeUndefined();
		expect(Object.keys(rows)).toHaveLength(1);
	});

	it.each<[string, Partial<Row>, Partial<Space>, Script, string]>([
		['of another name', {}, { displayName: 'Salaries' }, {}, "the space 'Salaries'"],
		['of another kind', {}, { spaceType: 'GROUP_CHAT' }, {}, 'a group chat'],
		[
			'of another kind and of its name',
			groupChat(),
			{ spaceType: 'SPACE', displayName: 'Apollo' },
			{},
			"the space 'Apollo'",
		],
		['with an empty name', {}, { displayName: '' }, {}, "the space ''"],
		[
			'with somebody else',
			direct(),
			{},
			withPerson('spaces/B'),
			'a direct message with somebody else',
		],
		['with a person, not the app', withApp(), {}, {}, 'a direct message with somebody else'],
	])('is another row’s, if it is one %s', async (_what, row, space, script, stands) => {
		const { end, rows } = checked(row, space, script);
		expect(await end).toMatchObject({
			kind: 'keyOfAnotherRow',
			happened: `Idempotency Key 'T-1' is already that of another row: it stands for ${stands}`,
		});
		expect(rows).toEqual({});
	});

	it('is told with its link, where Google gives it', () => {
		const space = { name: SPACE, spaceUri: URI };
		expect(ofAnotherRow(jobFor(keyed({})), space, sessionOf()).ending).toMatchObject({
			failed: { failure: { link: { text: 'Open the space', href: URI } } },
		});
		expect(ofAnotherRow(jobFor(), { name: SPACE }, sessionOf()).ending).toMatchObject({
			failed: {
				failure: {
					happened:
						"Idempotency Key '' is already that of another row: it stands for a named space",
				},
			},
		});
	});
});

describe('the space that an earlier try made', () => {
	const own = (row: Partial<Row>, script: Script, given: Partial<RowRecord> = {}) => {
		const job = jobFor(row);
		const record = { id: 'first', wish: job.wishId, ...given, space: SPACE };
		return endOf(ownSpace(job, record, sessionOf(script)));
	};
	const there = (more: object = {}): Script => ({
		'spaces.get': { body: { name: SPACE, ...more } },
	});

	it.each<[string, Partial<Row>, Script, Partial<RowRecord>, object]>([
		[
			'has all who came with it',
			{},
			there({ spaceType: 'SPACE' }),
			{},
			{ came: 'invited', isClosed: false, warnings: [] },
		],
		[
			'has nobody knows whom, for another wish',
			{},
			there(),
			{ wish: 'another' },
			{ came: 'unknown' },
		],
		[
			'has nobody knows whom, where the unknown were left out',
			{ options: { unknownMembers: 'leaveOut' } },
			there(),
			{},
			{ came: 'unknown' },
		],
		[
			'stays of its kind, and that is said',
			{},
			there({ spaceType: 'GROUP_CHAT' }),
			{},
			{
				space: { name: SPACE, spaceType: 'GROUP_CHAT' },
				isClosed: false,
				mayBeOfOtherKind: true,
				warnings: [
					'The row was changed after its space was set up: the space is still of the earlier kind.',
				],
			},
		],
		[
			'was set up without the key that the row has now, and that is said',
			{ options: { idempotencyKey: 'T-1' } },
			there({ spaceType: 'SPACE' }),
			{},
			{
				mayBeOfOtherKind: false,
				warnings: [
					'The space was set up without this Idempotency Key: give its link in place of the key.',
				],
			},
		],
		[
			'is closed where it is gone',
			{},
			{ 'spaces.get': { status: 404 } },
			{},
			{
				space: { name: SPACE },
				isClosed: true,
				warnings: [
					'The space cannot be opened any more: it was deleted, you have left it, or another Google account made it. Nothing was done in it.',
				],
			},
		],
	])('%s', async (_what, row, script, record, ready) => {
		expect(await own(row, script, record)).toMatchObject({
			origin: 'madeBefore',
			requestId: 'first',
			...ready,
		});
	});

	it('is asked for once more, where it may not be read', async () => {
		const session = sessionOf(
			{ 'spaces.setup': { body: { name: SPACE, createTime: '2026-11-23T11:00:00Z' } } },
			{ granted: granting('chat.spaces.create') },
		);
		const job = jobFor();
		const record = { id: 'first', sentAt: NOW - 5, wish: job.wishId, created: true, space: SPACE };
		session.records.rows[job.recordName] = record;
		expect(await ownSpace(job, record, session)).toMatchObject({
			origin: 'madeBefore',
			requestId: 'first',
		});
		expect(namesOf(session)).toEqual(['spaces.setup']);
	});

	it.each([
		['may be of another kind where only its echo is seen, and the row was changed', {}, true],
		[
			'is of its kind where that is seen',
			{ spaceType: 'SPACE', createTime: '2026-11-23T11:00:00Z' },
			false,
		],
		[
			'is of another kind where that is seen',
			{ spaceType: 'GROUP_CHAT', createTime: '2026-11-23T11:00:00Z' },
			true,
		],
	])('%s', async (_what, more, mayBeOfOtherKind) => {
		const session = sessionOf(
			{ 'spaces.setup': { body: { name: SPACE, ...more } } },
			{ granted: granting('chat.spaces.create') },
		);
		const job = jobFor();
		const record = { id: 'first', sentAt: NOW - 5, wish: 'another', created: true, space: SPACE };
		session.records.rows[job.recordName] = record;
		expect(await ownSpace(job, record, session)).toMatchObject({ mayBeOfOtherKind });
	});
});

describe('the space of a row', () => {
	const REUSE: Partial<Row> = { options: { ifSpaceExists: 'reuse' } };
	const listed = (name: string): Script => ({
		'spaces.list': { body: { spaces: [{ name, displayName: 'Apollo' }] } },
	});
	const made: Script = {
		'spaces.setup': { body: { name: 'spaces/new', createTime: '2026-11-23T12:00:00Z' } },
	};
	/** The row goes for its space, whatever is left of earlier tries. */
	const going = (
		row: Partial<Row>,
		script: Script,
		{ before, wanted }: { before?: Partial<RowRecord>; wanted?: string } = {},
	) => {
		const job = jobFor(row);
		const callersSpaces = callersSpacesOfRun();
		callersSpaces.keep([job]);
		const session = sessionOf(script, { callersSpaces });
		if (before !== undefined) {
			session.records.rows[job.recordName] = { id: 'first', wish: job.wishId, ...before };
		}
		const ready = endOf(readySpace(job, wanted, session));
		return { job, session, ready, record: () => session.records.rows[job.recordName] };
	};

	it.each<[string, Partial<RowRecord> | undefined, string, string | undefined]>([
		['nothing is left', undefined, 'found', undefined],
		['it was found before', { space: SPACE, created: false }, 'found', undefined],
		['nobody knew before', { space: SPACE }, 'unclear', 'first'],
		['another was found before', { space: 'spaces/B', created: false }, 'found', undefined],
		['nothing came of another wish', { wish: 'another' }, 'found', undefined],
		['nothing was there, and something was sent', { wasAbsent: true }, 'madeBefore', 'first'],
		['something was sent', {}, 'unclear', 'first'],
	])('that is found, where %s', async (_what, before, origin, requestId) => {
		const given = before === undefined ? {} : { before };
		const { ready, job, record } = going(REUSE, listed(SPACE), given);
		expect(await ready).toEqual({
			space: { name: SPACE, displayName: 'Apollo' },
			origin,
			requestId: requestId ?? job.requestId,
			came: 'unknown',
			warnings: [],
		});
		const created = { found: false, madeBefore: true }[origin];
		expect(record()).toMatchObject({ space: SPACE, id: requestId ?? job.requestId });
		expect(record()?.created).toBe(created);
	});

	it('that is a direct message, found after it was made', async () => {
		const before = { space: SPACE, created: true, sentAt: NOW - 5 };
		const { ready } = going(direct(), withPerson(SPACE), { before });
		expect(await ready).toMatchObject({ origin: 'madeBefore', requestId: 'first' });
	});

	it('that an earlier try made is gone on with', async () => {
		const { ready, session } = going(
			REUSE,
			{ 'spaces.get': { body: { name: SPACE } } },
			{ before: { space: SPACE, created: true, sentAt: NOW - 5 } },
		);
		expect(await ready).toMatchObject({ origin: 'madeBefore' });
		expect(namesOf(session)).toEqual(['spaces.get']);
	});

	it.each<[string, Partial<RowRecord>]>([
		['nobody knows what of', { sentAt: NOW - 5 }],
		['a space came of that may be another’s', { sentAt: NOW - 5, space: SPACE }],
		['a space came of that is another’s', { sentAt: NOW - 5, space: SPACE, created: false }],
	])('that was asked for, and %s, is asked for again', async (_what, before) => {
		const { ready, session } = going(REUSE, made, { before });
		expect(await ready).toMatchObject({ origin: 'madeBefore', requestId: 'first' });
		expect(namesOf(session)).toEqual(['spaces.setup']);
	});

	it('that is not found is set up, and told to the rows that follow', async () => {
		const wanted = 'the same';
		const first = going(REUSE, { 'spaces.list': { body: {} }, ...made }, { wanted });
		expect(await first.ready).toMatchObject({ origin: 'madeNow' });
		expect(namesOf(first.session)).toEqual(['spaces.list', 'spaces.setup']);
		expect(first.record()).toMatchObject({ wasAbsent: true });
		expect(first.session.meetings.madeUnder(wanted)).toMatchObject({
			space: { name: 'spaces/new' },
			row: '1 0:0',
		});
		const later = await readySpace(jobFor({ ...REUSE, index: 1 }), wanted, {
			...sessionOf(),
			meetings: first.session.meetings,
		});
		expect(later).toMatchObject({ space: { name: 'spaces/new' }, origin: 'found' });
	});

	it('that is closed is told to nobody', async () => {
		const job = jobFor({ options: { idempotencyKey: 'T-1' } });
		const session = sessionOf(
			{ 'spaces.setup': { body: { name: SPACE } } },
			{ granted: granting('chat.spaces.create') },
		);
		expect(await readySpace(job, 'the same', session)).toMatchObject({ isClosed: true });
		expect(session.meetings.madeUnder('the same')).toBeUndefined();
	});

	it('that its link names is read, and nothing else', async () => {
		const { ready, session } = going(
			{ options: { existingSpace: SPACE } },
			{ 'spaces.get': { body: { name: SPACE } } },
			{ before: { sentAt: NOW - 5 } },
		);
		expect(await ready).toMatchObject({ origin: 'given' });
		expect(namesOf(session)).toEqual(['spaces.get']);
	});
});
