/**
 * What a person grants, by the method that needs it. Any one of the scopes will do; the switch is
 * the one in our OAuth2 credential that asks for the first.
 * Scopes from the discovery document, each method's `scopes`.
 */
export interface Permission {
	scopes: readonly string[];
	/** The switch in the credential, as its form names it; absent where the default suffices. */
	credentialSwitch?: string;
}

const AUTH = 'https://www.googleapis.com/auth/';

const scope = (name: string) => `${AUTH}${name}`;

/** The labels of the credential's switches. The credential and every message use these. */
export const SWITCHES = {
	spaces: 'Access to Spaces',
	memberships: 'Manage Members',
	messages: 'Send Welcome Message',
	app: 'Add Chat App',
	groups: 'Find Google Groups by Email',
} as const;

const SET_UP: Permission = { scopes: [scope('chat.spaces'), scope('chat.spaces.create')] };
const READ_SPACES: Permission = {
	scopes: [scope('chat.spaces'), scope('chat.spaces.readonly')],
	credentialSwitch: SWITCHES.spaces,
};
const WRITE_MEMBERSHIPS: Permission = {
	scopes: [scope('chat.memberships')],
	credentialSwitch: SWITCHES.memberships,
};
/** Our credential asks for the first; a token that has the second can read all the same. */
const READ_MEMBERSHIPS: Permission = {
	...WRITE_MEMBERSHIPS,
	scopes: [scope('chat.memberships'), scope('chat.memberships.readonly')],
};

export const PERMISSIONS = {
	'spaces.setup': SET_UP,
	'spaces.get': READ_SPACES,
	'spaces.list': READ_SPACES,
	'spaces.findDirectMessage': READ_SPACES,
	'spaces.findGroupChats': READ_MEMBERSHIPS,
	'spaces.members.create': WRITE_MEMBERSHIPS,
	'spaces.members.list': READ_MEMBERSHIPS,
	'spaces.members.get': READ_MEMBERSHIPS,
	'spaces.members.patch': WRITE_MEMBERSHIPS,
	'spaces.members.createApp': {
		scopes: [scope('chat.memberships.app')],
		credentialSwitch: SWITCHES.app,
	},
	'spaces.messages.create': {
		scopes: [scope('chat.messages.create'), scope('chat.messages')],
		credentialSwitch: SWITCHES.messages,
	},
	'spaces.messagePins.create': {
		scopes: [scope('chat.spaces'), scope('chat.spaces.pins')],
		credentialSwitch: SWITCHES.spaces,
	},
	'groups.lookup': {
		scopes: [
			scope('cloud-identity.groups.readonly'),
			scope('cloud-identity.groups'),
			'https://www.googleapis.com/auth/cloud-platform',
		],
		credentialSwitch: SWITCHES.groups,
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

/** Whether the method may be called; yes where what was granted is not known. */
export function isGranted(method: MethodName, granted: Granted): boolean {
	return granted === undefined || PERMISSIONS[method].scopes.some((each) => granted.has(each));
}

/** A scope as people meet it in texts: without the common beginning. */
export const shortScope = (full: string): string => full.replace(AUTH, '');
