import type { INodeProperties } from 'n8n-workflow';

import { SPACES_ACCESS } from '../nodes/GoogleChatSetupSpace/words/switches';

/** How much of Google Chat's spaces a credential opens: all that the node does, or making them alone. */
export const spacesAccess = (description: string): INodeProperties => ({
	displayName: SPACES_ACCESS.label,
	name: SPACES_ACCESS.field,
	type: 'options',
	options: [
		{
			name: SPACES_ACCESS.full.label,
			value: SPACES_ACCESS.full.value,
			description: 'Finds and changes spaces that exist already (chat.spaces)',
		},
		{
			name: SPACES_ACCESS.create.label,
			value: SPACES_ACCESS.create.value,
			description: 'The smallest permission: nothing can be read (chat.spaces.create)',
		},
	],
	default: SPACES_ACCESS.full.value,
	description,
});

/**
 * What a credential's test reads. Whoever may only set up spaces may read none: there Chat's public
 * description is asked for, which refuses a token that is no good.
 */
export const TEST_REQUEST = {
	baseURL: 'https://chat.googleapis.com',
	url: `={{ $credentials.${SPACES_ACCESS.field} === "${SPACES_ACCESS.create.value}" ? "/$discovery/rest?version=v1" : "/v1/spaces?pageSize=1" }}`,
};
