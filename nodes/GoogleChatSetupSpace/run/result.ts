import type { Failure } from '../failures/failure';
import type { Answer } from '../google/outcome';

/** A failure together with the request's history, for the message. */
export interface Failed {
	failure: Failure;
	/** What each attempt ended with: a status or an error code. */
	seen: string[];
	/** The last answer, if there was one. */
	answer?: Answer;
	/** It holds for all rows of the run: nothing is wrong with the row. */
	isOfRun?: true;
	/** There was no token to send with. */
	isNoToken?: true;
	/** Set when attempts or patience ran out, as against an answer that is final. */
	gaveUp?: { comeBackInMs?: number };
	/** Google may have acted although no answer says so. */
	mayHaveActed: boolean;
}

/** The run was stopped before this was done. */
export interface Stopped {
	stopped: { mayHaveActed: boolean };
}

export type Result<T> = { done: T } | { failed: Failed } | Stopped;
