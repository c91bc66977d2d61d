import { lookUpGroup } from '../google/requests';
import type { GroupRef } from '../plan/people/groups';
import { ask, type Failed } from './ask';
import type { Session } from './session';

/** The group with its name, or why it could not be found. */
export type FoundGroup = GroupRef | { given: string; isUnknown: boolean; failed: Failed };

/**
 * Looks up a Google Group that was given by email: Chat takes its id alone.
 * Google says "permission denied" of a group that does not exist and of one that may not be seen.
 */
export async function findGroup(
	group: GroupRef,
	session: Session,
): Promise<FoundGroup | undefined> {
	if (group.name !== undefined) return group;
	const asked = await ask(session, lookUpGroup(group.email ?? ''));
	if ('stopped' in asked) return undefined;
	if ('done' in asked) {
		return { ...group, name: asked.done.value.name };
	}
	const { failure, answer } = asked.failed;
	const isUnknown = failure.kind === 'other' && (answer?.status === 403 || answer?.status === 404);
	return { given: group.given, isUnknown, failed: asked.failed };
}
