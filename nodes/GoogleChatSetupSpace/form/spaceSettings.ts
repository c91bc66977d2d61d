import type { INodeProperties } from 'n8n-workflow';

import { ALL_BUT_DIRECT_MESSAGES, NAMED_SPACES } from './appliesTo';
import { choicesOf } from './choicesOf';

/** What Google sets together with the space. */
export const spaceSettings: INodeProperties[] = [
	{
		displayName: 'Allow External People',
		name: 'externalUserAllowed',
		type: 'boolean',
		default: false,
		displayOptions: ALL_BUT_DIRECT_MESSAGES,
		description:
			'Whether people outside of your organization can be in the space. Google does not let this be changed later. Invite such people by their email address.',
	},
	{
		displayName: 'Description',
		name: 'description',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		displayOptions: NAMED_SPACES,
		placeholder: 'e.g. All about the launch of Apollo',
		description:
			'What the space is for. Google promises 150 characters; more may be cut or refused.',
	},
	{
		displayName: 'Google Groups',
		name: 'groups',
		type: 'string',
		default: '',
		displayOptions: NAMED_SPACES,
		placeholder: 'e.g. team@example.com',
		description:
			"Google Groups to bring in, by email address or group ID, separated by commas. OAuth2: emails need 'Find Google Groups by Email' in the credential.",
	},
	{
		displayName: 'Guidelines',
		name: 'guidelines',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		displayOptions: NAMED_SPACES,
		placeholder: 'e.g. Be kind. Decisions go into the document.',
		description: 'Rules of the space, shown to its members. At most 5,000 characters.',
	},
	{
		displayName: 'History',
		name: 'spaceHistoryState',
		type: 'options',
		allowArbitraryValues: true,
		options: choicesOf('spaceHistoryState', {
			HISTORY_ON: "Messages are kept as long as your organization's rules say",
			HISTORY_OFF: 'New messages are deleted after 24 hours',
		}),
		default: 'HISTORY_ON',
		description: 'How long messages are kept. Your organization can overrule this.',
	},
	{
		displayName: 'Target Audience',
		name: 'audience',
		type: 'string',
		default: 'audiences/default',
		displayOptions: NAMED_SPACES,
		placeholder: 'e.g. audiences/default',
		description:
			'Who can find and join the space: audiences/default is everybody in your organization, another audience goes by its ID. Without this setting the space is private.',
	},
	{
		displayName: 'Who Can Post',
		name: 'predefinedPermissionSettings',
		type: 'options',
		allowArbitraryValues: true,
		options: choicesOf('predefinedPermissionSettings', {
			COLLABORATION_SPACE: 'All members can post messages',
			ANNOUNCEMENT_SPACE: 'All members can read and react, only owners and managers can post',
		}),
		default: 'COLLABORATION_SPACE',
		displayOptions: NAMED_SPACES,
		description: 'Who can post messages in the space',
	},
];
