import { quoted } from '../words/quoted';

/** What a row is recognised by in messages. */
export interface RowName {
	/** Input item, counted from 0. */
	index: number;
	/** `row_number` of the item: its row in the sheet, where n8n's Google Sheets node gave it. */
	rowNumber?: number | undefined;
	/** Its display name, or who it is for; absent where that could not be read. */
	label?: string | undefined;
	/** The only row of its run, such as a form's, needs no number. */
	isOnly?: boolean | undefined;
	/** The space that its link leads to, whatever else is wrong with it: no other row's. */
	existingSpace?: string | undefined;
}

/** Stands for a cell whose expression failed: that is told, and not that it is empty as well. */
export const UNREADABLE = Symbol('unreadable');

/** One row as the person gave it: every cell may hold anything that an expression can give. */
export interface Row extends RowName {
	spaceType: unknown;
	displayName: unknown;
	singleUserBotDm: unknown;
	members: unknown;
	simplify: unknown;
	spaceSettings: Readonly<Record<string, unknown>>;
	afterSetup: Readonly<Record<string, unknown>>;
	options: Readonly<Record<string, unknown>>;
	/** Sentences on parameters whose expression could not be evaluated. */
	unreadable: readonly string[];
}

/** "row 17": by its number in the sheet, else by its place, as people count. */
export const numberWords = ({ rowNumber, index }: RowName): string =>
	`row ${rowNumber ?? index + 1}`;

/**
 * A row within a sentence: "row 17 ('Apollo')". The only row of a run goes by its name alone:
 * "'Apollo'".
 */
export function rowWords(name: RowName): string {
	const { label, isOnly } = name;
	if (isOnly === true) return label === undefined ? 'the row' : quoted(label);
	return label === undefined ? numberWords(name) : `${numberWords(name)} (${quoted(label)})`;
}
