import type { Failure } from '../failures/failure';
import type { Answer } from '../google/outcome';
import type { GaveUp } from '../sending/ticket';

/** A failure together with the request's history, for the message. */
export interface Failed {
	failure: Failure;
	/** What each attempt ended with: a status or an error code. */
	seen: string[];
	/** The last answer, if there was one. */
	answer?: Answer;
	/** It holds for all rows of the run: nothing is wrong with the row. */
	isOfRun?: boolean;
	/** There was no token to send with. */
	isNoToken?: boolean;
	/** Set when attempts or patience ran out, as against an answer that is final. */
	gaveUp?: GaveUp;
	/** Google may have acted although no answer says so. */
	mayHaveActed: boolean;
}

/** What Google says, and no more, of what is not there or not to be seen. */
const PLAIN = /^(other|notAllowed|notAccepted|membersHidden)$/;

/** Google itself says "not found" or "permission denied": it is not there, or not theirs to see. */
export const isNotThere = ({ failure, answer, gaveUp }: Failed): boolean =>
	gaveUp === undefined &&
	(answer?.status === 403 || answer?.status === 404) &&
	PLAIN.test(failure.kind);

/** What came of something that a row can go on without. */
export type Result<T> = { done: T } | { failed: Failed };

/** How a row ends before it is through: by a failure, or because the run was stopped. */
export type Ending = { failed: Failed } | { stopped: { mayHaveActed: boolean } };

/** Thrown where a row ends, and caught where it began: what lies between need not hand it on. */
export class RowEnd extends Error {
	constructor(readonly ending: Ending) {
		super('The row ends here.');
	}
}

/** The row is not as it was to be, although Google has refused nothing. */
export const endBy = (failure: Failure): RowEnd =>
	new RowEnd({ failed: { failure, seen: [], mayHaveActed: false } });

/** What came of something, as a value: an early end of the row has to be looked at before it goes on. */
export const orEnding = async <T>(work: Promise<T>): Promise<{ done: T } | Ending> =>
	await work.then(
		(done) => ({ done }),
		(error: unknown) => (error instanceof RowEnd ? error.ending : Promise.reject(error)),
	);

/** What the row cannot go on without: a failure ends it. */
export function must<T>(result: Result<T>): T {
	if ('failed' in result) throw new RowEnd(result);
	return result.done;
}

/**
 * Waits for all, hands on in their order what is done, and only then ends the row if one of them
 * does: nothing that was begun goes on behind its back.
 */
export async function together<T>(
	all: Iterable<Promise<T>>,
	take: (value: T) => void = () => {},
): Promise<void> {
	const settled = await Promise.allSettled(all);
	for (const each of settled) if (each.status === 'fulfilled') take(each.value);
	const ended = settled.find((each) => each.status === 'rejected');
	if (ended !== undefined) throw ended.reason;
}
