import {
	Workflow,
	type ICredentialTestRequest,
	type INode,
	type INodeParameters,
	type INodeTypes,
} from 'n8n-workflow';

import { GoogleChatSpacesOAuth2Api } from '../../../credentials/GoogleChatSpacesOAuth2Api.credentials';
import { GoogleChatSpacesServiceAccountApi } from '../../../credentials/GoogleChatSpacesServiceAccountApi.credentials';

const node: INode = {
	id: 'n',
	name: 'n',
	type: 'n',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};
const nodeTypes = {
	getByNameAndVersion: () => ({ description: { properties: [] } }),
} as unknown as INodeTypes;

/** What n8n asks Google for when it tests a credential with these fields: its own code reads the expression. */
function testedUrl({ request }: ICredentialTestRequest, $credentials: INodeParameters): string {
	const { expression } = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const path = expression.getParameterValue(
		String(request.url),
		null,
		0,
		0,
		node.name,
		[],
		'internal',
		{ $credentials },
	);
	return String(request.baseURL) + String(path);
}

describe.each([
	['OAuth2', new GoogleChatSpacesOAuth2Api()],
	['service account', new GoogleChatSpacesServiceAccountApi()],
])("n8n's test of the %s credential", (_name, { test }) => {
	it('reads spaces where they may be read', () => {
		expect(testedUrl(test, { spacesAccess: 'full' })).toBe(
			'https://chat.googleapis.com/v1/spaces?pageSize=1',
		);
	});

	it('reads what is public where no space may be read', () => {
		expect(testedUrl(test, { spacesAccess: 'create' })).toBe(
			'https://chat.googleapis.com/$discovery/rest?version=v1',
		);
	});
});

describe("n8n's test of the service account credential", () => {
	const { test } = new GoogleChatSpacesServiceAccountApi();
	const sentences = (test.rules ?? []).map(({ properties }) => [
		'value' in properties ? properties.value : undefined,
		properties.message,
	]);

	it.each([
		[403, /Enable the Google Chat API/],
		[404, /Fill in the Google Chat API's Configuration page/],
	])('says of a %p what to do', (status, words) => {
		const told = sentences.filter(([value]) => value === status);
		expect(told).toEqual([[status, expect.stringMatching(words)]]);
	});
});

describe('the OAuth2 credential', () => {
	it('lends its token to no HTTP Request node', () => {
		const { properties } = new GoogleChatSpacesOAuth2Api();
		const field = properties.find(({ name }) => name === 'allowedHttpRequestDomains');
		expect(field).toMatchObject({ type: 'hidden', default: 'none' });
	});
});
