import { isObject, textOf } from '../google/json';
import { isGranted } from '../google/permissions';
import { getSpace, patchSpace, type ChatRequest } from '../google/requests';
import type { Space, SpaceChange, SpaceRequest } from '../google/resources';
import { differences, settingLabel, type Setting } from '../plan/differences';
import { followsRow } from '../plan/followsRow';
import { ask } from '../run/ask';
import { must, orEnding, type Failed } from '../run/result';
import type { Session } from '../run/session';
import { isEcho, wasThere } from '../space/origin';
import { quoted } from '../words/quoted';
import { askInCharge, type Right } from './inCharge';
import type { Progress } from './progress';
import { skip } from './skip';

/** A setting that Google lets be changed: the others are "immutable", or set at the creation alone. */
type Changeable = Exclude<Setting, 'externalUserAllowed' | 'predefinedPermissionSettings'>;
/**
 * The right to change a setting: what one right is for, Google takes in one request, and nothing else.
 * The reference of `spaces.patch`.
 */
const RIGHTS: Readonly<Record<Changeable, Right>> = {
	displayName: 'modifySpaceDetails',
	description: 'modifySpaceDetails',
	guidelines: 'modifySpaceDetails',
	spaceHistoryState: 'toggleHistory',
	audience: 'ofOwners',
};

const isChangeable = (setting: Setting): setting is Changeable => setting in RIGHTS;

/** The field of a space that a setting is in. */
function fieldOf(setting: Changeable): keyof SpaceChange {
	if (setting === 'audience') return 'accessSettings';
	return setting === 'description' || setting === 'guidelines' ? 'spaceDetails' : setting;
}

/** Whether a row asks for more than a kind and a name. */
const hasSettings = (space: SpaceRequest): boolean =>
	Object.keys(space).some((field) => field !== 'spaceType' && field !== 'displayName');

/**
 * Which settings of a space that was there before are to be changed. What stays as it is although the
 * row says otherwise is told.
 */
export async function settingsToChange(progress: Progress): Promise<readonly Changeable[]> {
	const { job, ready, warnings } = progress;
	const { space: wanted } = job.plan;
	const isFollowing = followsRow(job.plan);
	if (!wasThere(ready)) return [];
	const mayBeRenamed = ready.origin === 'given' || ready.origin === 'madeBefore';
	if (!mayBeRenamed && !hasSettings(wanted)) return [];
	const isKnown = await readWhole(progress);
	if (!isKnown) {
		warnings.push(NOT_COMPARED);
		return [];
	}
	// The name found the space, or was compared with it, unless the link did.
	const differing = differences(wanted, progress.space).filter(
		(setting) => setting !== 'displayName' || mayBeRenamed,
	);
	if (!isFollowing) {
		if (differing.length > 0) {
			warnings.push(`${KEPT}. The row says otherwise: ${labelsOf(differing)}.`);
		}
		return [];
	}
	const fixed = differing.filter((setting) => !isChangeable(setting));
	if (fixed.length > 0) {
		warnings.push(
			`The space keeps what Google lets nobody change in it. The row says otherwise: ${labelsOf(fixed)}.`,
		);
	}
	return differing.filter(isChangeable);
}

const KEPT = 'The space was there before and keeps its settings';
const NOT_COMPARED = `${KEPT}: the row's were not compared.`;

const labelsOf = (settings: readonly Setting[]): string => settings.map(settingLabel).join(', ');

/** Reads all of the space, where it is not known: a list leaves fields out. @returns whether it is known */
async function readWhole(progress: Progress): Promise<boolean> {
	const { job, ready, session } = progress;
	if (ready.origin === 'given') return true;
	if (!isGranted('spaces.get', session.granted)) return false;
	const asked = await ask(session, getSpace(progress.space.name));
	if ('failed' in asked && !followsRow(job.plan)) return false;
	progress.space = must(asked).value;
	return true;
}

/** Changes those of these settings that one right is for, by one request. */
export async function patchSettings(
	progress: Progress,
	right: Right,
	toChange: readonly Changeable[],
): Promise<void> {
	const { job, session, warnings, changes } = progress;
	const { space: wanted } = job.plan;
	const settings = toChange.filter((setting) => RIGHTS[setting] === right);
	if (settings.length === 0) return;
	const before = progress.space;
	// The two texts are replaced together: the one that stays has to be the one of this moment.
	const now = isOfTexts(settings) ? await ask(session, getSpace(before.name)) : undefined;
	const notChanged = (failed: Failed) =>
		skip(progress, settings.map(settingLabel), 'changed', failed);
	if (now && 'failed' in now) return notChanged({ ...now.failed, mayHaveActed: false });
	const asked = await askInCharge(
		progress,
		right,
		patchOf(now?.done.value ?? before, wanted, settings),
		settings.includes('displayName') ? { displayName: wanted.displayName ?? '' } : {},
	);
	if ('failed' in asked) return notChanged(asked.failed);
	let notKept: readonly Setting[] = [];
	if (session.isPreview) warnings.push(...cautions(wanted, settings));
	else {
		const kept = await whatIsKept(asked.done.value, session);
		progress.space = kept ?? { ...before, ...asked.done.value };
		notKept = kept === undefined ? [] : differences(wanted, kept);
	}
	const lost = settings.filter((setting) => notKept.includes(setting));
	if (lost.length > 0) {
		warnings.push(`Google has kept something else than the row's: ${labelsOf(lost)}.`);
	}
	for (const setting of settings.filter((each) => !lost.includes(each))) {
		if (setting === 'displayName') changes.push(`renamed from ${quoted(before.displayName)}`);
		else changes.push(setting === 'spaceHistoryState' ? 'history' : setting);
	}
}

/** The answer of a change; where Google sends an echo of it, the space is read. */
async function whatIsKept(answer: Space, session: Session): Promise<Space | undefined> {
	if (!isEcho(answer)) return answer;
	// A stop is heard by the next request: this change is to be told first.
	const asked = await orEnding(ask(session, getSpace(answer.name)));
	return 'done' in asked && 'done' in asked.done ? asked.done.done.value : undefined;
}

/** What is more than an edit: a preview says so. */
const cautions = ({ spaceHistoryState }: SpaceRequest, settings: readonly Setting[]): string[] => [
	...(settings.includes('audience')
		? ['Opening the audience lets everybody in it find the space and read what is in it.']
		: []),
	...(settings.includes('spaceHistoryState') && spaceHistoryState === 'HISTORY_OFF'
		? ['With history off, new messages are deleted after 24 hours.']
		: []),
];

const isOfTexts = (settings: readonly Changeable[]): boolean =>
	settings.some((setting) => fieldOf(setting) === 'spaceDetails');

function patchOf(
	{ name, spaceDetails }: Space,
	wanted: SpaceRequest,
	settings: readonly Changeable[],
): ChatRequest<Space> {
	const there = isObject(spaceDetails) ? spaceDetails : {};
	const texts = {
		description: textOf(there.description),
		guidelines: textOf(there.guidelines),
		...wanted.spaceDetails,
	};
	const fields = [...new Set(settings.map(fieldOf))];
	const masks = fields.map((field) =>
		field === 'accessSettings' ? 'accessSettings.audience' : field,
	);
	const whole = { ...wanted, spaceDetails: texts };
	return patchSpace(name, masks, Object.fromEntries(fields.map((field) => [field, whole[field]])));
}
