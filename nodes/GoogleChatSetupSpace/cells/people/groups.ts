import type { SpaceType } from '../../google/resources';
import { LABELS } from '../../words/labels';
import type { Findings } from '../findings';
import { isEmptyList, peopleCell } from './cell';
import type { GroupRef } from './entry';

/** The Google Groups of Space Settings, each once: ids, `groups/…`, or emails. */
export function groupsOf(
	settings: Readonly<Record<string, unknown>>,
	spaceType: SpaceType,
	findings: Findings,
): GroupRef[] {
	if (!('groups' in settings)) return [];
	if (spaceType === 'SPACE') {
		return peopleCell(settings.groups, LABELS.groups, findings, 'groups').groups;
	}
	if (!isEmptyList(settings.groups)) findings.leaveOut(LABELS.groups, spaceType);
	return [];
}
