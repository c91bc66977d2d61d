import { booleanCell } from '../cells/cells';
import { LABELS } from '../words/labels';
import type { Row } from './row';

/**
 * What is wrong with a column and so with the whole run: where Members is not there in any of several
 * rows, its name is wrong, and every space would be made with nobody in it.
 */
export function columnProblems(rows: readonly Row[]): string[] {
	const withMembers = rows.filter((row) => !isWithApp(row));
	const isAbsent = withMembers.every(({ members }) => members === undefined);
	return withMembers.length > 1 && isAbsent
		? [
				`${LABELS.members} is an expression that gave nothing in all ${withMembers.length} rows: is the column's name right?`,
			]
		: [];
}

function isWithApp({ singleUserBotDm }: Row): boolean {
	const app = booleanCell(singleUserBotDm, LABELS.singleUserBotDm);
	return 'value' in app && app.value;
}

/** Said of a run whose rows are all blank. */
export const allBlank = (total: number): string =>
	total === 1
		? "the row is empty: are the columns' names right?"
		: `all ${total} rows are empty: are the columns' names right?`;
