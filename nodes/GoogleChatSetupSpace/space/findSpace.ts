import { isGranted } from '../google/permissions';
import { findGroupChats } from '../google/requests';
import type { Space } from '../google/resources';
import type { Job } from '../plan/job';
import { foundBy } from '../plan/foundBy';
import type { Plan } from '../plan/plan';
import { askForAll } from '../run/ask';
import { must, RowEnd } from '../run/result';
import { olderOf } from './callersSpaces';
import { directMessageWith } from './directMessage';
import type { Turn } from '../run/meetings';
import type { Session } from '../run/session';

/** What looking for the row's space came to. */
export type Looked =
	| Space
	/** It is not there. */
	| 'absent'
	/** Nobody looked: the row does not ask for it, or the permission is missing. */
	| 'notLooked'
	/** Google did not let look (403). */
	| 'refused';

/**
 * Looks for the row's space: a direct message always (a read, of which Google allows 50 times as
 * many as space writes), others where the row asks for it.
 */
export async function findSpace(job: Job, session: Session): Promise<Looked> {
	const { spaceType } = job.plan.space;
	if (spaceType === 'DIRECT_MESSAGE') return await lookForDirectMessage(job, session);
	if (!isLookedFor(job.plan)) return 'notLooked';
	const found =
		spaceType === 'SPACE'
			? await session.callersSpaces.named(job.plan.space, session)
			: await oldestGroupChat(job, session);
	return found ?? 'absent';
}

/** With a key, 'update' goes by the key alone: what a name finds may be another's. */
const isLookedFor = ({ existingSpace, ifSpaceExists, idempotencyKey }: Plan): boolean =>
	existingSpace === undefined &&
	ifSpaceExists !== 'create' &&
	!(ifSpaceExists === 'update' && idempotencyKey !== undefined);

/** What rows have in common that look for the same space. */
export function wantedSpace({ plan }: Job, project: string): string | undefined {
	const isAlways = plan.existingSpace !== undefined || plan.space.spaceType === 'DIRECT_MESSAGE';
	if (!isAlways && !isLookedFor(plan)) return undefined;
	const by = foundBy(plan, plan.actor.id);
	return by && JSON.stringify([project, ...by]);
}

/**
 * Somebody given by email may be one who is given by ID elsewhere, so that group chats of as many
 * people are looked for after those of the other kind. Of a person there is one direct message,
 * whoever sets it up.
 */
export function turnOfChat({ plan }: Job): Turn {
	const { space, people, actor } = plan;
	if (space.spaceType !== 'GROUP_CHAT' || !isLookedFor(plan)) return { as: [], after: [] };
	const emails = people.filter(({ name }) => name.includes('@')).length;
	const ids = people.length - emails;
	// Who is named in both ways counts once.
	const sizes = people.map((_, at) => at + 1).slice(Math.max(emails, ids) - 1);
	const of = (count: number, kind: string) =>
		count === 0 ? [] : sizes.map((size) => `chats ${kind} ${size} ${actor.id}`);
	return {
		as: [...of(emails, '@'), ...of(ids, '/')],
		after: [...of(emails, '/'), ...of(ids, '@')],
	};
}

async function lookForDirectMessage({ plan }: Job, session: Session): Promise<Looked> {
	const [person] = plan.people;
	if (person === undefined || !isGranted('spaces.findDirectMessage', session.granted)) {
		return 'notLooked';
	}
	const looked = await directMessageWith(person, session);
	if ('done' in looked) return looked.done ?? 'absent';
	const { answer, gaveUp } = looked.failed;
	if (gaveUp !== undefined || plan.ifSpaceExists === 'fail') throw new RowEnd(looked);
	// Any other refusal is told by the setup, in words of its own.
	return answer?.status === 403 ? 'refused' : 'notLooked';
}

async function oldestGroupChat({ plan }: Job, session: Session): Promise<Space | undefined> {
	const chats = await askForAll(
		session,
		(pageToken) =>
			findGroupChats(
				plan.people.map(({ name }) => name),
				{ isExpanded: isGranted('spaces.get', session.granted), pageToken },
			),
		{ people: plan.people.map(({ given }) => given), spaceType: 'GROUP_CHAT' },
	);
	return must(chats).reduce<Space | undefined>(olderOf, undefined);
}
