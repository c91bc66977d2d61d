import { lookUpGroup } from '../google/requests';
import type { GroupRef } from '../cells/people/entry';
import type { Plan } from '../plan/plan';
import { ask } from '../run/ask';
import type { Failed } from '../run/result';
import type { Session } from '../run/session';

/** A row's groups with their names, each once, or why one of them has none. */
export type GroupsOfRow = { groups: GroupRef[] } | { failed: Failed } | { stopped: true };

type Found = { group: GroupRef } | Exclude<GroupsOfRow, { groups: GroupRef[] }>;

/** Looks up the groups of rows that were given by email, since Chat takes ids alone: each email once. */
export function groupLookup(): (
	plan: Pick<Plan, 'groups' | 'actAs'>,
	session: Session,
) => Promise<GroupsOfRow> {
	const begun = new Map<string, Promise<Found>>();
	return async ({ groups, actAs }, session) => {
		const found = await Promise.all(
			groups.map(async (group) => {
				const key = JSON.stringify([actAs, group.name, group.email]);
				const asked = begun.get(key) ?? findGroup(group, session);
				begun.set(key, asked);
				return await asked;
			}),
		);
		const byName = new Map<string, GroupRef>();
		for (const [position, each] of found.entries()) {
			if (!('group' in each)) return each;
			// Another row may have written the same group differently.
			const given = groups[position]?.given ?? each.group.given;
			byName.set(each.group.name ?? '', { ...each.group, given });
		}
		return { groups: [...byName.values()] };
	};
}

async function findGroup(group: GroupRef, session: Session): Promise<Found> {
	if (group.email === undefined) return { group };
	const asked = await ask(session, lookUpGroup(group.email), { people: [group.given] });
	if ('stopped' in asked) return { stopped: true };
	if ('done' in asked) return { group: { given: group.given, name: asked.done.value.name } };
	return { failed: asked.failed };
}
