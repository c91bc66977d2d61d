/** The fields of the two credentials that decide what Google is asked for: labels as their forms show them. */

/** How much of Google Chat's spaces a credential opens. */
export const SPACES_ACCESS = {
	field: 'spacesAccess',
	label: 'Access to Spaces',
	/** All that the node does with spaces (chat.spaces). */
	full: { value: 'full', label: 'Set Up and Find Spaces' },
	/** Nothing can be read (chat.spaces.create). */
	create: { value: 'create', label: 'Set Up Spaces Only' },
} as const;

/** One switch for each permission beyond setting up spaces. */
export const SWITCHES = [
	{ field: 'manageMembers', label: 'Manage Members', scope: 'chat.memberships' },
	{ field: 'sendMessages', label: 'Send Welcome Message', scope: 'chat.messages.create' },
	{ field: 'addChatApp', label: 'Add Chat App', scope: 'chat.memberships.app' },
	{
		field: 'findGroups',
		label: 'Find Google Groups by Email',
		scope: 'cloud-identity.groups.readonly',
	},
] as const;

/**
 * What to do in a credential so that it asks for scopes, as in "set 'Access to Spaces' to 'Set Up and
 * Find Spaces', switch on 'Manage Members' and 'Add Chat App'".
 * @param scopes short, as in "chat.memberships"
 */
export function stepsFor(scopes: readonly string[]): string {
	const switches = scopes.flatMap((scope) => SWITCHES.find((each) => each.scope === scope) ?? []);
	const labels = switches.map(({ label }) => `'${label}'`).join(' and ');
	// No switch is for chat.spaces: its field is a choice.
	const choice =
		switches.length < scopes.length
			? [`set '${SPACES_ACCESS.label}' to '${SPACES_ACCESS.full.label}'`]
			: [];
	return [...choice, ...(labels === '' ? [] : [`switch on ${labels}`])].join(', ');
}
