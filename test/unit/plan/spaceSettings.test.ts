import type { SpaceRequest } from '../../../nodes/GoogleChatSetupSpace/google/resources';
import { planOf, problemsOf } from './rows';

const TWO = 'ada@example.com, ben@example.com';
const NAMED = {};
const GROUP_CHAT = { spaceType: 'GROUP_CHAT', members: TWO };
const DM = { spaceType: 'DIRECT_MESSAGE', members: 'ada@example.com' };
const APP_DM = { spaceType: 'DIRECT_MESSAGE', singleUserBotDm: true };

/** Setting, value, what it puts into the request, its label, the kinds of space that take it. */
const SETTINGS: ReadonlyArray<[string, unknown, Partial<SpaceRequest>, string, string[]]> = [
	[
		'audience',
		'audiences/x1',
		{ accessSettings: { audience: 'audiences/x1' } },
		'Target Audience',
		['a named space'],
	],
	[
		'description',
		'Moon',
		{ spaceDetails: { description: 'Moon' } },
		'Description',
		['a named space'],
	],
	[
		'guidelines',
		'Be kind',
		{ spaceDetails: { guidelines: 'Be kind' } },
		'Guidelines',
		['a named space'],
	],
	[
		'predefinedPermissionSettings',
		'ANNOUNCEMENT_SPACE',
		{ predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE' },
		'Who Can Post',
		['a named space'],
	],
	[
		'externalUserAllowed',
		'yes',
		{ externalUserAllowed: true },
		'Allow External People',
		['a named space', 'a group chat'],
	],
	[
		'spaceHistoryState',
		'off',
		{ spaceHistoryState: 'HISTORY_OFF' },
		'History',
		['a named space', 'a group chat', 'a direct message'],
	],
];
const KINDS = [
	['a named space', NAMED],
	['a group chat', GROUP_CHAT],
	['a direct message', DM],
	['a direct message', APP_DM],
] as const;

describe.each(SETTINGS)('the setting %s', (name, value, sent, label, kinds) => {
	it.each(KINDS)(
		'is sent for %s if it applies there, else left out with a warning',
		(kind, row) => {
			const bare = planOf(row).space;
			const { space, warnings } = planOf({ ...row, spaceSettings: { [name]: value } });
			const applies = kinds.includes(kind);
			expect(space).toStrictEqual(applies ? { ...bare, ...sent } : bare);
			expect(warnings).toEqual(
				applies ? [] : [`${label} was left out: it does not apply to ${kind}`],
			);
		},
	);

	it.each(KINDS)(
		'that cannot be read makes a bad row of %s only if it applies there',
		(kind, row) => {
			const spaceSettings = { [name]: { odd: 1 } };
			const problem = expect.stringContaining("the field 'odd'");
			if (kinds.includes(kind)) expect(problemsOf({ ...row, spaceSettings })).toEqual([problem]);
			else expect(planOf({ ...row, spaceSettings }).warnings).toHaveLength(1);
		},
	);

	it.each([[null], [''], ['  '], [[]]])('is not set by %p', (nothing) => {
		for (const [, row] of KINDS) {
			const { space, warnings } = planOf({ ...row, spaceSettings: { [name]: nothing } });
			expect({ space, warnings }).toEqual({ space: planOf(row).space, warnings: [] });
		}
	});
});

describe('settings', () => {
	it.each(SETTINGS)(
		'warn of no column of %s for a space that does not take it',
		(name, _value, _sent, _label, kinds) => {
			for (const [kind, row] of KINDS.filter(([each]) => !kinds.includes(each))) {
				const { warnings } = planOf({ ...row, spaceSettings: { [name]: undefined } });
				expect([kind, warnings]).toEqual([kind, []]);
			}
		},
	);

	it.each(SETTINGS)('warn where the column of %s is not there', (name, _value, _sent, label) => {
		expect(planOf({ spaceSettings: { [name]: undefined } }).warnings).toEqual([
			`${label} is an expression that gave nothing: is the column's name right?`,
		]);
	});

	it.each([
		['audiences/default', 'audiences/default'],
		[' Default ', 'audiences/default'],
		['audiences/x1', 'audiences/x1'],
		['03x8tuzt3hqdv5v', 'audiences/03x8tuzt3hqdv5v'],
	])('take %p for an audience', (given, audience) => {
		expect(planOf({ spaceSettings: { audience: given } }).space.accessSettings).toEqual({
			audience,
		});
	});

	it.each([
		'everyone',
		'-',
		'n/a',
		'Whole organization',
		'1',
		'TRUE',
		'audiences/everyone',
		'audiences/',
	])('do not take %p for one', (given) => {
		expect(problemsOf({ spaceSettings: { audience: given } })).toEqual([
			expect.stringMatching(
				/^'.*' is not an audience; write audiences\/default .* \(Target Audience\)$/,
			),
		]);
	});

	it('are all sent together', () => {
		const spaceSettings = Object.fromEntries(SETTINGS.map(([name, value]) => [name, value]));
		expect(planOf({ spaceSettings }).space).toEqual({
			spaceType: 'SPACE',
			displayName: 'Apollo',
			accessSettings: { audience: 'audiences/x1' },
			spaceDetails: { description: 'Moon', guidelines: 'Be kind' },
			predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE',
			externalUserAllowed: true,
			spaceHistoryState: 'HISTORY_OFF',
		});
	});

	it.each([
		['predefinedPermissionSettings', 'Announcements', 'ANNOUNCEMENT_SPACE'],
		['predefinedPermissionSettings', 'announcement', 'ANNOUNCEMENT_SPACE'],
		['predefinedPermissionSettings', 'everyone', 'COLLABORATION_SPACE'],
		['predefinedPermissionSettings', 'collaboration', 'COLLABORATION_SPACE'],
		['spaceHistoryState', 'ON', 'HISTORY_ON'],
		['predefinedPermissionSettings', 'Everyone (Collaboration)', 'COLLABORATION_SPACE'],
		[
			'predefinedPermissionSettings',
			'owners and managers only (announcements)',
			'ANNOUNCEMENT_SPACE',
		],
	])('take for %s the word %s', (name, word, value) => {
		expect(planOf({ spaceSettings: { [name]: word } }).space).toMatchObject({ [name]: value });
	});

	it('say no where no was said', () => {
		const { space } = planOf({ spaceSettings: { externalUserAllowed: false } });
		expect(space.externalUserAllowed).toBe(false);
	});

	it('take the audience without its collection, too', () => {
		expect(planOf({ spaceSettings: { audience: 'default' } }).space.accessSettings).toEqual({
			audience: 'audiences/default',
		});
	});

	it.each([
		['description', 4096, 'Description has 4097 characters; Google Chat allows 4,096'],
		['guidelines', 5000, 'Guidelines has 5001 characters; Google Chat allows 5,000'],
	])('keep %s to %i characters', (name, most, problem) => {
		expect(problemsOf({ spaceSettings: { [name]: '😀'.repeat(most) } })).toEqual([]);
		expect(problemsOf({ spaceSettings: { [name]: '😀'.repeat(most + 1) } })).toEqual([problem]);
	});
});
