import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { properties } from './form/form';

/** Sets up one Google Chat space with its members for each input item. */
export class GoogleChatSetupSpace implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Google Chat Setup Space',
		name: 'googleChatSetupSpace',
		icon: {
			light: 'file:../../icons/googleChatSetupSpace.svg',
			dark: 'file:../../icons/googleChatSetupSpace.dark.svg',
		},
		group: ['output'],
		version: 1,
		subtitle:
			'={{ { SPACE: "named space", GROUP_CHAT: "group chat", DIRECT_MESSAGE: "direct message" }[$rawParameter["spaceType"]] || "type from the data" }}',
		description: 'Set up a Google Chat space, group chat or direct message with its members',
		defaults: { name: 'Google Chat Setup Space' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'googleChatSpacesOAuth2Api',
				required: true,
				displayOptions: { show: { authentication: ['oAuth2'] } },
			},
			{
				name: 'googleChatSpacesServiceAccountApi',
				required: true,
				displayOptions: { show: { authentication: ['serviceAccount'] } },
			},
		],
		properties,
	};

	/** @throws NodeOperationError where a row cannot be done and the node is set to stop */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { setUpSpaces, processRuntime } = await import('./loadedAtRun');
		return await setUpSpaces(this, processRuntime);
	}
}
