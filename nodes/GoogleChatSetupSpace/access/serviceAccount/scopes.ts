import { PERMISSIONS, SWITCHES, type Granted, type MethodName } from '../../google/permissions';

type CredentialData = Readonly<Record<string, unknown>>;

const [SPACES = '', CREATE_SPACES = ''] = PERMISSIONS['spaces.setup'].scopes;

/** The scope that serves a method best, as its switch asks for it. */
const scopeOf = (method: MethodName): string => PERMISSIONS[method].scopes[0] ?? '';

/** The credential's field for it has two values; anything but this one means all of `chat.spaces`. */
const mayOnlySetUp = ({ spacesAccess }: CredentialData): boolean => spacesAccess === 'create';

/**
 * What an administrator may have delegated, as far as the credential tells: everything that this
 * node can use, unless it is set to set up spaces only. Google has the last word.
 */
export function delegatedScopes(data: CredentialData): Granted {
	const scopes = new Set((Object.keys(PERMISSIONS) as MethodName[]).map(scopeOf));
	if (mayOnlySetUp(data)) {
		scopes.delete(SPACES);
		scopes.add(CREATE_SPACES);
	}
	return scopes;
}

/** The scopes that these methods need and no other, each as small as what is granted allows. */
export function scopesFor(methods: Iterable<MethodName>, granted: Granted): string[] {
	const needed = [...methods].map(
		(method) => PERMISSIONS[method].scopes.find((scope) => granted?.has(scope)) ?? scopeOf(method),
	);
	return [...new Set(needed)].sort();
}

/** What else the credential asks for outside of this node, by its field: named as in the OAuth2 one. */
export const OUTSIDE_SWITCHES = {
	manageMembers: { label: SWITCHES.memberships, scope: scopeOf('spaces.members.create') },
	sendMessages: { label: SWITCHES.messages, scope: scopeOf('spaces.messages.create') },
	addChatApp: { label: SWITCHES.app, scope: scopeOf('spaces.members.createApp') },
	findGroups: { label: SWITCHES.groups, scope: scopeOf('groups.lookup') },
} as const;

/** The scopes asked for outside of this node: in n8n's HTTP Request node and the credential's test. */
export function scopesOutside(data: CredentialData): string[] {
	const switchedOn = Object.entries(OUTSIDE_SWITCHES).filter(
		([field]) => data.usedOutside === true && data[field] === true,
	);
	const spaces = mayOnlySetUp(data) ? CREATE_SPACES : SPACES;
	return [spaces, ...switchedOn.map(([, { scope }]) => scope)];
}
