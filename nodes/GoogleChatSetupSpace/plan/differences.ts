import type { Space, SpaceRequest } from '../google/resources';
import { isObject, textOf } from '../google/json';
import { LABELS } from '../words/labels';
import { seenAs } from '../words/seenAs';

/** A setting of the row that the space does not have. */
export type Setting =
	| 'displayName'
	| 'description'
	| 'guidelines'
	| 'spaceHistoryState'
	| 'audience'
	| 'externalUserAllowed'
	| 'predefinedPermissionSettings';

/** The label of a setting as the form shows it. */
export const settingLabel = (setting: Setting): string => LABELS[setting];

/**
 * What of a row's settings a space does not have, as people see it; what the row leaves blank is as
 * it may be. In the order in which changes are told.
 * @param space all of it, as `spaces.get` gives it: a list leaves parts out
 */
export function differences(wanted: SpaceRequest, space: Space): Setting[] {
	const details = isObject(space.spaceDetails) ? space.spaceDetails : {};
	const differs: Record<Setting, boolean> = {
		displayName: isOther(wanted.displayName, space.displayName),
		description: isOther(wanted.spaceDetails?.description, details.description),
		guidelines: isOther(wanted.spaceDetails?.guidelines, details.guidelines),
		spaceHistoryState: isOther(wanted.spaceHistoryState, space.spaceHistoryState),
		externalUserAllowed:
			wanted.externalUserAllowed !== undefined &&
			wanted.externalUserAllowed !== (space.externalUserAllowed === true),
		predefinedPermissionSettings: isOtherKind(wanted, space),
		audience: isOtherAudience(wanted, space),
	};
	return (Object.keys(differs) as Setting[]).filter((setting) => differs[setting]);
}

/** Texts are the same for people whatever a line break is made of, and whatever nobody sees. */
const isOther = (wanted: string | undefined, there: unknown): boolean =>
	wanted !== undefined && linesOf(wanted) !== linesOf(textOf(there));

const linesOf = (text: string): string => text.split('\n').map(seenAs).join('\n').trim();

/** What the default audience reads back as is not documented: whether anybody can find the space is. */
function isOtherAudience({ accessSettings }: SpaceRequest, space: Space): boolean {
	if (accessSettings === undefined) return false;
	const access = isObject(space.accessSettings) ? space.accessSettings : {};
	if (accessSettings.audience === DEFAULT_AUDIENCE) return access.accessState !== 'DISCOVERABLE';
	return accessSettings.audience !== access.audience;
}

const DEFAULT_AUDIENCE = 'audiences/default';

/** Google never returns the predefined settings; who may post tells them apart. */
function isOtherKind({ predefinedPermissionSettings }: SpaceRequest, space: Space): boolean {
	if (predefinedPermissionSettings === undefined || !isObject(space.permissionSettings))
		return false;
	const post = space.permissionSettings.postMessages;
	if (!isObject(post)) return false;
	const isAnnouncement = post.membersAllowed !== true;
	return isAnnouncement !== (predefinedPermissionSettings === 'ANNOUNCEMENT_SPACE');
}
