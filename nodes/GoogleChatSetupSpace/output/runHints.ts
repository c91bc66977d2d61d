import type { NodeExecutionHint } from 'n8n-workflow';

import { numberWords, rowWords, type RowName } from '../plan/row';
import { begun } from '../words/begun';
import { ended } from '../words/ended';
import { few, firstOf } from '../words/few';
import { htmlOf } from '../words/html';
import type { End } from './end';

/** So many rows are named; their items tell of all. */
const ROWS_NAMED = 5;

/**
 * What a glance at the canvas does not show, for the node's output pane: rows that failed, rows with
 * warnings, rows left out, waits.
 * @param canGroup whether n8n folds hints of one group into one line (2.41 does); it shows each of
 * them for itself otherwise, so that there one hint tells of all rows
 */
export function runHints(
	{
		ends,
		skipped,
		waits,
	}: { ends: readonly End[]; skipped: readonly RowName[]; waits: readonly string[] },
	canGroup: boolean,
): NodeExecutionHint[] {
	const failed = ends.flatMap((end) => ('text' in end ? [end.text.message] : []));
	const warned = ends.flatMap((end) => {
		const [first] = 'item' in end ? [end.item.warnings].flat() : [];
		return first === undefined ? [] : [`${begun(rowWords(end.row))}: ${String(first)}`];
	});
	/** One hint for all rows, or one for each of the first, folded; what holds for the run is said once. */
	const aboutRows = (key: string, deed: string, told: readonly string[]): NodeExecutionHint[] => {
		const of = ends.length === 1 ? '1 row' : `${told.length} of ${ends.length} rows`;
		const summary = `${of} ${deed}`;
		const lines = firstOf([...new Set(told)], ROWS_NAMED);
		if (canGroup && lines.length > 1) {
			return lines.map((words) => hint(words, { type: 'warning', group: { key, summary } }));
		}
		const words = `${summary}. ${ended(lines.join('; '))}`;
		return lines.length === 0 ? [] : [hint(words, { type: 'warning' })];
	};
	return [
		...aboutRows('failed', 'failed', failed),
		...aboutRows('warnings', `${warned.length === 1 ? 'has' : 'have'} warnings`, warned),
		...(skipped.length === 0 ? [] : [hint(skippedWords(skipped))]),
		...waits.map((words) => hint(words)),
	];
}

function skippedWords(skipped: readonly RowName[]): string {
	const [rowsWere, them] =
		skipped.length === 1 ? ['1 row was', 'it'] : [`${skipped.length} rows were`, 'them'];
	const numbers = few(skipped.map(numberWords), ROWS_NAMED);
	return `${rowsWere} left out, because nothing stands in ${them}: ${numbers}.`;
}

const hint = (words: string, more: Partial<NodeExecutionHint> = {}): NodeExecutionHint => ({
	message: htmlOf([words]),
	location: 'outputPane',
	...more,
});
