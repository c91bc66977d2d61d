import { violations } from '../../../sandbox/google';
import { trim, print, type DiscoveryDocument } from '../../../sandbox/google/contract/trim';
import { caller, CHAT, human, namedSpace, send, standIn } from './caller';

const SETUP = '/v1/spaces:setup';
const setup = (body: unknown) =>
	violations({ method: 'POST', url: CHAT + SETUP, body: JSON.stringify(body) });
const space = { spaceType: 'SPACE', displayName: 'Launch' };

describe('the contract', () => {
	it('has nothing against a request that uses every field', () => {
		expect(
			setup({
				space: {
					...space,
					spaceDetails: { description: 'a', guidelines: 'b' },
					spaceHistoryState: 'HISTORY_ON',
					externalUserAllowed: true,
					accessSettings: { audience: 'audiences/default' },
					predefinedPermissionSettings: 'COLLABORATION_SPACE',
					singleUserBotDm: false,
				},
				requestId: 'r1',
				memberships: [human('ada@example.com'), { groupMember: { name: 'groups/x' } }],
			}),
		).toEqual([]);
	});

	it.each<[string, object, string]>([
		['an unknown field', { membership: [] }, 'Unknown name "membership": Cannot find field'],
		['one further in', { space: { ...space, name2: 'x' } }, `Unknown name "name2" at 'space'`],
		['an output-only field', { space: { ...space, spaceUri: 'x' } }, 'output only'],
		['a state', { memberships: [{ ...human('a'), state: 'JOINED' }] }, 'output only'],
		[
			'a word that is no value',
			{ space: { spaceType: 'ROOM' } },
			'google.chat.v1.Space.SpaceType), "ROOM"',
		],
		['the reserved value', { space: { spaceType: 'SPACE_TYPE_UNSPECIFIED' } }, 'space.space_type'],
		['a number for a text', { requestId: 5 }, "Invalid value at 'request_id' (TYPE_STRING), 5"],
		['a text for a boolean', { space: { ...space, externalUserAllowed: 'true' } }, 'TYPE_BOOLEAN'],
		['an object for a list', { memberships: human('a') }, 'TYPE_ARRAY'],
		['a list for an object', { space: [] }, "Invalid value at 'space'"],
		['null', { space: null }, "Invalid value at 'space'"],
		[
			'both kinds of member',
			{ memberships: [{ ...human('a'), groupMember: { name: 'groups/x' } }] },
			"'memberType' is already set",
		],
		['neither kind', { memberships: [{}] }, 'needs a member or a group member'],
		['a role', { memberships: [{ ...human('a'), role: 'ROLE_MANAGER' }] }, 'role'],
		['permission settings', { space: { ...space, permissionSettings: {} } }, 'cannot be set'],
		[
			'both kinds of permission settings',
			{
				space: {
					...space,
					permissionSettings: {},
					predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE',
				},
			},
			'space_permission_settings',
		],
		['a customer', { space: { ...space, customer: 'customers/x' } }, 'customer'],
		['import mode', { space: { ...space, importMode: true } }, 'importMode'],
		['a name of its own', { space: { ...space, name: 'spaces/x' } }, 'space.name'],
		[
			'settings for later',
			{ space: { ...space, accessSettings: { accessPermissionSettings: {} } } },
			'accessPermissionSettings',
		],
	])('objects to %s', (_, body, words) => {
		const found = setup(body);
		expect(found).toHaveLength(1);
		expect(found[0]).toContain(words);
	});

	it.each([
		['POST', SETUP, '{"space":', 'Unexpected token'],
		[
			'POST',
			`${SETUP}?requestId=r1`,
			'{}',
			'Unknown name "requestId": Cannot bind query parameter',
		],
		['GET', '/v1/spaces', '{}', 'takes no body'],
		['GET', '/v1/spaces?pageSize=ten', '', 'page_size'],
		['GET', '/v1/spaces?pageSize=1&pageSize=2', '', 'more than once'],
		['GET', '/v1/spaces/x/members?showInvited=yes', '', 'show_invited'],
		['GET', '/v1/spaces:findGroupChats?spaceView=ALL', '', 'space_view'],
		['PUT', '/v1/spaces/x', '', 'Google has no PUT'],
		['GET', 'https://www.example.com/v1/spaces', '', 'Google has no GET www.example.com/v1/spaces'],
	])('objects to %s %s %s', (method, path, body, words) => {
		const url = path.startsWith('https') ? path : CHAT + path;
		expect(violations({ method, url, body })).toEqual([expect.stringContaining(words)]);
	});

	it.each([
		['GET', '/v1/spaces?filter=x&pageSize=10&prettyPrint=false'],
		['GET', '/v1/spaces:findGroupChats?users=users/1&users=users/2&spaceView=SPACE_VIEW_EXPANDED'],
		['GET', '/v1/spaces/x/members/ada%40example.com'],
	])('takes %s %s', (method, path) => {
		expect(violations({ method, url: CHAT + path, body: '' })).toEqual([]);
	});

	it('wants JSON to be called JSON', () => {
		const headers = { 'content-type': 'application/x-www-form-urlencoded' };
		const request = { method: 'POST', url: CHAT + SETUP, body: '{}', headers };
		expect(violations(request)).toEqual([expect.stringContaining('is not JSON')]);
	});
});

describe('a call that breaks it', () => {
	it('is refused in the words of Google and noted', async () => {
		const { google } = standIn();
		const answer = await caller(google)('POST', SETUP, { ...namedSpace('Launch'), membership: [] });
		expect(answer).toMatchObject({
			status: 400,
			body: {
				error: {
					status: 'INVALID_ARGUMENT',
					message: 'Invalid JSON payload received. Unknown name "membership": Cannot find field.',
				},
			},
		});
		expect(google.violations).toMatchObject([
			{ name: 'spaces.setup', call: `POST chat.googleapis.com${SETUP}` },
		]);
		expect(google.spaces()).toEqual([]);
	});

	it('is noted too where there is no such method', async () => {
		const { google } = standIn();
		expect(await caller(google)('PUT', '/v1/spaces/x')).toMatchObject({ status: 404 });
		expect(await send(google, 'GET', 'https://example.org/')).toMatchObject({ status: 404 });
		expect(google.violations).toHaveLength(2);
		expect(google.calls('unknown')).toHaveLength(2);
	});
});

describe('the fixture', () => {
	const property = { type: 'string', description: 'Long prose.', enumDescriptions: ['More.'] };
	const method = {
		httpMethod: 'POST',
		path: 'v1/spaces:setup',
		description: 'Prose.',
		request: { $ref: 'Asked' },
		response: { $ref: 'Given' },
		scopes: ['a'],
	};
	const spaces = ['setup', 'get', 'list', 'patch', 'delete', 'findDirectMessage', 'findGroupChats'];
	const all = (...names: string[]) => Object.fromEntries(names.map((name) => [name, method]));
	const document = {
		revision: '20260101',
		rootUrl: 'https://chat.googleapis.com/',
		parameters: { alt: { location: 'query', type: 'string' } },
		schemas: {
			Asked: {
				properties: {
					one: { ...property, enum: ['A'] },
					many: { type: 'array', items: { $ref: 'Inner' } },
				},
			},
			Inner: { properties: { again: { $ref: 'Inner' }, out: { ...property, readOnly: true } } },
			Given: {},
			Other: { properties: { unused: property } },
		},
		resources: {
			spaces: {
				methods: all(...spaces),
				resources: {
					members: { methods: all('create', 'get', 'list', 'patch', 'delete') },
					messages: { methods: all('create') },
					messagePins: { methods: all('create') },
				},
			},
		},
	} as unknown as DiscoveryDocument;

	it('keeps the facts of what the methods reach, and no prose', () => {
		const fixture = trim(document);
		expect(fixture.schemas).toEqual({
			Asked: {
				one: { type: 'string', enum: ['A'] },
				many: { type: 'array', items: { $ref: 'Inner' } },
			},
			Given: {},
			Inner: { again: { $ref: 'Inner' }, out: { type: 'string', readOnly: true } },
		});
		expect(fixture.methods['spaces.members.create']).toEqual({
			httpMethod: 'POST',
			path: 'v1/spaces:setup',
			request: 'Asked',
			response: 'Given',
			parameters: {},
			scopes: ['a'],
		});
		expect(print(fixture)).not.toMatch(/prose/i);
		expect(JSON.parse(print(fixture))).toEqual(fixture);
	});

	it('cannot be made where a method is gone', () => {
		const without = { ...document, resources: {} };
		expect(() => trim(without)).toThrow('has no method spaces.setup');
	});
});
