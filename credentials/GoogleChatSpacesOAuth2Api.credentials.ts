import type { ICredentialTestRequest, ICredentialType, INodeProperties, Icon } from 'n8n-workflow';

import { SPACES_ACCESS, SWITCHES } from '../nodes/GoogleChatSetupSpace/words/switches';
import { spacesAccess, TEST_REQUEST } from './spacesAccess';

const AUTH = 'https://www.googleapis.com/auth/';

/** What each switch is for. */
const FEATURES: Readonly<Record<(typeof SWITCHES)[number]['field'], string>> = {
	manageMembers:
		'For more than 49 members, owners, managers, the member check, leaving out unknown members, and spaces that exist already',
	sendMessages: 'For the welcome message',
	addChatApp: 'For adding the Chat app of your Google Cloud project',
	findGroups: 'For Google Groups that are given by email address',
};

/** A person's own Google account; each permission beyond spaces has a switch. */
export class GoogleChatSpacesOAuth2Api implements ICredentialType {
	name = 'googleChatSpacesOAuth2Api';

	extends = ['googleOAuth2Api'];

	displayName = 'Google Chat Spaces OAuth2 API';

	icon: Icon = {
		light: 'file:../icons/googleChatSetupSpace.svg',
		dark: 'file:../icons/googleChatSetupSpace.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-google-chat-setup-space/n8n-nodes-google-chat-setup-space/blob/main/docs/setup.md#5-an-oauth-client-for-n8n';

	properties: INodeProperties[] = [
		{
			displayName:
				'Switch on what you use. After a change, click "Switch account" (or "Sign in with Google"), so that Google asks you for it.',
			name: 'permissionsNotice',
			type: 'notice',
			default: '',
		},
		spacesAccess('What the node may do with spaces'),
		...SWITCHES.map(({ label, field, scope }): INodeProperties => ({
			displayName: label,
			name: field,
			type: 'boolean',
			default: false,
			hint: `${FEATURES[field]} (${scope})`,
			description: `Whether Google is asked for ${scope}`,
		})),
		{
			displayName: 'Scope',
			name: 'scope',
			type: 'hidden',
			default: `={{ "${AUTH}chat.spaces" + ($self["${SPACES_ACCESS.field}"] === "${SPACES_ACCESS.create.value}" ? ".create" : "")${SWITCHES.map(
				({ field, scope }) => ` + ($self["${field}"] ? " ${AUTH}${scope}" : "")`,
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
	test: ICredentialTestRequest = { request: TEST_REQUEST };
}
