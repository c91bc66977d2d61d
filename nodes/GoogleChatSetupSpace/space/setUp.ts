import { BEGUN_ELSEWHERE } from '../failures/existing';
import { isGranted } from '../google/permissions';
import { setUpSpace } from '../google/requests';
import type { SpaceRequest } from '../google/resources';
import type { Job } from '../plan/job';
import { invitedAtSetup } from '../plan/plan';
import { LABELS } from '../words/labels';
import { ask } from '../run/ask';
import { endBy, must, orEnding, RowEnd } from '../run/result';
import type { Looked } from './findSpace';
import { isOfOtherKind, whatItLacks } from './changedRow';
import { GONE, spaceNow } from './gone';
import { checkIdentity } from './identity';
import { isEcho, wasCreated, type Origin, type ReadySpace } from './origin';
import { forget, idWish, type RowRecord } from '../run/records';
import { rowOf } from '../run/meetings';
import type { Session } from '../run/session';

type NotFound = Exclude<Looked, object>;

/** Sets the row's space up, or gets the one that its request id stands for already. */
export async function setUp(job: Job, session: Session, looked: NotFound): Promise<ReadySpace> {
	const { recordName } = job;
	const { rows } = session.records;
	const before = rows[recordName];
	const record = recordOf(job, before, session, looked);
	const { project } = session.about;
	// There is one direct message with a person, whoever asks for it.
	const isElsewhere = (record.project ?? project) !== project && !isDirect(job);
	if (isElsewhere) throw endBy(BEGUN_ELSEWHERE);
	rows[recordName] = record;
	const sent = async (came: Sending['came']) =>
		await orEnding(send(job, session, { before, record, looked, came }));
	let result = await sent('invited');
	// Google does not say who is unknown: everybody is added one by one, and each tells for itself.
	const isUnknown = 'failed' in result && result.failed.failure.kind === 'unknownMember';
	if (isUnknown && leavesOut(job)) result = await sent('nobody');
	if ('done' in result) return result.done;
	const { mayHaveActed } = 'failed' in result ? result.failed : result.stopped;
	// A refusal that is certain leaves no trace: nothing exists.
	if (!mayHaveActed && record.space === undefined) {
		if (before === undefined) forget(session.records, recordName);
		else if (before.sentAt === undefined) rows[recordName] = before;
	}
	throw new RowEnd(result);
}

/** Others have no people who can be added one by one. */
const leavesOut = ({ plan }: Job): boolean =>
	plan.unknownMembers === 'leaveOut' && plan.space.spaceType === 'SPACE';

const isDirect = ({ plan }: Job): boolean => plan.space.spaceType === 'DIRECT_MESSAGE';

/** What was sent once keeps its id. A direct message goes by its person, who may be another one now. */
const recordOf = (
	job: Job,
	before: RowRecord | undefined,
	{ about, now }: Session,
	looked: NotFound,
): RowRecord =>
	before?.sentAt !== undefined && (!isDirect(job) || before.id === job.requestId)
		? before
		: {
				id: job.requestId,
				sentAt: now(),
				project: about.project,
				wish: job.wishId,
				...(looked === 'absent' && { wasAbsent: true }),
			};

interface Sending {
	/** The record before this try. */
	before: RowRecord | undefined;
	record: RowRecord;
	looked: NotFound;
	came: 'invited' | 'nobody';
}

async function send(
	job: Job,
	session: Session,
	{ before, record, looked, came }: Sending,
): Promise<ReadySpace> {
	const { plan, isKeyed } = job;
	const { space: wanted, memberships = [] } = job.body;
	const coming = memberships.filter((each) => came === 'invited' || 'groupMember' in each);
	const body = { space: wanted, ...(coming.length > 0 && { memberships: coming }) };
	const made = must(
		await ask(session, setUpSpace({ ...body, requestId: record.id }), {
			...wanted,
			people: came === 'invited' ? invitedAtSetup(plan).map(({ given }) => given) : [],
			isKeyed,
			isLookedFor: plan.ifSpaceExists !== 'create',
			asked: whatMayBeForbidden(wanted),
			lookUpWasRefused: looked === 'refused',
		}),
	);
	const { now, granted } = session;
	const { value: answered, date } = made;
	// It may have waited for its turn.
	if (record !== before) record.sentAt = made.sentAt ?? record.sentAt;
	const googlesNow = date === undefined ? now() : Date.parse(date);
	// Its Date header is cut to the second, so that the time comes out early.
	const sentAt = googlesNow - (now() - (record.sentAt ?? 0));
	const { name, spaceType } = answered;
	const known = before?.space === name ? before.created : undefined;
	const isFirst = made.attempts === 1 && before?.sentAt === undefined;
	record.space = name;

	// Of an echo the whole is read; and what a key stands for may have been left, or deleted, since.
	const isOld = isKeyed && Date.parse(answered.createTime ?? '') < sentAt;
	const isReadable = (isOld || isEcho(answered)) && isGranted('spaces.get', granted);
	const whole = isReadable ? await spaceNow(name, session) : answered;
	const madeAt = Date.parse(whole?.createTime ?? answered.createTime ?? '');
	// An echo holds what was asked for this time: with a key, that may be another row's space.
	const isUntold = whole !== undefined && isEcho(whole);
	const isUnchecked = isUntold && isKeyed && known !== true;
	const warnings = whole === undefined ? [GONE] : isUnchecked ? [UNCHECKED] : [];
	const isClosed = warnings.length > 0;
	const isEdited = record.wish !== job.wishId;
	const space =
		whole === undefined || isUnchecked || (isUntold && isEdited)
			? { name, ...(spaceType && { spaceType }) }
			: whole;

	const originOf = (): Origin => {
		const row = rowOf(job, session);
		const isFirstWith = (wish: string) => session.meetings.tell(wish, { space, row }).row === row;
		if (known !== undefined) return known ? 'madeBefore' : 'replayed';
		if (isKeyed && !isFirstWith(idWish(record.id))) return 'replayed';
		// The person may be written in two ways.
		if (isDirect(job) && !isFirstWith(`space ${name}`)) return 'found';
		if (isKeyed && ((isFirst && isEcho(answered)) || madeAt < sentAt)) return 'replayed';
		const byTry = before?.sentAt === undefined ? 'madeNow' : 'madeBefore';
		if (plan.space.singleUserBotDm === true) return 'unclear';
		if (isDirect(job)) return record.wasAbsent ? byTry : 'unclear';
		// Nobody else has the request id of a row without a key.
		return isKeyed && Number.isNaN(madeAt - sentAt) ? 'unclear' : byTry;
	};
	const origin = originOf();
	const created = wasCreated({ origin });
	record.created = created ?? record.created;
	if (isKeyed && !isClosed) await checkIdentity(job, space, session);
	const isKnown = created === true && !isEdited && (isFirst || !leavesOut(job));
	return {
		space,
		origin,
		requestId: record.id,
		came: isKnown ? came : 'unknown',
		isClosed,
		mayBeOfOtherKind: isEdited ? isUntold || isOfOtherKind(space, job) : undefined,
		warnings: isClosed ? warnings : whatItLacks(space, record.id, job),
	};
}

const UNCHECKED =
	"The key stands for a space that was there before, and whether it is this row's could not be checked: nothing else was done in it. Set 'Access to Spaces' in the credential to 'Set Up and Find Spaces'.";

/** What the row asks for that an organization can forbid, by the labels of its fields. */
const whatMayBeForbidden = ({ externalUserAllowed, accessSettings }: SpaceRequest): string[] => [
	...(externalUserAllowed === true ? [LABELS.externalUserAllowed] : []),
	...(accessSettings === undefined ? [] : [LABELS.audience]),
];
