import type { Failed } from '../run/result';

/** What a row is recognised by in a text. */
export interface RowName {
	/** Input item, counted from 0. */
	index: number;
	/** Its display name, or who it is for; absent where that could not be read. */
	label?: string;
}

/** A failure with what its request went through, as far as texts tell it. */
export type ToldFailure = Pick<Failed, 'failure'> & Partial<Pick<Failed, 'seen' | 'gaveUp'>>;

/** A row that cannot be sent: it is wrong, or it is right and something that it needs is missing. */
export type BadRow = { row: RowName } & ({ problems: readonly string[] } | { failed: ToldFailure });
