import { scopeOf, shortScope, type MethodName } from '../google/permissions';
import { SPACES_ACCESS, stepFor, SWITCH_ON } from '../words/switches';
import type { RequestContext, Words } from './failure';
import { DELEGATION_PAGE, guide, SIGN_IN } from './pages';
import { TASKS } from './tasks';

/** Permissions that were not granted, by the methods that need them; at least one. */
export function missingScopeWords(
	methods: readonly MethodName[],
	credentialKind: RequestContext['credentialKind'],
): Words {
	// Several methods share a permission: the first one's task stands for it.
	const tasks = new Map<string, string>();
	for (const method of methods) {
		const scope = scopeOf(method);
		if (!tasks.has(scope)) tasks.set(scope, TASKS[method]);
	}
	const scopes = [...tasks.keys()];
	const lacking = [...tasks].map(([scope, task]) => `to ${task} (${shortScope(scope)})`);
	return {
		happened: `the credential lacks the permission ${lacking.join(' and ')}`,
		...(credentialKind === 'serviceAccount' ? delegate(scopes) : switchOn(scopes)),
	};
}

/** For a service account we assume that every scope is delegated, but for one that its form rules out. */
function delegate(scopes: readonly string[]): Pick<Words, 'advice' | 'link'> {
	const isNarrowed = scopes.every((scope) => scope === scopeOf('spaces.get'));
	return isNarrowed
		? {
				advice: [
					`Open the credential and set '${SPACES_ACCESS.label}' to '${SPACES_ACCESS.full.label}'; an administrator has to have delegated chat.spaces.`,
				],
				link: guide('permissions'),
			}
		: {
				advice: [
					`An administrator has to add ${scopes.join(' and ')} to the service account's domain-wide delegation.`,
				],
				link: { text: 'Open the Admin console', href: DELEGATION_PAGE },
			};
}

function switchOn(scopes: readonly string[]): Pick<Words, 'advice' | 'link'> {
	const steps = scopes.map((scope) => stepFor(shortScope(scope)));
	const switches = steps.filter((step) => step.startsWith(SWITCH_ON));
	const others = steps.filter((step) => !step.startsWith(SWITCH_ON));
	const both = switches.map((step, index) => (index === 0 ? step : step.slice(SWITCH_ON.length)));
	const all = [...others, ...(both.length > 0 ? [both.join(' and ')] : [])].join(', ');
	return {
		advice: [`Open the credential, ${all}, then ${SIGN_IN} and leave every box ticked.`],
		link: guide('permissions'),
	};
}
