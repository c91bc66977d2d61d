import type { Space } from '../google/resources';
import type { Job } from '../plan/job';
import type { Session } from '../run/session';
import type { ReadySpace } from '../space/origin';
import type { Roster } from './roster';
import type { SkippedStep } from './rowResult';

/** A row whose space is there, and what has come of it so far: every step adds to it. */
export interface Progress {
	job: Job;
	ready: ReadySpace;
	session: Session;
	roster: Roster;
	/** The space as it is now. */
	space: Space;
	/** What was changed, in a few words each, in the order in which it was done. */
	changes: string[];
	skipped: SkippedStep[];
	/** Sentences on what did not go as asked. */
	warnings: string[];
}
