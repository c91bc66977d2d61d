import {
	UserError,
	type IAuthenticateGeneric,
	type ICredentialDataDecryptedObject,
	type ICredentialTestRequest,
	type ICredentialType,
	type IDataObject,
	type IHttpRequestHelper,
	type INodeProperties,
	type Icon,
} from 'n8n-workflow';

import { SWITCHES } from '../nodes/GoogleChatSetupSpace/words/switches';
import { spacesAccess, TEST_REQUEST } from './spacesAccess';

/** A service account that acts as people of its organization. */
export class GoogleChatSpacesServiceAccountApi implements ICredentialType {
	name = 'googleChatSpacesServiceAccountApi';

	displayName = 'Google Chat Spaces Service Account API';

	icon: Icon = {
		light: 'file:../icons/googleChatSetupSpace.svg',
		dark: 'file:../icons/googleChatSetupSpace.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-google-chat-setup-space/n8n-nodes-google-chat-setup-space/blob/main/docs/setup.md#service-account';

	properties: INodeProperties[] = [
		{
			displayName: 'Private Key',
			name: 'privateKey',
			type: 'string',
			typeOptions: { password: true, rows: 4 },
			default: '',
			required: true,
			hint: 'Paste the whole JSON key file from the Google Cloud console, or the private key in it',
			description: 'The key with which the service account signs in',
		},
		{
			displayName: 'Act as User',
			name: 'delegatedEmail',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. jane@example.com',
			description:
				"Email address of the person who sets up the spaces, and is in them. The node's option 'Act As' can name another one for each item.",
		},
		{
			displayName: 'Service Account Email',
			name: 'email',
			type: 'string',
			default: '',
			placeholder: 'e.g. robot@my-project.iam.gserviceaccount.com',
			hint: 'Only needed if the private key alone is pasted above',
			description: 'The address of the service account',
		},
		{
			displayName:
				'An administrator has to add its Client ID (a number) to <a href="https://admin.google.com/ac/owl/domainwidedelegation" target="_blank">domain-wide delegation</a> in the Admin console, with the scopes of what you use, at first https://www.googleapis.com/auth/chat.spaces.',
			name: 'delegationNotice',
			type: 'notice',
			default: '',
		},
		spacesAccess('What the administrator has delegated'),
		{
			displayName: 'Use in the HTTP Request Node',
			name: 'usedOutside',
			type: 'boolean',
			default: false,
			description:
				'Whether to choose what the HTTP Request node may do with this credential. The Google Chat Setup Space node needs no choice.',
		},
		...SWITCHES.map(({ label, field, scope }): INodeProperties => ({
			displayName: label,
			name: field,
			type: 'boolean',
			default: false,
			displayOptions: { show: { usedOutside: [true] } },
			hint: `An administrator has to delegate https://www.googleapis.com/auth/${scope}`,
			description: `Whether Google is asked for ${scope}`,
		})),
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
		{
			// n8n adds this and the next field to every credential: a token is good at Google alone.
			displayName: 'Allowed HTTP Request Domains',
			name: 'allowedHttpRequestDomains',
			type: 'hidden',
			default: 'domains',
		},
		{
			displayName: 'Allowed Domains',
			name: 'allowedDomains',
			type: 'hidden',
			default: '*.googleapis.com',
		},
	];

	/** n8n calls this for the HTTP Request node and the test; the node keeps tokens of its own. */
	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		const { signIn } = await import('../nodes/GoogleChatSetupSpace/loadedAtRun');
		const signedIn = await signIn(
			async (options) => await this.helpers.httpRequest(options),
			credentials,
			Date.now(),
		);
		if ('problem' in signedIn) throw new UserError(signedIn.problem);
		return { accessToken: signedIn.token };
	}

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			headers: { Authorization: '=Bearer {{$credentials.accessToken}}' },
		},
	};

	test: ICredentialTestRequest = {
		request: TEST_REQUEST,
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message:
						'The service account can sign in, but Google Chat does not let it in. Enable the Google Chat API in its Google Cloud project.',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 404,
					message:
						"The service account can sign in, but the Chat app of its Google Cloud project is not configured. Fill in the Google Chat API's Configuration page and save it.",
				},
			},
		],
	};
}
