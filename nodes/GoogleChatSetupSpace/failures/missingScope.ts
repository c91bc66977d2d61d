import { DELEGATION_PAGE, guide, SIGN_IN } from './pages';
import type { About, Words } from './failure';
import { PERMISSIONS, shortScope, SWITCHES, type MethodName } from '../google/permissions';
import { TASKS } from './tasks';

/** Permissions that were not granted, by the methods that need them; at least one. */
export function missingScopeWords(
	methods: readonly MethodName[],
	credentialKind: About['credentialKind'],
): Words {
	// Several methods share a permission: the first one's task stands for it.
	const byScope = new Map(methods.map((method) => [PERMISSIONS[method].scopes[0], method]));
	const tasks = [...byScope].map(([scope]) => {
		const method = methods.find((each) => PERMISSIONS[each].scopes[0] === scope);
		return `to ${method === undefined ? '' : TASKS[method]} (${shortScope(scope)})`;
	});
	const happened = `the credential lacks the permission ${tasks.join(' and ')}`;
	if (credentialKind === 'serviceAccount') {
		// All but reading spaces is taken for delegated until Google says no.
		const isNarrowed = methods.every(
			(method) => PERMISSIONS[method].scopes[0] === PERMISSIONS['spaces.get'].scopes[0],
		);
		if (isNarrowed) {
			return {
				happened,
				advice: [
					`Open the credential and set '${SWITCHES.spaces}' to 'Set Up and Find Spaces'; an administrator has to have delegated chat.spaces.`,
				],
				link: guide('permissions'),
			};
		}
		return {
			happened,
			advice: [
				`An administrator has to add ${[...byScope.keys()].join(' and ')} to the service account's domain-wide delegation.`,
			],
			link: { text: 'Open the Admin console', href: DELEGATION_PAGE },
		};
	}
	const switches = new Set(
		[...byScope.values()].flatMap((method) => {
			const permission = PERMISSIONS[method];
			return 'credentialSwitch' in permission ? [`'${permission.credentialSwitch}'`] : [];
		}),
	);
	const isNarrow = switches.delete(`'${SWITCHES.spaces}'`);
	const steps = [
		...(isNarrow ? [`set '${SWITCHES.spaces}' to 'Set Up and Find Spaces'`] : []),
		...(switches.size > 0 ? [`switch on ${[...switches].join(' and ')}`] : []),
	];
	const toDo = steps.length > 0 ? `${steps.join(', ')}, then ` : '';
	return {
		happened,
		advice: [`Open the credential, ${toDo}${SIGN_IN} and leave every box ticked.`],
		link: guide('permissions'),
	};
}
