import {
	isGranted,
	PERMISSIONS,
	type MethodName,
} from '../../../../nodes/GoogleChatSetupSpace/google/permissions';
import {
	delegatedScopes,
	scopesFor,
	scopesOutside,
} from '../../../../nodes/GoogleChatSetupSpace/access/serviceAccount/scopes';
import { AUTH, MEMBERSHIPS, MESSAGES, SPACES } from './world';

const METHODS = Object.keys(PERMISSIONS) as MethodName[];
const CREATE = `${AUTH}chat.spaces.create`;

describe('the scopes of a row', () => {
	const granted = delegatedScopes({});

	it('are those of its methods, each once', () => {
		expect(scopesFor(['spaces.setup', 'spaces.get'], granted)).toEqual([SPACES]);
		expect(
			scopesFor(
				['spaces.setup', 'spaces.messages.create', 'spaces.members.create', 'spaces.members.list'],
				granted,
			),
		).toEqual([MEMBERSHIPS, MESSAGES, SPACES]);
	});

	it.each(METHODS)('let it call %s', (method) => {
		expect(isGranted(method, granted)).toBe(true);
		expect(isGranted(method, new Set(scopesFor([method], granted)))).toBe(true);
	});

	it('are the first of each method where nobody knows what was granted', () => {
		expect(scopesFor(['spaces.messages.create', 'spaces.setup'], undefined)).toEqual([
			MESSAGES,
			SPACES,
		]);
		expect(scopesFor(['spaces.setup'], new Set())).toEqual([SPACES]);
		expect(scopesFor([], granted)).toEqual([]);
	});

	it('are no wider than to set up, where no more was delegated', () => {
		const narrow = delegatedScopes({ spacesAccess: 'create' });
		expect(scopesFor(['spaces.setup'], narrow)).toEqual([CREATE]);
		expect(isGranted('spaces.findDirectMessage', narrow)).toBe(false);
		expect(isGranted('spaces.messages.create', narrow)).toBe(true);
	});
});

describe('outside of the node the credential asks', () => {
	it.each<[string, object, string[]]>([
		['for chat.spaces alone', {}, [SPACES]],
		['for chat.spaces.create alone', { spacesAccess: 'create' }, [CREATE]],
		['for what is switched on', { usedOutside: true, manageMembers: true }, [SPACES, MEMBERSHIPS]],
		[
			'for all of it',
			{
				usedOutside: true,
				manageMembers: true,
				sendMessages: true,
				addChatApp: true,
				findGroups: true,
			},
			[
				SPACES,
				MEMBERSHIPS,
				MESSAGES,
				`${AUTH}chat.memberships.app`,
				`${AUTH}cloud-identity.groups.readonly`,
			],
		],
		['for nothing that is hidden', { usedOutside: false, manageMembers: true }, [SPACES]],
	])('%s', (_what, data, scopes) => {
		expect(scopesOutside(data as Record<string, unknown>)).toEqual(scopes);
	});
});
