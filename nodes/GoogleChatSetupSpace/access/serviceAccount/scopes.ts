import {
	fullScope,
	PERMISSIONS,
	scopeOf,
	type Granted,
	type MethodName,
} from '../../google/permissions';
import { SPACES_ACCESS, SWITCHES } from '../../words/switches';

type CredentialData = Readonly<Record<string, unknown>>;

/** The scopes of a credential with these switches on. Its choice of spaces has two values. */
const scopesOf = (data: CredentialData, isOn: (field: string) => boolean): string[] =>
	[
		data[SPACES_ACCESS.field] === SPACES_ACCESS.create.value ? 'chat.spaces.create' : 'chat.spaces',
		...SWITCHES.filter(({ field }) => isOn(field)).map(({ scope }) => scope),
	].map(fullScope);

/**
 * What an administrator may have delegated, as far as the credential tells: everything that this
 * node can use, unless it is set to set up spaces only. Google has the last word.
 */
export const delegatedScopes = (data: CredentialData): ReadonlySet<string> =>
	new Set(scopesOf(data, () => true));

/** The scopes that these methods need and no other, each as small as what is granted allows. */
export function scopesFor(methods: Iterable<MethodName>, granted: Granted): string[] {
	const needed = [...methods].map(
		(method) => PERMISSIONS[method].find((scope) => granted?.has(scope)) ?? scopeOf(method),
	);
	return [...new Set(needed)].sort();
}

/** The scopes asked for outside of this node: in n8n's HTTP Request node and the credential's test. */
export const scopesOutside = (data: CredentialData): string[] =>
	scopesOf(data, (field) => data.usedOutside === true && data[field] === true);
