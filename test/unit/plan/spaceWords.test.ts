import { planRow } from '../../../nodes/GoogleChatSetupSpace/plan/planRow';
import { UNREADABLE, type Row } from '../../../nodes/GoogleChatSetupSpace/plan/row';
import { addresses, planOf, problemsOf, rowOf, asCredential } from './rows';

const settings = (spaceSettings: Row['spaceSettings']) => planOf({ spaceSettings }).space;

describe('the words for a kind of space', () => {
	it.each([
		['space', 'SPACE'],
		['named space', 'SPACE'],
		['room', 'SPACE'],
		['spaces', 'SPACE'],
		['named spaces', 'SPACE'],
		['rooms', 'SPACE'],
		['chat room', 'SPACE'],
		['group chat', 'GROUP_CHAT'],
		['group', 'GROUP_CHAT'],
		['group chats', 'GROUP_CHAT'],
		['groups', 'GROUP_CHAT'],
		['direct message', 'DIRECT_MESSAGE'],
		['dm', 'DIRECT_MESSAGE'],
		['direct', 'DIRECT_MESSAGE'],
		['1:1', 'DIRECT_MESSAGE'],
		['direct messages', 'DIRECT_MESSAGE'],
		['dms', 'DIRECT_MESSAGE'],
		['1 on 1', 'DIRECT_MESSAGE'],
	])('%s is %s', (spaceType, kind) => {
		const members = addresses(kind === 'DIRECT_MESSAGE' ? 1 : 2);
		expect(planOf({ spaceType, members }).space.spaceType).toBe(kind);
	});
});

describe('the words of a setting', () => {
	it.each([
		['on', 'HISTORY_ON'],
		['On', 'HISTORY_ON'],
		['HISTORY_ON', 'HISTORY_ON'],
		['off', 'HISTORY_OFF'],
		['Off', 'HISTORY_OFF'],
		['history off', 'HISTORY_OFF'],
	])('History: %s is %s', (word, value) => {
		expect(settings({ spaceHistoryState: word }).spaceHistoryState).toBe(value);
	});

	it.each([
		['collaboration', 'COLLABORATION_SPACE'],
		['everyone', 'COLLABORATION_SPACE'],
		['Everyone (Collaboration)', 'COLLABORATION_SPACE'],
		['COLLABORATION_SPACE', 'COLLABORATION_SPACE'],
		['announcement', 'ANNOUNCEMENT_SPACE'],
		['announcements', 'ANNOUNCEMENT_SPACE'],
		['Owners and Managers Only (Announcements)', 'ANNOUNCEMENT_SPACE'],
		['announcement space', 'ANNOUNCEMENT_SPACE'],
	])('Who Can Post: %s is %s', (word, value) => {
		expect(settings({ predefinedPermissionSettings: word }).predefinedPermissionSettings).toBe(
			value,
		);
	});

	it('are named where another one stands there', () => {
		expect(
			problemsOf({
				spaceSettings: { spaceHistoryState: 'maybe', predefinedPermissionSettings: 'nobody' },
			}),
		).toEqual([
			"'maybe' is not one of on, off (History)",
			"'nobody' is not one of collaboration, announcement (Who Can Post)",
		]);
	});
});

describe('a target audience', () => {
	it.each([
		['audiences/default', 'default'],
		['AUDIENCES/DEFAULT', 'default'],
		['Default', 'default'],
		['Audiences/x1', 'x1'],
		['audiences/1', '1'],
		['audiences/a~1', 'a~1'],
		['audiences/1~a', '1~a'],
		['audiences/-1_', '-1_'],
		['audiences/a-b2', 'a-b2'],
		['12345678', '12345678'],
		['abcdefg1', 'abcdefg1'],
		['1bcdefgh', '1bcdefgh'],
	])('is %s', (audience, id) => {
		expect(settings({ audience }).accessSettings).toEqual({ audience: `audiences/${id}` });
	});

	it.each([
		'1234567',
		'abcdef1',
		'abcdefgh',
		'audiences/abcdefgh',
		'audiences/x 1',
		'audiences/ x1',
		'audiences/x.1',
		'audiences/1.x',
		'audiences/audiences/x1',
		'my audiences/x1',
		'12345678 (all)',
		'(all) 12345678',
		'defaults',
	])('is not %s', (audience) => {
		expect(problemsOf({ spaceSettings: { audience } })).toEqual([
			`'${audience}' is not an audience; write audiences/default for everybody in your organization, or the ID of a target audience (Target Audience)`,
		]);
	});

	it('is no object and no error', () => {
		expect(problemsOf({ spaceSettings: { audience: { id: 1 } } })).toEqual([
			"an object with the field 'id' is not a text (Target Audience)",
		]);
		expect(problemsOf({ spaceSettings: { audience: '#REF!' } })).toEqual([
			"'#REF!' is an error of the spreadsheet (Target Audience)",
		]);
	});
});

describe('the details of a space', () => {
	it.each([
		[{ description: 'Moon' }, { description: 'Moon' }],
		[{ guidelines: 'Be kind' }, { guidelines: 'Be kind' }],
		[{ description: 'Moon', guidelines: '' }, { description: 'Moon' }],
		[
			{ description: 'Moon\nand back', guidelines: 'Be kind' },
			{ description: 'Moon\nand back', guidelines: 'Be kind' },
		],
	])('of %j are %j', (given, details) => {
		expect(settings(given)).toStrictEqual({
			spaceType: 'SPACE',
			displayName: 'Apollo',
			spaceDetails: details,
		});
	});

	it.each([
		[true, true],
		['yes', true],
		['no', false],
		[0, false],
	])('let people from outside in where %j stands: %s', (given, isAllowed) => {
		expect(settings({ externalUserAllowed: given }).externalUserAllowed).toBe(isAllowed);
	});
});

describe('a row whose expression failed', () => {
	const unreadable = ['it cannot be read'];

	it.each<[string, Partial<Row>]>([
		['of its name', { displayName: UNREADABLE }],
		[
			'of the name of an existing space',
			{ displayName: UNREADABLE, options: { existingSpace: 'A1' } },
		],
		['of its type', { spaceType: undefined }],
	])('%s is told that alone', (_what, row) => {
		expect(problemsOf({ ...row, unreadable })).toEqual(unreadable);
	});

	it('of its type is told that it is of no type that is known', () => {
		expect(problemsOf({ spaceType: 'meeting', unreadable })).toEqual([
			'it cannot be read',
			"'meeting' is not one of space, group chat, direct message (Space Type)",
		]);
	});
});

describe('a chat with the app', () => {
	const GAVE_NOTHING =
		"Chat With the App is an expression that gave nothing: is the column's name right?";

	it('is warned of where the column is not there, in direct messages alone', () => {
		const row = { members: addresses(1), singleUserBotDm: undefined };
		expect(planOf({ ...row, spaceType: 'DM' }).warnings).toEqual([GAVE_NOTHING]);
		expect(planOf(row).warnings).toEqual([]);
		expect(planOf({ ...row, spaceType: 'group', members: addresses(2) }).warnings).toEqual([]);
	});

	it('is told once where it cannot be read', () => {
		expect(planRow(rowOf({ singleUserBotDm: 'perhaps' }), asCredential)).toEqual({
			problems: [
				expect.stringMatching(/^'perhaps' is neither yes nor no; .* \(Chat With the App\)$/),
			],
			name: { index: 0, label: 'Apollo' },
		});
	});
});

it('an existing space may be given a name, which has 128 characters at most', () => {
	const options = { existingSpace: 'spaces/AAAA1' };
	expect(planOf({ displayName: 'Soyuz', options }).space.displayName).toBe('Soyuz');
	expect(planOf({ displayName: 'a'.repeat(128), options }).warnings).toEqual([]);
	expect(problemsOf({ displayName: 'a'.repeat(129), options })).toEqual([
		'Display Name has 129 characters; Google Chat allows 128',
	]);
});
