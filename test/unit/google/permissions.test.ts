import { GoogleChatSpacesOAuth2Api } from '../../../credentials/GoogleChatSpacesOAuth2Api.credentials';
import {
	scopeOf,
	grantedFrom,
	isGranted,
	PERMISSIONS,
	shortScope,
	type MethodName,
} from '../../../nodes/GoogleChatSetupSpace/google/permissions';
import { stepsFor } from '../../../nodes/GoogleChatSetupSpace/words/switches';

const AUTH = 'https://www.googleapis.com/auth/';
const METHODS = Object.keys(PERMISSIONS) as MethodName[];

describe.each(METHODS)('the permission for %s', (method) => {
	it('is granted by any one of its scopes, and by no other', () => {
		for (const scope of PERMISSIONS[method]) expect(isGranted(method, new Set([scope]))).toBe(true);
		expect(isGranted(method, new Set())).toBe(false);
		expect(isGranted(method, new Set([`${AUTH}chat.bot`, `${AUTH}drive`]))).toBe(false);
	});

	it('is not doubted where nothing is known', () => {
		expect(isGranted(method, undefined)).toBe(true);
	});

	it('names a switch that the credential has', () => {
		const switches = new GoogleChatSpacesOAuth2Api().properties.map(
			({ displayName }) => displayName,
		);
		const step = stepsFor([shortScope(scopeOf(method))]);
		expect(switches).toContain(/'([^']+)'/.exec(step)?.[1]);
	});
});

describe('setting up', () => {
	it.each(['chat.spaces', 'chat.spaces.create'])('is granted by %s', (scope) => {
		expect(isGranted('spaces.setup', new Set([AUTH + scope]))).toBe(true);
	});

	it.each(['spaces.get', 'spaces.list', 'spaces.patch', 'spaces.findDirectMessage'] as const)(
		'by chat.spaces.create alone does not grant %s',
		(method) => {
			expect(isGranted(method, new Set([`${AUTH}chat.spaces.create`]))).toBe(false);
		},
	);

	it('and managing members do not grant adding the calling app', () => {
		const granted = new Set([`${AUTH}chat.spaces`, `${AUTH}chat.memberships`]);
		expect(isGranted('spaces.members.createApp', granted)).toBe(false);
	});
});

describe('what was granted', () => {
	it('is read from the scope of a token answer', () => {
		expect(grantedFrom(' a b\n c ')).toEqual(new Set(['a', 'b', 'c']));
	});

	it.each([[undefined], [null], [''], ['  '], [7], [['a']], [{}]])(
		'is not known by %j',
		(scope) => {
			expect(grantedFrom(scope)).toBeUndefined();
		},
	);
});

describe('a scope', () => {
	it('is named without the common beginning', () => {
		expect(shortScope(`${AUTH}chat.spaces`)).toBe('chat.spaces');
		expect(shortScope('openid')).toBe('openid');
	});
});
