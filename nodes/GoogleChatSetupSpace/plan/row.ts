import { quoted } from '../words/quoted';

/** What a row is recognised by in messages. */
export interface RowName {
	/** Input item, counted from 0. */
	index: number;
	/** `row_number` of the item: its row in the sheet, where n8n's Google Sheets node gave it. */
	rowNumber?: number;
	/** Its display name, or who it is for. */
	label?: string;
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

/** The row's number as people count, where the sheet has none of its own. */
export const rowNumber = (index: number): number => index + 1;

/** "row 17": by its number in the sheet, else by its place. */
export const numberWords = (name: RowName): string =>
	`row ${name.rowNumber ?? rowNumber(name.index)}`;

/**
 * A row at the beginning of a sentence: "Row 17 ('Apollo')". The only row of a run, such as a form's,
 * goes by its name alone: "'Apollo'".
 * @param total how many rows the run has
 */
export function rowWords(name: RowName, total: number): string {
	const { label } = name;
	if (total === 1) return label === undefined ? 'The row' : quoted(label);
	const number = numberWords(name).replace(/^r/, 'R');
	return label === undefined ? number : `${number} (${quoted(label)})`;
}
