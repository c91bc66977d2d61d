import { getSpace, patchSpace } from '../google/requests';
import type { Space, SpaceChange, SpaceMask, SpaceRequest } from '../google/resources';
import { isObject, textOf } from '../google/json';
import { differences, settingLabel, type Setting } from '../plan/differences';
import { ask } from '../run/ask';
import type { Result } from '../run/result';
import type { Session } from '../run/session';
import { isEcho } from '../space/origin';
import type { SkippedStep } from './rowResult';

/** What became of settings that were to change. */
export interface Patched {
	/** The space as it is now, where that is known. */
	space?: Space;
	changed: ReadonlySet<Setting>;
	skipped: SkippedStep[];
	warnings: string[];
}

/** Settings that Google takes in one request. */
export type Together = readonly Setting[];

/** Name and texts go together, history and audience each alone: the reference of `spaces.patch`. */
export const TOGETHER = {
	details: ['displayName', 'description', 'guidelines'],
	history: ['spaceHistoryState'],
	audience: ['audience'],
} as const satisfies Record<string, Together>;

/**
 * Changes settings of a space by one request.
 * @param settings of one group of `TOGETHER`; none of them sends nothing
 */
export async function patchSettings(
	space: Space,
	wanted: SpaceRequest,
	settings: readonly Setting[],
	session: Session,
): Promise<Result<Patched>> {
	const none: Patched = { changed: new Set(), skipped: [], warnings: [] };
	if (settings.length === 0) return { done: none };
	const what = `${settings.map(settingLabel).join(', ')} ${settings.length === 1 ? 'was' : 'were'} not changed`;
	const hasTexts = settings.includes('description') || settings.includes('guidelines');
	// The two texts are replaced together: the one that stays has to be the one of this moment.
	const now = hasTexts ? await ask(session, getSpace(space.name)) : undefined;
	if (now !== undefined && 'stopped' in now) return now;
	if (now !== undefined && 'failed' in now) {
		return { done: { ...none, skipped: [{ what, failed: now.failed }] } };
	}
	const { mask, change } = changeOf(now?.done.value ?? space, wanted, settings);
	const asked = await ask(session, patchSpace(space.name, mask, change), {
		spaceType: wanted.spaceType,
		...(change.displayName !== undefined && { displayName: change.displayName }),
	});
	if ('stopped' in asked) return asked;
	if ('failed' in asked) return { done: { ...none, skipped: [{ what, failed: asked.failed }] } };
	const kept = await whatIsKept(asked.done.value, session);
	if (!('done' in kept)) return kept;
	const left =
		kept.done === undefined
			? []
			: differences(wanted, kept.done).filter((setting) => settings.includes(setting));
	return {
		done: {
			skipped: [],
			changed: new Set(settings.filter((setting) => !left.includes(setting))),
			...(kept.done !== undefined && { space: kept.done }),
			warnings:
				left.length === 0
					? []
					: [
							`Google has kept something else than the row's: ${left.map(settingLabel).join(', ')}.`,
						],
		},
	};
}

/** The answer of a change; where Google sends an echo of it, the space is read. */
async function whatIsKept(answer: Space, session: Session): Promise<Result<Space | undefined>> {
	if (!isEcho(answer)) return { done: answer };
	const asked = await ask(session, getSpace(answer.name));
	if ('stopped' in asked) return asked;
	return { done: 'done' in asked ? asked.done.value : undefined };
}

function changeOf(
	space: Space,
	wanted: SpaceRequest,
	settings: readonly Setting[],
): { mask: SpaceMask[]; change: SpaceChange } {
	const mask: SpaceMask[] = [];
	const change: SpaceChange = {};
	const { displayName, spaceHistoryState, accessSettings } = wanted;
	if (settings.includes('displayName') && displayName !== undefined) {
		mask.push('displayName');
		change.displayName = displayName;
	}
	if (settings.includes('description') || settings.includes('guidelines')) {
		const there = isObject(space.spaceDetails) ? space.spaceDetails : {};
		mask.push('spaceDetails');
		change.spaceDetails = {
			description: wanted.spaceDetails?.description ?? textOf(there.description),
			guidelines: wanted.spaceDetails?.guidelines ?? textOf(there.guidelines),
		};
	}
	if (settings.includes('spaceHistoryState') && spaceHistoryState !== undefined) {
		mask.push('spaceHistoryState');
		change.spaceHistoryState = spaceHistoryState;
	}
	if (settings.includes('audience') && accessSettings !== undefined) {
		mask.push('accessSettings.audience');
		change.accessSettings = accessSettings;
	}
	return { mask, change };
}
