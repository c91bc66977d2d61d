import type { Space } from '../google/resources';
import type { Failed } from '../run/result';

/** A step after the setup that did not happen: what it was, and why. */
export interface SkippedStep {
	/** As in "'ann@example.com' was not added". */
	what: string;
	failed: Failed;
	/** What was not done, and to whom, where others may be told with it. */
	deed?: string;
	things?: readonly string[];
}

/** Who of the people asked for is there. The caller and the app do not count. */
export interface MemberReport {
	requested: number;
	joined: number;
	/** People who still have to accept. */
	invited: number;
	/** People who are not there, in the words of the person who asked. */
	missing: string[];
}

/** A row whose space is there, with all that followed. */
export interface RowDone {
	space: Space;
	/** The request id that led to it; absent where the row named its space. */
	requestId?: string | undefined;
	/** Whether this execution made it for this row; absent where that cannot be known. */
	created?: boolean | undefined;
	skipped: readonly SkippedStep[];
	/** Sentences on what did not go as asked, beyond those of the plan and of skipped steps. */
	warnings: readonly string[];
	memberReport?: MemberReport;
	/** What was changed in a space that was there, in a few words each. */
	changes?: readonly string[];
	/** Who is in the space and not in the row. */
	notInRow?: readonly string[];
}

/** How a row ended that could be sent. `space`: it is there all the same. */
export type RowResult =
	| { kind: 'done'; done: RowDone }
	/** A preview found no space: one would be set up. */
	| { kind: 'absent' }
	/** `mayHaveMadeOne`: Google may have made the space although no answer says so. */
	| ({ kind: 'failed'; failed: Failed } & LeftHalfDone)
	/** The run was stopped before the row was through. */
	| ({ kind: 'stopped' } & LeftHalfDone);

/** What there is at Google of a row that is not done. */
export interface LeftHalfDone {
	mayHaveMadeOne: boolean;
	space?: Space;
	/** What was changed in its space before, in a few words each. */
	changes?: readonly string[];
}
