import {
	NodeHelpers,
	Workflow,
	type INode,
	type INodeParameters,
	type INodeTypes,
} from 'n8n-workflow';

import { GoogleChatSpacesOAuth2Api } from '../../../credentials/GoogleChatSpacesOAuth2Api.credentials';

/** Each switch with the one permission that it stands for, as Google names it. */
const SCOPES = {
	manageMembers: 'chat.memberships',
	sendMessages: 'chat.messages.create',
	addChatApp: 'chat.memberships.app',
	findGroups: 'cloud-identity.groups.readonly',
};
const NAMES = Object.keys(SCOPES) as Array<keyof typeof SCOPES>;

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

/**
 * What Google is asked for by a credential with these fields. n8n's own code reads the expression,
 * in the way in which n8n reads a credential: the defaults filled in, `$self` for all its fields.
 */
function scopesOf(fields: INodeParameters): string[] {
	const { properties } = new GoogleChatSpacesOAuth2Api();
	const filled = NodeHelpers.getNodeParameters(properties, fields, true, false, null, null) ?? {};
	const { expression } = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const resolved = expression.getParameterValue(
		filled,
		null,
		0,
		0,
		node.name,
		[],
		'internal',
		{},
		undefined,
		false,
		filled,
	) as INodeParameters;
	return String(resolved.scope).split(' ');
}

const atGoogle = (...names: string[]) =>
	names.map((name) => `https://www.googleapis.com/auth/${name}`);

describe('the permissions that the credential asks for', () => {
	it('are that for spaces alone as long as nothing is switched on', () => {
		expect(scopesOf({})).toEqual(atGoogle('chat.spaces'));
	});

	it('are the smallest one where spaces are only to be set up', () => {
		expect(scopesOf({ spacesAccess: 'create' })).toEqual(atGoogle('chat.spaces.create'));
	});

	it.each(NAMES)('grow by exactly one with %s', (name) => {
		expect(scopesOf({ [name]: true })).toEqual(atGoogle('chat.spaces', SCOPES[name]));
	});

	it.each(['full', 'create'])('are all of them with all switched on, and spaces: %s', (access) => {
		const all = Object.fromEntries(NAMES.map((name) => [name, true]));
		const spaces = access === 'full' ? 'chat.spaces' : 'chat.spaces.create';
		expect(scopesOf({ ...all, spacesAccess: access })).toEqual(
			atGoogle(spaces, ...Object.values(SCOPES)),
		);
	});

	it('have no switch that this test does not know', () => {
		const switches = new GoogleChatSpacesOAuth2Api().properties
			.filter(({ type }) => type === 'boolean')
			.map(({ name }) => name);
		expect(switches).toEqual(NAMES);
	});
});
