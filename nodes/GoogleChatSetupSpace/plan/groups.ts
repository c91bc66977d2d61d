import type { SpaceType } from '../chat/types';
import type { Findings } from './findings';
import { LABELS, SPACE_WORDS } from './labels';
import { readPeople } from './members';
import { readGroup } from './people';

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
	const { people, problems } = readPeople(settings.groups, readGroup);
	findings.problems.push(...problems.map((problem) => `${problem} (${LABELS.groups})`));
	if (people.length > 0 && spaceType !== 'SPACE') {
		findings.warnings.push(
			`${LABELS.groups} was left out: it does not apply to ${SPACE_WORDS[spaceType]}`,
		);
		return [];
	}
	return people.map(({ kind, name, given }) => {
		if (kind === 'group') return { name, given };
		const id = name.replace(/^users\//, '');
		return id.includes('@') ? { email: id, given } : { name: `groups/${id}`, given };
	});
}
