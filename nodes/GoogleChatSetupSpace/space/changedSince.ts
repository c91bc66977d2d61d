import type { Space } from '../google/resources';
import { differences, settingLabel } from '../plan/differences';
import type { Job } from '../plan/job';
import { quoted } from '../words/quoted';
import { isEcho } from './origin';
import type { RowRecord } from '../run/records';

const CHANGED = 'The row was changed after its space was set up';

/** What a space that was set up before the row was changed does not have of the row. */
export function changedSince({ plan, wishId }: Job, record: RowRecord, space: Space): string[] {
	if (record.wish === wishId) return [];
	if (isEcho(space)) return [`${CHANGED}: the space is as it was asked for then.`];
	if (space.spaceType !== undefined && space.spaceType !== plan.space.spaceType) {
		return [`${CHANGED}: the space is still of the earlier kind.`];
	}
	const left = differences(plan.space, space);
	const settings = left.filter((setting) => setting !== 'displayName').map(settingLabel);
	return [
		...(left.includes('displayName')
			? [`${CHANGED}: the space is still named ${quoted(space.displayName)}.`]
			: []),
		...(settings.length > 0
			? [`${CHANGED}: the space does not have the row's ${settings.join(', ')}.`]
			: []),
	];
}
