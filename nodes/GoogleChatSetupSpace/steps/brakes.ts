import type { Brake, Facts } from '../failures/braked';
import type { Membership } from '../google/resources';
import type { Plan } from '../plan/plan';
import type { Place } from './roster';

/** Where people and groups of a row are, by name; undefined where Google does not tell it. */
export type Places = ReadonlyMap<string, Place | undefined>;

/**
 * What is in the way of taking people out, decided before anything is written in the space.
 * @param caller the caller's membership; an empty one where it is not known who acts
 */
export function brakeOf(
	plan: Plan,
	{ who, unbound, most, of }: Required<Pick<Facts, 'who' | 'unbound' | 'most' | 'of'>>,
	caller: Membership,
	places: Places,
): Brake | undefined {
	if (plan.people.length === 0) return 'namesNobody';
	if (who.length === 0) return undefined;
	// The caller and the owners of the space are in every space of theirs.
	const isAnybodyThere = [...places.values()].some(
		(place) =>
			typeof place === 'object' && place.name !== caller.name && place.role !== 'ROLE_MANAGER',
	);
	const brakes: Array<[Brake, boolean]> = [
		['guess', plan.holdsGuess],
		['notTold', unbound.length > 0],
		['anotherSpace', !isAnybodyThere],
		['tooMany', who.length > most],
		['lastOne', who.length >= of],
		['moreThanHalf', who.length > 1 && who.length * 2 > of],
	];
	return brakes.find(([, isOn]) => isOn)?.[0];
}
