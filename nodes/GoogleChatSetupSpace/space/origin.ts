import type { Space } from '../google/resources';

/**
 * How the space of a row came to be:
 * - `madeNow`: by this try. `madeBefore`: by an earlier try of this execution.
 * - `given`: the row names it by its link.
 * - `found`: the row looked for it, and it was there.
 * - `replayed`: its key stands for it, from another execution or another row.
 * - `unclear`: nobody can tell.
 */
export type Origin = 'madeNow' | 'madeBefore' | 'given' | 'found' | 'replayed' | 'unclear';

/** The space of a row, and what is known of how it came to be. */
export interface ReadySpace {
	space: Space;
	origin: Origin;
	/** The request id that led to it; absent where the row named its space. */
	requestId?: string;
	/** Who of the row came with the setup: all that it was given, nobody, or nobody knows. */
	came: 'invited' | 'nobody' | 'unknown';
	/** What is in the way of going on in this space: it is gone, or may be another row's. */
	isClosed?: boolean;
	/** It was set up before the row was changed, and may not be of the row's kind. */
	mayBeOfOtherKind?: boolean | undefined;
	warnings: string[];
}

/** Whether this execution made it; absent where it cannot be known. */
export const wasCreated = ({ origin }: Pick<ReadySpace, 'origin'>): boolean | undefined =>
	origin === 'unclear' ? undefined : origin === 'madeNow' || origin === 'madeBefore';

/** Whether it was there before, or was made by the row before the row was changed. */
export const wasThere = ({ origin, came }: Pick<ReadySpace, 'origin' | 'came'>): boolean =>
	origin !== 'madeNow' && !(origin === 'madeBefore' && came === 'invited');

/** What a repeated request id may get: the request's fields and the name, nothing that Google adds. */
export const isEcho = (space: Space): boolean =>
	space.spaceUri === undefined && space.createTime === undefined;
