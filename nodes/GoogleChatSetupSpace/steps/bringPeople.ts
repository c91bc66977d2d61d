import type { Change } from '../plan/inLine';
import type { Result } from '../run/result';
import type { Session } from '../run/session';
import { addMembers, asGroup, asPerson, type Addition } from './addMembers';
import { changeWords } from './changeWords';
import type { FollowedUp } from './followUp';
import { giveRoles } from './giveRoles';
import type { Roster } from './roster';

/** What came of adding who is missing. */
export interface Additions {
	/** Who is not in the space all the same, by `users/…`. */
	out: ReadonlySet<string>;
	/** People who are in, or not, and who Google gave no membership for. */
	unbound: string[];
	/** Memberships that Google named for those who were added. */
	bound: ReadonlySet<string | undefined>;
}

/**
 * Adds people and groups that the row has and the space does not.
 * @param told gets each who came, in words
 */
export async function addWhoIsMissing(
	space: string,
	done: FollowedUp,
	changes: readonly Change[],
	told: string[],
	roster: Roster,
	session: Session,
): Promise<Result<Additions>> {
	const wanted = changes.flatMap((change): Array<{ change: Change; addition: Addition }> => {
		if (change.kind === 'addPerson') return [{ change, addition: asPerson(change.person) }];
		if (change.kind !== 'addGroup') return [];
		const { name = '', given } = change.group;
		return [{ change, addition: asGroup({ name, given }) }];
	});
	const additions = wanted.map(({ addition }) => addition);
	const added = await addMembers(space, additions, roster, session);
	const unbound: string[] = [];
	const bound = new Set<string | undefined>();
	const listed = await roster.list();
	const before = new Set(
		'done' in listed && 'memberships' in listed.done
			? listed.done.memberships.map(({ name }) => name)
			: [],
	);
	for (const { change, addition } of wanted) {
		const place = roster.added(addition.name);
		if (typeof place !== 'object') {
			unbound.push(addition.given);
			continue;
		}
		bound.add(place.name);
		// Under another address they were in before.
		const words = before.has(place.name) ? undefined : changeWords(change, place);
		if (words !== undefined) told.push(words);
	}
	if (!('done' in added)) return added;
	done.skipped.push(...added.done.skipped);
	return { done: { out: added.done.absent, unbound, bound } };
}

/** Gives people of the row the roles that they lack. @param out who is not in the space all the same */
export async function giveTheirRoles(
	done: FollowedUp,
	changes: readonly Change[],
	out: ReadonlySet<string>,
	told: string[],
	roster: Roster,
	session: Session,
): Promise<Result<undefined>> {
	for (const change of changes) {
		if (change.kind !== 'giveRole' || out.has(change.person.name)) continue;
		const given = await giveRoles([change.person], change.role, roster, session);
		if (!('done' in given)) return given;
		const { skipped, warnings, isGiven } = given.done;
		done.skipped.push(...skipped);
		done.warnings.push(...warnings);
		if (isGiven) told.push(changeWords(change) ?? '');
	}
	return { done: undefined };
}
