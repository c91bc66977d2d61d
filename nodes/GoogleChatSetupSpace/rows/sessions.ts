import type { Access } from '../access/access';
import { present } from '../google/present';
import { methodsNeeded } from '../plan/needs';
import type { Plan } from '../plan/plan';
import type { Clock } from '../sending/clock';
import type { Lane } from '../sending/lane';
import { createSender, type WaitListener } from '../sending/sender';
import type { Session } from '../run/session';

/** What the sessions of all rows of a run share. */
export interface RunParts {
	access: Access;
	clock: Clock;
	/** From 0 up to 1. */
	random: () => number;
	lane: Lane;
	/** How long one request may stand before pauses that Google asked for, in milliseconds. */
	maxWaitMs: number;
	waiting: WaitListener;
	shared: Pick<Session, 'records' | 'wholeRun' | 'callersSpaces' | 'meetings' | 'run'>;
}

/** What a row is carried out with: as its own user, with no permission that it does not need. */
export const sessionsFor =
	({ access, clock, random, lane, maxWaitMs, waiting, shared }: RunParts) =>
	(plan: Plan): Session => {
		const actor = access.actorOf(plan);
		return {
			...shared,
			send: createSender({
				transport: access.transportFor(plan, methodsNeeded(plan)),
				lane,
				clock,
				random,
				stop: shared.wholeRun.stopFor(actor),
				maxWaitMs,
				waiting,
			}),
			granted: access.granted,
			actor,
			...present({ caller: access.callerOf(plan) }),
			about: present({ credentialKind: access.kind, project: access.project }),
			now: clock.now,
		};
	};
