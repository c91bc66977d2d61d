import type { Membership } from '../google/resources';
import { isRemovable, type Have } from './inLine';
import type { Plan } from './plan';

/** Why nobody may be taken out of a space, and who it is about. */
export type Brake =
	/** The row names nobody. */
	| { kind: 'blank' }
	/** Names in the row were read as a guess. */
	| { kind: 'guess' }
	/** Who these people are could not be found out. */
	| { kind: 'unbound'; given: readonly string[] }
	/** Nobody of the row is in the space. */
	| { kind: 'anotherSpace' }
	| { kind: 'tooMany'; most: number }
	| { kind: 'moreThanHalf'; of: number }
	/** Nobody but owners and managers would be left. */
	| { kind: 'lastOne' }
	/** The caller neither owns nor manages the space. */
	| { kind: 'noOwner' };

/**
 * What is in the way of taking people out, decided before anything is written in the space.
 * @param removal who would be taken out
 * @param unbound people of the row of who Google did not tell whether they are in the space
 */
export function brakeOf(
	plan: Plan,
	have: Have & { members: readonly Membership[] },
	{ removal, unbound }: { removal: readonly Membership[]; unbound: readonly string[] },
): Brake | undefined {
	if (plan.people.length === 0) return { kind: 'blank' };
	if (removal.length === 0) return undefined;
	if (plan.holdsGuess) return { kind: 'guess' };
	if (unbound.length > 0) return { kind: 'unbound', given: unbound };
	if (!isAnybodyThere(plan, have)) return { kind: 'anotherSpace' };
	const ordinary = have.members.filter(
		(each) => isRemovable(each) && each.name !== have.caller,
	).length;
	if (removal.length > plan.removeAtMost) return { kind: 'tooMany', most: plan.removeAtMost };
	if (removal.length >= ordinary) return { kind: 'lastOne' };
	if (removal.length > 1 && removal.length * 2 > ordinary) {
		return { kind: 'moreThanHalf', of: ordinary };
	}
	const caller = have.members.find(({ name }) => name !== undefined && name === have.caller);
	if (caller !== undefined && !isInCharge(caller)) return { kind: 'noOwner' };
	return undefined;
}

/** Whether somebody owns or manages a space. */
export const isInCharge = ({ role }: Membership): boolean =>
	role === 'ROLE_MANAGER' || role === 'ROLE_ASSISTANT_MANAGER';

/** Whether somebody of the row is in the space, the caller and its owners apart. */
function isAnybodyThere({ people, groups }: Plan, { places, caller }: Have): boolean {
	return [...people, ...groups].some(({ name = '' }) => {
		const place = places.get(name) ?? 'absent';
		if (typeof place === 'string') return place === 'inByGroup';
		return place.name !== caller && place.role !== 'ROLE_MANAGER';
	});
}
