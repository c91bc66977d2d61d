import type { ChatRequest } from '../../../nodes/GoogleChatSetupSpace/google/requests';
import type { Row } from '../../../nodes/GoogleChatSetupSpace/plan/row';
import type { RowRecord } from '../../../nodes/GoogleChatSetupSpace/run/records';
import type { Session } from '../../../nodes/GoogleChatSetupSpace/run/session';
import { wholeRunOf } from '../../../nodes/GoogleChatSetupSpace/run/wholeRun';
import { Stop } from '../../../nodes/GoogleChatSetupSpace/sending/stop';
import { callersSpacesOfRun } from '../../../nodes/GoogleChatSetupSpace/space/callersSpaces';
import type { ReadySpace } from '../../../nodes/GoogleChatSetupSpace/space/origin';
import { previewed, spaceAhead } from '../../../nodes/GoogleChatSetupSpace/steps/preview';
import { begin, compared, doneOf } from '../../../nodes/GoogleChatSetupSpace/steps/progress';
import { RowRunner } from '../../../nodes/GoogleChatSetupSpace/steps/runner';
import { welcome } from '../../../nodes/GoogleChatSetupSpace/steps/welcome';
import { planOf } from '../plan/rows';
import {
	CALLER,
	KNOWN,
	direct,
	jobFor,
	namesOf,
	NOW,
	sessionOf,
	SPACE,
	type Reply,
	type Script,
} from '../space/aRow';
import { listing, memberOf, ownerOf, progressOf, skippedIn } from './aProgress';

const KEYED = { options: { idempotencyKey: 'T-1' } };
const MADE: Reply = {
	body: {
		name: SPACE,
		spaceType: 'SPACE',
		displayName: 'Apollo',
		createTime: new Date(NOW).toISOString(),
		spaceUri: 'https://chat.google.com/room/A',
	},
};
const linked = (more: Partial<Row> = {}, options: object = {}): Partial<Row> => ({
	...more,
	options: { existingSpace: SPACE, ...options },
});

/** Carries these rows out, one after another. */
async function carryingOut(
	rows: ReadonlyArray<Partial<Row>>,
	script: Script,
	{ session: more = {}, before }: { session?: Partial<Session>; before?: Partial<RowRecord> } = {},
) {
	const log: string[] = [];
	const jobs = rows.map((row, index) => jobFor({ index, ...row }));
	const callersSpaces = callersSpacesOfRun();
	callersSpaces.keep(jobs);
	const session = sessionOf(script, { callersSpaces, ...more });
	for (const { recordName, requestId, wishId } of before === undefined ? [] : jobs) {
		session.records.rows[recordName] = { id: requestId, wish: wishId, ...before };
	}
	const runner = new RowRunner(jobs, (line) => log.push(line));
	const results = await Promise.all(jobs.map(async (job) => await runner.carryOut(job, session)));
	return { results, session, log, jobs };
}

describe('a row that is carried out', () => {
	it('is done', async () => {
		const { results, session } = await carryingOut([{}], { 'spaces.setup': MADE });
		expect(results).toMatchObject([
			{ kind: 'done', done: { space: { name: SPACE }, created: true, skipped: [], warnings: [] } },
		]);
		expect(results[0]).not.toHaveProperty('done.changes');
		expect(namesOf(session)).toEqual(['spaces.setup']);
	});

	it('shares its key with another: one is set up, and it was there for the other', async () => {
		const { results, session } = await carryingOut([KEYED, KEYED], { 'spaces.setup': MADE });
		expect(results).toMatchObject([
			{ kind: 'done', done: { created: true } },
			{ kind: 'done', done: { created: false } },
		]);
		expect(namesOf(session)).toEqual(['spaces.setup']);
	});

	it('shares what became of the other of its key, if that failed', async () => {
		const refused: Script = { 'spaces.setup': { status: 403 } };
		const { results, session } = await carryingOut([KEYED, KEYED], refused);
		expect(results).toMatchObject([{ kind: 'failed' }, { kind: 'failed' }]);
		expect(namesOf(session)).toEqual(['spaces.setup']);
	});

	it('finds its space, and is to fail by that', async () => {
		const row = { options: { ifSpaceExists: 'fail' } };
		const script: Script = {
			'spaces.list': { body: { spaces: [{ name: SPACE, displayName: 'Apollo' }] } },
		};
		const { results, session } = await carryingOut([row], script);
		expect(results).toMatchObject([
			{
				kind: 'failed',
				failed: {
					failure: {
						happened: 'this space exists already',
						link: { href: 'https://chat.google.com/room/A' },
						advice: [
							"Set 'If Space Exists' in Options to 'Reuse' to go on with it, or choose another name.",
						],
					},
				},
				mayHaveMadeOne: false,
				space: { name: SPACE },
			},
		]);
		expect(session.records.rows).toEqual({});
	});

	it('goes on with a space that its own earlier try made, where it is to fail by others', async () => {
		const row = { options: { ifSpaceExists: 'fail' } };
		const before = { sentAt: NOW - 5, created: true, space: SPACE };
		const { results } = await carryingOut([row], { 'spaces.get': MADE }, { before });
		expect(results).toMatchObject([{ kind: 'done', done: { created: true } }]);
	});

	it('does nothing in a space that is closed', async () => {
		const row = { members: 'ada@example.com', afterSetup: { welcomeMessage: 'Hello' } };
		const before = { sentAt: NOW - 5, created: true, space: SPACE };
		const { results, session } = await carryingOut(
			[row],
			{ 'spaces.get': { status: 404 } },
			{ before },
		);
		expect(results).toMatchObject([{ kind: 'done', done: { space: { name: SPACE } } }]);
		expect(namesOf(session)).toEqual(['spaces.get']);
	});

	it.each<[string, Partial<Row>, Partial<Row>, boolean]>([
		['by two links', linked(), linked(), true],
		[
			'by a name, to update and to reuse',
			{ options: { ifSpaceExists: 'update' } },
			{ options: { ifSpaceExists: 'reuse' } },
			true,
		],
		[
			'by a name, to reuse and to update',
			{ options: { ifSpaceExists: 'reuse' } },
			{ options: { ifSpaceExists: 'update' } },
			true,
		],
		[
			'by a name, to reuse twice',
			{ options: { ifSpaceExists: 'reuse' } },
			{ options: { ifSpaceExists: 'reuse' } },
			false,
		],
	])('comes to the space of another row %s', async (_what, one, other, isRefused) => {
		const script: Script = {
			'spaces.get': MADE,
			'spaces.list': { body: { spaces: [{ name: SPACE, displayName: 'Apollo' }] } },
		};
		const { results } = await carryingOut([{ ...one, rowNumber: 17 }, other], script);
		expect(results[0]).toMatchObject({ kind: 'done' });
		expect(results[1]).toMatchObject(
			isRefused
				? { failed: { failure: { happened: 'the space of this row is that of row 17 as well' } } }
				: { kind: 'done' },
		);
	});

	it('hears that nothing more can be done, before it begins', async () => {
		const partOfRun = wholeRunOf(new Stop(), () => [])(CALLER);
		partOfRun.hear(
			{
				failure: {
					kind: 'appInactive',
					happened: 'it is off',
					advice: [],
					link: { text: '', href: '' },
				},
				seen: ['403'],
				mayHaveActed: false,
			},
			'spaces.setup',
		);
		const { results, session } = await carryingOut([{}], {}, { session: { partOfRun } });
		expect(results).toMatchObject([
			{ kind: 'failed', failed: { failure: { happened: 'it is off' }, seen: [] } },
		]);
		expect(session.asked).toEqual([]);
	});

	it('is stopped before it begins', async () => {
		const stop = new Stop();
		const partOfRun = wholeRunOf(stop, () => [])(CALLER);
		stop.request();
		const { results, session } = await carryingOut([{}], {}, { session: { partOfRun } });
		expect(results).toEqual([{ kind: 'stopped', mayHaveMadeOne: false }]);
		expect(session.asked).toEqual([]);
	});
});

describe('a row that ends early', () => {
	it.each<[string, Reply, object]>([
		['is refused', { status: 403 }, { kind: 'failed', mayHaveMadeOne: false }],
		['is lost', 'lost', { kind: 'failed', mayHaveMadeOne: true }],
		['is stopped', 'stopped', { kind: 'stopped', mayHaveMadeOne: true }],
	])('says whether Google may have made the space: the setup %s', async (_what, reply, end) => {
		const { results } = await carryingOut([{}], { 'spaces.setup': reply });
		expect(results).toMatchObject([end]);
		expect(results[0]).not.toHaveProperty('space');
		expect(results[0]).not.toHaveProperty('changes');
	});

	it('names the space that an earlier try left', async () => {
		const before = { sentAt: NOW - 5, space: SPACE };
		const { results } = await carryingOut([{}], { 'spaces.setup': { status: 403 } }, { before });
		expect(results).toMatchObject([{ space: { name: SPACE }, mayHaveMadeOne: false }]);
	});

	const changing: Partial<Row> = linked({ members: 'ada@example.com', displayName: 'Artemis' });
	const changed = (create: Reply): Script => ({
		'spaces.get': MADE,
		'spaces.patch': { body: { name: SPACE, displayName: 'Artemis', createTime: 'before' } },
		'spaces.members.list': listing(ownerOf('owner')),
		'spaces.members.get': { status: 404 },
		'spaces.members.create': create,
	});

	it('tells what was changed before, and what is in doubt', async () => {
		const { results } = await carryingOut([changing], changed('stopped'));
		expect(results).toMatchObject([
			{
				kind: 'stopped',
				space: { name: SPACE, displayName: 'Artemis' },
				changes: ["renamed from 'Apollo'", 'perhaps what was under way'],
			},
		]);
	});

	it('tells it of a row that fails, and is in no doubt', async () => {
		const script = { ...changed({ status: 409 }), 'spaces.members.list': listing() };
		const row = { ...changing, afterSetup: { checkMembers: 'fail' } };
		const { results } = await carryingOut([row], script);
		expect(results).toMatchObject([{ kind: 'failed', changes: ["renamed from 'Apollo'"] }]);
	});

	it('leaves nothing behind where a brake has kept all as it was', async () => {
		const row = linked(
			{ members: 'ada@example.com, ben@example.com' },
			{ peopleNotInRow: 'remove', removeAtMost: 0 },
		);
		const people = ['ada', 'ben', 'carla'].map((name) => memberOf(name));
		const script: Script = {
			'spaces.get': MADE,
			'spaces.members.list': listing(ownerOf('owner'), ...people),
		};
		const { results } = await carryingOut([row], script, { session: { actor: KNOWN } });
		expect(results).toMatchObject([{ kind: 'failed', failed: { failure: { kind: 'braked' } } }]);
		expect(results[0]).not.toHaveProperty('space');
		expect(results[0]).not.toHaveProperty('changes');
	});

	it.each<[string, () => never, RegExp]>([
		[
			'an error of ours',
			() => {
				throw new TypeError('ada@example.com');
			},
			/^Google Chat Setup Space: TypeError at \S.* at /,
		],
		[
			'anything else',
			() => {
				throw Object.assign(Object.create(null), { secret: 'ada@example.com' });
			},
			/^Google Chat Setup Space: object$/,
		],
	])('by %s is told without what the row holds', async (_what, fails, line) => {
		const { results, log } = await carryingOut([{}], { 'spaces.setup': fails });
		expect(results).toMatchObject([
			{
				kind: 'failed',
				failed: { failure: { kind: 'unexpected' }, seen: [], mayHaveActed: true },
				mayHaveMadeOne: true,
			},
		]);
		expect(log).toEqual([expect.stringMatching(line)]);
		expect(log.join()).not.toContain('ada@example.com');
		expect(log.join().split(' at ').length).toBeLessThanOrEqual(6);
	});
});

describe('a preview', () => {
	it('reads and writes nothing', async () => {
		const session = sessionOf({ 'spaces.get': MADE });
		const ahead = previewed(session);
		const request = (more: Partial<ChatRequest>): ChatRequest => ({
			name: 'spaces.get',
			method: 'GET',
			url: '',
			quota: 'spaceReads',
			read: (body) => body,
			...more,
		});
		expect(ahead.isPreview).toBe(true);
		expect(await ahead.send(request({}))).toMatchObject({ end: 'succeeded', seen: ['200'] });
		expect(await ahead.send(request({ method: 'POST' }))).toMatchObject({
			end: 'succeeded',
			value: { name: 'spaces/preview' },
			answer: { status: 200 },
			seen: [],
			mayHaveActed: false,
		});
		const isMember = (body: unknown) =>
			JSON.stringify(body).includes('/members/') ? body : undefined;
		expect(await ahead.send(request({ method: 'PATCH', read: isMember }))).toMatchObject({
			value: { name: 'spaces/preview/members/preview' },
		});
		const nothing = request({ method: 'DELETE', read: () => undefined });
		await expect(ahead.send(nothing)).rejects.toThrow('A preview writes nothing.');
		expect(session.asked).toHaveLength(1);
	});

	it.each<[string, Partial<Row>, Script, object | undefined]>([
		['by its link', linked(), { 'spaces.get': MADE }, { origin: 'given', space: { name: SPACE } }],
		[
			'by its person',
			direct(),
			{ 'spaces.findDirectMessage': { body: { name: SPACE } } },
			{ space: { name: SPACE }, origin: 'found', came: 'unknown', warnings: [] },
		],
		['nowhere', direct(), { 'spaces.findDirectMessage': { status: 404 } }, undefined],
		['nowhere, since nobody looks', {}, {}, undefined],
	])('finds a space %s', async (_what, row, script, ready) => {
		const found = await spaceAhead(jobFor(row), sessionOf(script));
		if (ready === undefined) expect(found).toBeUndefined();
		else expect(found).toMatchObject(ready);
	});

	it.each<[string, Partial<Row>, Script, object, string[]]>([
		['of a new space reads nothing', {}, {}, { kind: 'absent' }, []],
		[
			'of a space that is not found says so',
			{ options: { ifSpaceExists: 'reuse' } },
			{ 'spaces.list': { body: {} } },
			{ kind: 'absent' },
			['spaces.list'],
		],
		[
			'of a space that is there tells of changes, if there are none too',
			{ options: { ifSpaceExists: 'reuse' } },
			{ 'spaces.list': { body: { spaces: [{ name: SPACE, displayName: 'Apollo' }] } } },
			{ kind: 'done', done: { changes: [] } },
			['spaces.list'],
		],
	])('%s', async (_what, row, script, result, names) => {
		const options = { ...row.options, previewOnly: true };
		const { results, session } = await carryingOut([{ ...row, options }], script);
		expect(results).toMatchObject([result]);
		expect(namesOf(session)).toEqual(names);
		expect(session.records.rows).toEqual({});
	});

	it('that fails leaves no space behind, and sends no message', async () => {
		const row = linked({ members: 'ada@example.com' }, { previewOnly: true });
		const script: Script = { 'spaces.get': MADE, 'spaces.members.list': 'stopped' };
		const { results } = await carryingOut([row], script);
		expect(results).toEqual([{ kind: 'stopped', mayHaveMadeOne: false }]);
		const greeted = {
			afterSetup: { welcomeMessage: 'Hello', checkMembers: 'report' },
			options: { ifSpaceExists: 'reuse', previewOnly: true },
		};
		const found: Script = {
			'spaces.list': { body: { spaces: [{ name: SPACE, displayName: 'Apollo' }] } },
		};
		const told = await carryingOut([greeted], found);
		expect(told.results).toMatchObject([{ kind: 'done', done: { warnings: [] } }]);
		expect(namesOf(told.session)).toEqual(['spaces.list']);
	});
});

describe('what is told of a row', () => {
	const ready = (more: Partial<ReadySpace> = {}): ReadySpace => ({
		space: { name: SPACE },
		origin: 'found',
		came: 'unknown',
		warnings: ['of the space'],
		...more,
	});
	const UPDATE = { options: { ifSpaceExists: 'update' } };

	it.each<[string, Partial<Row>, Partial<ReadySpace>, boolean]>([
		['to update', UPDATE, {}, true],
		['of a link', linked(), { origin: 'given' }, true],
		['to update, and new', UPDATE, { origin: 'madeNow' }, false],
		['to reuse', { options: { ifSpaceExists: 'reuse' } }, {}, false],
		[
			'to reuse, and its people are told',
			{ options: { ifSpaceExists: 'reuse', peopleNotInRow: 'report' } },
			{},
			true,
		],
	])('its space is compared with it: %s', (_what, row, more, is) => {
		expect(compared(planOf(row), ready(more))).toBe(is);
		const job = jobFor(row);
		const told = doneOf(begin(job, ready(more), sessionOf()));
		expect('changes' in told).toBe(is);
		expect('changes' in doneOf(begin(job, ready({ ...more, isClosed: true }), sessionOf()))).toBe(
			false,
		);
		const session = sessionOf({}, { isPreview: true });
		expect('changes' in doneOf(begin(job, ready(more), session))).toBe(true);
	});

	it('begins with what is known of its space', () => {
		const given = ready({ requestId: 'r' });
		const progress = begin(jobFor(), given, sessionOf());
		expect(progress).toMatchObject({
			space: { name: SPACE },
			requestId: 'r',
			created: false,
			skipped: [],
			warnings: ['of the space'],
			changes: [],
		});
		progress.warnings.push('of a step');
		expect(given.warnings).toEqual(['of the space']);
	});
});

describe('the welcome message', () => {
	const SENT: Reply = { body: { name: `${SPACE}/messages/own` } };
	const PINNED: Reply = { body: { name: `${SPACE}/messagePins/own` } };
	const greeting = async (
		row: Partial<Row>,
		message: Reply = SENT,
		pin: Reply = PINNED,
		ready: Partial<ReadySpace> = { requestId: 'r-1' },
	) => {
		const afterSetup = { welcomeMessage: 'Hello', pinWelcomeMessage: true };
		const { progress, session } = progressOf(
			{ 'spaces.messages.create': message, 'spaces.messagePins.create': pin },
			{ row: { afterSetup, ...row }, ready },
		);
		await welcome(progress, 'Hello');
		return {
			id: String(session.asked[0]?.query?.requestId),
			pinned: session.asked[1]?.body,
			names: namesOf(session),
			skipped: skippedIn(progress),
		};
	};
	const BOTH = ['spaces.messages.create', 'spaces.messagePins.create'];

	it.each<[string, Partial<Row>, boolean]>([
		['of a new space', {}, true],
		['of a key', KEYED, true],
		[
			'of a key that is looked for',
			{ options: { idempotencyKey: 'T', ifSpaceExists: 'reuse' } },
			true,
		],
		['of a space that is looked for', { options: { ifSpaceExists: 'reuse' } }, false],
		['of a direct message', direct(), false],
		['of a direct message with a key', direct('ada@example.com', KEYED), true],
	])('is sent once by the row’s request, or by space and text: %s', async (_what, row, isByRow) => {
		const { id } = await greeting(row);
		expect(id === 'r-1').toBe(isByRow);
		const again = await greeting(row, SENT, PINNED, { requestId: 'r-2' });
		expect(again.id).toBe(isByRow ? 'r-2' : id);
		const elsewhere = await greeting(row, SENT, PINNED, {
			requestId: 'r-1',
			space: { name: 'spaces/B' },
		});
		expect(elsewhere.id === id).toBe(isByRow);
	});

	it.each<[string, Reply, Reply, string[], string[], string]>([
		['both are done', SENT, PINNED, BOTH, [], 'own'],
		['both are there already', { status: 409 }, { status: 409 }, BOTH, [], 'client-r-1'],
		[
			'the pin is refused',
			SENT,
			{ status: 403 },
			BOTH,
			['The welcome message was not pinned'],
			'own',
		],
	])('is pinned: %s', async (_what, message, pin, names, skipped, name) => {
		expect(await greeting({}, message, pin)).toMatchObject({
			names,
			skipped,
			pinned: { message: `${SPACE}/messages/${name}` },
		});
	});

	it.each<[string, Reply]>([
		['is refused', { status: 403 }],
		['is lost', 'lost'],
	])('that %s is not pinned', async (_what, message) => {
		expect(await greeting({}, message)).toMatchObject({
			names: ['spaces.messages.create'],
			skipped: [
				message === 'lost'
					? 'Whether the welcome message was sent is not known'
					: 'The welcome message was not sent',
			],
		});
	});

	it('is not pinned where nobody asks for it', async () => {
		const row = { afterSetup: { welcomeMessage: 'Hello' } };
		expect((await greeting(row)).names).toEqual(['spaces.messages.create']);
	});

	it.each<[Reply, Reply]>([
		[{ status: 403 }, PINNED],
		[SENT, { status: 403 }],
	])('%#: is told to be refused in a direct message that is not accepted', async (message, pin) => {
		const { progress } = progressOf(
			{ 'spaces.messages.create': message, 'spaces.messagePins.create': pin },
			{
				row: direct('ada@example.com', {
					afterSetup: { welcomeMessage: 'Hello', pinWelcomeMessage: true },
				}),
			},
		);
		await welcome(progress, 'Hello');
		expect(progress.skipped[0]?.failed.failure).toMatchObject({ kind: 'notAccepted' });
	});
});
