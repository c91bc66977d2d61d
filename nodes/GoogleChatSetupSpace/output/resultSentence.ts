import type { RowDone } from '../steps/rowResult';
import { few } from '../words/few';
import { quoted } from '../words/quoted';

/** So many things are named in the sentence; `warnings` and `memberReport` name all. */
const MOST_NAMED = 3;

/**
 * A row's end in one sentence, for a column of the sheet: whether its space was set up, was there or
 * was updated, and then what did not go as asked.
 * @param warnings sentences on the row, beyond skipped steps
 */
export function resultSentence(done: RowDone, warnings: readonly string[]): string {
	const { skipped, memberReport } = done;
	// Somebody who could not be added is missing as well: told once.
	const missing = (memberReport?.missing ?? []).filter(
		(person) => !skipped.some(({ what }) => what.startsWith(`'${person}' `)),
	);
	const faults = [
		...skipped.map(({ what }) => what),
		...(missing.length > 0 ? [`missing: ${few(missing.map(quoted), MOST_NAMED)}`] : []),
		...warnings.map((warning) => warning.replace(/\.$/, '')),
	];
	const named = faults.slice(0, MOST_NAMED).join('; ');
	const more = faults.length > MOST_NAMED ? `; and ${faults.length - MOST_NAMED} more` : '';
	return faults.length === 0 ? outcome(done) : `${outcome(done)}, but: ${named}${more}`;
}

function outcome({ created, changes = [] }: RowDone): string {
	if (created === true) return 'set up';
	if (changes.length > 0) return `updated: ${changes.join(', ')}`;
	return created === false ? 'was there' : 'set up, or there before';
}
