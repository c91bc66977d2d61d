import { UNEXPECTED } from '../failures/unexpected';
import { HIDES_MEMBERS, membersHidden, somebodyMissing, spaceExists } from '../failures/existing';
import { spaceUriOf } from '../google/spaceUri';
import type { Job } from '../plan/job';
import type { Failed, Result } from '../run/result';
import { wantedSpace } from '../space/findSpace';
import { followUp, type FollowedUp } from './followUp';
import type { Checked } from './memberReport';
import { wasCreated, type ReadySpace } from '../space/origin';
import { readySpace } from '../space/readySpace';
import { forget, isUndecided } from '../run/records';
import type { RowDone, RowResult } from './rowResult';
import type { Session } from '../run/session';
import { idWish } from '../space/setUp';

/** Carries rows of one run out, so that equal wishes meet. */
export class RowRunner {
	private readonly begun = new Map<string, Promise<RowResult>>();

	/**
	 * @param isMixed whether people are given by email in some rows and by ID in others
	 * @param log is told of a defect in this node: its kind and place, nothing that a row holds
	 */
	constructor(
		private readonly isMixed: boolean,
		private readonly log: (line: string) => void,
	) {}

	/** Never throws: whatever happens to one row, the others go on. */
	async carryOut(job: Job, session: Session): Promise<RowResult> {
		const earlier = this.begun.get(job.requestId);
		if (earlier !== undefined) return ofTwin(await earlier);
		const result = this.neverThrowing(job, session);
		this.begun.set(job.requestId, result);
		return await result;
	}

	private async neverThrowing(job: Job, session: Session): Promise<RowResult> {
		try {
			return await this.inTurn(job, session);
		} catch (error) {
			this.log(`Google Chat Setup Space: ${placeOf(error)}`);
			return ended(job, session, { failed: unexpected(session, job) });
		}
	}

	/** Rows that look for the same space follow one another, so that the second finds the first's. */
	private async inTurn(job: Job, session: Session): Promise<RowResult> {
		const project = session.about.project ?? '';
		const wanted = wantedSpace(job, { project, isMixed: this.isMixed });
		const wishes = [wanted, job.isKeyed ? idWish(job.requestId) : undefined];
		const stop = session.wholeRun.stopFor(session.actor);
		const result = await session.meetings.inTurn(
			wishes.filter((wish) => wish !== undefined),
			stop,
			async () => await carryOutOne(job, wanted, session),
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
}

async function carryOutOne(
	job: Job,
	wanted: string | undefined,
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
	const followed: Result<FollowedUp> = ready.isClosed
		? { done: { skipped: [], warnings: [] } }
		: await followUp(job, ready, session);
	if (!('done' in followed)) return { ...ended(job, session, followed), space };
	const { checked, ...rest } = followed.done;
	const failed = plan.after.checkMembers === 'fail' ? failureOf(checked, ready) : undefined;
	if (failed !== undefined) return { ...ended(job, session, { failed }), space };
	return { kind: 'done', done: rowDone(ready, rest, checked) };
}

function rowDone(
	ready: ReadySpace,
	{ skipped, warnings }: Omit<FollowedUp, 'checked'>,
	checked: Checked | undefined,
): RowDone {
	const created = wasCreated(ready);
	const unseen = checked !== undefined && 'unseen' in checked ? checked.unseen : undefined;
	return {
		space: ready.space,
		requestId: ready.requestId,
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

/** How a row ended that is not done. */
function ended(
	job: Job,
	{ records }: Session,
	result: { failed: Failed } | { stopped: { mayHaveActed: boolean } },
): Exclude<RowResult, { kind: 'done' }> {
	const record = records.rows[job.recordName];
	const mayHaveMadeOne = isUndecided(record);
	const known = record?.space !== undefined && { space: { name: record.space } };
	return 'failed' in result
		? { kind: 'failed', failed: result.failed, mayHaveMadeOne, ...known }
		: { kind: 'stopped', mayHaveMadeOne, ...known };
}

/** A defect of ours. */
const unexpected = ({ records }: Session, { recordName }: Job): Failed => ({
	failure: UNEXPECTED,
	seen: [],
	mayHaveActed: isUndecided(records.rows[recordName]),
});

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
