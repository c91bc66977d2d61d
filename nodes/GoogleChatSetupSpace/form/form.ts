import type { INodeProperties } from 'n8n-workflow';

import { afterSetup } from './afterSetup';
import { choicesOf } from './choicesOf';
import { options } from './options';
import { spaceSettings } from './spaceSettings';

/** Every field of the node, in the order of the form. */
export const properties: INodeProperties[] = [
	{
		displayName: 'Authentication',
		name: 'authentication',
		type: 'options',
		options: choicesOf('authentication', {
			oAuth2: 'Sets up spaces as you, with your own Google account',
			serviceAccount: 'Acts as any person of your organization; an administrator has to allow it',
		}),
		default: 'oAuth2',
		description: 'How to sign in to Google',
	},
	{
		displayName: 'Space Type',
		name: 'spaceType',
		type: 'options',
		// A column may hold what people write, such as "group chat": the editor would mark it as wrong.
		allowArbitraryValues: true,
		options: choicesOf('spaceType', {
			SPACE: 'A space with a name, for a team or topic',
			GROUP_CHAT: 'An unnamed chat with 2 to 49 others',
			DIRECT_MESSAGE: 'A chat with one person, or with your own Chat app',
		}),
		default: 'SPACE',
		description:
			'What to set up. A column of your data may hold the words space, group chat or DM.',
	},
	{
		displayName: 'Display Name',
		name: 'displayName',
		type: 'string',
		default: '',
		displayOptions: { hide: { spaceType: ['GROUP_CHAT', 'DIRECT_MESSAGE'] } },
		placeholder: 'e.g. Project Apollo',
		description: 'Name of the space. At most 128 characters. Chats have no name.',
	},
	{
		displayName: 'Chat With the App',
		name: 'singleUserBotDm',
		type: 'boolean',
		default: false,
		displayOptions: { hide: { spaceType: ['SPACE', 'GROUP_CHAT'] } },
		description:
			'Whether the direct message is with the Chat app of your Google Cloud project instead of with a person. Leave Members empty then.',
	},
	{
		displayName: 'Members',
		name: 'members',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. jane@example.com, joe@example.com',
		hint: 'Email addresses or user IDs, separated by commas or line breaks. Leave yourself out.',
		description:
			'People to bring in: for a named space as many as Google allows, for a group chat 2 to 49, for a direct message exactly one. Lists from other nodes work, too.',
	},
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
	{
		displayName: 'Space Settings',
		name: 'spaceSettings',
		type: 'collection',
		placeholder: 'Add setting',
		default: {},
		options: spaceSettings,
	},
	{
		displayName: 'After Setup',
		name: 'afterSetup',
		type: 'collection',
		placeholder: 'Add step',
		default: {},
		options: afterSetup,
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options,
	},
];
