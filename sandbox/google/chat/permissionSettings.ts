/** `PermissionSettings`: what can be allowed by role in a named space. */
export const PERMISSIONS = [
	'manageMembersAndGroups',
	'modifySpaceDetails',
	'toggleHistory',
	'useAtMentionAll',
	'manageApps',
	'manageWebhooks',
	'postMessages',
	'replyMessages',
	'viewSpaceMembership',
] as const;

export type PermissionName = (typeof PERMISSIONS)[number];

/** `PermissionSetting`: ROLE_MANAGER, ROLE_ASSISTANT_MANAGER, ROLE_MEMBER. */
export interface PermissionSetting {
	managersAllowed?: boolean;
	assistantManagersAllowed?: boolean;
	membersAllowed?: boolean;
}

export type PermissionSettings = Record<PermissionName, PermissionSetting>;
