import { scopeOf, shortScope, type MethodName } from '../google/permissions';
import { SPACES_ACCESS, stepsFor } from '../words/switches';
import type { RequestContext, Words } from './failure';
import { delegationPage, GUIDE, SIGN_IN } from './pages';
import { TASKS } from './tasks';

/** Permissions that were not granted, by the methods that need them; at least one. */
export function missingScopeWords(
	methods: readonly MethodName[],
	credentialKind: RequestContext['credentialKind'],
): Words {
	// Several methods share a permission: the first one's task stands for it.
	const first = methods.filter(
		(method, at) => methods.findIndex((each) => scopeOf(each) === scopeOf(method)) === at,
	);
	const scopes = first.map(scopeOf);
	const lacking = first.map((method) => `to ${TASKS[method]} (${shortScope(scopeOf(method))})`);
	const happened = `the credential lacks the permission ${lacking.join(' and ')}`;
	if (credentialKind === 'oAuth2') {
		const steps = stepsFor(scopes.map(shortScope));
		const advice = `Open the credential, ${steps}, then ${SIGN_IN} and leave every box ticked.`;
		return [happened, GUIDE.permissions, advice];
	}
	// We assume that every scope is delegated, but for one that the credential's form rules out.
	return scopes.every((scope) => scope === scopeOf('spaces.get'))
		? [
				happened,
				GUIDE.permissions,
				`Open the credential and set '${SPACES_ACCESS.label}' to '${SPACES_ACCESS.full.label}'; an administrator has to have delegated chat.spaces.`,
			]
		: [
				happened,
				delegationPage('Open the Admin console'),
				`An administrator has to add ${scopes.join(' and ')} to the service account's domain-wide delegation.`,
			];
}
