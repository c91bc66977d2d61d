import { quoted } from './quoted';

/** So many names stand in a message; its details can hold all. */
export const NAMES_IN_MESSAGE = 5;

/** So many of what stands in a cell are quoted: of a pasted page they would be thousands. */
export const MOST_QUOTED = 3;

/**
 * The first of a list, and how many more there are, as in "ann, ben and 3 more".
 * @param most how many are named: 1 or more
 */
export function few(list: readonly string[], most = NAMES_IN_MESSAGE): string {
	const named = list.slice(0, most).join(', ');
	return list.length > most ? `${named} and ${list.length - most} more` : named;
}

/** The same of what people gave, in quotes. */
export const fewQuoted = (list: readonly string[] = [], most?: number): string =>
	few(list.map(quoted), most);

/** The first sentences of many, and how many more there are, as in "and 3 more". */
export const firstOf = (sentences: readonly string[], most: number): string[] => [
	...sentences.slice(0, most),
	...(sentences.length > most ? [`and ${sentences.length - most} more`] : []),
];
