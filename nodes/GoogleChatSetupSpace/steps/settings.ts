import { isObject, textOf } from '../google/json';
import { isGranted } from '../google/permissions';
import { getSpace, patchSpace, type ChatRequest } from '../google/requests';
import type { Space, SpaceRequest } from '../google/resources';
import { differences, settingLabel, type Setting } from '../plan/differences';
import { followsRow } from '../plan/followsRow';
import { ask } from '../run/ask';
import { must, orEnding } from '../run/result';
import type { Session } from '../run/session';
import { isEcho, wasThere } from '../space/origin';
import { quoted } from '../words/quoted';
import type { Progress } from './progress';

/** "Immutable", or set at the creation alone: the discovery document on Space. */
const FIXED: ReadonlySet<Setting> = new Set([
	'externalUserAllowed',
	'predefinedPermissionSettings',
]);

/** Whether a row asks for more than a kind and a name. */
const hasSettings = (space: SpaceRequest): boolean =>
	Object.keys(space).some((field) => field !== 'spaceType' && field !== 'displayName');

/**
 * Which settings of a space that was there before are to be changed. What stays as it is although the
 * row says otherwise is told.
 */
export async function settingsToChange(progress: Progress): Promise<readonly Setting[]> {
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
	const fixed = differing.filter((setting) => FIXED.has(setting));
	if (fixed.length > 0) {
		warnings.push(
			`The space keeps what Google lets nobody change in it. The row says otherwise: ${labelsOf(fixed)}.`,
		);
	}
	return differing.filter((setting) => !FIXED.has(setting));
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

/** What Google takes in one request: the reference of `spaces.patch`. */
export const TOGETHER = {
	details: ['displayName', 'description', 'guidelines'],
	history: ['spaceHistoryState'],
	audience: ['audience'],
} as const satisfies Record<string, readonly Setting[]>;

/** Changes those of these settings that are to be changed, by one request. */
export async function patchSettings(
	progress: Progress,
	together: readonly Setting[],
	toChange: readonly Setting[],
): Promise<void> {
	const { job, session, skipped, warnings, changes } = progress;
	const { space: wanted } = job.plan;
	const settings = together.filter((setting) => toChange.includes(setting));
	if (settings.length === 0) return;
	const what = `${labelsOf(settings)} ${settings.length === 1 ? 'was' : 'were'} not changed`;
	const before = progress.space;
	// The two texts are replaced together: the one that stays has to be the one of this moment.
	const now = isOfTexts(settings) ? await ask(session, getSpace(before.name)) : undefined;
	const asked =
		now !== undefined && 'failed' in now
			? now
			: await ask(session, patchOf(now?.done.value ?? before, wanted, settings), {
					...(settings.includes('displayName') && { displayName: wanted.displayName ?? '' }),
				});
	if ('failed' in asked) {
		skipped.push({ what, failed: asked.failed });
		return;
	}
	const kept = session.isPreview ? undefined : await whatIsKept(asked.done.value, session);
	const left = kept === undefined ? [] : differences(wanted, kept);
	const notKept = settings.filter((setting) => left.includes(setting));
	if (notKept.length > 0) {
		warnings.push(`Google has kept something else than the row's: ${labelsOf(notKept)}.`);
	}
	if (!session.isPreview) progress.space = kept ?? { ...before, ...asked.done.value };
	const changed = settings.filter((setting) => !notKept.includes(setting));
	if (session.isPreview) warnings.push(...cautions(wanted, changed));
	changes.push(
		...changed.map((setting) => {
			if (setting === 'displayName') return `renamed from ${quoted(before.displayName)}`;
			return setting === 'spaceHistoryState' ? 'history' : setting;
		}),
	);
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

const isOfTexts = (settings: readonly Setting[]): boolean =>
	settings.includes('description') || settings.includes('guidelines');

/** The fields of a space that a setting is in, as a mask names them. */
const maskOf = (setting: Setting): string => {
	if (setting === 'audience') return 'accessSettings.audience';
	return isOfTexts([setting]) ? 'spaceDetails' : setting;
};

function patchOf(
	{ name, spaceDetails }: Space,
	wanted: SpaceRequest,
	settings: readonly Setting[],
): ChatRequest<Space> {
	const there = isObject(spaceDetails) ? spaceDetails : {};
	const texts = {
		description: textOf(there.description),
		guidelines: textOf(there.guidelines),
		...wanted.spaceDetails,
	};
	const masks = [...new Set(settings.map(maskOf))];
	const fields = masks.map((mask) => mask.replace('.audience', ''));
	const whole = Object.entries({ ...wanted, spaceDetails: texts });
	const change = Object.fromEntries(whole.filter(([field]) => fields.includes(field)));
	return patchSpace(name, masks, change);
}
