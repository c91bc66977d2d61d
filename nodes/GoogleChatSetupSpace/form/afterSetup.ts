import type { INodeProperties } from 'n8n-workflow';

import { ALL_BUT_DIRECT_MESSAGES, NAMED_SPACES } from './appliesTo';
import { choicesOf } from './choicesOf';

/** What follows once the space is there. */
export const afterSetup: INodeProperties[] = [
	{
		displayName: 'Add Chat App',
		name: 'addChatApp',
		type: 'boolean',
		default: false,
		displayOptions: ALL_BUT_DIRECT_MESSAGES,
		description:
			"Whether to add the Chat app of your Google Cloud project. OAuth2: needs 'Add Chat App' in the credential.",
	},
	{
		displayName: 'Check Members',
		name: 'checkMembers',
		type: 'options',
		allowArbitraryValues: true,
		options: choicesOf('checkMembers', {
			report: 'The output says how many joined, how many are invited, and who is missing',
			fail: 'The item fails, with a link to the space and the names of those missing',
		}),
		default: 'off',
		description:
			"Whether to look who is really in the space: Google Chat leaves people out in silence. OAuth2: needs 'Manage Members' in the credential.",
	},
	{
		displayName: 'Managers',
		name: 'managers',
		type: 'string',
		default: '',
		displayOptions: NAMED_SPACES,
		placeholder: 'e.g. jane@example.com',
		description:
			"People to make managers. They are members, too, without being named there. OAuth2: needs 'Manage Members' in the credential.",
	},
	{
		displayName: 'Owners',
		name: 'owners',
		type: 'string',
		default: '',
		displayOptions: NAMED_SPACES,
		placeholder: 'e.g. jane@example.com',
		description:
			"People to make owners, beside you. They are members, too, without being named there. OAuth2: needs 'Manage Members' in the credential.",
	},
	{
		displayName: 'Pin Welcome Message',
		name: 'pinWelcomeMessage',
		type: 'boolean',
		default: false,
		description:
			'Whether to pin the welcome message to the board of the space. Needs a Welcome Message.',
	},
	{
		displayName: 'Welcome Message',
		name: 'welcomeMessage',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		placeholder: 'e.g. Welcome! This is where we plan the launch.',
		description:
			"First message, sent once in your name. OAuth2: needs 'Send Welcome Message' in the credential.",
	},
];
