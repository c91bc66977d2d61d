import type { INodeProperties } from 'n8n-workflow';

// Fields that hang on the space type are hidden for the other types, never shown for their own: the
// editor evaluates an expression with the first row and would hide what the other rows need. None of
// them is `required`: n8n would refuse to start a run whose rows are right.
const NOT_FOR_CHATS = { hide: { '/spaceType': ['GROUP_CHAT', 'DIRECT_MESSAGE'] } };

const NOT_FOR_DIRECT_MESSAGES = { hide: { '/spaceType': ['DIRECT_MESSAGE'] } };

const spaceSettings: INodeProperties[] = [
	{
		displayName: 'Allow External People',
		name: 'externalUserAllowed',
		type: 'boolean',
		default: false,
		displayOptions: NOT_FOR_DIRECT_MESSAGES,
		description:
			'Whether people outside of your organization can be in the space. Google does not let this be changed later. Invite such people by their email address.',
	},
	{
		displayName: 'Description',
		name: 'description',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		displayOptions: NOT_FOR_CHATS,
		placeholder: 'e.g. All about the launch of Apollo',
		description: 'What the space is for. Google cuts or refuses more than 150 characters.',
	},
	{
		displayName: 'Google Groups',
		name: 'groups',
		type: 'string',
		default: '',
		displayOptions: NOT_FOR_CHATS,
		placeholder: 'e.g. team@example.com',
		description:
			"Google Groups to bring in, by email address or group ID, separated by commas. Emails need 'Find Google Groups by Email' in the credential.",
	},
	{
		displayName: 'Guidelines',
		name: 'guidelines',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		displayOptions: NOT_FOR_CHATS,
		placeholder: 'e.g. Be kind. Decisions go into the document.',
		description: 'Rules of the space, shown to its members. At most 5,000 characters.',
	},
	{
		displayName: 'History',
		name: 'spaceHistoryState',
		type: 'options',
		options: [
			{
				name: 'Off',
				value: 'HISTORY_OFF',
				description: 'Messages are deleted after 24 hours',
			},
			{
				name: 'On',
				value: 'HISTORY_ON',
				description: 'Messages are kept',
			},
		],
		default: 'HISTORY_ON',
		description:
			"Whether messages are kept. Your organization's policy may decide this in another way.",
	},
	{
		displayName: 'Target Audience',
		name: 'audience',
		type: 'string',
		default: 'audiences/default',
		displayOptions: NOT_FOR_CHATS,
		placeholder: 'e.g. audiences/default',
		description:
			'Who can find and join the space. Use audiences/default for the whole organization. Leave this setting out for a private space.',
	},
	{
		displayName: 'Who Can Post',
		name: 'predefinedPermissionSettings',
		type: 'options',
		options: [
			{
				name: 'Everyone (Collaboration)',
				value: 'COLLABORATION_SPACE',
				description: 'All members can post messages',
			},
			{
				name: 'Owners and Managers Only (Announcements)',
				value: 'ANNOUNCEMENT_SPACE',
				description: 'All members can read and react, only owners and managers can post',
			},
		],
		default: 'COLLABORATION_SPACE',
		displayOptions: NOT_FOR_CHATS,
		description: 'Who can post messages in the space',
	},
];

const afterSetup: INodeProperties[] = [
	{
		displayName: 'Add Chat App',
		name: 'addChatApp',
		type: 'boolean',
		default: false,
		displayOptions: NOT_FOR_DIRECT_MESSAGES,
		description:
			"Whether to add the Chat app of your Google Cloud project. Needs 'Add Chat App' in the credential.",
	},
	{
		displayName: 'Check Members',
		name: 'checkMembers',
		type: 'options',
		options: [
			{
				name: 'Do Not Check',
				value: 'off',
			},
			{
				name: 'Fail If Somebody Is Missing',
				value: 'fail',
				description: 'The item fails, with a link to the space and the names of those missing',
			},
			{
				name: 'Report',
				value: 'report',
				description: 'The output says who joined, who is invited and who is missing',
			},
		],
		default: 'off',
		description:
			"Whether to look who is really in the space: Google Chat leaves people out in silence. Needs 'Manage Members' in the credential.",
	},
	{
		displayName: 'Managers',
		name: 'managers',
		type: 'string',
		default: '',
		displayOptions: NOT_FOR_CHATS,
		placeholder: 'e.g. jane@example.com',
		description:
			"People to make managers. They are members, too, without being named there. Needs 'Manage Members' in the credential.",
	},
	{
		displayName: 'Owners',
		name: 'owners',
		type: 'string',
		default: '',
		displayOptions: NOT_FOR_CHATS,
		placeholder: 'e.g. jane@example.com',
		description:
			"People to make owners, beside you. They are members, too, without being named there. Needs 'Manage Members' in the credential.",
	},
	{
		displayName: 'Pin Welcome Message',
		name: 'pinWelcomeMessage',
		type: 'boolean',
		default: false,
		description: 'Whether to pin the welcome message to the board of the space',
	},
	{
		displayName: 'Welcome Message',
		name: 'welcomeMessage',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		placeholder: 'e.g. Welcome! This is where we plan the launch.',
		description:
			"First message, sent once in your name. Needs 'Send Welcome Message' in the credential.",
	},
];

const options: INodeProperties[] = [
	{
		displayName: 'Act As',
		name: 'actAs',
		type: 'string',
		default: '',
		displayOptions: { show: { '/authentication': ['serviceAccount'] } },
		placeholder: 'e.g. jane@example.com',
		description:
			"Email address of the person who sets up this item's space, and is in it, instead of the one in the credential",
	},
	{
		displayName: 'Idempotency Key',
		name: 'idempotencyKey',
		type: 'string',
		default: '',
		placeholder: 'e.g. {{ $json.ticketId }}',
		description:
			'What makes the row unique, such as a row number or ticket ID. The same key in this node is the same space, in every execution: running again makes nothing twice. Without a key, every new execution makes new spaces.',
	},
	{
		displayName: 'If Space Exists',
		name: 'ifSpaceExists',
		type: 'options',
		options: [
			{
				name: 'Create Another One',
				value: 'create',
				description:
					'Named spaces and group chats are made anew; a direct message is there once only',
			},
			{
				name: 'Fail',
				value: 'fail',
				description: 'The item fails, with a link to the space',
			},
			{
				name: 'Reuse',
				value: 'reuse',
				description: 'Go on with the existing one, and add those who are missing',
			},
		],
		default: 'create',
		description:
			"What to do when you are already in a space with exactly this name, or in a group chat with exactly these people. Group chats, and people to add, need 'Manage Members' in the credential.",
	},
	{
		displayName: 'Max Wait (Seconds)',
		name: 'maxWaitSeconds',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 86400 },
		default: 300,
		description:
			"How long a request may wait when Google says that the quota is used up. The first item's value counts for the whole run.",
	},
	{
		displayName: 'Preview Only',
		name: 'previewOnly',
		type: 'boolean',
		default: false,
		description:
			'Whether to check everything and output what would be sent, without sending anything',
	},
	{
		displayName: 'Space Writes per Minute',
		name: 'spaceWritesPerMinute',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 1000000 },
		default: 60,
		description:
			"How many spaces to set up per minute. Google allows 60 for all users of a Cloud project together. With several n8n workers, divide by their number. The first item's value counts for the whole run.",
	},
	{
		displayName: 'Unknown Members',
		name: 'unknownMembers',
		type: 'options',
		displayOptions: NOT_FOR_CHATS,
		options: [
			{
				name: 'Fail',
				value: 'fail',
				description: 'The item fails, and no space is made',
			},
			{
				name: 'Leave Out',
				value: 'leaveOut',
				description: 'The space is set up with the others, who are added one by one',
			},
		],
		default: 'fail',
		description:
			"What to do when Google does not know one of the members. Leaving out needs 'Manage Members' in the credential.",
	},
];

/** Every field of the node, in the order of the form. */
export const properties: INodeProperties[] = [
	{
		displayName: 'Authentication',
		name: 'authentication',
		type: 'options',
		options: [
			{
				name: 'OAuth2 (Recommended)',
				value: 'oAuth2',
				description: 'Sets up spaces as you, with your own Google account',
			},
			{
				name: 'Service Account',
				value: 'serviceAccount',
				description: 'Acts as any person of your organization; an administrator has to allow it',
			},
		],
		default: 'oAuth2',
		description: 'How to sign in to Google',
	},
	{
		displayName: 'Space Type',
		name: 'spaceType',
		type: 'options',
		options: [
			{
				name: 'Named Space',
				value: 'SPACE',
				description: 'A space with a name, for any number of people',
			},
			{
				name: 'Group Chat',
				value: 'GROUP_CHAT',
				description: 'An unnamed chat with 2 to 49 others',
			},
			{
				name: 'Direct Message',
				value: 'DIRECT_MESSAGE',
				description: 'A chat with one person, or with the calling Chat app',
			},
		],
		default: 'SPACE',
		description:
			'What to set up. From a column of your data, the words space, group chat and DM work, too, although the editor marks them as not supported.',
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
			'People to bring in: any number for a named space, 2 to 49 for a group chat, exactly one for a direct message. Lists from other nodes work, too.',
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
