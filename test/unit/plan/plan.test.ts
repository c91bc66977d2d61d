import {
	addedAfterSetup,
	invitedAtSetup,
	setUpBodyOf,
} from '../../../nodes/GoogleChatSetupSpace/plan/plan';
import { addresses, planOf, problemsOf } from './rows';

const people = (count: number) => addresses(count).join('\n');
const CHAT = { spaceType: 'GROUP_CHAT' };
const DM = { spaceType: 'DIRECT_MESSAGE' };
const APP_DM = { ...DM, singleUserBotDm: true };

describe('the number of members', () => {
	it.each([0, 1, 49, 50, 500])('of a named space can be %i', (count) => {
		expect(planOf({ members: people(count) }).people).toHaveLength(count);
	});

	it.each([2, 49])('of a group chat can be %i', (count) => {
		expect(planOf({ ...CHAT, members: people(count) }).people).toHaveLength(count);
	});

	it.each([
		[0, 'nobody'],
		[1, '1'],
		[50, '50'],
	])('of a group chat cannot be %i', (count, words) => {
		expect(problemsOf({ ...CHAT, members: people(count) })).toEqual([
			`a group chat needs 2 to 49 people besides you, and Members names ${words}`,
		]);
	});

	it.each([
		[0, 'nobody'],
		[2, '2'],
	])('of a direct message cannot be %i', (count, words) => {
		expect(problemsOf({ ...DM, members: people(count) })).toEqual([
			`a direct message is with exactly 1 person, and Members names ${words}`,
		]);
	});

	it('of a direct message with the app is none', () => {
		expect(planOf(APP_DM).people).toEqual([]);
		expect(problemsOf({ ...APP_DM, members: people(1) })).toEqual([
			'a direct message with the app has no members, and Members names 1',
		]);
	});

	it('is that of different people', () => {
		const same = 'ada@example.com, ADA@example.com, Ada <ada@example.com>';
		expect(planOf({ ...DM, members: same }).people).toHaveLength(1);
		expect(problemsOf({ ...CHAT, members: same })).toHaveLength(1);
		expect(problemsOf({ ...CHAT, members: [...addresses(49), ...addresses(49)] })).toEqual([]);
	});

	it('counts people in the words in which they stand first', () => {
		const { people: all } = planOf({
			members: 'Ada <ada@example.com>',
			afterSetup: { owners: 'ada@example.com' },
		});
		expect(all).toEqual([expect.objectContaining({ given: 'Ada <ada@example.com>' })]);
	});

	it('includes owners of a group chat', () => {
		const members = 'ada@example.com';
		expect(problemsOf({ ...CHAT, members, afterSetup: { owners: members } })).toHaveLength(1);
		expect(problemsOf({ ...CHAT, members, afterSetup: { owners: 'ben@example.com' } })).toEqual([]);
	});

	it('is not told beside entries that are nobody: they are the news', () => {
		expect(problemsOf({ ...DM, members: 'bob at x' })).toEqual([
			"'bob at x' is not an email address or a user ID (Members)",
		]);
	});
});

describe('a list of members', () => {
	it('that is a page of prose is told by its first entries and their number', () => {
		const prose = Array.from({ length: 500 }, (_, index) => `word ${index}`);
		expect(problemsOf({ members: prose })).toEqual([
			"'word 0' is not an email address or a user ID; the same is true of 'word 1', 'word 2', 'word 3' and 496 more (Members)",
		]);
	});

	it('from a misspelt column is warned of', () => {
		expect(planOf({ members: undefined }).warnings).toEqual([
			"Members is an expression that gave nothing: is the column's name right?",
		]);
		expect(planOf({ members: null }).warnings).toEqual([]);
		expect(planOf({ members: '' }).warnings).toEqual([]);
	});

	it('goes into the setup up to 49, the rest comes afterwards', () => {
		const plan = planOf({ members: people(51) });
		expect(setUpBodyOf(plan).memberships).toHaveLength(49);
		expect([...invitedAtSetup(plan), ...addedAfterSetup(plan)]).toEqual(plan.people);
		expect(addedAfterSetup(plan).map(({ name }) => name)).toEqual([
			'users/p50@example.com',
			'users/p51@example.com',
		]);
	});
});

describe('a row', () => {
	it.each([
		[{ displayName: ' Apollo ' }, 'Apollo'],
		[{ ...DM, members: 'Ada <ada@example.com>' }, 'Ada <ada@example.com>'],
		[{ ...CHAT, members: people(2) }, 'p1@example.com'],
		[APP_DM, 'the Chat app'],
	])('is recognised by its name or whom it is for: %j', (row, label) => {
		expect(planOf(row).label).toBe(label);
	});

	it('tells all that is wrong with it at once', () => {
		expect(
			problemsOf({
				displayName: '',
				members: 'bob',
				spaceSettings: { spaceHistoryState: 'x' },
				options: { previewOnly: 'x y' },
				unreadable: ['the expression of Owners could not be evaluated'],
			}),
		).toEqual([
			'the expression of Owners could not be evaluated',
			'Display Name is missing',
			"'x' is not one of on, off (History)",
			"'bob' is not an email address or a user ID (Members)",
			expect.stringMatching(/^'x y' is neither yes nor no; write yes .*\(Preview Only\)$/),
		]);
	});

	it('makes a new space, fails on unknown members and is carried out unless it says otherwise', () => {
		const { ifSpaceExists, unknownMembers, previewOnly, ...plan } = planOf({ index: 4 });
		expect({ ifSpaceExists, unknownMembers, previewOnly }).toEqual({
			ifSpaceExists: 'create',
			unknownMembers: 'fail',
			previewOnly: false,
		});
		expect(plan.index).toBe(4);
		expect(plan).not.toHaveProperty('idempotencyKey');
		expect(plan).not.toHaveProperty('actAs');
	});

	it('is read with its options as people write them', () => {
		const options = {
			actAs: ' ada@example.com ',
			idempotencyKey: 7,
			ifSpaceExists: 'Reuse',
			unknownMembers: 'leave out',
			previewOnly: 'yes',
		};
		expect(planOf({ options })).toMatchObject({
			actAs: 'ada@example.com',
			idempotencyKey: '7',
			ifSpaceExists: 'reuse',
			unknownMembers: 'leaveOut',
			previewOnly: true,
		});
	});

	it.each([
		[{ actAs: {} }, 'what is given is not an email address (Act As)'],
		[{ actAs: 'users/12' }, "'users/12' is not an email address (Act As)"],
		[
			{ actAs: 'ada@example.com, ben@example.com' },
			"'ada@example.com, ben@example.com' names more than one person (Act As)",
		],
		[{ actAs: 'Ada' }, "'Ada' is not an email address (Act As)"],
		[{ actAs: 'x'.repeat(61) }, 'what is given is not an email address (Act As)'],
		[{ idempotencyKey: ['a', 'b'] }, 'a list of 2 is not a text (Idempotency Key)'],
		[{ idempotencyKey: '#N/A' }, "'#N/A' is an error of the spreadsheet (Idempotency Key)"],
		[{ ifSpaceExists: 'x' }, "'x' is not one of create, reuse, update, fail (If Space Exists)"],
		[{ unknownMembers: 'x' }, "'x' is not one of fail, leave out (Unknown Members)"],
	])('is bad with the option %j', (options, problem) => {
		expect(problemsOf({ options })).toEqual([problem]);
	});
});

describe('an option that does nothing for a space of this kind', () => {
	const DM = { spaceType: 'DIRECT_MESSAGE', members: 'ada@example.com' };
	const APP_DM = { spaceType: 'DIRECT_MESSAGE', singleUserBotDm: true };
	const GROUP_CHAT = { spaceType: 'GROUP_CHAT', members: 'ada@example.com, ben@example.com' };

	it.each(['reuse', 'fail'])('is told: to %s a direct message with the app', (ifSpaceExists) => {
		expect(planOf({ ...APP_DM, options: { ifSpaceExists } }).warnings).toEqual([
			'If Space Exists was left out: a direct message with the app cannot be looked for',
		]);
		expect(planOf({ ...DM, options: { ifSpaceExists } }).warnings).toEqual([]);
	});

	it.each([
		['a group chat', GROUP_CHAT],
		['a direct message', DM],
	])('is told: to leave unknown members out of %s', (kind, row) => {
		expect(planOf({ ...row, options: { unknownMembers: 'leaveOut' } }).warnings).toEqual([
			`Unknown Members was left out: it does not apply to ${kind}`,
		]);
		expect(planOf({ options: { unknownMembers: 'leaveOut' } }).warnings).toEqual([]);
	});

	it('is not told where it says what happens anyway', () => {
		const options = { ifSpaceExists: 'create', unknownMembers: 'fail' };
		for (const row of [DM, APP_DM, GROUP_CHAT]) {
			expect(planOf({ ...row, options }).warnings).toEqual([]);
		}
	});
});

describe('an idempotency key', () => {
	it.each([
		[1312345678901234700, '1312345678901234700'],
		['1.31E+18', '1.31E+18'],
		['1e+21', '1e+21'],
		[Infinity, 'Infinity'],
	])('that has lost digits is none, since another row may have the same: %p', (given, shown) => {
		expect(problemsOf({ options: { idempotencyKey: given } })).toEqual([
			`'${shown}' is a number that has lost digits; write the key as text (Idempotency Key)`,
		]);
	});

	it.each([
		['1.0', '1'],
		['-3.0', '-3'],
		['1\u200b', '1'],
		[['T-1'], 'T-1'],
		['1.5', '1.5'],
		['v1.0', 'v1.0'],
		['1.00', '1.00'],
	])('is the same as it looks: %p is %p', (given, key) => {
		expect(planOf({ options: { idempotencyKey: given } }).idempotencyKey).toBe(key);
	});

	it.each([
		'Jane <JANE@example.com>',
		'mailto:jane@example.com',
		'jane@example.com.',
		['jane@example.com'],
	])('stands beside a person to act as, read as members are: %p', (actAs) => {
		expect(planOf({ options: { actAs } }).actAs).toBe('jane@example.com');
	});

	it.each([[7], [1.5], [-3], [0], ['12e4'], ['T-1e+4'], ['1e+4-T']])(
		'may be a number, or look like one: %p',
		(given) => {
			expect(planOf({ options: { idempotencyKey: given } }).idempotencyKey).toBe(`${given}`);
		},
	);

	it.each([' T-1 ', 'T-1\n'])('is compared without blanks around it', (idempotencyKey) => {
		expect(planOf({ options: { idempotencyKey } }).idempotencyKey).toBe('T-1');
	});

	it.each([[''], [' \t'], [null], [undefined], ['-'], ['n/a'], ['nan'], ['\u200b'], [[]]])(
		'makes a bad row where it is %p',
		(idempotencyKey) => {
			expect(problemsOf({ options: { idempotencyKey } })).toEqual([
				expect.stringMatching(/^Idempotency Key is empty; give each row a key of its own/),
			]);
		},
	);
});
