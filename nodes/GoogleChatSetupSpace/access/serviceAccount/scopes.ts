import {
	fullScope,
	PERMISSIONS,
	scopeOf,
	type Granted,
	type MethodName,
} from '../../google/permissions';
import { SPACES_ACCESS, SWITCHES } from '../../words/switches';

type CredentialData = Readonly<Record<string, unknown>>;

const SPACES = scopeOf('spaces.get');

/** The credential's field for it has two values; anything but this one means all of `chat.spaces`. */
const spacesScope = (data: CredentialData): string =>
	data[SPACES_ACCESS.field] === SPACES_ACCESS.create.value
		? fullScope('chat.spaces.create')
		: SPACES;

/**
 * What an administrator may have delegated, as far as the credential tells: everything that this
 * node can use, unless it is set to set up spaces only. Google has the last word.
 */
export const delegatedScopes = (data: CredentialData): ReadonlySet<string> =>
	new Set(
		(Object.keys(PERMISSIONS) as MethodName[])
			.map(scopeOf)
			.map((scope) => (scope === SPACES ? spacesScope(data) : scope)),
	);

/** The scopes that these methods need and no other, each as small as what is granted allows. */
export function scopesFor(methods: Iterable<MethodName>, granted: Granted): string[] {
	const needed = [...methods].map(
		(method) => PERMISSIONS[method].scopes.find((scope) => granted?.has(scope)) ?? scopeOf(method),
	);
	return [...new Set(needed)].sort();
}

/** The scopes asked for outside of this node: in n8n's HTTP Request node and the credential's test. */
export function scopesOutside(data: CredentialData): string[] {
	const switchedOn = SWITCHES.filter(
		({ field }) => data.usedOutside === true && data[field] === true,
	);
	return [spacesScope(data), ...switchedOn.map(({ scope }) => fullScope(scope))];
}
