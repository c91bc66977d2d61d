import type { Person } from '../directory';
import { predefined } from './permissions';
import type { RequestedSpace } from './setupRules';
import type { SpaceDetails, SpaceType, StoredMember, StoredSpace } from './store';
import { newId, timestamp, type World } from './world';

/** What a space is to be like; its type is known. */
export type NewSpace = RequestedSpace & { spaceType: SpaceType };

/** A text as Google keeps it. */
export function asKept({ behaviour }: World, text: string): string {
	return behaviour.texts === 'trimmed' ? text.trim() : text;
}

export function detailsAsKept(
	world: World,
	{ description = '', guidelines = '' }: SpaceDetails,
): SpaceDetails {
	return {
		...(description && { description: asKept(world, description) }),
		...(guidelines && { guidelines: asKept(world, guidelines) }),
	};
}

/** A space with Google's values for all that was not said. */
export function newSpace(
	world: World,
	wanted: NewSpace,
	creator: Person,
	members: StoredMember[],
): StoredSpace {
	const time = timestamp(world);
	const { audience } = wanted.accessSettings ?? {};
	return {
		name: `spaces/${newId(world)}`,
		spaceType: wanted.spaceType,
		...(wanted.displayName && { displayName: asKept(world, wanted.displayName) }),
		singleUserBotDm: wanted.singleUserBotDm ?? false,
		...(wanted.spaceDetails && { spaceDetails: detailsAsKept(world, wanted.spaceDetails) }),
		spaceHistoryState: wanted.spaceHistoryState ?? 'HISTORY_ON',
		externalUserAllowed: wanted.externalUserAllowed ?? false,
		...(audience !== undefined && { audience }),
		...(wanted.spaceType === 'SPACE' && {
			permissionSettings: predefined(wanted.predefinedPermissionSettings ?? 'COLLABORATION_SPACE'),
		}),
		createTime: time,
		lastActiveTime: time,
		createdBy: creator.email,
		members,
		messages: [],
		pins: [],
		requestIds: [],
	};
}
