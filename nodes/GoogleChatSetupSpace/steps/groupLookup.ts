import { lookUpGroup } from '../google/requests';
import type { GroupRef } from '../cells/people/entry';
import type { Plan } from '../plan/plan';
import { ask } from '../run/ask';
import { must } from '../run/result';
import type { Session } from '../run/session';

/** Looks up the groups of rows that were given by email, since Chat takes ids alone: each email once. */
export function groupLookup(): (
	plan: Pick<Plan, 'groups' | 'actAs'>,
	session: Session,
) => Promise<GroupRef[]> {
	const begun = new Map<string, Promise<string>>();
	return async ({ groups, actAs }, session) => {
		const found = await Promise.all(
			groups.map(async (group): Promise<GroupRef> => {
				const key = JSON.stringify([actAs, group.name, group.email]);
				const asked = begun.get(key) ?? nameOf(group, session);
				begun.set(key, asked);
				return { given: group.given, name: await asked };
			}),
		);
		return [...new Map(found.map((group) => [group.name, group])).values()];
	};
}

async function nameOf({ name, email, given }: GroupRef, session: Session): Promise<string> {
	if (email === undefined) return name ?? given;
	return must(await ask(session, lookUpGroup(email), { people: [given] })).value.name;
}
