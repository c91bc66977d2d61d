import { membersNotSeen, namesNobody } from '../failures/braked';
import type { Failure } from '../failures/failure';
import { isGranted } from '../google/permissions';
import { getSpace } from '../google/requests';
import type { Membership, Space } from '../google/resources';
import { spaceUriOf } from '../google/spaceUri';
import { brakeOf } from '../plan/brakes';
import { settingLabel } from '../plan/differences';
import { differenceOf, followsRow, type Change, type Have } from '../plan/inLine';
import type { Job } from '../plan/job';
import type { Plan } from '../plan/plan';
import { ask } from '../run/ask';
import type { Result } from '../run/result';
import type { Session } from '../run/session';
import { LABELS } from '../words/labels';
import { quoted } from '../words/quoted';
import { isEcho, type ReadySpace } from '../space/origin';
import { brakeFailure } from './brakeFailure';
import type { Roster } from './roster';
import { settingsLeft } from './settings';
import { whoIsThere } from './whoIsThere';

/** What is to be done so that a space is in line with its row; nothing was written to find that out. */
export interface Decision {
	/** The space as it is. */
	space: Space;
	changes: Change[];
	/** Who is in it and not in the row; absent where it was not asked for, or cannot be seen. */
	notInRow?: Membership[];
	/** Sentences on what does not go as asked. */
	warnings: string[];
	/** The whole list of who is in it, where it was read and can be seen. */
	members?: readonly Membership[];
	/** It is not known who acts: that they may take people out shows only at Google. */
	isCallerUnknown: boolean;
}

/**
 * Reads a space and decides what is to change. A brake that keeps people from being taken out is a
 * failure: then nothing is changed in the space at all.
 */
export async function decide(
	job: Job,
	ready: ReadySpace,
	roster: Roster,
	session: Session,
): Promise<Result<Decision>> {
	const { plan, warnings } = mayRemove(asFarAsItFollows(job.plan), job, ready);
	if (!followsRow(job.plan)) {
		const left = await settingsLeft(job.plan, ready, session);
		if (!('done' in left)) return left;
		warnings.push(...left.done);
	}
	const whole = await wholeSpace(ready, session);
	if (!('done' in whole)) return whole;
	const space = whole.done;
	const read = await whoIsThere(plan, roster, session);
	if (!('done' in read)) return read;
	const { unbound, isHidden, ...people } = read.done;
	const have: Have = { space, ...people };
	const isRemoving = plan.peopleNotInRow === 'remove';
	if (isRemoving && plan.people.length === 0) return failed(namesNobody(spaceUriOf(space)));
	if (isRemoving && (isHidden || have.members === undefined)) {
		return failed(membersNotSeen(spaceUriOf(space)));
	}
	const { changes, fixed, notInRow } = differenceOf(plan, have);
	const removal = removedBy(changes);
	if (isRemoving && have.members !== undefined) {
		const brake = brakeOf(plan, { ...have, members: have.members }, { removal, unbound });
		if (brake !== undefined) return failed(brakeFailure(brake, removal, spaceUriOf(space)));
	}
	if (fixed.length > 0) {
		warnings.push(
			`The space keeps what Google lets nobody change in it. The row's is another one: ${fixed.map(settingLabel).join(', ')}.`,
		);
	}
	warnings.push(...rolesKept(plan, have));
	const isAsked = plan.peopleNotInRow !== 'keep';
	if (isAsked && have.members === undefined) warnings.push(NOT_LISTED);
	return {
		done: {
			space,
			changes,
			warnings,
			isCallerUnknown: session.caller === undefined,
			...(isAsked && have.members !== undefined && { notInRow }),
			...(have.members !== undefined && { members: have.members }),
		},
	};
}

/** Nobody's role is made less. */
const rolesKept = ({ after }: Plan, { places }: Have): string[] =>
	after.managers.flatMap(({ name, given }) => {
		const place = places.get(name);
		const isOwner = typeof place === 'object' && place.role === 'ROLE_MANAGER';
		return isOwner ? [`${quoted(given)} was not made manager: they are owner, which is more.`] : [];
	});

const NOT_LISTED =
	'Who is in the space and not in the row was not told: its members cannot be seen.';

/** Who would be taken out. */
export const removedBy = (changes: readonly Change[]): Membership[] =>
	changes.flatMap((change) => (change.kind === 'remove' ? [change.membership] : []));

/** Where the row does not say that the space follows it, its settings stay as they are. */
const asFarAsItFollows = (plan: Plan): Plan =>
	followsRow(plan) ? plan : { ...plan, space: { spaceType: plan.space.spaceType } };

/** Nobody is taken out of a space that a name alone has found, or that has no members to take out. */
function mayRemove(
	plan: Plan,
	{ isKeyed }: Job,
	{ origin }: ReadySpace,
): { plan: Plan; warnings: string[] } {
	if (plan.peopleNotInRow === 'keep') return { plan, warnings: [] };
	if (plan.space.spaceType !== 'SPACE') {
		return {
			plan: { ...plan, peopleNotInRow: 'keep' },
			warnings: [
				`${LABELS.peopleNotInRow} does nothing here: only named spaces are compared by their members.`,
			],
		};
	}
	const isSure = origin === 'given' || (origin === 'replayed' && isKeyed);
	if (isSure || plan.peopleNotInRow === 'report') return { plan, warnings: [] };
	return {
		plan: { ...plan, peopleNotInRow: 'report' },
		warnings: [
			`Nobody was taken out: the space was found by its name, and may be somebody else's. Put its link into '${LABELS.existingSpace}'.`,
		],
	};
}

/** A list of spaces leaves fields out, and an echo holds what was asked for. */
async function wholeSpace({ space, origin }: ReadySpace, session: Session): Promise<Result<Space>> {
	const isWhole = origin === 'given' || (origin === 'replayed' && !isEcho(space));
	if (isWhole || !isGranted('spaces.get', session.granted)) return { done: space };
	const asked = await ask(session, getSpace(space.name));
	return 'done' in asked ? { done: asked.done.value } : asked;
}

export const failed = (failure: Failure): Result<never> => ({
	failed: { failure, seen: [], mayHaveActed: false },
});
