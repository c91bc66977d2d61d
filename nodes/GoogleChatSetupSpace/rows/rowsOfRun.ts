import type { IExecuteFunctions } from 'n8n-workflow';

import { allBlank, columnProblems } from '../plan/columns';
import type { RowName } from '../plan/row';
import { prepare, type Preparation, type PreparedRow } from './prepare';
import { readRows } from './read';

/**
 * All rows of a run, read, and checked before the first space is written.
 * @param problems what is wrong with the settings of the run: no row can be carried out then
 * @returns rows, and those in which nothing stands
 */
export async function rowsOfRun(
	context: IExecuteFunctions,
	problems: readonly string[],
	run: Omit<Preparation, 'rows'>,
): Promise<{ rows: PreparedRow[]; skipped: RowName[] }> {
	const { rows, blank } = await readRows(context, run.breathe);
	const isBlank = rows.length === 0;
	const wrong = [...problems, ...(isBlank ? [allBlank(blank.length)] : columnProblems(rows))];
	if (wrong.length === 0) return { rows: await prepare({ ...run, rows }), skipped: blank };
	const [told, skipped] = isBlank ? [blank, []] : [rows, blank];
	return { rows: told.map((row) => ({ bad: { row, problems: wrong, isOfRun: true } })), skipped };
}
