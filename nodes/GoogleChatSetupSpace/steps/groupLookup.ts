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
	if (group.email === undefined) return group;
	const asked = await ask(tools, lookUpGroup(group.email));
	if ('stopped' in asked) return undefined;
	if ('done' in asked) {
		return { given: group.given, name: (asked.done.answer.body as { name: string }).name };
	}
	const { failure, status } = asked.failed;
	const isUnknown = failure.kind === 'other' && (status === 403 || status === 404);
	return { given: group.given, isUnknown, failed: asked.failed };
}
