import type { SpaceType } from '../../google/resources';
import type { Findings } from '../findings';
import { LABELS } from '../../words/labels';
import { readGroup } from './entry';
import { isEmptyList, peopleCell } from './cell';

/** A Google Group as given: by its id, or by its email, which has to be looked up. */
export interface GroupRef {
	/** `groups/{id}`, once known. */
	name?: string;
	/** Set when the group was given by email. */
	email?: string;
	given: string;
}

/** The Google Groups of Space Settings, each once: ids, `groups/…`, or emails. */
export function groupsOf(
	settings: Readonly<Record<string, unknown>>,
	spaceType: SpaceType,
	findings: Findings,
): GroupRef[] {
	if (!('groups' in settings)) return [];
	if (spaceType !== 'SPACE') {
		if (!isEmptyList(settings.groups)) findings.leaveOut(LABELS.groups, spaceType);
		return [];
	}
	return peopleCell(settings.groups, LABELS.groups, findings, readGroup).map(
		({ kind, name, given }) => {
			// An email reads as that of a user; which group it is, is looked up later.
			return kind === 'group' ? { name, given } : { email: name.slice('users/'.length), given };
		},
	);
}
