import type { chat_v1 } from 'googleapis/build/src/apis/chat';
import type { IDataObject } from 'n8n-workflow';

import { ADA, CREW, group, GUEST, type SetupCase } from './setupCase';

const called = (displayName: string | number, asSent: string): SetupCase => ({
	what: `the name ${JSON.stringify(displayName)}`,
	row: { spaceType: 'SPACE', displayName },
	intent: { space: { spaceType: 'SPACE', displayName: asSent } },
});

const withSettings = (
	what: string,
	spaceSettings: IDataObject,
	space: chat_v1.Schema$Space,
): SetupCase => ({
	what,
	row: { spaceType: 'SPACE', displayName: 'Apollo', spaceSettings },
	intent: { space: { spaceType: 'SPACE', displayName: 'Apollo', ...space } },
});

const guidelines = 'Be kind.\n\n- Decide in the document';

export const namedSpaces: readonly SetupCase[] = [
	called('Apollo', 'Apollo'),
	called('  Größe "42" — 発射 🚀\n', 'Größe "42" — 発射 🚀'),
	called("a\\b & <c> 'd'", "a\\b & <c> 'd'"),
	called(2026, '2026'),
	withSettings(
		'a description',
		{ description: 'About it.' },
		{ spaceDetails: { description: 'About it.' } },
	),
	withSettings('guidelines', { guidelines }, { spaceDetails: { guidelines } }),
	withSettings('settings left empty', { description: '', guidelines: ' ', audience: '' }, {}),
	withSettings(
		'history on',
		{ spaceHistoryState: 'HISTORY_ON' },
		{ spaceHistoryState: 'HISTORY_ON' },
	),
	withSettings(
		'history in words',
		{ spaceHistoryState: 'off' },
		{ spaceHistoryState: 'HISTORY_OFF' },
	),
	withSettings('external people', { externalUserAllowed: true }, { externalUserAllowed: true }),
	withSettings('no external people', { externalUserAllowed: 'no' }, { externalUserAllowed: false }),
	withSettings(
		'the default audience',
		{ audience: 'default' },
		{ accessSettings: { audience: 'audiences/default' } },
	),
	withSettings(
		'an audience',
		{ audience: 'audiences/0abc' },
		{ accessSettings: { audience: 'audiences/0abc' } },
	),
	withSettings(
		'announcements',
		{ predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE' },
		{ predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE' },
	),
	withSettings(
		'posts by all',
		{ predefinedPermissionSettings: 'collaboration' },
		{ predefinedPermissionSettings: 'COLLABORATION_SPACE' },
	),
	{
		what: 'a named space with everything, in the words of a sheet',
		row: {
			spaceType: 'named space',
			displayName: 'Apollo',
			singleUserBotDm: 'no',
			members: 'Ada Lovelace <ada@example.com>; guest@partner.example.org',
			spaceSettings: {
				externalUserAllowed: 'TRUE',
				description: 'About it.',
				guidelines,
				spaceHistoryState: 'HISTORY_OFF',
				audience: 'audiences/default',
				predefinedPermissionSettings: 'announcement',
				groups: CREW,
			},
			options: { idempotencyKey: 'ticket 17' },
		},
		intent: {
			space: {
				spaceType: 'SPACE',
				displayName: 'Apollo',
				externalUserAllowed: true,
				spaceDetails: { description: 'About it.', guidelines },
				spaceHistoryState: 'HISTORY_OFF',
				accessSettings: { audience: 'audiences/default' },
				predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE',
			},
			memberships: [ADA, GUEST, group(CREW)],
		},
	},
];
