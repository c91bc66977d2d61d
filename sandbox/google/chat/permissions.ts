/**
 * Who may do what in a space.
 * https://support.google.com/chat/answer/13340792
 */
import type { Person } from '../directory';
import {
	PERMISSIONS,
	type PermissionName,
	type PermissionSetting,
	type PermissionSettings,
} from './permissionSettings';
import type { Role, StoredSpace } from './store';
import type { World } from './world';

export const EVERYBODY: PermissionSetting = {
	managersAllowed: true,
	assistantManagersAllowed: true,
	membersAllowed: true,
};

/** Owners and managers. */
export const MANAGERS: PermissionSetting = {
	managersAllowed: true,
	assistantManagersAllowed: true,
};

/** What all members of an announcement space may do. */
const ALLOWED_TO_READERS: readonly PermissionName[] = ['replyMessages', 'viewSpaceMembership'];

/** "External members won't have access to … updating space details or adding people." */
const NOT_FOR_OUTSIDERS: readonly PermissionName[] = [
	'manageMembersAndGroups',
	'modifySpaceDetails',
];

const ALLOWED = {
	ROLE_MANAGER: 'managersAllowed',
	ROLE_ASSISTANT_MANAGER: 'assistantManagersAllowed',
	ROLE_MEMBER: 'membersAllowed',
} as const satisfies Record<Role, keyof PermissionSetting>;

/** What `predefinedPermissionSettings` stand for. */
export function predefined(
	settings: 'COLLABORATION_SPACE' | 'ANNOUNCEMENT_SPACE',
): PermissionSettings {
	const isForAll = (name: PermissionName) =>
		settings === 'COLLABORATION_SPACE' || ALLOWED_TO_READERS.includes(name);
	return Object.fromEntries(
		PERMISSIONS.map((name) => [name, isForAll(name) ? EVERYBODY : MANAGERS]),
	) as PermissionSettings;
}

/** The role of somebody who is in `space`, by a group too: groups are plain members. */
export function roleIn(space: StoredSpace, user: Person): Role {
	return space.members.find(({ id }) => id === user.id)?.role ?? 'ROLE_MEMBER';
}

/** Whether `user`, who is in `space`, may do what the permission is for. Chats know no roles. */
export function allows(space: StoredSpace, name: PermissionName, user: Person): boolean {
	if (user.external && NOT_FOR_OUTSIDERS.includes(name)) return false;
	const setting = space.permissionSettings?.[name];
	return setting === undefined || setting[ALLOWED[roleIn(space, user)]] === true;
}

/** Whether `user` sees who is in `space`. */
export function seesMembers({ behaviour }: World, space: StoredSpace, user: Person): boolean {
	const setting = space.permissionSettings?.viewSpaceMembership ?? EVERYBODY;
	if (!setting.membersAllowed && behaviour.hiddenMembersToOwners === 'hidden') return false;
	return allows(space, 'viewSpaceMembership', user);
}
