import { UNEXPECTED } from '../failures/unexpected';
import { sameSpace, spaceExists } from '../failures/existing';
import { present } from '../google/present';
import { followsRow, readsAhead } from '../plan/followsRow';
import type { Job } from '../plan/job';
import type { Plan } from '../plan/plan';
import { numberWords } from '../plan/row';
import { forget, idWish, isUndecided } from '../run/records';
import type { Turn } from '../run/meetings';
import { RemovalGate } from '../run/removalGate';
import { endBy, orEnding, type Ending } from '../run/result';
import type { Session } from '../run/session';
import { turnOfChat, wantedSpace } from '../space/findSpace';
import { readySpace } from '../space/readySpace';
import { followUp } from './followUp';
import { previewed, spaceAhead } from './preview';
import { begin, doneOf, type Progress } from './progress';
import type { RowResult } from './rowResult';

/** Carries rows of one run out, so that equal wishes meet. */
export class RowRunner {
	private readonly begun = new Map<string, Promise<RowResult>>();
	private readonly gate: RemovalGate;
	/** Which row of the run goes on with which space. */
	private readonly taken = new Map<string, Plan>();

	/**
	 * @param jobs all rows of the run that can be carried out
	 * @param log is told of a defect in this node: its kind and place, nothing that a row holds
	 * @param unreadable how many rows of the run are no jobs
	 */
	constructor(
		jobs: readonly Job[],
		private readonly log: (line: string) => void,
		unreadable = 0,
	) {
		const removing = jobs.filter(({ plan }) => plan.peopleNotInRow === 'remove');
		this.gate = new RemovalGate(removing.length, waitingForNobody(jobs), unreadable);
	}

	/** Never throws: whatever happens to one row, the others go on. */
	async carryOut(job: Job, session: Session): Promise<RowResult> {
		if (job.plan.previewOnly) {
			return await this.untilItEnds(job, previewed(session), async (row) =>
				readsAhead(job.plan) ? await this.carryOutOne(row, undefined) : { kind: 'absent' },
			);
		}
		const earlier = this.begun.get(job.requestId);
		if (earlier !== undefined) {
			this.gate.decided(job.recordName, false);
			return ofTwin(await earlier);
		}
		const { wanted, ...turn } = turnOf(job, session.about.project);
		const result = this.untilItEnds(job, session, async (row) => {
			const { meetings, partOfRun } = session;
			const done = await meetings.inTurn(
				turn,
				partOfRun.stop,
				async () => await this.carryOutOne(row, wanted),
			);
			if (done === 'stopped') throw partOfRun.rowEnd();
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

	private async carryOutOne(row: Row, wanted: string | undefined): Promise<RowResult> {
		const { job, session } = row;
		const { plan, recordName } = job;
		const { records, isPreview } = session;
		const ready = isPreview
			? await spaceAhead(job, session)
			: await readySpace(job, wanted, session);
		if (ready === undefined) return { kind: 'absent' };
		const { space, origin, isClosed } = ready;
		const other = this.taken.get(space.name);
		// What one row does would be undone by the other. Which rows meet may show only here.
		if (
			other !== undefined &&
			[other, plan].some((each) => followsRow(each) || each.peopleNotInRow === 'remove')
		) {
			throw endBy(sameSpace(numberWords(other), space));
		}
		this.taken.set(space.name, plan);
		const progress = (row.progress = begin(job, ready, session));
		if (plan.ifSpaceExists === 'fail' && origin === 'found') {
			forget(records, recordName);
			throw endBy(spaceExists(space, plan.space.spaceType));
		}
		if (!isClosed) await followUp(progress, this.gate);
		return { kind: 'done', done: doneOf(progress) };
	}
}

/** What the row has in common with others, of this run and of others in the process. */
function turnOf(job: Job, project = ''): Turn & { wanted: string | undefined } {
	const wanted = wantedSpace(job, project);
	const wishes = [wanted, job.isKeyed ? idWish(job.requestId) : undefined];
	const same = wishes.filter((wish) => wish !== undefined);
	const { as, after } = turnOfChat(job);
	return { wanted, as: [...same, ...as], after: [...same, ...after] };
}

/**
 * Rows of a run, by name, that may take people out and follow no other row of it. They may follow
 * rows of an earlier run, never of a later one: all rows of a run queue up in one go.
 */
function waitingForNobody(jobs: readonly Job[]): string[] {
	const seen = new Set<string>();
	return jobs.flatMap((job) => {
		const { as, after } = turnOf(job);
		const isFirst = !after.some((wish) => seen.has(wish));
		for (const wish of as) seen.add(wish);
		return isFirst && job.plan.peopleNotInRow === 'remove' ? [job.recordName] : [];
	});
}

/** A row on its way; `progress` once its space is there, so that an early end can tell of it. */
interface Row {
	job: Job;
	session: Session;
	progress?: Progress;
}

/** How a row ended that is not done. */
function ended({ job, session, progress }: Row, ending: Ending): RowResult {
	const record = session.records.rows[job.recordName];
	// A space in which a brake, or a preview, has kept all as it was is none that the run leaves behind.
	const isAsItWas =
		session.isPreview || ('failed' in ending && ending.failed.failure.kind === 'braked');
	const { changes } = progress === undefined || isAsItWas ? {} : doneOf(progress);
	const isInDoubt = 'stopped' in ending && ending.stopped.mayHaveActed;
	const known = record?.space === undefined ? undefined : { name: record.space };
	const half = present({
		mayHaveMadeOne: isUndecided(record),
		space: isAsItWas ? undefined : (progress?.space ?? known),
		changes: changes && (isInDoubt ? [...changes, 'perhaps what was under way'] : changes),
	});
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
