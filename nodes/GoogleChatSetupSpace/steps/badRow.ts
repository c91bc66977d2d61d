import type { RowName } from '../plan/row';
import type { Failed } from '../run/result';

/** A failure with what its request went through, as far as texts tell it. */
export type ToldFailure = Pick<Failed, 'failure'> &
	Partial<Pick<Failed, 'seen' | 'gaveUp' | 'isOfRun'>>;

/** A row that cannot be sent: it is wrong, or it is right and something that it needs is missing. */
export type BadRow = { row: RowName } & (
	| {
			problems: readonly string[];
			/** It is the run that is wrong: its settings, or a column. */
			isOfRun?: true;
	  }
	| { failed: ToldFailure }
);
