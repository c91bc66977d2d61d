import { stepsAfter } from '../plan/steps';
import type { RemovalGate } from '../run/removalGate';
import { addApp, addMembers } from './addMembers';
import { giveRoles } from './giveRoles';
import { checkMembers } from './memberReport';
import { whoIsNotInRow } from './notInRow';
import { compared, type Progress } from './progress';
import { takeOut } from './takeOut';
import { patchSettings, settingsToChange } from './settings';
import { welcome } from './welcome';
import { mayGreet, missingFrom } from './whoIsMissing';

/**
 * What follows once a row's space is there: whatever it lacks of the row. All that could keep people
 * from being taken out is found out first, and whoever goes goes last. A step that fails never fails
 * the row: the space exists, and a failure would invite to make it again.
 */
export async function followUp(progress: Progress, gate: RemovalGate): Promise<void> {
	const { job, ready, session } = progress;
	const { plan } = job;
	const isGreeted = await mayGreet(progress);
	const settings = await settingsToChange(progress);
	const others = compared(plan, ready) ? await whoIsNotInRow(progress, gate) : undefined;
	await patchSettings(progress, 'modifySpaceDetails', settings);
	await patchSettings(progress, 'toggleHistory', settings);
	const additions = await missingFrom(progress);
	await addMembers(progress, additions);
	const steps = stepsAfter(plan);
	for (const step of steps) {
		if (step.kind === 'spaces.members.createApp') await addApp(progress);
		if (step.kind === 'spaces.members.patch') await giveRoles(progress, step.people, step.role);
	}
	await patchSettings(progress, 'ofOwners', settings);
	if (others !== undefined) progress.notInRow = await takeOut(progress, others, additions);
	for (const step of session.isPreview ? [] : steps) {
		if (step.kind === 'spaces.messages.create') {
			if (isGreeted) await welcome(progress, step.text);
			else progress.warnings.push('The welcome message was not sent.');
		}
		if (step.kind === 'spaces.members.list') await checkMembers(progress);
	}
}
