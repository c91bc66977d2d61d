import { answer } from '../google/outcome';
import type { Job } from '../plan/job';
import type { Session } from '../run/session';
import { findSpace } from '../space/findSpace';
import { givenSpace } from '../space/givenSpace';
import type { ReadySpace } from '../space/origin';

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
export async function spaceAhead(job: Job, session: Session): Promise<ReadySpace | undefined> {
	const { existingSpace } = job.plan;
	if (existingSpace !== undefined) return await givenSpace(job, existingSpace, session);
	const looked = await findSpace(job, session);
	if (typeof looked !== 'object') return undefined;
	return { space: looked, origin: 'found', came: 'unknown', warnings: [] };
}
