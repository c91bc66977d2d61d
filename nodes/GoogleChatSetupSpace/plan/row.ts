/** One row as the person gave it: every cell may hold anything that an expression can give. */
export interface Row {
	/** Input item, counted from 0. */
	index: number;
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

/** The row's number as people count, and as every message names it. */
export const rowNumber = (index: number): number => index + 1;
