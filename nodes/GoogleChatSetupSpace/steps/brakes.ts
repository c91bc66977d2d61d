import type { Brake } from '../failures/braked';
import type { Membership } from '../google/resources';
import type { Progress } from './progress';

/** What a brake goes by, once everything is read. */
export interface Removal {
	/** Who would be taken out. */
	removal: readonly Membership[];
	/** People of the row of whom Google did not tell whether they are in. */
	unbound: readonly string[];
	/** The caller's membership; an empty one where it is not known who acts. */
	caller: Membership;
	/** Plain people who are in the space, the caller apart. */
	plain: number;
}

/** What is in the way of taking people out, decided before anything is written in the space. */
export function brakeOf(progress: Progress, facts: Removal): Brake | undefined {
	const { plan } = progress.job;
	const { removal, unbound, caller, plain } = facts;
	if (plan.people.length === 0) return 'namesNobody';
	if (removal.length === 0) return undefined;
	const brakes: Array<[Brake, boolean]> = [
		['guess', plan.holdsGuess],
		['notTold', unbound.length > 0],
		['anotherSpace', !isAnybodyThere(progress, caller)],
		['tooMany', removal.length > plan.removeAtMost],
		['lastOne', removal.length >= plain],
		['moreThanHalf', removal.length > 1 && removal.length * 2 > plain],
		['notInCharge', caller.name !== undefined && !isInCharge(caller)],
	];
	return brakes.find(([, isOn]) => isOn)?.[0];
}

const isInCharge = ({ role }: Membership): boolean =>
	role === 'ROLE_MANAGER' || role === 'ROLE_ASSISTANT_MANAGER';

/** Whether somebody of the row is in the space, the caller and its owners apart. */
function isAnybodyThere({ job: { plan }, roster }: Progress, caller: Membership): boolean {
	return [...plan.people, ...plan.groups].some(({ name = '' }) => {
		const place = roster.placeKnown(name) ?? 'absent';
		if (typeof place === 'string') return place === 'inByGroup';
		return place.name !== caller.name && place.role !== 'ROLE_MANAGER';
	});
}
