/** So many names stand in a message; its details can hold all. */
export const NAMES_IN_MESSAGE = 5;

/** The first few of a list, as in "ann, ben, carl, dora, emil and 3 more". */
export function fewOf(names: readonly string[]): string {
	const shown = names.slice(0, NAMES_IN_MESSAGE).join(', ');
	const more = names.length - NAMES_IN_MESSAGE;
	return more > 0 ? `${shown} and ${more} more` : shown;
}
