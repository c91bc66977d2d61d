import type { NodeExecutionHint } from 'n8n-workflow';

import { numberWords, rowWords, type RowName } from '../plan/row';
import { begun } from '../words/begun';
import { ended } from '../words/ended';
import { few, firstOf } from '../words/few';
import { htmlOf } from '../words/html';
import type { End } from './end';

/** So many rows are named; their items tell of all. */
const ROWS_NAMED = 5;

/** What a run leaves to be told. */
interface RunSummary {
	ends: readonly End[];
	/** Rows in which nothing stands: they give no item. */
	skipped: readonly RowName[];
	/** Sentences on what rows waited for, and how long. */
	waits: readonly string[];
}

/**
 * What a glance at the canvas does not show, for the node's output pane: rows that failed, rows with
 * warnings, rows left out, waits.
 * @param canGroup whether n8n folds hints of one group into one line (2.41 does); it shows each of
 * them for itself otherwise, so that there one hint tells of all rows
 */
export function runHints(
	{ ends, skipped, waits }: RunSummary,
	canGroup: boolean,
): NodeExecutionHint[] {
	const failed = ends.flatMap((end) => ('text' in end ? [end.text.message] : []));
	const warned = ends.flatMap((end) => {
		const [first] = 'item' in end ? [end.item.warnings].flat() : [];
		return first === undefined ? [] : [`${begun(rowWords(end.row))}: ${String(first)}`];
	});
	const rows = (count: number) => (ends.length === 1 ? '1 row' : `${count} of ${ends.length} rows`);
	const have = warned.length === 1 ? 'has' : 'have';
	return [
		...aboutRows('failed', `${rows(failed.length)} failed`, failed, canGroup),
		...aboutRows('warnings', `${rows(warned.length)} ${have} warnings`, warned, canGroup),
		...(skipped.length === 0 ? [] : [hint(skippedWords(skipped))]),
		...waits.map((words) => hint(words)),
	];
}

function skippedWords(skipped: readonly RowName[]): string {
	const numbers = few(skipped.map(numberWords), ROWS_NAMED);
	return skipped.length === 1
		? `1 row was left out, because nothing stands in it: ${numbers}.`
		: `${skipped.length} rows were left out, because nothing stands in them: ${numbers}.`;
}

const hint = (words: string, more: Partial<NodeExecutionHint> = {}): NodeExecutionHint => ({
	message: htmlOf([words]),
	location: 'outputPane',
	...more,
});

/**
 * One hint for all rows, or one for each of the first, folded together.
 * @param told a sentence for each row; what holds for the whole run is said once
 */
function aboutRows(
	key: string,
	summary: string,
	told: readonly string[],
	canGroup: boolean,
): NodeExecutionHint[] {
	const type = 'warning';
	const lines = firstOf([...new Set(told)], ROWS_NAMED);
	if (canGroup && lines.length > 1) {
		return lines.map((words) => hint(words, { type, group: { key, summary } }));
	}
	return lines.length === 0 ? [] : [hint(`${summary}. ${ended(lines.join('; '))}`, { type })];
}
