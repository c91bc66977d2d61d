import type { Person } from '../directory';
import type { RequestedSpace } from './setupRules';
import type { SpaceType, StoredMember, StoredSpace } from './store';
import { newId, timestamp, type World } from './world';

/** What a space is to be like; its type is known. */
export type NewSpace = RequestedSpace & { spaceType: SpaceType };

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
		...(wanted.displayName && { displayName: wanted.displayName }),
		singleUserBotDm: wanted.singleUserBotDm ?? false,
		...(wanted.spaceDetails && { spaceDetails: wanted.spaceDetails }),
		spaceHistoryState: wanted.spaceHistoryState ?? 'HISTORY_ON',
		externalUserAllowed: wanted.externalUserAllowed ?? false,
		...(audience !== undefined && { audience }),
		predefinedPermissionSettings: wanted.predefinedPermissionSettings ?? 'COLLABORATION_SPACE',
		createTime: time,
		lastActiveTime: time,
		createdBy: creator.email,
		members,
		messages: [],
		pins: [],
		requestIds: [],
	};
}
