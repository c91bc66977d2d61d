import type { Space } from '../google/resources';
import type { Failed } from './ask';
import type { MemberReport } from './memberReport';

/** A step after the setup that did not happen. */
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
	skipped: SkippedStep[];
	/** What else did not go as asked, in sentences. */
	warnings: string[];
	memberReport?: MemberReport;
}

/** How a row ended. */
export type RowResult =
	| { kind: 'done'; done: RowDone }
	/** `space`: it is there all the same. */
	| { kind: 'failed'; failed: Failed; mayHaveMadeOne: boolean; space?: Space }
	/** Its turn did not come, or not to the end, because the run was stopped. */
	| { kind: 'stopped'; mayHaveMadeOne: boolean; space?: Space };
