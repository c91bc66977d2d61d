import type { ICredentialTestRequest, ICredentialType, INodeProperties, Icon } from 'n8n-workflow';

import { SWITCHES } from '../nodes/GoogleChatSetupSpace/google/permissions';
import { spacesAccess, TESTED_URL } from './spacesAccess';

const AUTH = 'https://www.googleapis.com/auth/';

/** One switch for each permission beyond setting up spaces, named for the feature that it serves. */
const PERMISSION_SWITCHES = [
	{
		displayName: SWITCHES.memberships,
		name: 'manageMembers',
		feature:
			'For more than 49 members, owners, managers, the member check, leaving out unknown members, and reusing spaces and group chats',
		scope: 'chat.memberships',
	},
	{
		displayName: SWITCHES.messages,
		name: 'sendMessages',
		feature: 'For the welcome message',
		scope: 'chat.messages.create',
	},
	{
		displayName: SWITCHES.app,
		name: 'addChatApp',
		feature: 'For adding the Chat app of your Google Cloud project',
		scope: 'chat.memberships.app',
	},
	{
		displayName: SWITCHES.groups,
		name: 'findGroups',
		feature: 'For Google Groups that are given by email address',
		scope: 'cloud-identity.groups.readonly',
	},
] as const;

/** A person's own Google account, with no more permissions than the features in use need. */
export class GoogleChatSpacesOAuth2Api implements ICredentialType {
	name = 'googleChatSpacesOAuth2Api';

	extends = ['googleOAuth2Api'];

	displayName = 'Google Chat Spaces OAuth2 API';

	icon: Icon = {
		light: 'file:../icons/googleChatSetupSpace.svg',
		dark: 'file:../icons/googleChatSetupSpace.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-google-chat-setup-space/n8n-nodes-google-chat-setup-space#credential';

	properties: INodeProperties[] = [
		{
			displayName:
				'Switch on what you use. After a change, click "Switch account" (or "Sign in with Google"), so that Google asks you for it.',
			name: 'permissionsNotice',
			type: 'notice',
			default: '',
		},
		spacesAccess('What the node may do with spaces'),
		...PERMISSION_SWITCHES.map(({ displayName, name, feature, scope }): INodeProperties => ({
			displayName,
			name,
			type: 'boolean',
			default: false,
			hint: `${feature} (${scope})`,
			description: `Whether Google is asked for ${scope}`,
		})),
		{
			displayName: 'Scope',
			name: 'scope',
			type: 'hidden',
			default: `={{ "${AUTH}chat.spaces" + ($self["spacesAccess"] === "create" ? ".create" : "")${PERMISSION_SWITCHES.map(
				({ name, scope }) => ` + ($self["${name}"] ? " ${AUTH}${scope}" : "")`,
			).join('')} }}`,
		},
		{
			// n8n adds a field of this name to every OAuth2 credential; this node calls Google alone.
			displayName: 'Allowed HTTP Request Domains',
			name: 'allowedHttpRequestDomains',
			type: 'hidden',
			default: 'none',
		},
	];

	// The editor never runs this for OAuth2; n8n's public API does.
	test: ICredentialTestRequest = {
		request: { baseURL: 'https://chat.googleapis.com', url: TESTED_URL },
	};
}
