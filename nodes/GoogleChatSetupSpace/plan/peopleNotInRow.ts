import type { SpaceType } from '../google/resources';
import { CHOICES } from '../words/choices';
import { LABELS } from '../words/labels';
import { quoted } from '../words/quoted';
import type { Findings } from '../cells/findings';
import { isEmptyList } from '../cells/people/cell';
import type { Row } from './row';

/** What becomes of people who are in the space and not in the row. */
export type PeopleNotInRow = 'keep' | 'report' | 'remove';

/** What in a row leads to a space that is there already. */
export interface Leads {
	spaceType: SpaceType;
	/** Whether rows name their spaces, whatever stands in this one: an empty link is a new space's. */
	namesSpaces: boolean;
	existingSpace?: string | undefined;
	idempotencyKey?: string | undefined;
	ifSpaceExists: 'create' | 'reuse' | 'update' | 'fail';
}

const LABEL = LABELS.peopleNotInRow;
const isSet = (wanted: PeopleNotInRow): string =>
	`${LABEL} is ${quoted(CHOICES.peopleNotInRow[wanted])}`;

/** What can be done of what is wanted, and a sentence where that is not all. */
export function peopleNotInRowOf(
	wanted: PeopleNotInRow,
	row: Leads,
	findings: Findings,
): PeopleNotInRow {
	if (wanted === 'keep') return wanted;
	if (row.spaceType !== 'SPACE') {
		findings.leaveOut(LABEL, row.spaceType);
		return 'keep';
	}
	// The space is the row's own by its link or key. One that its name alone finds may be another
	// team's: by default every member of a space may take out every other one.
	if (row.existingSpace !== undefined || row.idempotencyKey !== undefined) return wanted;
	if (row.ifSpaceExists === 'reuse' || row.ifSpaceExists === 'update') {
		if (wanted === 'remove') {
			findings.warnings.push(
				`${LABEL}: nobody is removed, people are reported only; a space that its name finds may be another team's. To remove people, give the link of the space in ${LABELS.existingSpace}`,
			);
		}
		return 'report';
	}
	if (row.namesSpaces) return wanted;
	const why = `${isSet(wanted)}, and the row sets up a new space every time`;
	if (wanted === 'remove') {
		findings.problems.push(
			`${why}: give the link of the space in ${LABELS.existingSpace}, or an ${LABELS.idempotencyKey}`,
		);
	} else findings.warnings.push(`${why}: nobody but the row's people is in it`);
	return 'keep';
}

/**
 * Where people are removed, a blank cell is no wish to have nobody: it is a cell that somebody forgot,
 * or a column of another name.
 */
export function checkPeopleCells(
	{ members, afterSetup }: Pick<Row, 'members' | 'afterSetup'>,
	options: Pick<Leads, 'existingSpace' | 'idempotencyKey'> & { peopleNotInRow: PeopleNotInRow },
	findings: Findings,
): void {
	const mayBeThere = options.existingSpace !== undefined || options.idempotencyKey !== undefined;
	if (options.peopleNotInRow !== 'remove' || !mayBeThere) return;
	const set = isSet('remove');
	if (isEmptyList(members)) {
		findings.noteMissing(members, LABELS.members, `is empty, and ${set}: name everybody who stays`);
	}
	for (const name of ['owners', 'managers'] as const) {
		if (name in afterSetup && afterSetup[name] === undefined) {
			findings.noteMissing(undefined, LABELS[name], `is not there, and ${set}`);
		}
	}
}
