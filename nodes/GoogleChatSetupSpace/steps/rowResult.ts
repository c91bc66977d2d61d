import type { Space } from '../google/resources';
import type { Failed } from '../run/result';
import type { MemberReport } from './memberReport';

/** A step after the setup that did not happen: what it was, and why. */
export interface SkippedStep {
	/** As in "'ann@example.com' was not added". */
	what: string;
	failed: Failed;
}

/** A row whose space is there, with all that followed. */
export interface RowDone {
	space: Space;
	/** The request id that led to it. */
	requestId: string;
	/** Whether this execution made it for this row; absent where that cannot be known. */
	created?: boolean;
	skipped: readonly SkippedStep[];
	/** Sentences on what did not go as asked, beyond those of the plan and of skipped steps. */
	warnings: readonly string[];
	memberReport?: MemberReport;
}

/** How a row ended that could be sent. `space`: it is there all the same. */
export type RowResult =
	| { kind: 'done'; done: RowDone }
	/** `mayHaveMadeOne`: Google may have made the space although no answer says so. */
	| { kind: 'failed'; failed: Failed; mayHaveMadeOne: boolean; space?: Space }
	/** The run was stopped before the row was through. */
	| { kind: 'stopped'; mayHaveMadeOne: boolean; space?: Space };
