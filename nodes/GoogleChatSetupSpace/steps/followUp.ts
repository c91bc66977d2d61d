import { isGranted } from '../google/permissions';
import { stepsAfter } from '../plan/steps';
import type { RemovalGate } from '../run/removalGate';
import type { Session } from '../run/session';
import { fewQuoted } from '../words/few';
import { addApp, addMembers, asGroup, asPerson, type Addition } from './addMembers';
import { giveRoles } from './giveRoles';
import { checkMembers } from './memberReport';
import { placesOf, whoIsNotInRow } from './notInRow';
import { compared, type Progress } from './progress';
import { takeOut } from './takeOut';
import { patchSettings, settingsToChange, TOGETHER } from './settings';
import { welcome } from './welcome';

/**
 * What follows once a row's space is there: whatever it lacks of the row. All that could keep people
 * from being taken out is found out first, and whoever goes goes last. A step that fails never fails
 * the row: the space exists, and a failure would invite to make it again.
 */
export async function followUp(progress: Progress, gate: RemovalGate): Promise<void> {
	const { job, ready, session } = progress;
	const { plan } = job;
	const settings = await settingsToChange(progress);
	const others = compared(plan, ready) ? await whoIsNotInRow(progress, gate) : undefined;
	await patchSettings(progress, TOGETHER.details, settings);
	await patchSettings(progress, TOGETHER.history, settings);
	const additions = await missingFrom(progress);
	await addMembers(progress, additions);
	const steps = stepsAfter(plan);
	for (const step of steps) {
		if (step.kind === 'addApp') await addApp(progress);
		if (step.kind === 'giveRole') await giveRoles(progress, step.people, step.role);
	}
	await patchSettings(progress, TOGETHER.audience, settings);
	if (others !== undefined) progress.notInRow = await takeOut(progress, others, additions);
	for (const step of session.isPreview ? [] : steps) {
		if (step.kind === 'sendMessage') await welcome(progress, step.text);
		if (step.kind === 'checkMembers') await checkMembers(progress);
	}
}

/** Who is to be added: everybody who did not come with the setup, or is not there. */
async function missingFrom(progress: Progress): Promise<Addition[]> {
	const { job, ready, roster, session, warnings } = progress;
	const { plan } = job;
	const { came, origin } = ready;
	if (plan.space.spaceType !== 'SPACE') {
		if (origin === 'given') await noteAbsent(progress);
		return [];
	}
	if (came === 'nobody') return plan.people.map(asPerson);
	if (came === 'invited') {
		return stepsAfter(plan).flatMap((step) =>
			step.kind === 'addPeople' ? step.people.map(asPerson) : [],
		);
	}
	const everybody = [...plan.people.map(asPerson), ...plan.groups.map(asGroup)];
	if (everybody.length === 0) return [];
	const list = isGranted('spaces.members.create', session.granted)
		? await roster.list()
		: undefined;
	if (list === undefined || ('failed' in list && list.failed.isNoToken)) {
		warnings.push(notChecked(origin === 'madeBefore' ? CHANGED : WAS_THERE, session));
		return [];
	}
	// Where the list cannot be seen, everybody is added: Google says who is in already.
	if (!('done' in list && 'memberships' in list.done)) return everybody;
	const places = await Promise.all(
		everybody.map(async (each) =>
			'groupMember' in each.membership
				? await roster.placeOfGroup(each.name)
				: await roster.placeOf(each),
		),
	);
	return everybody.filter((_, position) => {
		const place = places[position];
		return place === undefined || 'failed' in place || place.done === 'absent';
	});
}

/** A chat keeps its people: whoever of the row is not in it is told. */
async function noteAbsent(progress: Progress): Promise<void> {
	const { job, session, warnings } = progress;
	if (!isGranted('spaces.members.list', session.granted)) return;
	const places = await placesOf(progress);
	const absent = job.plan.people.filter(({ name }) => places.get(name) === 'absent');
	if (absent.length === 0) return;
	const who = fewQuoted(absent.map(({ given }) => given));
	warnings.push(`Not in this chat, which keeps its people: ${who}.`);
}

const WAS_THERE = 'The space was there before, and who is in it';
const CHANGED = 'The row was changed after its space was set up, and who is in the space';

const notChecked = (what: string, { about }: Session): string =>
	`${what} was not checked: that needs ${about.credentialKind === 'oAuth2' ? "'Manage Members' in the credential" : "chat.memberships in the service account's domain-wide delegation"}.`;
