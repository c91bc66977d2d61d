import { braked } from '../failures/braked';
import type { Membership } from '../google/resources';
import { everybodyOf } from '../plan/plan';
import type { RemovalGate } from '../run/removalGate';
import { endBy, must } from '../run/result';
import { CHOICES } from '../words/choices';
import { fewQuoted } from '../words/few';
import { LABELS } from '../words/labels';
import { brakeOf, type Places } from './brakes';
import { callersMembership, isInCharge } from './inCharge';
import { nameOf } from './memberName';
import type { Progress } from './progress';

/** Who is in the space and not in the row, and who of them is to go. */
export interface NotInRow {
	notInRow: readonly Membership[];
	removal: readonly Membership[];
}

/**
 * Finds out who is in the space and not in the row. People are told apart by their memberships, never
 * by how they are written. Whatever is in the way of taking people out ends the row here, before
 * anything is changed. Undefined where it is not asked for, or cannot be seen.
 */
export async function whoIsNotInRow(
	progress: Progress,
	gate: RemovalGate,
): Promise<NotInRow | undefined> {
	const { job, ready, roster, session, space, skipped, warnings } = progress;
	const { plan } = job;
	if (plan.peopleNotInRow === 'keep') return undefined;
	// Who is found by a name alone may be somebody else's.
	const isOwn = ready.origin !== 'found' && ready.origin !== 'unclear';
	const isRemoving = plan.peopleNotInRow === 'remove' && isOwn;
	if (plan.peopleNotInRow === 'remove' && !isOwn) warnings.push(NOT_SURE);
	const list = await roster.list();
	if (isRemoving) must(list);
	if ('failed' in list) {
		skipped.push({ what: NOT_TOLD, failed: list.failed });
		return undefined;
	}
	const places = await placesOf(progress);
	const caller = await callersMembership(progress);
	if (caller === undefined) {
		if (isRemoving) throw endBy(braked('hidden', { who: [] }, space));
		warnings.push(NOT_LISTED);
		return undefined;
	}
	const bound = namesIn(places).add(caller.name);
	const notInRow = roster.listed.filter(
		({ name, member, groupMember }) =>
			!bound.has(name) && (groupMember !== undefined || member?.type === 'HUMAN'),
	);
	const unbound = everybodyOf(plan).flatMap(({ name, given }) =>
		places.get(name) === undefined ? [given] : [],
	);
	if (!isRemoving && unbound.length > 0) {
		warnings.push(`${NOT_TOLD}: whether ${fewQuoted(unbound)} is in it could not be found out.`);
		return undefined;
	}
	if (!isRemoving) return { notInRow, removal: [] };
	const removal = notInRow.filter(isRemovable);
	// A caller who is a plain member counts as well: that takes nobody out.
	const of = roster.listed.filter(isRemovable).length;
	const facts = { who: removal.map(nameOf), unbound, most: plan.removeAtMost, of };
	gate.decided(job.recordName, removal.length > 0);
	const brake = brakeOf(plan, facts, caller, places);
	if (brake !== undefined) throw endBy(braked(brake, facts, space));
	const verdict = await gate.verdict(session.partOfRun.stop);
	if (verdict === 'stopped') throw session.partOfRun.rowEnd();
	if (verdict.isBraked) throw endBy(braked('wholeRun', { ...facts, ...verdict }, space));
	const mayRemove = removal.length === 0 || (await isInCharge(progress)) === true;
	if (!mayRemove) throw endBy(braked('notInCharge', facts, space));
	return { notInRow, removal };
}

const NOT_SURE = `Nobody was taken out: it is not sure that the space is this row's. With a key, set '${LABELS.ifSpaceExists}' to '${CHOICES.ifSpaceExists.update}'.`;
const NOT_TOLD = 'Who is in the space and not in the row was not told';
const NOT_LISTED = `${NOT_TOLD}: its members cannot be seen.`;

/** The place of everybody of the row, by name; undefined where Google does not tell it. */
export async function placesOf({ job: { plan }, roster }: Progress): Promise<Places> {
	const asked = await Promise.all(
		everybodyOf(plan).map(async (each) => [each.name, await roster.placeOf(each)] as const),
	);
	return new Map(asked.map(([name, place]) => [name, 'done' in place ? place.done : undefined]));
}

/** The memberships among these places. */
export const namesIn = (places: Places): Set<unknown> =>
	new Set([...places.values()].map((place) => typeof place === 'object' && place.name));

/** Whether this is a plain person's own membership: never an owner's, a manager's, an app's or a group's. */
const isRemovable = ({ name, role = NO_ROLE, state, member, groupMember }: Membership): boolean =>
	groupMember === undefined &&
	member?.type === 'HUMAN' &&
	name !== undefined &&
	!/\/members\/group-/.test(name) &&
	(role === 'ROLE_MEMBER' || (role === NO_ROLE && state === 'INVITED'));

/** Who is no member, "but can be invited": the reference of Membership.role. */
const NO_ROLE = 'MEMBERSHIP_ROLE_UNSPECIFIED';
