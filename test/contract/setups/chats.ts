import { ADA, BEN, GUEST, human, ZOE, type SetupCase } from './setupCase';

export const chats: readonly SetupCase[] = [
	{
		what: 'a group chat',
		row: {
			spaceType: 'GROUP_CHAT',
			members: 'ada@example.com, guest@partner.example.org',
			spaceSettings: { externalUserAllowed: true, spaceHistoryState: 'HISTORY_ON' },
		},
		intent: {
			space: {
				spaceType: 'GROUP_CHAT',
				externalUserAllowed: true,
				spaceHistoryState: 'HISTORY_ON',
			},
			memberships: [ADA, GUEST],
		},
	},
	{
		what: 'a group chat in a row with a name and settings that it cannot have',
		row: {
			spaceType: 'group chat',
			displayName: 'Apollo',
			members: 'ada@example.com, ben@example.com',
			spaceSettings: { description: 'About it.', audience: 'default' },
		},
		intent: { space: { spaceType: 'GROUP_CHAT' }, memberships: [ADA, BEN] },
	},
	{
		what: 'a direct message with a person',
		row: { spaceType: 'DIRECT_MESSAGE', members: 'ada@example.com' },
		intent: { space: { spaceType: 'DIRECT_MESSAGE' }, memberships: [ADA] },
	},
	{
		what: 'a direct message with an id, and a setting',
		row: {
			spaceType: 'dm',
			displayName: 'Apollo',
			members: ZOE,
			spaceSettings: { spaceHistoryState: 'HISTORY_OFF', guidelines: 'Be kind.' },
		},
		intent: {
			space: { spaceType: 'DIRECT_MESSAGE', spaceHistoryState: 'HISTORY_OFF' },
			memberships: [human(ZOE)],
		},
	},
	{
		what: 'a direct message with the calling app',
		row: { spaceType: 'DIRECT_MESSAGE', singleUserBotDm: true, members: '' },
		intent: { space: { spaceType: 'DIRECT_MESSAGE', singleUserBotDm: true } },
	},
];
