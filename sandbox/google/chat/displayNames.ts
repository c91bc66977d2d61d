import type { StoredSpace } from './store';
import type { World } from './world';

/** Whether another space of the organization has the name. */
export function isTaken(
	{ spaces, behaviour }: World,
	displayName: string,
	own?: StoredSpace,
): boolean {
	if (own?.displayName === displayName) return false;
	if (spaces.takenNames.has(displayName)) return true;
	return (
		behaviour.displayNames === 'unique' &&
		spaces.all.some((space) => space !== own && space.displayName === displayName)
	);
}
