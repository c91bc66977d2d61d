/** A table's cells, row by row, the head first. */
export type Cells = string[][];

const GAP = '  ';
const MIN_WRAPPED_WIDTH = 30;

/**
 * Lays cells out in columns, as wide as their content. The column `wrapped` is broken between words
 * so that a line fits into `width`; a link is in the last column, and never broken.
 */
export function layOut(cells: Cells, width: number, wrapped: number): string {
	const widths = (cells[0] ?? []).map((_, column) =>
		Math.max(...cells.map((row) => (row[column] ?? '').length)),
	);
	const others = widths.reduce((sum, each, column) => sum + (column === wrapped ? 0 : each), 0);
	const room = width - others - GAP.length * (widths.length - 1);
	widths[wrapped] = Math.min(widths[wrapped] ?? 0, Math.max(room, MIN_WRAPPED_WIDTH));
	const rule = widths.map((each) => '-'.repeat(each)).join(GAP);
	const lines = cells.map((row) => {
		const parts = row.map((cell, column) =>
			column === wrapped ? wrap(cell, widths[wrapped] ?? 0) : [cell],
		);
		const height = Math.max(...parts.map(({ length }) => length));
		return Array.from({ length: height }, (_, line) =>
			parts
				.map((part, column) => (part[line] ?? '').padEnd(widths[column] ?? 0))
				.join(GAP)
				.trimEnd(),
		).join('\n');
	});
	return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function wrap(text: string, width: number): string[] {
	const lines = [''];
	for (const word of text.split(/\s+/)) {
		const last = lines.at(-1) ?? '';
		if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
		else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
	}
	return lines;
}
