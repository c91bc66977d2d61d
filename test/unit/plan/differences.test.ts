import type { Space, SpaceRequest } from '../../../nodes/GoogleChatSetupSpace/google/resources';
import {
	differences,
	settingLabel,
	type Setting,
} from '../../../nodes/GoogleChatSetupSpace/plan/differences';

const differ = (
	wanted: Omit<SpaceRequest, 'spaceType'>,
	there: Omit<Space, 'name'> = {},
): Setting[] => differences({ spaceType: 'SPACE', ...wanted }, { name: 'spaces/A', ...there });

type Case = [string, Omit<SpaceRequest, 'spaceType'>, Omit<Space, 'name'>];

const FULL = {
	displayName: 'Apollo',
	spaceDetails: { description: 'Moon', guidelines: 'Be kind' },
	spaceHistoryState: 'HISTORY_ON',
	externalUserAllowed: true,
	permissionSettings: { postMessages: { membersAllowed: true } },
	accessSettings: { accessState: 'DISCOVERABLE', audience: 'audiences/a1' },
};
const OTHER = {
	displayName: 'Soyuz',
	spaceDetails: { description: 'Mars', guidelines: 'Be brief' },
	spaceHistoryState: 'HISTORY_OFF',
	externalUserAllowed: false,
	predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE',
	accessSettings: { audience: 'audiences/b2' },
} as const;

describe('what a space does not have of its row', () => {
	it('is nothing where the row sets nothing, whatever the space has', () => {
		expect(differ({}, FULL)).toEqual([]);
		expect(differ({}, {})).toEqual([]);
		expect(differ({ spaceDetails: {} }, FULL)).toEqual([]);
		const announcements = { postMessages: { managersAllowed: true } };
		expect(differ({}, { permissionSettings: announcements })).toEqual([]);
	});

	it('is told in the same order', () => {
		expect(differ(OTHER, FULL)).toEqual([
			'displayName',
			'description',
			'guidelines',
			'spaceHistoryState',
			'externalUserAllowed',
			'predefinedPermissionSettings',
			'audience',
		]);
	});

	it.each<[Setting, Omit<SpaceRequest, 'spaceType'>]>([
		['displayName', { displayName: OTHER.displayName }],
		['description', { spaceDetails: { description: 'Mars' } }],
		['guidelines', { spaceDetails: { guidelines: 'Be brief' } }],
		['spaceHistoryState', { spaceHistoryState: OTHER.spaceHistoryState }],
		['externalUserAllowed', { externalUserAllowed: OTHER.externalUserAllowed }],
		['predefinedPermissionSettings', { predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE' }],
		['audience', { accessSettings: OTHER.accessSettings }],
	])('is %s alone where that alone is another one', (setting, wanted) => {
		expect(differ(wanted, FULL)).toEqual([setting]);
	});

	it.each<[Setting, string]>([
		['displayName', 'Display Name'],
		['description', 'Description'],
		['guidelines', 'Guidelines'],
		['spaceHistoryState', 'History'],
		['audience', 'Target Audience'],
		['externalUserAllowed', 'Allow External People'],
		['predefinedPermissionSettings', 'Who Can Post'],
	])('is called as in the form: %s is %s', (setting, label) => {
		expect(settingLabel(setting)).toBe(label);
	});
});

describe('a text of a space', () => {
	const description = (wanted: string, there?: unknown) =>
		differ({ spaceDetails: { description: wanted } }, { spaceDetails: { description: there } });

	it.each([
		['Moon', 'Moon'],
		['Moon', ' Moon\n'],
		['Moon\n\nand back', 'Moon\r\n\r\nand back'],
		['Moon', 'Mo\u200bon'],
		['Café', 'Cafe\u0301'],
		['one two', 'one  two'],
		['', undefined],
		['', 7],
	])('is the same for people: %j and %j', (wanted, there) => {
		expect(description(wanted, there)).toEqual([]);
	});

	it.each([
		['Moon', 'moon'],
		['Moon', undefined],
		['Moon', ''],
		['', 'Moon'],
		['7', 7],
		['Moon\nand back', 'Moon and back'],
		['Moon\nand back', 'Moonand back'],
		['Moon and back', 'Moon\nand back'],
		['Moon\nand back', 'Moon\n\nand back'],
	])('is another one: %j and %j', (wanted, there) => {
		expect(description(wanted, there)).toEqual(['description']);
	});

	it.each([[undefined], [null], ['Moon'], [[{ description: 'Moon' }]]])(
		'is not in details of which Google gives %j',
		(spaceDetails) => {
			const wanted = { spaceDetails: { description: 'Moon', guidelines: 'Be kind' } };
			expect(differ(wanted, { spaceDetails })).toEqual(['description', 'guidelines']);
		},
	);
});

describe('a setting of a space is as it is wanted', () => {
	it.each<Case>([
		['history that is on', { spaceHistoryState: 'HISTORY_ON' }, FULL],
		['people from outside that are allowed', { externalUserAllowed: true }, FULL],
		['nobody from outside', { externalUserAllowed: false }, { externalUserAllowed: false }],
		['nobody from outside, of which Google says nothing', { externalUserAllowed: false }, {}],
		['an audience', { accessSettings: { audience: 'audiences/a1' } }, FULL],
		[
			'the whole organization, by whatever audience Google names it',
			{ accessSettings: { audience: 'audiences/default' } },
			FULL,
		],
		[
			'everybody may post',
			{ predefinedPermissionSettings: 'COLLABORATION_SPACE' },
			{ permissionSettings: { postMessages: { membersAllowed: true } } },
		],
		[
			'not everybody may post',
			{ predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE' },
			{ permissionSettings: { postMessages: { membersAllowed: false } } },
		],
		[
			'not everybody may post, of which Google says who may',
			{ predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE' },
			{ permissionSettings: { postMessages: { managersAllowed: true } } },
		],
		[
			'who may post, of which Google says nothing',
			{ predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE' },
			{},
		],
		[
			'who may post, of which Google says nothing for messages',
			{ predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE' },
			{ permissionSettings: { manageApps: { membersAllowed: true } } },
		],
		[
			'who may post, said in no form that is known',
			{ predefinedPermissionSettings: 'COLLABORATION_SPACE' },
			{ permissionSettings: { postMessages: 'all' } },
		],
	])('%s', (_what, wanted, there) => {
		expect(differ(wanted, there)).toEqual([]);
	});
});

describe('a setting of a space is not as it is wanted', () => {
	it.each<[...Case, Setting]>([
		['history that is on', { spaceHistoryState: 'HISTORY_OFF' }, FULL, 'spaceHistoryState'],
		['history that is not told', { spaceHistoryState: 'HISTORY_OFF' }, {}, 'spaceHistoryState'],
		['nobody from outside', { externalUserAllowed: true }, {}, 'externalUserAllowed'],
		['people from outside', { externalUserAllowed: false }, FULL, 'externalUserAllowed'],
		['another audience', { accessSettings: { audience: 'audiences/b2' } }, FULL, 'audience'],
		['no audience', { accessSettings: { audience: 'audiences/b2' } }, {}, 'audience'],
		[
			'a private space, by the audience that it once had',
			{ accessSettings: { audience: 'audiences/default' } },
			{ accessSettings: { accessState: 'PRIVATE', audience: 'audiences/default' } },
			'audience',
		],
		['no access told', { accessSettings: { audience: 'audiences/default' } }, {}, 'audience'],
		[
			'access told in no form that is known',
			{ accessSettings: { audience: 'audiences/a1' } },
			{ accessSettings: null },
			'audience',
		],
		[
			'not everybody may post',
			{ predefinedPermissionSettings: 'COLLABORATION_SPACE' },
			{ permissionSettings: { postMessages: { managersAllowed: true } } },
			'predefinedPermissionSettings',
		],
		[
			'everybody may post',
			{ predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE' },
			FULL,
			'predefinedPermissionSettings',
		],
	])('%s', (_what, wanted, there, setting) => {
		expect(differ(wanted, there)).toEqual([setting]);
	});
});
