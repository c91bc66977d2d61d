import type { SpaceType } from '../google/resources';
import { CHOICES } from '../words/choices';
import { LABELS } from '../words/labels';
import { quoted } from '../words/quoted';
import { optionCell, type OptionWords } from '../cells/cells';
import type { Findings } from '../cells/findings';
import { isEmptyList } from '../cells/people/cell';
import type { Row } from './row';

/** What becomes of people who are in the space and not in the row. */
export type PeopleNotInRow = 'keep' | 'report' | 'remove';

const WORDS: OptionWords<PeopleNotInRow> = {
	keep: ['keep'],
	report: ['report'],
	remove: ['remove'],
};

/** What in a row leads to a space that is there already. */
export interface Leads {
	spaceType: SpaceType;
	/** Whether rows name their spaces, whatever stands in this one: an empty link is a new space's. */
	namesSpaces: boolean;
	existingSpace?: string | undefined;
	idempotencyKey?: string | undefined;
	ifSpaceExists: 'create' | 'reuse' | 'update' | 'fail';
}

/** Reads it, and tells where it cannot do what it says. */
export function peopleNotInRowOf(value: unknown, row: Leads, findings: Findings): PeopleNotInRow {
	const label = LABELS.peopleNotInRow;
	const wanted = findings.take(optionCell(value, WORDS, label), undefined) ?? 'keep';
	if (wanted === 'keep') return wanted;
	if (row.spaceType !== 'SPACE') {
		findings.leaveOut(label, row.spaceType);
		return 'keep';
	}
	if (row.namesSpaces || row.idempotencyKey !== undefined) {
		return wanted === 'remove' ? removeFrom(row, findings) : wanted;
	}
	if (row.ifSpaceExists === 'reuse' || row.ifSpaceExists === 'update') {
		return wanted === 'remove' ? reportOnly(findings) : wanted;
	}
	const set = `${label} is ${quoted(CHOICES.peopleNotInRow[wanted])}`;
	const why = 'and the row sets up a new space every time';
	if (wanted === 'remove') {
		findings.problems.push(
			`${set}, ${why}: give the link of the space in ${LABELS.existingSpace}, or an ${LABELS.idempotencyKey}`,
		);
	} else findings.warnings.push(`${set}, ${why}: nobody is in it whom the row does not name`);
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
	const set = `${LABELS.peopleNotInRow} is ${quoted(CHOICES.peopleNotInRow.remove)}`;
	if (isEmptyList(members)) {
		findings.noteMissing(members, LABELS.members, `is empty, and ${set}: name everybody who stays`);
	}
	for (const name of ['owners', 'managers'] as const) {
		if (name in afterSetup && afterSetup[name] === undefined) {
			findings.noteMissing(undefined, LABELS[name], `is not there, and ${set}`);
		}
	}
}

/**
 * The space is the row's own by its link or key. One that its name alone finds may be another
 * team's: by default every member of a space may take out every other one.
 */
function removeFrom({ existingSpace, idempotencyKey, ifSpaceExists }: Leads, findings: Findings) {
	const isFoundByName = ifSpaceExists === 'reuse' || ifSpaceExists === 'update';
	const isItsOwn = existingSpace !== undefined || idempotencyKey !== undefined;
	return isFoundByName && !isItsOwn ? reportOnly(findings) : 'remove';
}

function reportOnly(findings: Findings): PeopleNotInRow {
	findings.warnings.push(
		`${LABELS.peopleNotInRow}: nobody is removed, people are reported only; a space that its name finds may be another team's. To remove people, give the link of the space in ${LABELS.existingSpace}`,
	);
	return 'report';
}
