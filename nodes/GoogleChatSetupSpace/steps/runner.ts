import { HIDES_MEMBERS, membersHidden, somebodyMissing, spaceExists } from '../failures/existing';
import { spaceUriOf } from '../google/spaceUri';
import type { Job } from '../plan/job';
import type { Failed, Result } from '../run/result';
import { areMixed, wantedSpace } from '../space/findSpace';
import { isCompared } from '../plan/inLine';
import { RemovalGate } from '../run/removalGate';
import { ended, placeOf, unexpected } from './ended';
import { followUp, type FollowedUp } from './followUp';
import { lookAhead, readingOnly, type Ahead } from './lookAhead';
import { bringInLine, type BroughtInLine } from './inLine';
import type { Checked } from './memberReport';
import { wasCreated, type Origin, type ReadySpace } from '../space/origin';
import { readySpace } from '../space/readySpace';
import { forget } from '../run/records';
import type { RowDone, RowResult } from './rowResult';
import type { Session } from '../run/session';
import { idWish } from '../space/setUp';

/** What a preview of a row came to. */
export type RowAhead = { kind: 'ahead'; ahead: Ahead } | Exclude<RowResult, { kind: 'done' }>;

/** Carries rows of one run out, so that equal wishes meet. */
export class RowRunner {
	private readonly begun = new Map<string, Promise<RowResult>>();
	private readonly isMixed: boolean;
	private readonly gate: RemovalGate;

	/**
	 * @param jobs all rows of the run
	 * @param log is told of a defect in this node: its kind and place, nothing that a row holds
	 */
	constructor(
		jobs: readonly Job[],
		private readonly log: (line: string) => void,
	) {
		this.isMixed = areMixed(jobs);
		const removing = jobs.filter(({ plan }) => plan.peopleNotInRow === 'remove');
		this.gate = new RemovalGate(removing.length, this.waitingForNobody(jobs));
	}

	/** Never throws: whatever happens to one row, the others go on. */
	async carryOut(job: Job, session: Session): Promise<RowResult> {
		const earlier = this.begun.get(job.requestId);
		if (earlier !== undefined) {
			this.gate.decided(job.recordName, false);
			return ofTwin(await earlier);
		}
		const result = this.neverThrowing(job, session);
		this.begun.set(job.requestId, result);
		return await result;
	}

	/** Looks at what carrying the row out would change, and cannot write. Never throws, either. */
	async lookAhead(job: Job, session: Session): Promise<RowAhead> {
		try {
			const ahead = await lookAhead(job, this.gate, readingOnly(session));
			return 'done' in ahead ? { kind: 'ahead', ahead: ahead.done } : ended(job, session, ahead);
		} catch (error) {
			this.log(`Google Chat Setup Space: ${placeOf(error)}`);
			return ended(job, session, { failed: unexpected(session, job) });
		} finally {
			this.gate.decided(job.recordName, false);
		}
	}

	private async neverThrowing(job: Job, session: Session): Promise<RowResult> {
		try {
			return await this.inTurn(job, session);
		} catch (error) {
			this.log(`Google Chat Setup Space: ${placeOf(error)}`);
			return ended(job, session, { failed: unexpected(session, job) });
		} finally {
			this.gate.decided(job.recordName, false);
		}
	}

	/** Rows that look for the same space follow one another, so that the second finds the first's. */
	private async inTurn(job: Job, session: Session): Promise<RowResult> {
		const { wanted, wishes } = this.wishesOf(job, session.about.project);
		const stop = session.wholeRun.stopFor(session.actor);
		const result = await session.meetings.inTurn(
			wishes,
			stop,
			async () => await carryOutOne(job, wanted, this.gate, session),
		);
		if (result !== 'stopped') return result;
		const end = session.wholeRun.endFor(session.actor);
		return ended(
			job,
			session,
			end === undefined
				? { stopped: { mayHaveActed: false } }
				: { failed: { ...end, seen: [], mayHaveActed: false } },
		);
	}

	/** What the row has in common with others, of this run and of others in the process. */
	private wishesOf(job: Job, project = ''): { wanted: string | undefined; wishes: string[] } {
		const wanted = wantedSpace(job, { project, isMixed: this.isMixed });
		const wishes = [wanted, job.isKeyed ? idWish(job.requestId) : undefined];
		return { wanted, wishes: wishes.filter((wish) => wish !== undefined) };
	}

	/**
	 * Rows of the run, by name, that may take people out and follow no other row of it. They may follow
	 * rows of an earlier run, never of a later one: all rows of a run queue up in one go.
	 */
	private waitingForNobody(jobs: readonly Job[]): string[] {
		const seen = new Set<string>();
		return jobs.flatMap((job) => {
			const { wishes } = this.wishesOf(job);
			const isFirst = !wishes.some((wish) => seen.has(wish));
			for (const wish of wishes) seen.add(wish);
			return isFirst && job.plan.peopleNotInRow === 'remove' ? [job.recordName] : [];
		});
	}
}

async function carryOutOne(
	job: Job,
	wanted: string | undefined,
	gate: RemovalGate,
	session: Session,
): Promise<RowResult> {
	const end = session.wholeRun.endFor(session.actor);
	if (end !== undefined) {
		return ended(job, session, { failed: { ...end, seen: [], mayHaveActed: false } });
	}
	const made = await readySpace(job, wanted, session);
	if (!('done' in made)) return ended(job, session, made);
	const ready = made.done;
	const { space } = ready;
	const { plan } = job;
	if (plan.ifSpaceExists === 'fail' && ready.origin === 'found') {
		forget(session.records, job.recordName);
		const failed = refusal(spaceExists(spaceUriOf(space), plan.space.spaceType));
		return { ...ended(job, session, { failed }), space };
	}
	const changes: string[] = [];
	const isInLine = isCompared(plan) && WERE_THERE.has(ready.origin);
	const followed: Result<FollowedUp & Partial<BroughtInLine>> = ready.isClosed
		? { done: { skipped: [], warnings: [] } }
		: isInLine
			? await bringInLine(job, ready, changes, gate, session)
			: await followUp(job, ready, session);
	const halfDone = changes.length > 0 && { changes };
	if (!('done' in followed)) {
		// A space in which a brake has kept all as it was is none that the run leaves behind.
		const isBraked = 'failed' in followed && followed.failed.failure.kind === 'braked';
		return { ...ended(job, session, followed), ...(!isBraked && { space }), ...halfDone };
	}
	const { checked, ...rest } = followed.done;
	const failed = plan.after.checkMembers === 'fail' ? failureOf(checked, ready) : undefined;
	if (failed !== undefined) return { ...ended(job, session, { failed }), space, ...halfDone };
	return {
		kind: 'done',
		done: { ...rowDone(ready, rest, checked), ...(isInLine && !ready.isClosed && { changes }) },
	};
}

/** A space of which the row is not known to be the maker. */
const WERE_THERE: ReadonlySet<Origin> = new Set<Origin>(['given', 'found', 'replayed']);

function rowDone(
	ready: ReadySpace,
	{ skipped, warnings, space, notInRow }: Omit<FollowedUp & Partial<BroughtInLine>, 'checked'>,
	checked: Checked | undefined,
): RowDone {
	const created = wasCreated(ready);
	const unseen = checked !== undefined && 'unseen' in checked ? checked.unseen : undefined;
	return {
		space: space ?? ready.space,
		...(ready.requestId !== undefined && { requestId: ready.requestId }),
		...(notInRow !== undefined && { notInRow }),
		...(created !== undefined && { created }),
		skipped: [
			...skipped,
			...(typeof unseen === 'object'
				? [{ what: 'The members were not checked', failed: unseen }]
				: []),
		],
		warnings: [
			...ready.warnings,
			...warnings,
			...(unseen === 'empty' ? [`The members were not checked: ${HIDES_MEMBERS}.`] : []),
		],
		...(checked !== undefined && 'report' in checked && { memberReport: checked.report }),
	};
}

function failureOf(checked: Checked | undefined, { space }: ReadySpace): Failed | undefined {
	if (checked === undefined) return undefined;
	if ('unseen' in checked) {
		const { unseen } = checked;
		const isHidden = unseen === 'empty' || unseen.failure.kind === 'membersHidden';
		return isHidden ? refusal(membersHidden(spaceUriOf(space))) : unseen;
	}
	const { missing } = checked.report;
	return missing.length > 0 ? refusal(somebodyMissing(spaceUriOf(space), missing)) : undefined;
}

/** The row is not as it was to be, although Google has refused nothing. */
const refusal = (failure: Failed['failure']): Failed => ({
	failure,
	seen: [],
	mayHaveActed: false,
});

/** The same space for another row with the same key: it was there before. */
function ofTwin(result: RowResult): RowResult {
	if (result.kind !== 'done' || result.done.created !== true) return result;
	return { kind: 'done', done: { ...result.done, created: false } };
}
