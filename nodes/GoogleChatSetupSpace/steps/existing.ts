import { findDirectMessage, findGroupChats, listNamedSpaces } from '../google/requests';
import { isGranted } from '../google/permissions';
import type { Space } from '../google/resources';
import type { Job } from '../plan/job';
import { ask, askForAll, type Result, type Tools } from './ask';
import { wasAbsent } from './memory';

/** The space that the row asks for, if it is there; undefined if it is not or was not looked for. */
export type Found = Result<Space | undefined> & {
	/** Google refused to look for a direct message (403). */
	lookUpWasRefused?: boolean;
};

const NOT_LOOKED_FOR: Found = { done: undefined };

/**
 * Looks for the row's space: a direct message always (a read, of which Google allows 50 times as
 * many as space writes), others where the row asks for it. What an earlier try of this execution
 * looked for in vain is this execution's own, whoever finds it now.
 */
export async function findExisting(job: Job, tools: Tools): Promise<Found> {
	const { spaceType } = job.plan.space;
	if (spaceType === 'DIRECT_MESSAGE') return await existingDirectMessage(job, tools);
	if (job.plan.ifSpaceExists === 'create') return NOT_LOOKED_FOR;
	if (wasAbsent(tools.memory, job)) return NOT_LOOKED_FOR;
	const found =
		spaceType === 'SPACE' ? await namedSpaces(job, tools) : await groupChats(job, tools);
	if (!('done' in found)) return found;
	const oldest = oldestOf(found.done);
	if (oldest === undefined) tools.memory.absent[job.requestId] = true;
	return { done: oldest };
}

/** Rows with one of these look for the same space, and have to follow one another. */
export function wantedSpace({ plan, actor }: Job): string | undefined {
	const { spaceType, displayName, singleUserBotDm } = plan.space;
	if (singleUserBotDm === true) return undefined;
	if (spaceType !== 'DIRECT_MESSAGE' && plan.ifSpaceExists === 'create') return undefined;
	const names = plan.people.map(({ name }) => name).sort();
	return JSON.stringify([spaceType, actor, spaceType === 'SPACE' ? displayName : names]);
}

async function existingDirectMessage({ plan, requestId }: Job, tools: Tools): Promise<Found> {
	const person = plan.people[0];
	if (person === undefined || !isGranted('spaces.findDirectMessage', tools.granted)) {
		return NOT_LOOKED_FOR;
	}
	const asked = await ask(tools, findDirectMessage(person.name), {
		people: [person.given],
		spaceType: 'DIRECT_MESSAGE',
	});
	if ('stopped' in asked) return asked;
	if ('done' in asked) return { done: asked.done.value };
	const { failure, status, gaveUp } = asked.failed;
	if (gaveUp !== undefined || (status !== 404 && plan.ifSpaceExists === 'fail')) return asked;
	// Not found is what was hoped for; any other refusal the setup tells in words of its own.
	if (status === 404 && failure.kind === 'other') tools.memory.absent[requestId] = true;
	return status === 403 ? { ...NOT_LOOKED_FOR, lookUpWasRefused: true } : NOT_LOOKED_FOR;
}

async function namedSpaces({ plan }: Job, tools: Tools): Promise<Result<Space[]>> {
	const spaces = await askForAll(tools, listNamedSpaces);
	if (!('done' in spaces)) return spaces;
	return { done: spaces.done.filter(({ displayName }) => displayName === plan.space.displayName) };
}

const groupChats = async ({ plan }: Job, tools: Tools): Promise<Result<Space[]>> =>
	await askForAll(
		tools,
		(pageToken) =>
			findGroupChats(
				plan.people.map(({ name }) => name),
				{
					isExpanded: isGranted('spaces.get', tools.granted),
					...(pageToken !== undefined && { pageToken }),
				},
			),
		{ people: plan.people.map(({ given }) => given), spaceType: 'GROUP_CHAT' },
	);

/** Google gives times in one form, so that their text sorts as they do; none sorts last. */
const oldestOf = (spaces: readonly Space[]): Space | undefined =>
	[...spaces].sort((one, other) => ageOf(one).localeCompare(ageOf(other)))[0];

const ageOf = ({ createTime }: Space): string => createTime ?? '9';
