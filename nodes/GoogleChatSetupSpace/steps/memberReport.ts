import { HIDES_MEMBERS, membersHidden, somebodyMissing } from '../failures/existing';
import type { Membership } from '../google/resources';
import { everybodyOf } from '../plan/plan';
import { endBy, RowEnd, type Failed } from '../run/result';
import type { Progress } from './progress';
import { isHuman, type Place } from './roster';
import type { MemberReport } from './rowResult';

/** Reads who is really in the space, and ends the row by it where that is asked for. */
export async function checkMembers(progress: Progress): Promise<void> {
	const { job, space, skipped, warnings } = progress;
	const isToFail = job.plan.after.checkMembers === 'fail';
	const checked = await reportOn(progress);
	const isHidden =
		checked === 'empty' || ('failure' in checked && checked.failure.kind === 'membersHidden');
	if (isToFail && isHidden) throw endBy(membersHidden(space));
	if (checked === 'empty') {
		warnings.push(`The members were not checked: ${HIDES_MEMBERS}.`);
	} else if ('failure' in checked) {
		if (isToFail) throw new RowEnd({ failed: checked });
		skipped.push({ what: 'The members were not checked', failed: checked });
	} else {
		const { missing } = checked;
		if (isToFail && missing.length > 0) throw endBy(somebodyMissing(space, missing));
		progress.memberReport = checked;
	}
}

/**
 * Who is in the space: Google leaves out people who it may not add, and says nothing. Or why that is
 * not known: `empty` where the space shows no list of its members.
 */
async function reportOn({
	job,
	ready,
	roster,
}: Progress): Promise<MemberReport | Failed | 'empty'> {
	const { people, groups, space } = job.plan;
	const listed = await roster.list();
	if ('failed' in listed) return listed.failed;
	if (listed.done !== 'listed') return listed.done;
	const humans = roster.listed.filter(isHuman);
	// One more than asked for is the caller: then everybody came. But where an audience finds the space,
	// others may have joined at once.
	const haveAllCome =
		ready.origin === 'madeNow' &&
		space.accessSettings === undefined &&
		humans.length === people.length + 1;
	const asked = everybodyOf({ people: haveAllCome ? [] : people, groups });
	const places = await Promise.all(
		asked.map(async (each) => ({ ...each, place: await roster.placeOf(each) })),
	);
	const states = new Map<string, State>();
	for (const { name, given, place } of places) {
		if ('failed' in place) return place.failed;
		// Somebody given by email and again by ID is one person.
		states.set(memberName(place.done) ?? name, stateOf(place.done, given));
	}
	if (haveAllCome)
		return reportOf([...humans.map((each) => stateOf(each, '')), ...states.values()], true);
	// The caller is in every space that they set up: if all who are there were asked for, so were they.
	const holdsCaller =
		humans.length > 0 && humans.every((each) => states.has(memberName(each) ?? ''));
	return reportOf([...states.values()], holdsCaller);
}

type State = 'joined' | 'invited' | { missing: string };

const memberName = (place: Place): string | undefined =>
	typeof place === 'string' ? undefined : place.member?.name;

function stateOf(place: Place | Membership, given: string): State {
	if (place === 'absent') return { missing: given };
	if (place === 'inByGroup') return 'joined';
	return place.state === 'INVITED' ? 'invited' : 'joined';
}

function reportOf(states: readonly State[], holdsCaller: boolean): MemberReport {
	const caller = holdsCaller ? 1 : 0;
	return {
		requested: states.length - caller,
		joined: states.filter((state) => state === 'joined').length - caller,
		invited: states.filter((state) => state === 'invited').length,
		missing: states.flatMap((state) => (typeof state === 'object' ? [state.missing] : [])),
	};
}
