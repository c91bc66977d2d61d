import type { Space } from '../google/resources';
import type { Change } from '../plan/inLine';
import type { Job } from '../plan/job';
import type { Plan } from '../plan/plan';
import type { RemovalGate } from '../run/removalGate';
import type { Result } from '../run/result';
import type { Session } from '../run/session';
import { findSpace } from '../space/findSpace';
import { givenSpace } from '../space/givenSpace';
import type { ReadySpace } from '../space/origin';
import { previewWords, whoIsIn } from './changeWords';
import { decide, type Decision } from './decide';
import { runGoesOn } from './mayGoOn';
import { Roster } from './roster';

/** What carrying a row out would change, as far as reading can tell. */
export interface Ahead {
	/** The row's space as it is; absent where there is none. */
	space?: Space;
	/** A few words for each change, in the order in which they are told; absent without a space. */
	changes?: string[];
	/** Who is in the space and not in the row. */
	notInRow?: string[];
	warnings: string[];
}

/** A session in which nothing can be written: whatever would is a defect, and is not sent. */
export const readingOnly = (session: Session): Session => ({
	...session,
	send: async (request) => {
		if (request.method !== 'GET') throw new Error('A preview writes nothing.');
		return await session.send(request);
	},
});

/** Decides what a run would carry out, in the way in which the run decides it. */
export async function lookAhead(
	job: Job,
	gate: RemovalGate,
	session: Session,
): Promise<Result<Ahead>> {
	const found = await spaceOf(job, session);
	if (!('done' in found)) return found;
	const ready = found.done;
	if (typeof ready === 'string') return { done: { warnings: [ready] } };
	if (ready === undefined) return { done: { warnings: [] } };
	const { spaceType } = job.plan.space;
	const roster = new Roster(ready.space.name, spaceType, session);
	const decided = await decide(job, ready, roster, session);
	if (!('done' in decided)) return decided;
	const allowed = await runGoesOn(job, decided.done, gate, session);
	if (!('done' in allowed)) return allowed;
	const { space, changes, notInRow, warnings } = decided.done;
	return {
		done: {
			space,
			changes: changes.map(previewWords),
			...(notInRow !== undefined && { notInRow: notInRow.map(whoIsIn) }),
			warnings: [...warnings, ...cautions(job.plan, decided.done)],
		},
	};
}

const KEY_UNTOLD =
	'Whether the key stands for a space already cannot be told without setting it up.';

/** The space that the row names, or that is found by reading; a sentence where that cannot be told. */
async function spaceOf(
	job: Job,
	session: Session,
): Promise<Result<ReadySpace | string | undefined>> {
	const { existingSpace, idempotencyKey } = job.plan;
	if (existingSpace !== undefined) return await givenSpace(job, existingSpace, session);
	const looked = await findSpace(job, session);
	if (!('done' in looked)) return looked;
	if (typeof looked.done === 'object') {
		const { found: space } = looked.done;
		return { done: { space, origin: 'found', came: 'unknown', warnings: [] } };
	}
	return { done: idempotencyKey === undefined ? undefined : KEY_UNTOLD };
}

/** What is more than an edit, and what only the run can tell. */
function cautions({ space }: Plan, { changes, isCallerUnknown }: Decision): string[] {
	const has = (kind: Change['kind']) => changes.some((change) => change.kind === kind);
	const isRemoving = has('remove');
	return [
		...(has('audience')
			? ['Opening the audience lets everybody in it find the space and read what is in it.']
			: []),
		...(has('spaceHistoryState') && space.spaceHistoryState === 'HISTORY_OFF'
			? ['With history off, new messages are deleted after 24 hours.']
			: []),
		...(isRemoving && has('addPerson')
			? ['Nobody is taken out if somebody of the row cannot be added: that shows only in the run.']
			: []),
		...(isRemoving && isCallerUnknown
			? [
					'People are taken out only if the account owns or manages the space: that shows only in the run.',
				]
			: []),
	];
}
