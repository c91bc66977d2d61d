import { booleanCell } from '../cells/cells';
import { LABELS } from '../words/labels';
import type { Row } from './row';

/**
 * What is wrong with a column and so with the whole run: where Members is not there in any of several
 * rows, its name is wrong, and every space would be made with nobody in it; where the links to existing
 * spaces are not, every space would be made a second time. A column that is there and empty is no
 * fault; but some of n8n's ways to read a table leave empty cells out.
 */
export function columnProblems(rows: readonly Row[]): string[] {
	const withMembers = rows.filter((row) => !isWithApp(row));
	const linked = rows.filter(({ options }) => 'existingSpace' in options);
	return [
		...absent(
			LABELS.members,
			withMembers.map(({ members }) => members),
		),
		...absent(
			LABELS.existingSpace,
			linked.map(({ options }) => options.existingSpace),
			EMPTY_CELLS_LEFT_OUT,
		),
	];
}

const absent = (label: string, cells: readonly unknown[], advice = ''): string[] =>
	cells.length > 1 && cells.every((cell) => cell === undefined)
		? [
				`${label} is an expression that gave nothing in all ${cells.length} rows: is the column's name right?${advice}`,
			]
		: [];

/** Tried with n8n 2.41: an empty cell is '' where the range is detected automatically, else no key. */
const EMPTY_CELLS_LEFT_OUT =
	" If it is right and still empty, n8n left the empty cells out: set the range of 'Get Row(s) in Sheet' to 'Detect Automatically', switch on 'Include Empty Cells' in 'Extract From File'";

function isWithApp({ singleUserBotDm }: Row): boolean {
	const app = booleanCell(singleUserBotDm, LABELS.singleUserBotDm);
	return 'value' in app && app.value;
}

/** Said of a run whose rows are all blank. */
export const allBlank = (total: number): string =>
	total === 1
		? "the row is empty: are the columns' names right?"
		: `all ${total} rows are empty: are the columns' names right?`;
