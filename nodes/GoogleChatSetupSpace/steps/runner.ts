import { UNEXPECTED } from '../failures/unexpected';
import { spaceExists } from '../failures/existing';
import { spaceUriOf } from '../google/spaceUri';
import { readsAhead } from '../plan/compared';
import type { Job } from '../plan/job';
import { forget, idWish, isUndecided } from '../run/records';
import { RemovalGate } from '../run/removalGate';
import { endBy, orEnding, type Ending } from '../run/result';
import type { Session } from '../run/session';
import { areMixed, wantedSpace } from '../space/findSpace';
import { readySpace } from '../space/readySpace';
import { followUp } from './followUp';
import { previewed, spaceAhead } from './preview';
import { begin, doneOf, type Progress } from './progress';
import type { RowResult } from './rowResult';

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
		if (job.plan.previewOnly) {
			return await this.untilItEnds(job, previewed(session), async (row) =>
				readsAhead(job.plan) ? await carryOutOne(row, undefined, this.gate) : { kind: 'absent' },
			);
		}
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

	/** Whatever ends the row early is part of its result, and so is a defect of ours. */
	private async untilItEnds(
		job: Job,
		session: Session,
		work: (row: Row) => Promise<RowResult>,
	): Promise<RowResult> {
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

/** A row on its way; `progress` once its space is there, so that an early end can tell of it. */
interface Row {
	job: Job;
	session: Session;
	progress?: Progress;
}

async function carryOutOne(
	row: Row,
	wanted: string | undefined,
	gate: RemovalGate,
): Promise<RowResult> {
	const { job, session } = row;
	const { wholeRun, actor, records, isPreview } = session;
	if (wholeRun.endFor(actor) !== undefined) throw wholeRun.rowEnd(actor);
	const ready = isPreview ? await spaceAhead(job, session) : await readySpace(job, wanted, session);
	if (ready === undefined) return { kind: 'absent' };
	const progress = (row.progress = begin(job, ready, session));
	const { plan } = job;
	if (plan.ifSpaceExists === 'fail' && ready.origin === 'found') {
		forget(records, job.recordName);
		throw endBy(spaceExists(spaceUriOf(ready.space), plan.space.spaceType));
	}
	if (!ready.isClosed) await followUp(progress, gate);
	return { kind: 'done', done: doneOf(progress) };
}

/** How a row ended that is not done. */
function ended({ job, session, progress }: Row, ending: Ending): RowResult {
	const record = session.records.rows[job.recordName];
	// A space in which a brake has kept all as it was is none that the run leaves behind.
	const isBraked = 'failed' in ending && ending.failed.failure.kind === 'braked';
	const known =
		progress?.space ?? (record?.space === undefined ? undefined : { name: record.space });
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
