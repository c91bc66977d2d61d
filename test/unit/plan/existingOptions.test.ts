import type { Row } from '../../../nodes/GoogleChatSetupSpace/plan/row';
import { addresses, planOf, problemsOf } from './rows';

const LINK = 'https://chat.google.com/room/AAQAtz1Xk0Y?cls=11';
const MEMBERS = { members: addresses(2) };
const DM = { spaceType: 'DIRECT_MESSAGE', members: addresses(1) };
const CHAT = { spaceType: 'GROUP_CHAT', members: addresses(2) };

const withOptions = (options: Row['options'], row: Partial<Row> = {}) => ({
	...MEMBERS,
	...row,
	options,
});

describe('a row about an existing space', () => {
	const ROW = withOptions({ existingSpace: LINK });

	it('names it as Google does, and keeps who is in it', () => {
		expect(planOf(ROW)).toMatchObject({
			existingSpace: 'spaces/AAQAtz1Xk0Y',
			ifSpaceExists: 'create',
			peopleNotInRow: 'keep',
			removeAtMost: 5,
			warnings: [],
		});
	});

	it('may leave the name blank: the space keeps its own', () => {
		const plan = planOf({ ...ROW, displayName: '' });
		expect(plan.space).toEqual({ spaceType: 'SPACE' });
		expect(plan.label).toBe('p1@example.com');
		expect(planOf({ ...ROW, displayName: '', members: '' }).label).toBe('spaces/AAQAtz1Xk0Y');
		expect(problemsOf({ ...MEMBERS, displayName: '' })).toEqual(['Display Name is missing']);
	});

	it('is told of a column for the name that is not there', () => {
		expect(planOf({ ...ROW, displayName: undefined }).warnings).toEqual([
			"Display Name is an expression that gave nothing: is the column's name right?",
		]);
	});

	it.each([
		['a direct message with nobody named', { ...DM, members: '' }],
		['a group chat with nobody named', { ...CHAT, members: '' }],
		['a group chat of which one is named', { ...CHAT, members: addresses(1) }],
	])('may be about %s', (_what, row) => {
		expect(problemsOf({ ...row, options: { existingSpace: LINK } })).toEqual([]);
		expect(problemsOf({ ...row, options: { existingSpace: '' } })).not.toEqual([]);
	});

	it('about a direct message names no more than one', () => {
		expect(problemsOf({ ...DM, ...MEMBERS, options: { existingSpace: LINK } })).toEqual([
			'a direct message is with exactly 1 person, and Members names 2',
		]);
	});

	it.each(['', '-', null])('is as without it where %j stands', (existingSpace) => {
		const { space, ...plan } = planOf(withOptions({ existingSpace }));
		expect(plan).not.toHaveProperty('existingSpace');
		expect(plan.warnings).toEqual([]);
		expect(space.displayName).toBe('Apollo');
	});

	it('is told that its expression gave nothing', () => {
		expect(planOf(withOptions({ existingSpace: undefined })).warnings).toEqual([
			"Existing Space is an expression that gave nothing: is the column's name right?",
		]);
	});

	it('is bad with a link to something else, and only that is told', () => {
		const row = withOptions({ existingSpace: 'https://chat.google.com/app/home' });
		const problem =
			'the link leads to Google Chat, but to no space; copy the link of the space in Google Chat, or leave the cell empty (Existing Space)';
		expect(problemsOf(row)).toEqual([problem]);
		expect(problemsOf({ ...row, displayName: '' })).toEqual([problem]);
	});

	it('has no key beside the link; a blank one is none', () => {
		const withKey = (idempotencyKey: unknown) =>
			withOptions({ existingSpace: LINK, idempotencyKey });
		expect(problemsOf(withKey('T-1'))).toEqual([
			'Existing Space and Idempotency Key both say which space it is: leave the key empty where the link is filled in',
		]);
		expect(planOf(withKey(''))).not.toHaveProperty('idempotencyKey');
		expect(problemsOf(withOptions({ existingSpace: '', idempotencyKey: '' }))).toEqual([
			'Idempotency Key is empty; give each row a key of its own, such as a ticket ID or a staff number',
		]);
		expect(planOf(withOptions({ existingSpace: '', idempotencyKey: 'T-1' })).idempotencyKey).toBe(
			'T-1',
		);
	});

	it('cannot fail because the space exists', () => {
		expect(problemsOf(withOptions({ existingSpace: LINK, ifSpaceExists: 'fail' }))).toEqual([
			"If Space Exists is 'Fail', and Existing Space names a space that exists: leave one of them out",
		]);
		expect(problemsOf(withOptions({ existingSpace: '', ifSpaceExists: 'fail' }))).toEqual([]);
		expect(problemsOf(withOptions({ existingSpace: LINK, ifSpaceExists: 'update' }))).toEqual([]);
	});

	it('may be about the direct message with the app, which is not looked for', () => {
		const row = { spaceType: 'DIRECT_MESSAGE', singleUserBotDm: true };
		const ifSpaceExists = 'update';
		expect(planOf({ ...row, options: { ifSpaceExists, existingSpace: LINK } }).warnings).toEqual(
			[],
		);
		expect(planOf({ ...row, options: { ifSpaceExists } }).warnings).toHaveLength(1);
	});

	it('may hold more groups than a set-up takes', () => {
		const groups = Array.from({ length: 50 }, (_, at) => `groups/g${at}`);
		const row = { spaceSettings: { groups } };
		expect(problemsOf(row)).toHaveLength(1);
		expect(problemsOf({ ...row, options: { existingSpace: LINK } })).toEqual([]);
	});
});

describe('options as people write them', () => {
	it.each([
		['Update', 'update'],
		['UPDATE', 'update'],
		['reuse', 'reuse'],
		['', 'create'],
	])('If Space Exists %j is %s', (ifSpaceExists, value) => {
		expect(planOf(withOptions({ ifSpaceExists })).ifSpaceExists).toBe(value);
	});

	it.each([
		['Keep', 'keep'],
		['report', 'report'],
		['REMOVE', 'remove'],
		['', 'keep'],
		[null, 'keep'],
	])('People Not in the Row %j is %s', (peopleNotInRow, value) => {
		expect(planOf(withOptions({ existingSpace: LINK, peopleNotInRow })).peopleNotInRow).toBe(value);
	});

	it.each([
		['', 5],
		[null, 5],
		[0, 0],
		['12', 12],
		[10_000, 10_000],
	])('Remove at Most %j is %s', (removeAtMost, value) => {
		expect(planOf(withOptions({ removeAtMost })).removeAtMost).toBe(value);
	});

	it.each([[-1], [2.5], ['a few'], [10_001], ['5%']])(
		'Remove at Most is not %j',
		(removeAtMost) => {
			expect(problemsOf(withOptions({ removeAtMost }))).toEqual([
				expect.stringContaining('is not a whole number from 0 to 10000 (Remove at Most)'),
			]);
		},
	);

	it('name what they may be', () => {
		expect(problemsOf(withOptions({ peopleNotInRow: 'kick' }))).toEqual([
			"'kick' is not one of keep, report, remove (People Not in the Row)",
		]);
	});

	it.each(['peopleNotInRow', 'removeAtMost'] as const)('tell that %s gave nothing', (name) => {
		expect(planOf(withOptions({ [name]: undefined })).warnings).toEqual([
			expect.stringContaining('is an expression that gave nothing'),
		]);
	});
});

describe('people who are not in the row', () => {
	const readAs = (options: Row['options'], row: Partial<Row> = {}) => {
		const { peopleNotInRow, warnings } = planOf(withOptions(options, row));
		return { peopleNotInRow, warnings };
	};
	const REPORT_ONLY = [
		"People Not in the Row: nobody is removed, people are reported only; a space that its name finds may be another team's. To remove people, give the link of the space in Existing Space",
	];

	it.each([
		['by its link', { existingSpace: LINK }],
		['by the key that made it', { idempotencyKey: 'T-1' }],
		['by its key, looked for by name first', { idempotencyKey: 'T-1', ifSpaceExists: 'update' }],
		['by its link, whatever else is set', { existingSpace: LINK, ifSpaceExists: 'reuse' }],
		['in a row that is not linked yet: its space is new', { existingSpace: '' }],
	])('are removed from a space that is known %s', (_how, options) => {
		expect(readAs({ ...options, peopleNotInRow: 'remove' })).toEqual({
			peopleNotInRow: 'remove',
			warnings: [],
		});
	});

	it.each(['reuse', 'update'])(
		'are only reported where a name finds the space: %s',
		(ifSpaceExists) => {
			const options = { ifSpaceExists, peopleNotInRow: 'remove' };
			const reported = { peopleNotInRow: 'report', warnings: REPORT_ONLY };
			expect(readAs(options)).toEqual(reported);
			expect(readAs({ ...options, existingSpace: '' })).toEqual(reported);
			expect(readAs({ ...options, peopleNotInRow: 'report' })).toEqual({
				...reported,
				warnings: [],
			});
		},
	);

	it.each(['create', 'fail'])('cannot be removed where every space is new: %s', (ifSpaceExists) => {
		expect(problemsOf(withOptions({ ifSpaceExists, peopleNotInRow: 'remove' }))).toEqual([
			"People Not in the Row is 'Remove', and the row sets up a new space every time: give the link of the space in Existing Space, or an Idempotency Key",
		]);
		expect(readAs({ ifSpaceExists, peopleNotInRow: 'report' })).toEqual({
			peopleNotInRow: 'keep',
			warnings: [
				"People Not in the Row is 'Report', and the row sets up a new space every time: nobody but the row's people is in it",
			],
		});
	});

	it.each([
		['a group chat', CHAT],
		['a direct message', DM],
	])('of %s are left alone', (words, row) => {
		for (const peopleNotInRow of ['report', 'remove']) {
			expect(readAs({ existingSpace: LINK, peopleNotInRow }, row)).toEqual({
				peopleNotInRow: 'keep',
				warnings: [`People Not in the Row was left out: it does not apply to ${words}`],
			});
		}
	});

	it.each([
		['', "Members is empty, and People Not in the Row is 'Remove': name everybody who stays"],
		['-', "Members is empty, and People Not in the Row is 'Remove': name everybody who stays"],
		[
			undefined,
			"Members is empty, and People Not in the Row is 'Remove': name everybody who stays; its expression gave nothing: is the column's name right?",
		],
	])('are not everybody because Members is %j', (members, problem) => {
		for (const lead of [{ existingSpace: LINK }, { idempotencyKey: 'T-1' }]) {
			expect(problemsOf({ members, options: { ...lead, peopleNotInRow: 'remove' } })).toEqual([
				problem,
			]);
			expect(problemsOf({ members, options: { ...lead, peopleNotInRow: 'report' } })).toEqual([]);
		}
		const isNew = { existingSpace: '', peopleNotInRow: 'remove' };
		expect(problemsOf({ members, options: isNew })).toEqual([]);
	});

	it.each(['owners', 'managers'])('are not %s whose column is not there', (name) => {
		const options = { existingSpace: LINK, peopleNotInRow: 'remove' };
		expect(problemsOf(withOptions(options, { afterSetup: { [name]: undefined } }))).toEqual([
			expect.stringMatching(
				/^(Owners|Managers) is not there, and People Not in the Row is 'Remove'; /,
			),
		]);
		expect(problemsOf(withOptions(options, { afterSetup: { [name]: '' } }))).toEqual([]);
	});
});
