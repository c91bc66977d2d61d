import { followsRow } from '../plan/followsRow';
import type { Job } from '../plan/job';
import type { Result } from '../run/result';
import type { Session } from '../run/session';
import type { Plan } from '../plan/plan';
import { wasCreated, wasThere, type ReadySpace } from '../space/origin';
import { Roster } from './roster';
import type { RowDone, SkippedStep } from './rowResult';

/** A row whose space is there, and what has come of it so far: every step adds to it. */
export interface Progress extends RowDone {
	job: Job;
	ready: ReadySpace;
	session: Session;
	roster: Roster;
	skipped: SkippedStep[];
	warnings: string[];
	/** In the order in which they were made; told only of a space that is compared with its row. */
	changes: string[];
	/** The first request that took an owner or manager of the space. */
	first?: Promise<Result<unknown>>;
	/** Whether the account owns or manages the space; absent until it is asked. */
	inCharge?: Promise<boolean | undefined>;
}

export function begin(job: Job, ready: ReadySpace, session: Session): Progress {
	const { space, requestId, warnings } = ready;
	return {
		job,
		ready,
		session,
		roster: new Roster(space.name, job.plan.space.spaceType, session),
		space,
		requestId,
		created: wasCreated(ready),
		skipped: [],
		warnings: [...warnings],
		changes: [],
	};
}

/** Whether the row's space is compared with the row: all of it, or its members alone. */
export const compared = (plan: Plan, ready: ReadySpace): boolean =>
	(followsRow(plan) || plan.peopleNotInRow !== 'keep') && wasThere(ready);

/** What is told of the row in the end. */
export function doneOf(progress: Progress): RowDone {
	const { job, ready, session, changes, ...done } = progress;
	const isTold = session.isPreview || (compared(job.plan, ready) && !ready.isClosed);
	return isTold ? { ...done, changes } : done;
}
