import type { Access } from '../access/access';
import type { Plan } from '../plan/plan';
import type { Clock } from '../sending/clock';
import type { Lane } from '../sending/lane';
import { createSender } from '../sending/sender';
import type { WaitListener } from '../sending/ticket';
import type { Session } from '../run/session';
import type { WholeRun } from '../run/wholeRun';

/** What the sessions of all rows of a run share. */
export interface RunParts extends Pick<Session, 'records' | 'callersSpaces' | 'meetings' | 'run'> {
	access: Access;
	clock: Clock;
	/** From 0 up to 1. */
	random: () => number;
	lane: Lane;
	/** How long one request may stand before pauses that Google asked for, in milliseconds. */
	maxWaitMs: number;
	waiting: WaitListener;
	wholeRun: WholeRun;
}

/** What a row is carried out with: as its own user, with no permission that it does not need. */
export const sessionsFor =
	({ access, clock, random, lane, maxWaitMs, waiting, wholeRun, ...shared }: RunParts) =>
	(plan: Plan): Session => {
		const { actor, needs } = plan;
		const partOfRun = wholeRun(actor.id);
		return {
			...shared,
			partOfRun,
			send: createSender({
				transport: access.transportFor(plan, needs),
				lane,
				clock,
				random,
				stop: partOfRun.stop,
				maxWaitMs,
				waiting,
			}),
			granted: access.granted,
			actor,
			about: { credentialKind: access.kind, project: access.project },
			now: clock.now,
		};
	};
