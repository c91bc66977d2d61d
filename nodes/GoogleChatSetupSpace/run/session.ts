import type { RequestContext } from '../failures/failure';
import type { Actor } from '../google/actor';
import type { Space } from '../google/resources';
import type { Granted } from '../google/permissions';
import type { Sender } from '../sending/sender';
import type { Meetings } from './meetings';
import type { Records } from './records';
import type { PartOfRun } from './wholeRun';

/** What a row is carried out with. */
export interface Session {
	send: Sender;
	granted: Granted;
	actor: Actor;
	about: Pick<RequestContext, 'project' | 'credentialKind'>;
	now: () => number;
	records: Records;
	/** The rows that end together with this one. */
	partOfRun: PartOfRun;
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
