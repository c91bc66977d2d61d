import type { INodeProperties } from 'n8n-workflow';

import { NAMED_SPACES } from './appliesTo';
import { choicesOf } from './choicesOf';

/** How the row is carried out. */
export const options: INodeProperties[] = [
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
		displayName: 'Existing Space',
		name: 'existingSpace',
		type: 'string',
		default: '',
		placeholder: 'e.g. {{ $json.spaceUri }}',
		description:
			"Link or ID of the item's space, as an earlier run wrote it into the sheet: it is brought in line with the item. Where it is empty, a space is set up. One item per space, and no Idempotency Key beside it. OAuth2: people need 'Manage Members' in the credential.",
	},
	{
		displayName: 'Idempotency Key',
		name: 'idempotencyKey',
		type: 'string',
		default: '',
		placeholder: 'e.g. {{ $json.ticketId }}',
		description:
			'What stays with the row, such as a ticket ID or staff number; never a row number, which shifts. The same key in this node is the same space, in every execution. A copied workflow, a node pasted anew or another credential makes other keys. Without a key, every new execution makes new spaces.',
	},
	{
		displayName: 'If Space Exists',
		name: 'ifSpaceExists',
		type: 'options',
		allowArbitraryValues: true,
		options: choicesOf('ifSpaceExists', {
			create: 'Named spaces and group chats are made anew; a direct message is there once only',
			reuse: 'Go on with the existing one, and add who is missing',
			update:
				'Bring the existing one in line: settings that are filled in, people who are missing, roles',
			fail: 'The item fails, with a link to the space',
		}),
		default: 'create',
		description:
			"What to do when you are already in a space with exactly this name, or in a group chat with exactly these people. OAuth2: group chats, and people to add, need 'Manage Members' in the credential.",
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
		displayName: 'People Not in the Row',
		name: 'peopleNotInRow',
		type: 'options',
		allowArbitraryValues: true,
		displayOptions: NAMED_SPACES,
		options: choicesOf('peopleNotInRow', {
			keep: 'They stay',
			report: 'They stay, and the output names them',
			remove:
				'They are taken out of a space that the item names by Existing Space, or that its Idempotency Key made',
		}),
		default: 'keep',
		hint: 'Somebody who left the space comes back with the next run: take them out of the row',
		description:
			"What to do with people who are in the space, but not in Members, Owners or Managers. You, owners, managers, apps and groups always stay. OAuth2: needs 'Manage Members' in the credential.",
	},
	{
		displayName: 'Preview Only',
		name: 'previewOnly',
		type: 'boolean',
		default: false,
		description:
			'Whether to check everything and output what would be done, without changing anything',
	},
	{
		displayName: 'Remove at Most',
		name: 'removeAtMost',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 10000 },
		displayOptions: NAMED_SPACES,
		default: 5,
		description:
			'How many people may be removed from one space. If there are more, or more than half of those in it, the item fails and nothing in the space is changed.',
	},
	{
		displayName: 'Space Writes per Minute',
		name: 'spaceWritesPerMinute',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 1000000 },
		default: 60,
		description:
			"How many spaces to set up or change per minute. Google allows 60 for each Cloud project. With several n8n workers, divide by their number. The first item's value counts for the whole run.",
	},
	{
		displayName: 'Unknown Members',
		name: 'unknownMembers',
		type: 'options',
		allowArbitraryValues: true,
		displayOptions: NAMED_SPACES,
		options: choicesOf('unknownMembers', {
			fail: 'The item fails, and no space is made. Of the 50th person and later, Google tells only when the space is there: a warning names them.',
			leaveOut: 'The space is set up with the others, who are added one by one',
		}),
		default: 'fail',
		description:
			"What to do when Google does not know one of the members. OAuth2: leaving out needs 'Manage Members' in the credential.",
	},
];
