import { textOf } from './json';

const AUTH = 'https://www.googleapis.com/auth/';

/** A scope by its short name, as in "chat.spaces". */
export const fullScope = (name: string): string => `${AUTH}${name}`;

/** Any one of the scopes will do; our credentials ask for the first. */
const anyOf = (...names: string[]) => names.map(fullScope) as [string, ...string[]];

const READ_SPACES = anyOf('chat.spaces', 'chat.spaces.readonly');
const WRITE_MEMBERSHIPS = anyOf('chat.memberships');
const READ_MEMBERSHIPS = anyOf('chat.memberships', 'chat.memberships.readonly');

/** What each method needs, from the discovery document: each method's `scopes`. */
export const PERMISSIONS = {
	'spaces.setup': anyOf('chat.spaces', 'chat.spaces.create'),
	'spaces.get': READ_SPACES,
	'spaces.list': READ_SPACES,
	// chat.spaces.create, which is enough for setting up, changes nothing that is there.
	'spaces.patch': anyOf('chat.spaces'),
	'spaces.findDirectMessage': READ_SPACES,
	'spaces.findGroupChats': READ_MEMBERSHIPS,
	'spaces.members.create': WRITE_MEMBERSHIPS,
	'spaces.members.list': READ_MEMBERSHIPS,
	'spaces.members.get': READ_MEMBERSHIPS,
	'spaces.members.patch': WRITE_MEMBERSHIPS,
	'spaces.members.delete': WRITE_MEMBERSHIPS,
	'spaces.members.createApp': anyOf('chat.memberships.app'),
	'spaces.messages.create': anyOf('chat.messages.create', 'chat.messages'),
	'spaces.messagePins.create': anyOf('chat.spaces', 'chat.spaces.pins'),
	'groups.lookup': anyOf(
		'cloud-identity.groups.readonly',
		'cloud-identity.groups',
		'cloud-platform',
	),
} as const;

export type MethodName = keyof typeof PERMISSIONS;

/** The scopes that Google granted; undefined where it did not say, and nothing can be checked. */
export type Granted = ReadonlySet<string> | undefined;

/** Reads the `scope` of a token answer: names separated by blanks. */
export const grantedFrom = (granted: unknown): Granted =>
	textOf(granted).trim() === '' ? undefined : new Set(textOf(granted).trim().split(/\s+/));

/** The scope that our credentials ask for, where the method is used. */
export const scopeOf = (method: MethodName): string => PERMISSIONS[method][0];

/** Whether the method may be called; yes where what was granted is not known. */
export const isGranted = (method: MethodName, granted: Granted): boolean =>
	granted === undefined || PERMISSIONS[method].some((each) => granted.has(each));

/** A scope as people meet it in texts: without the common beginning. */
export const shortScope = (full: string): string => full.replace(AUTH, '');
