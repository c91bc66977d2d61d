import { getSpace, setUpSpace } from '../google/requests';
import { isGranted } from '../google/permissions';
import type { Space } from '../google/resources';
import type { Job } from '../plan/job';
import { invitedAtSetup } from '../plan/plan';
import { LABELS } from '../words/labels';
import { ask, type Result, type Tools } from './ask';
import { findExisting } from './existing';
import { wasAbsent, wasMadeInAnotherRound, type Memory } from './memory';

/** The space of a row, and what is known of how it came to be. */
export interface Ready {
	space: Space;
	/** Whether this execution made it; absent when it cannot be known. */
	created?: boolean;
	/** Whether it was there before this execution, and the row looked for it. */
	wasFound: boolean;
	/** Whether this very try began it: nobody else has had the time to join or to be added. */
	isFresh: boolean;
	/**
	 * Whom the setup has put in: everybody it was given, nobody (one of them was unknown and is to
	 * be left out), or an earlier one's people, which may be others.
	 */
	came: 'all' | 'nobody' | 'unknown';
}

/** Sets up the row's space, or finds the one that is there already. */
export async function setUp(job: Job, tools: Tools): Promise<Result<Ready>> {
	const set = await findOrMake(job, tools);
	// Only a key brings the same space into another round of a loop.
	if ('done' in set && set.done.created === true && job.isKeyed) {
		tools.memory.made[job.requestId] ??= job.runIndex;
	}
	return set;
}

async function findOrMake(job: Job, tools: Tools): Promise<Result<Ready>> {
	const existing = await findExisting(job, tools);
	if (!('done' in existing)) return existing;
	if (existing.done !== undefined) {
		const created = madeBefore(job, tools.memory);
		return {
			done: {
				space: existing.done,
				...(created !== undefined && { created }),
				wasFound: created === false,
				isFresh: false,
				came: 'unknown',
			},
		};
	}
	const { lookUpWasRefused = false } = existing;
	const everybody = await sendSetup(job, job.body, tools, 'all', lookUpWasRefused);
	const isUnknown = 'failed' in everybody && everybody.failed.failure.kind === 'unknownMember';
	if (!isUnknown || !leavesOut(job)) return everybody;
	// Google does not say who is unknown: everybody is added one by one, and each tells for itself.
	const groups = job.body.memberships?.filter((membership) => 'groupMember' in membership) ?? [];
	const body = { space: job.body.space, ...(groups.length > 0 && { memberships: groups }) };
	return await sendSetup(job, body, tools, 'nobody');
}

/** Whether an earlier try of this execution made what is there now; undefined where it may have. */
function madeBefore(job: Job, memory: Memory): boolean | undefined {
	if (wasMadeInAnotherRound(memory, job)) return false;
	if (wasAbsent(memory, job)) return true;
	return memory.sent[job.requestId] === true ? undefined : false;
}

/** Others have no people who can be added one by one. */
const leavesOut = ({ plan }: Job): boolean =>
	plan.unknownMembers === 'leaveOut' && plan.space.spaceType === 'SPACE';

async function sendSetup(
	job: Job,
	body: Job['body'],
	tools: Tools,
	came: Ready['came'],
	lookUpWasRefused = false,
): Promise<Result<Ready>> {
	const { plan, requestId } = job;
	const { memory } = tools;
	const wasSentBefore = memory.sent[requestId] === true;
	if (tellsFirstFromRepeated(job)) memory.sent[requestId] = true;
	const asked = await ask(tools, setUpSpace({ ...body, requestId }), {
		people: (came === 'all' ? invitedAtSetup(plan) : []).map(({ given }) => given),
		isKeyed: job.isKeyed,
		spaceType: plan.space.spaceType,
		...(plan.space.displayName !== undefined && { displayName: plan.space.displayName }),
		isLookedFor: plan.ifSpaceExists === 'reuse',
		asked: whatMayBeForbidden(plan.space),
		lookUpWasRefused,
	});
	if (!('done' in asked)) return asked;
	const { value: answered, date, attempts } = asked.done;
	const isFirst = attempts === 1 && (!wasSentBefore || came === 'nobody');
	const space = await completed(answered, tools);
	const created =
		isEcho(answered) && isFirst && job.isKeyed ? false : wasCreated(job, space, tools, date);
	const mayBeReplay = !isFirst || isEcho(answered) || created !== true;
	return {
		done: {
			space,
			...(created !== undefined && { created }),
			wasFound: false,
			isFresh: created === true && !wasSentBefore,
			came: leavesOut(job) && came === 'all' && mayBeReplay ? 'unknown' : came,
		},
	};
}

/** What the row asks for that an organization can forbid, by the labels of its fields. */
const whatMayBeForbidden = ({ externalUserAllowed, accessSettings }: Job['plan']['space']) => [
	...(externalUserAllowed === true ? [LABELS.externalUserAllowed] : []),
	...(accessSettings === undefined ? [] : [LABELS.audience]),
];

/** Only these have to; what is remembered, n8n saves with the execution. */
const tellsFirstFromRepeated = (job: Job): boolean =>
	job.isKeyed ||
	leavesOut(job) ||
	job.plan.after.checkMembers !== 'off' ||
	job.plan.space.spaceType === 'DIRECT_MESSAGE';

/** What a repeated request id may get: the request's fields and the name, nothing that Google adds. */
const isEcho = (space: Space): boolean =>
	space.spaceUri === undefined && space.createTime === undefined;

/** The whole space where Google sent an echo. Best effort: it exists, whatever comes of this. */
async function completed(space: Space, tools: Tools): Promise<Space> {
	if (!isEcho(space) || !isGranted('spaces.get', tools.granted)) return space;
	const asked = await ask(tools, getSpace(space.name));
	return 'done' in asked ? asked.done.value : space;
}

/** Whether this execution made the space, as far as that can be known. */
function wasCreated(
	job: Job,
	space: Space,
	{ memory, now }: Tools,
	googlesDate: string | undefined,
): boolean | undefined {
	const { plan, isKeyed } = job;
	if (plan.space.singleUserBotDm === true) return undefined;
	if (wasMadeInAnotherRound(memory, job)) return false;
	if (wasAbsent(memory, job)) return true;
	if (plan.space.spaceType === 'DIRECT_MESSAGE') return undefined;
	// Nobody else has this request id.
	if (!isKeyed) return true;
	const madeAt = Date.parse(space.createTime ?? '');
	if (Number.isNaN(madeAt)) return undefined;
	// Google's clock decides: its Date header tells how far ours is off. It is cut to the second, so
	// the run's begin comes out early rather than late, and what the run made is never disowned.
	const googlesNow = Date.parse(googlesDate ?? '');
	const offBy = Number.isNaN(googlesNow) ? 0 : googlesNow - now();
	return madeAt >= memory.startedAt + offBy;
}
