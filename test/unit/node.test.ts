import type { IExecuteFunctions } from 'n8n-workflow';

import { properties } from '../../nodes/GoogleChatSetupSpace/form/form';
import { GoogleChatSetupSpace } from '../../nodes/GoogleChatSetupSpace/GoogleChatSetupSpace.node';

const node = new GoogleChatSetupSpace();
const { description } = node;

describe('the node, as n8n knows it', () => {
	it('has a name, pictures and a place in the list', () => {
		expect(description).toMatchObject({
			displayName: 'Google Chat Setup Space',
			name: 'googleChatSetupSpace',
			icon: {
				light: 'file:../../icons/googleChatSetupSpace.svg',
				dark: 'file:../../icons/googleChatSetupSpace.dark.svg',
			},
			group: ['output'],
			version: 1,
			defaults: { name: 'Google Chat Setup Space' },
			usableAsTool: true,
		});
		expect(description.description).toMatch(/^Set up a Google Chat space/);
	});

	it('has one input, one output and the fields of its form', () => {
		expect([description.inputs, description.outputs]).toEqual([['main'], ['main']]);
		expect(description.properties).toBe(properties);
	});

	it('has a credential for each way of signing in, and shows the one that was chosen', () => {
		const shownFor = (kind: string) => ({ show: { authentication: [kind] } });
		expect(description.credentials).toEqual([
			{
				name: 'googleChatSpacesOAuth2Api',
				required: true,
				displayOptions: shownFor('oAuth2'),
			},
			{
				name: 'googleChatSpacesServiceAccountApi',
				required: true,
				displayOptions: shownFor('serviceAccount'),
			},
		]);
	});

	it('says under its name which kind of space it sets up', () => {
		expect(description.subtitle).toMatch(/^=\{\{.*\$rawParameter\["spaceType"\].*\}\}$/);
	});

	it('gives nothing where nothing comes in', async () => {
		const context = { getInputData: () => [] } as unknown as IExecuteFunctions;
		expect(await node.execute.call(context)).toEqual([[]]);
	});
});
