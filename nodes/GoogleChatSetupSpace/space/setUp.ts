import { isGranted } from '../google/permissions';
import { getSpace, setUpSpace } from '../google/requests';
import type { Space, SpaceRequest } from '../google/resources';
import type { Job } from '../plan/job';
import { invitedAtSetup } from '../plan/plan';
import { LABELS } from '../words/labels';
import { ask, type Answered } from '../run/ask';
import { must, orEnding, RowEnd, type Ending } from '../run/result';
import type { Looked } from './findSpace';
import { GONE, isGone } from './gone';
import { checkIdentity } from './identity';
import { isEcho, type Origin, type ReadySpace } from './origin';
import { forget, type RowRecord } from '../run/records';
import { rowOf, type Session } from '../run/session';

type NotFound = Exclude<Looked, object>;

/** Sets the row's space up, or gets the one that its request id stands for already. */
export async function setUp(job: Job, session: Session, looked: NotFound): Promise<ReadySpace> {
	const before = session.records.rows[job.recordName];
	const record = beginRecord(job, session, looked);
	const sending: Sending = {
		before,
		record,
		came: 'invited',
		lookUpWasRefused: looked === 'refused',
	};
	const everybody = await orEnding(send(job, job.body, session, sending));
	const isUnknown = 'failed' in everybody && everybody.failed.failure.kind === 'unknownMember';
	// Google does not say who is unknown: everybody is added one by one, and each tells for itself.
	const groups = job.body.memberships?.filter((each) => 'groupMember' in each) ?? [];
	const body = { space: job.body.space, ...(groups.length > 0 && { memberships: groups }) };
	const result =
		isUnknown && leavesOut(job)
			? await orEnding(send(job, body, session, { before, record, came: 'nobody' }))
			: everybody;
	if ('done' in result) return result.done;
	settle(result, job, session, before);
	throw new RowEnd(result);
}

/** Others have no people who can be added one by one. */
const leavesOut = ({ plan }: Job): boolean =>
	plan.unknownMembers === 'leaveOut' && plan.space.spaceType === 'SPACE';

/** What was sent once keeps its id. A direct message goes by its person, who may be another one now. */
function beginRecord(job: Job, { records, now }: Session, looked: NotFound): RowRecord {
	const before = records.rows[job.recordName];
	const isKept =
		before?.sentAt !== undefined &&
		(job.plan.space.spaceType !== 'DIRECT_MESSAGE' || before.id === job.requestId);
	const record: RowRecord = isKept
		? before
		: {
				id: job.requestId,
				sentAt: now(),
				wish: job.wishId,
				...(looked === 'absent' && { wasAbsent: true }),
			};
	records.rows[job.recordName] = record;
	return record;
}

/** A refusal that is certain leaves no trace: nothing exists. */
function settle(
	ending: Ending,
	{ recordName }: Job,
	{ records }: Session,
	before: RowRecord | undefined,
): void {
	const { mayHaveActed } = 'failed' in ending ? ending.failed : ending.stopped;
	if (mayHaveActed || records.rows[recordName]?.space !== undefined) return;
	if (before === undefined) forget(records, recordName);
	else if (before.sentAt === undefined) records.rows[recordName] = before;
}

interface Sending {
	/** The record before this try. */
	before: RowRecord | undefined;
	record: RowRecord;
	came: 'invited' | 'nobody';
	lookUpWasRefused?: boolean;
}

async function send(
	job: Job,
	body: Job['body'],
	session: Session,
	{ before, record, came, lookUpWasRefused = false }: Sending,
): Promise<ReadySpace> {
	const { plan } = job;
	const asked = await ask(session, setUpSpace({ ...body, requestId: record.id }), {
		people: (came === 'invited' ? invitedAtSetup(plan) : []).map(({ given }) => given),
		isKeyed: job.isKeyed,
		spaceType: plan.space.spaceType,
		...(plan.space.displayName !== undefined && { displayName: plan.space.displayName }),
		isLookedFor: plan.ifSpaceExists !== 'create',
		asked: whatMayBeForbidden(plan.space),
		lookUpWasRefused,
	});
	const made = must(asked);
	const isFirst = made.attempts === 1 && before?.sentAt === undefined;
	const row = rowOf(job, session);
	const maker = session.meetings.madeUnder(idWish(record.id))?.row ?? row;
	const earlier = session.earlier.get(record.id) ?? job.recordName;
	const wasMadeElsewhere = job.isKeyed && (maker !== row || earlier !== job.recordName);
	const answered = made.value;
	record.space = answered.name;

	const { space, isGoneNow, date } = await completed(made, session);
	const origin = wasMadeElsewhere
		? 'replayed'
		: isOfTwin(job, space, session)
			? 'found'
			: originOf(job, record, { space, isFirst, isEcho: isEcho(answered), before, date }, session);
	if (origin === 'madeNow' || origin === 'madeBefore') record.created = true;
	else if (origin === 'replayed' || origin === 'found') record.created = false;
	if (job.isKeyed) session.meetings.tell(idWish(record.id), { space, row });

	const isOwn = origin === 'madeNow' || (origin === 'madeBefore' && record.wish === job.wishId);
	const ready: ReadySpace = {
		space,
		origin,
		requestId: record.id,
		came: isOwn && (isFirst || !leavesOut(job)) ? came : 'unknown',
		warnings: isGoneNow ? [GONE] : [],
		...(isGoneNow && { isClosed: true as const }),
	};
	if (isGoneNow || !job.isKeyed) return ready;
	return await checkIdentity(job, ready, { isKnown: !isEcho(space) }, session);
}

/** What the row asks for that an organization can forbid, by the labels of its fields. */
const whatMayBeForbidden = ({ externalUserAllowed, accessSettings }: SpaceRequest): string[] => [
	...(externalUserAllowed === true ? [LABELS.externalUserAllowed] : []),
	...(accessSettings === undefined ? [] : [LABELS.audience]),
];

/** Whether another row has this direct message already: the person may be written in two ways. */
function isOfTwin(job: Job, { name }: Space, session: Session): boolean {
	if (job.plan.space.spaceType !== 'DIRECT_MESSAGE') return false;
	const row = rowOf(job, session);
	session.meetings.tell(`space ${name}`, { space: { name }, row });
	return session.meetings.madeUnder(`space ${name}`)?.row !== row;
}

/** The wish of all rows that share a request id, in every execution of the process. */
export const idWish = (requestId: string): string => `id ${requestId}`;

/** The whole space where Google sent an echo, if it may be read. */
async function completed(
	{ value: space, date }: Answered<Space>,
	session: Session,
): Promise<{ space: Space; isGoneNow: boolean; date?: string | undefined }> {
	if (!isEcho(space) || !isGranted('spaces.get', session.granted)) {
		return { space, isGoneNow: false, date };
	}
	const asked = await ask(session, getSpace(space.name));
	if ('failed' in asked && isGone(asked.failed)) {
		const { name, spaceType } = space;
		const bare = { name, ...(spaceType !== undefined && { spaceType }) };
		return { space: bare, isGoneNow: true, date };
	}
	const { value, date: later = date } = must(asked);
	return { space: value, isGoneNow: false, date: later };
}

interface Seen {
	space: Space;
	isFirst: boolean;
	isEcho: boolean;
	before: RowRecord | undefined;
	/** Google's clock when it answered. */
	date?: string | undefined;
}

function originOf(
	{ plan, isKeyed }: Job,
	record: RowRecord,
	{ space, isFirst, isEcho: wasEcho, before, date }: Seen,
	{ now }: Session,
): Origin {
	const made: Origin = before?.sentAt === undefined ? 'madeNow' : 'madeBefore';
	if (plan.space.singleUserBotDm === true) return 'unclear';
	if (plan.space.spaceType === 'DIRECT_MESSAGE') return record.wasAbsent ? made : 'unclear';
	// Nobody else has this request id.
	if (!isKeyed) return made;
	if (isFirst && wasEcho) return 'replayed';
	const googlesNow = date === undefined ? now() : Date.parse(date);
	const age = googlesNow - Date.parse(space.createTime ?? '');
	if (Number.isNaN(age)) return 'unclear';
	// Both times are Google's; its Date header is cut to the second, so that the age comes out low.
	return age <= now() - (record.sentAt ?? now()) ? made : 'replayed';
}
