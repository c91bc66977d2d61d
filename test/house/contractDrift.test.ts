import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as api from '../../nodes/GoogleChatSetupSpace/google/requests';
import { contracts } from '../../sandbox/google/contract/methods';
import type { DiscoveryDocument } from '../../sandbox/google/contract/trim';
import type { Contract } from '../../sandbox/google/contract/types';
import { contractChanges } from '../../scripts/contractChanges';
import { driftOf, driftReport } from '../../scripts/contractDrift';
import { NODE_USES } from '../../scripts/contractInUse';

const FIXTURE = join(__dirname, '../../sandbox/google/contract/chat-v1.json');
const AUTH = 'https://www.googleapis.com/auth/';

/** Any part of the fixture, to be changed at will. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Editable = any;

const fixture = (): Contract => JSON.parse(readFileSync(FIXTURE, 'utf8')) as Contract;

function changesAfter(edit: (theirs: Editable) => void) {
	const theirs = fixture();
	edit(theirs);
	return contractChanges(fixture(), theirs, NODE_USES).map(
		({ words, isInUse }) => `${isInUse ? 'in use' : 'news'}: ${words}`,
	);
}

describe('a comparison of two documents', () => {
	it('finds nothing in the same one, also with its entries in another order', () => {
		expect(
			changesAfter((theirs) => {
				theirs.revision = '20991231';
				theirs.methods['spaces.setup'].scopes.reverse();
				theirs.schemas = Object.fromEntries(Object.entries(theirs.schemas).reverse());
			}),
		).toEqual([]);
	});

	it.each<[string, (theirs: Editable) => void, string[]]>([
		[
			'a method that is gone',
			({ methods }) => delete methods['spaces.setup'],
			['in use: the method spaces.setup was removed'],
		],
		[
			'a path that moved',
			({ methods }) => (methods['spaces.setup'].path = 'v2/spaces:setup'),
			['in use: spaces.setup: path was v1/spaces:setup, is v2/spaces:setup'],
		],
		[
			'a body that is gone',
			({ methods }) => delete methods['spaces.setup'].request,
			['in use: spaces.setup: request was SetUpSpaceRequest, is not there'],
		],
		[
			'a scope of ours that is gone',
			({ methods }) => methods['spaces.setup'].scopes.shift(),
			[`in use: spaces.setup: the scope ${AUTH}chat.spaces was removed`],
		],
		[
			'a scope of administrators that is gone',
			({ methods }) => methods['spaces.get'].scopes.shift(),
			[`news: spaces.get: the scope ${AUTH}chat.admin.spaces was removed`],
		],
		[
			'a new scope',
			({ methods }) => methods['spaces.setup'].scopes.push(`${AUTH}chat.all`),
			[`news: spaces.setup: the scope ${AUTH}chat.all was added`],
		],
		[
			'a parameter of ours that is gone',
			({ methods }) => delete methods['spaces.list'].parameters.filter,
			['in use: spaces.list: the parameter filter was removed'],
		],
		[
			'a parameter of others that is gone',
			({ methods }) => delete methods['spaces.members.list'].parameters.useAdminAccess,
			['news: spaces.members.list: the parameter useAdminAccess was removed'],
		],
		[
			'a new parameter',
			({ methods }) => (methods['spaces.setup'].parameters.region = { type: 'string' }),
			['news: spaces.setup: the parameter region was added'],
		],
		[
			'a new parameter that every call needs',
			({ methods }) => (methods['spaces.setup'].parameters.region = { required: true }),
			['in use: spaces.setup: the parameter region was added'],
		],
		[
			'a value of a parameter that is gone',
			({ methods }) => methods['spaces.findGroupChats'].parameters.spaceView.enum.pop(),
			[
				'in use: spaces.findGroupChats: the parameter spaceView: the value SPACE_VIEW_EXPANDED was removed',
			],
		],
		[
			'a field of ours that is gone',
			({ schemas }) => delete schemas.Space.spaceUri,
			['in use: Space.spaceUri was removed'],
		],
		[
			'a field of others that is gone',
			({ schemas }) => delete schemas.Message.cards,
			['news: Message.cards was removed'],
		],
		[
			'a new field',
			({ schemas }) => (schemas.Space.mood = { type: 'string' }),
			['news: Space.mood was added'],
		],
		[
			'a field of another type',
			({ schemas }) => (schemas.Space.displayName.type = 'integer'),
			['in use: Space.displayName: type was string, is integer'],
		],
		[
			'a list of something else',
			({ schemas }) => (schemas.SetUpSpaceRequest.memberships.items.$ref = 'Member'),
			['in use: SetUpSpaceRequest.memberships[]: $ref was Membership, is Member'],
		],
		[
			'a field that became output only',
			({ schemas }) => (schemas.Membership.role.readOnly = true),
			['in use: Membership.role: readOnly was false, is true'],
		],
		[
			'a value that is gone and one that is new',
			({ schemas }) => schemas.Space.spaceType.enum.splice(1, 1, 'BOARD'),
			[
				'in use: Space.spaceType: the value SPACE was removed',
				'news: Space.spaceType: the value BOARD was added',
			],
		],
		[
			'a schema that is gone',
			({ schemas }) => delete schemas.SpaceDetails,
			['in use: the schema SpaceDetails was removed'],
		],
		['a new schema', ({ schemas }) => (schemas.Mood = {}), ['news: the schema Mood was added']],
		[
			'another host',
			(theirs) => (theirs.host = 'chat2.googleapis.com'),
			['in use: the host was chat.googleapis.com, is chat2.googleapis.com'],
		],
	])('tells %s', (_what, edit, expected) => {
		expect(changesAfter(edit)).toEqual(expected);
	});
});

describe('what the node is said to use', () => {
	it('is all in the fixture', () => {
		const [chat] = contracts;
		for (const [schema, fields] of Object.entries(NODE_USES.fields)) {
			expect(Object.keys(chat?.schemas[schema] ?? {})).toEqual(expect.arrayContaining([...fields]));
		}
		const methods = contracts.flatMap((contract) => Object.values(contract.methods));
		const parameters = methods.flatMap((method) => Object.keys(method.parameters));
		expect(parameters).toEqual(expect.arrayContaining([...NODE_USES.parameters]));
		const scopes = methods.flatMap((method) => method.scopes);
		expect(scopes).toEqual(expect.arrayContaining([...NODE_USES.scopes]));
	});

	it('holds every parameter that a Chat request carries', () => {
		const requests = [
			api.findDirectMessage('users/1'),
			api.listNamedSpaces('next'),
			api.findGroupChats(['users/1'], { isExpanded: true, pageToken: 'next' }),
			api.listMembers('spaces/A', 'next'),
			api.patchRole('spaces/A/members/1', 'ROLE_MANAGER'),
			api.createMessage('spaces/A', 'Welcome', 'id'),
		];
		const sent = requests.flatMap(({ query = {} }) => Object.keys(query));
		expect(NODE_USES.parameters).toEqual(expect.arrayContaining(sent));
	});
});

describe('the report', () => {
	it('says that a document without a method in use has changed, instead of failing', () => {
		const document = { revision: '1', schemas: {}, resources: {} } as Editable as DiscoveryDocument;
		expect(driftOf(fixture(), document)).toEqual([
			{ words: 'The discovery document has no method spaces.setup', isInUse: true },
		]);
	});

	it('puts what is in use first', () => {
		const report = driftReport('1', '2', [
			{ words: 'a thing was added', isInUse: false },
			{ words: 'a thing of ours was removed', isInUse: true },
		]);
		expect(report.split('\n').filter((line) => /^(#|-)/.test(line))).toEqual([
			'### Changed, and in use',
			'- a thing of ours was removed',
			'### Changed, and not in use',
			'- a thing was added',
		]);
	});

	it('says so when nothing has changed', () => {
		expect(driftReport('1', '2', [])).toContain('Nothing has changed');
	});
});
