import { DELEGATION_PAGE, SIGN_IN } from './console';
import type { About, Words } from './failure';
import { PERMISSIONS, shortScope } from './permissions';
import { TASKS } from './tasks';

/** A permission that was not granted, by the method that needs it. */
export function missingScopeWords({
	method,
	credentialKind,
}: Pick<About, 'method' | 'credentialKind'>): Words {
	const permission = PERMISSIONS[method];
	const scope = shortScope(permission.scopes[0]);
	const happened = `the credential lacks the permission to ${TASKS[method]} (${scope})`;
	if (credentialKind === 'serviceAccount') {
		return {
			happened,
			advice: [
				`An administrator has to add ${permission.scopes[0]} to the service account's domain-wide delegation.`,
			],
			link: { text: 'Open the Admin console', href: DELEGATION_PAGE },
		};
	}
	const switchOn =
		'credentialSwitch' in permission ? `switch on '${permission.credentialSwitch}', then ` : '';
	return {
		happened,
		advice: [`Open the credential, ${switchOn}${SIGN_IN} and leave every box ticked.`],
	};
}
