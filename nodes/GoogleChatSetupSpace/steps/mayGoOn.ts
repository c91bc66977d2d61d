import { notInCharge, runWouldRemove } from '../failures/braked';
import { spaceUriOf } from '../google/spaceUri';
import type { Job } from '../plan/job';
import type { RemovalGate } from '../run/removalGate';
import type { Result } from '../run/result';
import type { Session } from '../run/session';
import { nameOf } from './changeWords';
import { failed, removedBy, type Decision } from './decide';
import { isInCharge } from './inCharge';

const NOTHING: Result<undefined> = { done: undefined };

/** Whether all rows of the run together may go on, where they may take people out. */
export async function runGoesOn(
	{ plan, recordName }: Job,
	{ changes, space }: Decision,
	gate: RemovalGate,
	session: Session,
): Promise<Result<undefined>> {
	if (plan.peopleNotInRow !== 'remove') return NOTHING;
	const removal = removedBy(changes);
	const who = removal.map(nameOf);
	gate.decided(recordName, removal.length > 0);
	const verdict = await gate.verdict(session.wholeRun.stopFor(session.actor));
	if (verdict === 'stopped') {
		const end = session.wholeRun.endFor(session.actor);
		return end === undefined
			? { stopped: { mayHaveActed: false } }
			: { failed: { ...end, seen: [], mayHaveActed: false } };
	}
	if (verdict.isBraked) return failed(runWouldRemove(who, verdict, spaceUriOf(space)));
	return NOTHING;
}

/** Whether the caller may take people out of this space, where it is not known who that is. */
export async function mayTakeOut(
	{ changes, members = [], isCallerUnknown, space }: Decision,
	session: Session,
): Promise<Result<undefined>> {
	const who = removedBy(changes).map(nameOf);
	if (who.length === 0 || !isCallerUnknown) return NOTHING;
	const inCharge = await isInCharge(members, session);
	if (!('done' in inCharge)) return inCharge;
	return inCharge.done ? NOTHING : failed(notInCharge(who, spaceUriOf(space)));
}
