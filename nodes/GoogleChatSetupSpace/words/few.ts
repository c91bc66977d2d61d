/**
 * The first of a list, and how many more there are, as in "ann, ben and 3 more".
 * @param most how many are named: 1 or more
 */
export function few(list: readonly string[], most: number): string {
	const named = list.slice(0, most).join(', ');
	return list.length > most ? `${named} and ${list.length - most} more` : named;
}
