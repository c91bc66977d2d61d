import { UNEXPECTED } from '../failures/explain';
import { HIDES_MEMBERS, membersHidden, somebodyMissing, spaceExists } from '../failures/existing';
import type { Space } from '../google/resources';
import { spaceUriOf } from '../google/spaceUri';
import { compared } from '../plan/compared';
import type { Job } from '../plan/job';
import { forget, isUndecided } from '../run/records';
import { RemovalGate } from '../run/removalGate';
import { endBy, orEnding, RowEnd, type Ending, type Failed } from '../run/result';
import type { Session } from '../run/session';
import { areMixed, wantedSpace } from '../space/findSpace';
import { wasCreated, type ReadySpace } from '../space/origin';
import { readySpace } from '../space/readySpace';
import { idWish } from '../space/setUp';
import { followUp, type Ended } from './followUp';
import type { Checked } from './memberReport';
import { previewed, spaceAhead, type Ahead } from './preview';
import type { Progress } from './progress';
import { Roster } from './roster';
import type { RowDone, RowResult } from './rowResult';

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
		const { wanted, wishes } = this.wishesOf(job, session.about.project);
		const result = this.untilItEnds(job, session, async (row) => {
			const stop = session.wholeRun.stopFor(session.actor);
			const done = await session.meetings.inTurn(
				wishes,
				stop,
				async () => await carryOutOne(row, wanted, this.gate),
			);
			if (done === 'stopped') throw session.wholeRun.rowEnd(session.actor);
			return done;
		});
		this.begun.set(job.requestId, result);
		return await result;
	}

	/** Looks at what carrying the row out would change, and writes nothing. Never throws, either. */
	async lookAhead(job: Job, session: Session): Promise<RowAhead> {
		return await this.untilItEnds(job, previewed(session), async (row) => ({
			kind: 'ahead' as const,
			ahead: await lookAheadAt(row, this.gate),
		}));
	}

	/** Whatever ends the row early is part of its result, and so is a defect of ours. */
	private async untilItEnds<Done>(
		job: Job,
		session: Session,
		work: (row: Row) => Promise<Done>,
	): Promise<Done | Exclude<RowResult, { kind: 'done' }>> {
		const row: Row = { job, session };
		try {
			const result = await orEnding(work(row));
			return 'done' in result ? result.done : ended(row, result);
		} catch (error) {
			this.log(`Google Chat Setup Space: ${placeOf(error)}`);
			const mayHaveActed = isUndecided(session.records.rows[job.recordName]);
			return ended(row, { failed: { failure: UNEXPECTED, seen: [], mayHaveActed } });
		} finally {
			this.gate.decided(job.recordName, false);
		}
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

/** A row on its way; `space` and `progress` once there are any, so that an early end can tell of them. */
interface Row {
	job: Job;
	session: Session;
	space?: Space;
	progress?: Progress;
}

async function carryOutOne(
	row: Row,
	wanted: string | undefined,
	gate: RemovalGate,
): Promise<RowResult> {
	const { job, session } = row;
	const { wholeRun, actor, records } = session;
	if (wholeRun.endFor(actor) !== undefined) throw wholeRun.rowEnd(actor);
	const ready = await readySpace(job, wanted, session);
	row.space = ready.space;
	const { plan } = job;
	if (plan.ifSpaceExists === 'fail' && ready.origin === 'found') {
		forget(records, job.recordName);
		throw endBy(spaceExists(spaceUriOf(ready.space), plan.space.spaceType));
	}
	const progress = (row.progress = begin(row, ready));
	const end = ready.isClosed ? {} : await followUp(progress, gate);
	const failed = plan.after.checkMembers === 'fail' && failureOf(end.checked, progress.space);
	if (failed) throw new RowEnd({ failed });
	return { kind: 'done', done: rowDone(progress, end) };
}

async function lookAheadAt(row: Row, gate: RemovalGate): Promise<Ahead> {
	const { job, session } = row;
	const found = await spaceAhead(job, session);
	if (!('ready' in found)) return { warnings: found.warnings };
	const progress = begin(row, found.ready);
	const { notInRow } = await followUp(progress, gate);
	const { space, changes, warnings } = progress;
	return { space, changes, warnings, ...(notInRow !== undefined && { notInRow }) };
}

const begin = ({ job, session }: Row, ready: ReadySpace): Progress => ({
	job,
	ready,
	session,
	roster: new Roster(ready.space.name, job.plan.space.spaceType, session),
	space: ready.space,
	changes: [],
	skipped: [],
	warnings: [],
});

function rowDone(
	{ job, ready, space, changes, skipped, warnings }: Progress,
	{ checked, notInRow }: Ended,
): RowDone {
	const created = wasCreated(ready);
	const unseen = checked !== undefined && 'unseen' in checked ? checked.unseen : undefined;
	return {
		space,
		...(ready.requestId !== undefined && { requestId: ready.requestId }),
		...(created !== undefined && { created }),
		...(compared(job.plan, ready) && !ready.isClosed && { changes }),
		...(notInRow !== undefined && { notInRow }),
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

function failureOf(checked: Checked | undefined, space: Space): Failed | undefined {
	if (checked === undefined) return undefined;
	const refusal = (failure: Failed['failure']) => ({ failure, seen: [], mayHaveActed: false });
	if ('unseen' in checked) {
		const { unseen } = checked;
		const isHidden = unseen === 'empty' || unseen.failure.kind === 'membersHidden';
		return isHidden ? refusal(membersHidden(spaceUriOf(space))) : unseen;
	}
	const { missing } = checked.report;
	return missing.length > 0 ? refusal(somebodyMissing(spaceUriOf(space), missing)) : undefined;
}

/** How a row ended that is not done. */
function ended(
	{ job, session, space, progress }: Row,
	ending: Ending,
): Exclude<RowResult, { kind: 'done' }> {
	const record = session.records.rows[job.recordName];
	// A space in which a brake has kept all as it was is none that the run leaves behind.
	const isBraked = 'failed' in ending && ending.failed.failure.kind === 'braked';
	const known = space ?? (record?.space === undefined ? undefined : { name: record.space });
	const half = {
		mayHaveMadeOne: isUndecided(record),
		...(known !== undefined && !isBraked && { space: known }),
		...(progress !== undefined && progress.changes.length > 0 && { changes: progress.changes }),
	};
	return 'failed' in ending
		? { kind: 'failed', failed: ending.failed, ...half }
		: { kind: 'stopped', ...half };
}

/** An error's class and where it was thrown: its message could hold anything. */
function placeOf(error: unknown): string {
	if (!(error instanceof Error)) return typeof error;
	const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
	return [error.name, ...frames.slice(0, 5).map((line) => line.trim())].join(' ');
}

/** The same space for another row with the same key: it was there before. */
function ofTwin(result: RowResult): RowResult {
	if (result.kind !== 'done' || result.done.created !== true) return result;
	return { kind: 'done', done: { ...result.done, created: false } };
}
