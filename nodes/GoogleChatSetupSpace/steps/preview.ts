import { answer } from '../google/outcome';
import type { Space } from '../google/resources';
import type { Job } from '../plan/job';
import type { Session } from '../run/session';
import { findSpace } from '../space/findSpace';
import { givenSpace } from '../space/givenSpace';
import type { ReadySpace } from '../space/origin';

/** What carrying a row out would change, as far as reading can tell. */
export interface Ahead {
	/** The row's space as it is; absent where there is none. */
	space?: Space;
	/** A few words for each change, in the order in which they would be made; absent without a space. */
	changes?: readonly string[];
	/** Who is in the space and not in the row. */
	notInRow?: readonly string[];
	warnings: readonly string[];
}

/** Stands for what Google would have answered. */
const ANSWERS = [{ name: 'spaces/preview' }, { name: 'spaces/preview/members/preview' }];

/** A session that sends nothing that would write: it goes on as if it had been done. */
export const previewed = (session: Session): Session => ({
	...session,
	isPreview: true,
	send: async (request) => {
		if (request.method === 'GET') return await session.send(request);
		const value = ANSWERS.map((body) => request.read(body)).find((each) => each !== undefined);
		if (value === undefined) throw new Error('A preview writes nothing.');
		return { end: 'succeeded', value, answer: answer(200), seen: [], mayHaveActed: false };
	},
});

/** The space that the row names, or that is found by reading. */
export async function spaceAhead(
	job: Job,
	session: Session,
): Promise<{ ready: ReadySpace } | { warnings: string[] }> {
	const { existingSpace, idempotencyKey } = job.plan;
	if (existingSpace !== undefined) return { ready: await givenSpace(job, existingSpace, session) };
	const looked = await findSpace(job, session);
	if (typeof looked === 'object') {
		const { found: space } = looked;
		return { ready: { space, origin: 'found', came: 'unknown', warnings: [] } };
	}
	return { warnings: idempotencyKey === undefined ? [] : [KEY_UNTOLD] };
}

const KEY_UNTOLD =
	'Whether the key stands for a space already cannot be told without setting it up.';
