import { UNEXPECTED } from '../failures/explain';
import type { Job } from '../plan/job';
import type { Result, Tools } from './ask';
import { wantedSpace } from './existing';
import { followUp, type FollowedUp } from './followUp';
import { setUp, type Ready } from './setup';

/** A row whose space is there, with all that followed. */
export type Done = { ready: Ready } & FollowedUp;

/** How a row ended. */
export type RowResult =
	| Result<Done>
	/** The row was to fail if its space exists already, and it does. */
	| { exists: Ready }
	/** The row was to fail if somebody is missing, and somebody is. */
	| { incomplete: Done }
	/** The run was stopped when the space was there and not all that follows was done. */
	| { cutOff: Ready };

/** Carries rows out so that equal wishes meet: rows that are one space, or look for the same one. */
export class Rows {
	private readonly begun = new Map<string, Promise<RowResult>>();
	private readonly lastToLookFor = new Map<string, Promise<unknown>>();

	async carryOut(job: Job, tools: Tools): Promise<RowResult> {
		const earlier = this.begun.get(job.requestId);
		if (earlier !== undefined) return asExisting(await earlier);
		const result = this.inTurn(job, tools);
		this.begun.set(job.requestId, result);
		return await result;
	}

	/** Rows that look for the same space follow one another, so that the second finds the first's. */
	private async inTurn(job: Job, tools: Tools): Promise<RowResult> {
		const wanted = wantedSpace(job);
		if (wanted === undefined) return await this.one(job, tools);
		const before = this.lastToLookFor.get(wanted) ?? Promise.resolve();
		const result = before.then(async () => await this.one(job, tools));
		this.lastToLookFor.set(wanted, result);
		return await result;
	}

	/** Whatever happens to one row, the others go on. */
	private async one(job: Job, tools: Tools): Promise<RowResult> {
		try {
			return await this.stepByStep(job, tools);
		} catch {
			return { failed: { failure: UNEXPECTED, seen: [] } };
		}
	}

	private async stepByStep(job: Job, tools: Tools): Promise<RowResult> {
		const { plan } = job;
		const set = await setUp(job, tools);
		if (!('done' in set)) return set;
		const ready = set.done;
		if (plan.ifSpaceExists === 'fail' && ready.wasFound) return { exists: ready };
		const followed = await followUp(job, ready, tools);
		if ('stopped' in followed) return { cutOff: ready };
		if ('failed' in followed) return followed;
		const done = { ready, ...followed.done };
		const isSomebodyMissing = (done.memberReport?.missing.length ?? 0) > 0;
		return plan.after.checkMembers === 'fail' && isSomebodyMissing
			? { incomplete: done }
			: { done };
	}
}

/** The same space for another row with the same key: it was there before. */
function asExisting(result: RowResult): RowResult {
	if (!('done' in result) || result.done.ready.created !== true) return result;
	return { done: { ...result.done, ready: { ...result.done.ready, created: false } } };
}
