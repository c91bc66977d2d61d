import { isGranted } from '../google/permissions';
import type { Job } from '../plan/job';
import { stepsAfter, type Step } from '../plan/steps';
import { addApp, addMembers, asGroup, asPerson, type Added, type Addition } from './addMembers';
import type { Result } from '../run/result';
import { giveRoles } from './giveRoles';
import { checkMembers, type Checked } from './memberReport';
import type { ReadySpace } from '../space/origin';
import { Roster } from './roster';
import type { SkippedStep } from './rowResult';
import type { Session } from '../run/session';
import { settingsLeft } from './settings';
import { welcome } from './welcome';

/** What followed the setup. */
export interface FollowedUp {
	skipped: SkippedStep[];
	warnings: string[];
	checked?: Checked;
}

/**
 * What follows the setup of a space. A step that fails never fails the row: the space exists, and a
 * failure would invite to make it again.
 */
export async function followUp(
	job: Job,
	ready: ReadySpace,
	session: Session,
): Promise<Result<FollowedUp>> {
	const { plan } = job;
	const roster = new Roster(ready.space.name, plan.space.spaceType, session);
	const done: FollowedUp = { skipped: [], warnings: [] };
	const added = await bringIn(job, ready, roster, session);
	if (!('done' in added)) return added;
	done.skipped.push(...added.done.skipped);
	const settings = await settingsLeft(plan, ready, session);
	if (!('done' in settings)) return settings;
	done.warnings.push(...added.done.warnings, ...settings.done);

	const { absent } = added.done;
	const steps = stepsAfter(plan);
	const followed = await carryOutSteps(steps, { job, ready, roster, absent }, done, session);
	return 'done' in followed ? { done } : followed;
}

/** What steps are carried out with. */
interface Following {
	job: Job;
	ready: ReadySpace;
	roster: Roster;
	/** Who is not in the space, by `users/…`. */
	absent: ReadonlySet<string>;
}

/** Carries out what follows, and notes in `done` what came of it. */
export async function carryOutSteps(
	steps: readonly Step[],
	{ job: { plan }, ready, roster, absent }: Following,
	done: FollowedUp,
	session: Session,
): Promise<Result<undefined>> {
	const carryOut = async (step: Step): Promise<Result<Partial<FollowedUp>>> => {
		switch (step.kind) {
			case 'addApp':
				return skippedIn(await addApp(ready.space.name, session));
			case 'giveRole': {
				const people = step.people.filter(({ name }) => !absent.has(name));
				return await giveRoles(people, step.role, roster, session);
			}
			case 'sendMessage': {
				const isPinned = plan.after.pinWelcomeMessage;
				const { spaceType } = plan.space;
				const isLookedFor = spaceType === 'DIRECT_MESSAGE' || plan.ifSpaceExists === 'reuse';
				const isFoundAgain = isLookedFor && plan.idempotencyKey === undefined;
				const asked = { text: step.text, isPinned, isFoundAgain, spaceType };
				return skippedIn(await welcome(ready, asked, session));
			}
			case 'checkMembers': {
				// An audience may find the space: then others may have joined at once.
				const isTheirsAlone = ready.origin === 'madeNow' && plan.space.accessSettings === undefined;
				const checked = await checkMembers(plan, roster, isTheirsAlone);
				return 'done' in checked ? { done: { checked: checked.done } } : checked;
			}
			// People were brought in above; the message is pinned as it is sent.
			case 'addPeople':
			case 'pinMessage':
				return { done: {} };
		}
	};
	for (const step of steps) {
		const result = await carryOut(step);
		if (!('done' in result)) return result;
		done.skipped.push(...(result.done.skipped ?? []));
		done.warnings.push(...(result.done.warnings ?? []));
		if (result.done.checked !== undefined) done.checked = result.done.checked;
	}
	return { done: undefined };
}

const skippedIn = (result: Result<SkippedStep[]>): Result<Partial<FollowedUp>> =>
	'done' in result ? { done: { skipped: result.done } } : result;

/** Adds everybody who did not come with the setup. */
async function bringIn(
	job: Job,
	ready: ReadySpace,
	roster: Roster,
	session: Session,
): Promise<Result<Added & { warnings: string[] }>> {
	const missing = await missingIn(job, ready, roster, session);
	if (!('done' in missing)) return missing;
	const { additions, warnings } = missing.done;
	const added = await addMembers(ready.space.name, additions, roster, session);
	return 'done' in added ? { done: { ...added.done, warnings } } : added;
}

interface Missing {
	additions: Addition[];
	warnings: string[];
}

async function missingIn(
	{ plan }: Job,
	{ came, origin }: ReadySpace,
	roster: Roster,
	session: Session,
): Promise<Result<Missing>> {
	const none: Missing = { additions: [], warnings: [] };
	if (plan.space.spaceType !== 'SPACE') return { done: none };
	const atSetup = stepsAfter(plan).flatMap((step) =>
		step.kind === 'addPeople' ? step.people : [],
	);
	if (came === 'invited') return { done: { ...none, additions: atSetup.map(asPerson) } };
	if (came === 'nobody') return { done: { ...none, additions: plan.people.map(asPerson) } };
	const isAlone = plan.people.length + plan.groups.length === 0;
	if (isAlone) return { done: none };
	const listed = isGranted('spaces.members.create', session.granted)
		? await roster.list()
		: undefined;
	if (listed === undefined || ('failed' in listed && listed.failed.isNoToken)) {
		const what = origin === 'madeBefore' ? CHANGED : WAS_THERE;
		return { done: { ...none, warnings: [notChecked(what, session)] } };
	}
	if ('stopped' in listed) return listed;
	// Where the list cannot be seen, everybody is added: Google says who is in already.
	const isSeen = 'done' in listed && 'memberships' in listed.done;
	const additions: Addition[] = [];
	const everybody = [...plan.people.map(asPerson), ...plan.groups.map(withName).map(asGroup)];
	const places = await Promise.all(
		everybody.map(async (each) => {
			if (!isSeen) return { done: 'absent' as const };
			return 'groupMember' in each.membership
				? await roster.placeOfGroup(each.name)
				: await roster.placeOf({ name: each.name, given: each.given });
		}),
	);
	for (const [position, place] of places.entries()) {
		if ('stopped' in place) return place;
		const each = everybody[position];
		const isAbsent = 'failed' in place || place.done === 'absent';
		if (isAbsent && each !== undefined) additions.push(each);
	}
	return { done: { ...none, additions } };
}

const withName = ({ name = '', given }: { name?: string; given: string }) => ({ name, given });

const WAS_THERE = 'The space was there before, and who is in it';
const CHANGED = 'The row was changed after its space was set up, and who is in the space';

const notChecked = (what: string, { about }: Session): string =>
	`${what} was not checked: that needs ${about.credentialKind === 'oAuth2' ? "'Manage Members' in the credential" : "chat.memberships in the service account's domain-wide delegation"}.`;
