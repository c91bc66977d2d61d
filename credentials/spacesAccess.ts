import type { INodeProperties } from 'n8n-workflow';

import { SWITCHES } from '../nodes/GoogleChatSetupSpace/google/permissions';

/** How much of Google Chat's spaces a credential opens: all that the node does, or making them alone. */
export const spacesAccess = (description: string): INodeProperties => ({
	displayName: SWITCHES.spaces,
	name: 'spacesAccess',
	type: 'options',
	options: [
		{
			name: 'Set Up and Find Spaces',
			value: 'full',
			description: 'Finds direct messages and spaces that exist already (chat.spaces)',
		},
		{
			name: 'Set Up Spaces Only',
			value: 'create',
			description: 'The smallest permission: nothing can be read (chat.spaces.create)',
		},
	],
	default: 'full',
	description,
});

/**
 * What a credential's test reads. Whoever may only set up spaces may read none: there Chat's public
 * description is asked for, which refuses a token that is no good.
 */
export const TESTED_URL =
	'={{ $credentials.spacesAccess === "create" ? "/$discovery/rest?version=v1" : "/v1/spaces?pageSize=1" }}';
