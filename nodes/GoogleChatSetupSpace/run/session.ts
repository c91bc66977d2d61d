import type { RequestContext } from '../failures/failure';
import type { Space } from '../google/resources';
import type { Granted } from '../google/permissions';
import type { Sender } from '../sending/sender';
import type { Meetings } from './meetings';
import type { Records } from './records';
import type { WholeRun } from './wholeRun';

/** What a row is carried out with. */
export interface Session {
	send: Sender;
	granted: Granted;
	/** Who acts: `Job.actor`. */
	actor: string;
	/** The email address of who acts, where it is known. */
	caller?: string;
	about: Pick<RequestContext, 'project' | 'credentialKind'>;
	now: () => number;
	records: Records;
	wholeRun: WholeRun;
	callersSpaces: SpacesByName;
	meetings: Meetings;
	/** Tells the executions of this process apart, where they meet. */
	run: number;
	/** What would write is answered as if it had been done, and is not sent. */
	isPreview?: true;
}

/** The named spaces that the caller is in. */
export interface SpacesByName {
	/** The oldest one of the same name. */
	named(wanted: { displayName?: string }, session: Session): Promise<Space | undefined>;
}
