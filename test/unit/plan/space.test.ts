import { planOf, problemsOf } from './rows';

const TWO = 'ada@example.com, ben@example.com';
const NAMED = {};
const GROUP_CHAT = { spaceType: 'GROUP_CHAT', members: TWO };
const DM = { spaceType: 'DIRECT_MESSAGE', members: 'ada@example.com' };
const APP_DM = { spaceType: 'DIRECT_MESSAGE', singleUserBotDm: true };

describe('the kind of space', () => {
	it.each([
		[
			'SPACE',
			NAMED,
			[
				'SPACE',
				'space',
				'Space',
				'named space',
				' room ',
				'spaces',
				'SPACE\u200b',
				['Named Space'],
			],
		],
		[
			'GROUP_CHAT',
			GROUP_CHAT,
			['GROUP_CHAT', 'group chat', 'Group Chat', 'group', 'GROUP', 'group-chat', 'groupchat'],
		],
		[
			'DIRECT_MESSAGE',
			DM,
			['DIRECT_MESSAGE', 'dm', 'DM', 'direct', 'direct message', 'Direct  Message', '1:1', 'DMs'],
		],
	])('%s goes by the words people type', (spaceType, row, words) => {
		for (const word of words) {
			expect(planOf({ ...row, spaceType: word }).space.spaceType).toBe(spaceType);
		}
	});

	it.each([['meeting'], ['SPACE_TYPE_UNSPECIFIED'], [1], [true], [['SPACE', 'DM']], [{}]])(
		'%p is none, and the message says what there is',
		(spaceType) => {
			expect(problemsOf({ spaceType })).toEqual([
				expect.stringMatching(
					/^('.*'|a list of 2) is not one of space, group chat, direct message \(Space Type\)$/,
				),
			]);
		},
	);

	it.each([[null], [''], ['  '], [[]]])('is missing where %p stands', (spaceType) => {
		expect(problemsOf({ spaceType })).toEqual(['Space Type is missing']);
	});

	it('may be missing because its column has another name', () => {
		expect(problemsOf({ spaceType: undefined })).toEqual([
			"Space Type is missing; its expression gave nothing: is the column's name right?",
		]);
		expect(problemsOf({ displayName: undefined })).toEqual([
			"Display Name is missing; its expression gave nothing: is the column's name right?",
		]);
	});

	it('is not called missing where its expression failed', () => {
		const unreadable = ['Space Type cannot be read'];
		expect(problemsOf({ spaceType: undefined, unreadable })).toEqual(unreadable);
	});
});

it('is all of a space for which nothing is set', () => {
	expect(planOf({}).space).toStrictEqual({ spaceType: 'SPACE', displayName: 'Apollo' });
});

describe('the display name', () => {
	const nameOf = (displayName: unknown) => planOf({ displayName }).space.displayName;

	it.each([
		[' Apollo ', 'Apollo'],
		['Apollo\r\nand  Soyuz', 'Apollo and Soyuz'],
		[2026, '2026'],
		['Zürich 😀', 'Zürich 😀'],
		[['Apollo'], 'Apollo'],
		['e\u0301'.repeat(128), '\u00e9'.repeat(128)],
	])('%p is sent as %p', (given, sent) => {
		expect(nameOf(given)).toBe(sent);
	});

	it('may have 128 characters, however many bytes they take', () => {
		expect(nameOf('😀'.repeat(128))).toBe('😀'.repeat(128));
		expect(problemsOf({ displayName: '😀'.repeat(129) })).toEqual([
			'Display Name has 129 characters; Google Chat allows 128',
		]);
		expect(problemsOf({ displayName: 'a'.repeat(200_000) })).toEqual([
			'Display Name has 200000 characters; Google Chat allows 128',
		]);
	});

	it.each([[''], [' \n '], [null], ['\u200b'], [[]]])('cannot be %p', (displayName) => {
		expect(problemsOf({ displayName })).toEqual(['Display Name is missing']);
	});

	it.each([
		[{}, "'{}' is not a text (Display Name)"],
		['Apollo \ud83d', "'Apollo' holds a broken character (Display Name)"],
	])('cannot be %p', (displayName, problem) => {
		expect(problemsOf({ displayName })).toEqual([problem]);
	});

	it.each([
		['a group chat', GROUP_CHAT],
		['a direct message', DM],
		['a direct message with the app', APP_DM],
	])('is simply not sent for %s, whatever it is', (_kind, row) => {
		for (const displayName of ['Apollo', '', 'a'.repeat(500), {}]) {
			const { space, warnings } = planOf({ ...row, displayName });
			expect(space).not.toHaveProperty('displayName');
			expect(warnings).toEqual([]);
		}
	});
});

describe('the app in a direct message', () => {
	it.each([true, 'TRUE', 'yes', 1])('is asked for by %p', (singleUserBotDm) => {
		expect(planOf({ ...APP_DM, singleUserBotDm }).space).toEqual({
			spaceType: 'DIRECT_MESSAGE',
			singleUserBotDm: true,
		});
	});

	it('is not sent where it is not asked for', () => {
		expect(planOf({ ...DM, singleUserBotDm: 'no' }).space).toEqual({ spaceType: 'DIRECT_MESSAGE' });
	});

	it.each([
		['a named space', NAMED],
		['a group chat', GROUP_CHAT],
	])('contradicts %s', (kind, row) => {
		expect(problemsOf({ ...row, singleUserBotDm: 'yes' })).toEqual([
			`only a direct message can be with the app, and this is ${kind} (Chat With the App)`,
		]);
	});

	it('is told where it cannot be read', () => {
		expect(problemsOf({ ...DM, singleUserBotDm: 'perhaps' })).toEqual([
			expect.stringMatching(/^'perhaps' is neither yes nor no; write yes .*\(Chat With the App\)$/),
		]);
	});
});
