import type { Space } from '../google/resources';
import type { Failed } from './ask';
import type { MemberReport } from './memberReport';

/** A step after the set-up that did not happen: what it was, and why. */
export interface SkippedStep {
	/** As in "'ann@example.com' was not added". */
	what: string;
	failed: Failed;
}

/** A row whose space is there, with all that followed. */
export interface RowDone {
	space: Space;
	/** Whether this execution made it; absent when it cannot be known. */
	created?: boolean;
	skipped: readonly SkippedStep[];
	/** Sentences on what did not go as asked, beyond those of the plan and of skipped steps. */
	warnings: readonly string[];
	memberReport?: MemberReport;
	/** What was changed in a space that was there, in a few words each. */
	changes?: readonly string[];
	/** Who is in the space and not in the row. */
	notInRow?: readonly string[];
}

/** How a row ended that could be sent. */
export type RowResult =
	| { kind: 'done'; done: RowDone }
	| {
			kind: 'failed';
			failed: Failed;
			/** Google may have made the space although no answer says so. */
			mayHaveMadeOne: boolean;
			/** The space, where it is there all the same. */
			space?: Space;
	  }
	/** The run was stopped before the row was through. */
	| {
			kind: 'stopped';
			/** Whether a request that changes something was sent for the row. */
			wasSent: boolean;
			mayHaveMadeOne: boolean;
			/** The space, where it is known to be there. */
			space?: Space;
	  };
