/** What a person grants. Any one of the scopes will do; our credentials ask for the first. */
interface Permission {
	scopes: readonly [string, ...string[]];
}

const AUTH = 'https://www.googleapis.com/auth/';

/** A scope by its short name, as in "chat.spaces". */
export const fullScope = (name: string): string => `${AUTH}${name}`;

const SET_UP: Permission = { scopes: [fullScope('chat.spaces'), fullScope('chat.spaces.create')] };
const READ_SPACES: Permission = {
	scopes: [fullScope('chat.spaces'), fullScope('chat.spaces.readonly')],
};
/** chat.spaces.create, which is enough for setting up, changes nothing that is there. */
const CHANGE_SPACES: Permission = { scopes: [fullScope('chat.spaces')] };
const WRITE_MEMBERSHIPS: Permission = {
	scopes: [fullScope('chat.memberships')],
};
const READ_MEMBERSHIPS: Permission = {
	scopes: [fullScope('chat.memberships'), fullScope('chat.memberships.readonly')],
};

/** What each method needs, from the discovery document: each method's `scopes`. */
export const PERMISSIONS = {
	'spaces.setup': SET_UP,
	'spaces.get': READ_SPACES,
	'spaces.list': READ_SPACES,
	'spaces.patch': CHANGE_SPACES,
	'spaces.findDirectMessage': READ_SPACES,
	'spaces.findGroupChats': READ_MEMBERSHIPS,
	'spaces.members.create': WRITE_MEMBERSHIPS,
	'spaces.members.list': READ_MEMBERSHIPS,
	'spaces.members.get': READ_MEMBERSHIPS,
	'spaces.members.patch': WRITE_MEMBERSHIPS,
	'spaces.members.delete': WRITE_MEMBERSHIPS,
	'spaces.members.createApp': {
		scopes: [fullScope('chat.memberships.app')],
	},
	'spaces.messages.create': {
		scopes: [fullScope('chat.messages.create'), fullScope('chat.messages')],
	},
	'spaces.messagePins.create': {
		scopes: [fullScope('chat.spaces'), fullScope('chat.spaces.pins')],
	},
	'groups.lookup': {
		scopes: [
			fullScope('cloud-identity.groups.readonly'),
			fullScope('cloud-identity.groups'),
			'https://www.googleapis.com/auth/cloud-platform',
		],
	},
} as const satisfies Record<string, Permission>;

export type MethodName = keyof typeof PERMISSIONS;

/** The scopes that Google granted; undefined where it did not say, and nothing can be checked. */
export type Granted = ReadonlySet<string> | undefined;

/** Reads the `scope` of a token answer: names separated by blanks. */
export const grantedFrom = (granted: unknown): Granted =>
	typeof granted === 'string' && granted.trim() !== ''
		? new Set(granted.trim().split(/\s+/))
		: undefined;

/** The scope that our credentials ask for, where the method is used. */
export const scopeOf = (method: MethodName): string => PERMISSIONS[method].scopes[0];

/** Whether the method may be called; yes where what was granted is not known. */
export function isGranted(method: MethodName, granted: Granted): boolean {
	const scopes: readonly string[] = PERMISSIONS[method].scopes;
	return granted === undefined || scopes.some((each) => granted.has(each));
}

/** A scope as people meet it in texts: without the common beginning. */
export const shortScope = (full: string): string => full.replace(AUTH, '');
