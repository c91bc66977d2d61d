import type { NodeExecutionHint } from 'n8n-workflow';

import { numberWords, rowWords, type RowName } from '../plan/row';
import { few } from '../words/few';
import { htmlOf } from '../words/html';
import type { End } from './end';
import { begun } from './rowTexts';

/** So many rows are named; their items tell of all. */
const ROWS_NAMED = 5;

/** What a run leaves to be told. */
export interface RunSummary {
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
 * them for itself otherwise, so that there one hint holds all names
 */
export function runHints(
	{ ends, skipped, waits }: RunSummary,
	canGroup: boolean,
): NodeExecutionHint[] {
	const failed = ends.flatMap((end) =>
		'text' in end ? [{ row: end.row, told: end.text.message }] : [],
	);
	const warned = ends.flatMap((end) => {
		const [first] = 'item' in end ? warningsOf(end.item.warnings) : [];
		return first === undefined
			? []
			: [{ row: end.row, told: `${begun(rowWords(end.row))}: ${first}` }];
	});
	const of = `of ${ends.length} rows`;
	return [
		...aboutRows('failed', `${failed.length} ${of} failed`, failed, canGroup),
		...aboutRows(
			'warnings',
			`${warned.length} ${of} ${warned.length === 1 ? 'has' : 'have'} warnings`,
			warned,
			canGroup,
		),
		...(skipped.length === 0 ? [] : [plain(skippedWords(skipped))]),
		...waits.map(plain),
	];
}

const skippedWords = (skipped: readonly RowName[]): string =>
	`${skipped.length === 1 ? '1 row was' : `${skipped.length} rows were`} left out, because nothing stands in ${skipped.length === 1 ? 'it' : 'them'}: ${few(skipped.map(numberWords), ROWS_NAMED)}.`;

const plain = (words: string): NodeExecutionHint => ({
	message: htmlOf([words]),
	location: 'outputPane',
});

/** One hint for all rows, or one for each of the first, folded together. */
function aboutRows(
	key: string,
	summary: string,
	rows: ReadonlyArray<{ row: RowName; told: string }>,
	canGroup: boolean,
): NodeExecutionHint[] {
	if (rows.length === 0) return [];
	const warning = (words: string): NodeExecutionHint => ({ ...plain(words), type: 'warning' });
	if (!canGroup || rows.length === 1) {
		const names = few(
			rows.map(({ row }) => rowWords(row)),
			ROWS_NAMED,
		);
		return [warning(`${summary}: ${names}.`)];
	}
	const more = rows.length - ROWS_NAMED;
	const told = rows.slice(0, ROWS_NAMED).map((each) => each.told);
	return [...told, ...(more > 0 ? [`and ${more} more`] : [])].map((words) => ({
		...warning(words),
		group: { key, summary },
	}));
}

const warningsOf = (warnings: unknown): string[] =>
	Array.isArray(warnings) ? warnings.map(String) : [];
