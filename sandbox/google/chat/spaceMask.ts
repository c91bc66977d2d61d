import { refused } from '../refusal';
import { PERMISSIONS, type PermissionName } from './permissionSettings';

/** What a change of a space is about: fields of one kind alone, as Google takes them. */
export interface SpaceMask {
	kind: 'details' | 'history' | 'audience' | 'accessPermissions' | 'permissions';
	/** In camel case, e.g. `displayName`, `accessSettings.audience`. */
	fields: readonly string[];
	/** The permissions among them. */
	permissions: readonly PermissionName[];
}

const DETAILS = ['displayName', 'spaceDetails', 'spaceType'];
const ACCESS = ['discoverSpaceSetting', 'joinSpaceSetting', 'viewSpaceMembershipSetting'].map(
	(name) => `accessSettings.accessPermissionSettings.${name}`,
);
/** "Must be specified together." */
const WHO_SEES_MEMBERS = [
	'permissionSettings.viewSpaceMembership',
	'accessSettings.accessPermissionSettings.viewSpaceMembershipSetting',
];
/** Output only. */
const NOT_TO_BE_SET = 'permissionSettings.postMessages';

/**
 * Reads `updateMask`. Refuses with 400 what is missing, unknown or cannot be changed, and fields that
 * do not go together.
 */
export function readMask(updateMask: string | null): SpaceMask {
	const fields = (updateMask ?? '').split(',').map((field) => camel(field.trim()));
	const names = new Map(PERMISSIONS.map((name) => [`permissionSettings.${name}`, name]));
	const permissions = fields.flatMap((field) => names.get(field) ?? []);
	const kind = kindOf(fields, permissions.length);
	if (!kind || fields.includes(NOT_TO_BE_SET)) throw refused(400);
	return { kind, fields, permissions };
}

function kindOf(fields: readonly string[], permissions: number): SpaceMask['kind'] | undefined {
	const areWhoSeesMembers = WHO_SEES_MEMBERS.filter((field) => fields.includes(field)).length;
	if (areWhoSeesMembers > 0) {
		return areWhoSeesMembers === 2 && fields.length === 2 ? 'permissions' : undefined;
	}
	const [first] = fields;
	if (fields.length === 1 && first === 'spaceHistoryState') return 'history';
	if (fields.length === 1 && first === 'accessSettings.audience') return 'audience';
	if (fields.every((field) => DETAILS.includes(field))) return 'details';
	if (fields.every((field) => ACCESS.includes(field))) return 'accessPermissions';
	return permissions === fields.length ? 'permissions' : undefined;
}

/** `access_settings.audience` is `accessSettings.audience`. */
function camel(path: string): string {
	return path.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
