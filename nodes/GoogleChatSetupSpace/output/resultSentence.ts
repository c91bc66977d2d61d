import type { RowDone } from '../steps/rowResult';
import { fewQuoted, firstOf } from '../words/few';

/** So many things are named in the sentence; `warnings` and `memberReport` name all. */
const MOST_NAMED = 3;

/**
 * A row's end in one sentence, for a column of the sheet: whether its space was set up, was there or
 * was updated, and then what did not go as asked.
 * @param warnings sentences on the row, beyond skipped steps
 */
export function resultSentence(
	{ created, changes = [], skipped, memberReport }: RowDone,
	warnings: readonly string[],
): string {
	// Somebody who could not be added is missing as well: told once.
	const missing = (memberReport?.missing ?? []).filter(
		(person) =>
			!skipped.some(({ what, things = [what] }) =>
				things.some((each) => each.startsWith(`'${person}'`)),
			),
	);
	const faults = [
		...skipped.map(({ what }) => what),
		...(missing.length > 0 ? [`missing: ${fewQuoted(missing, MOST_NAMED)}`] : []),
		...warnings.map((warning) => warning.replace(/\.$/, '')),
	];
	const was = created === undefined ? 'set up, or there before' : 'was there';
	const isUpdated = created !== true && changes.length > 0;
	const outcome = created === true ? 'set up' : isUpdated ? `updated: ${changes.join(', ')}` : was;
	return faults.length === 0
		? outcome
		: `${outcome}, but: ${firstOf(faults, MOST_NAMED).join('; ')}`;
}
