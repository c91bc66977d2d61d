import { lookUpGroup } from '../google/requests';
import type { GroupRef } from '../plan/people/groups';
import { ask, type Failed, type Tools } from './ask';

/** The group with its name, or why it could not be found. */
export type FoundGroup = GroupRef | { given: string; isUnknown: boolean; failed: Failed };

/**
 * Looks up a Google Group that was given by email: Chat takes its id alone.
 * Google says "permission denied" of a group that does not exist and of one that may not be seen.
 */
export async function findGroup(group: GroupRef, tools: Tools): Promise<FoundGroup | undefined> {
	if (group.name !== undefined) return group;
	const asked = await ask(tools, lookUpGroup(group.email ?? ''), { people: [group.given] });
	if ('stopped' in asked) return undefined;
	if ('done' in asked) {
		return { ...group, name: asked.done.value.name };
	}
	const isUnknown = asked.failed.failure.kind === 'unknownGroup';
	return { given: group.given, isUnknown, failed: asked.failed };
}
