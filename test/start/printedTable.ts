/** One row of the table, its broken lines joined again. */
export interface PrintedRow {
	row: string;
	asked: string;
	happened: string;
	link: string;
}

/** Reads the table back from what was printed: the rule below its head says how wide each column is. */
export function printedTable(text: string): PrintedRow[] {
	const lines = text.split('\n');
	const rule = lines.findIndex((line) => /^-+(  -+){3}$/.test(line));
	if (rule < 0) throw new Error(`There is no table in this:\n${text}`);
	const columns = [...(lines[rule] ?? '').matchAll(/-+/g)];
	const rows: string[][] = [];
	for (const line of lines.slice(rule + 1)) {
		if (line === '') break;
		const cells = columns.map(({ index, 0: { length } }, column) =>
			line.slice(index, column === columns.length - 1 ? undefined : index + length).trim(),
		);
		const last = rows.at(-1);
		if (cells[0] === '' && last) {
			for (const [column, cell] of cells.entries()) {
				last[column] = `${last[column]} ${cell}`.trim();
			}
		} else {
			rows.push(cells);
		}
	}
	return rows.map(([row = '', asked = '', happened = '', link = '']) => ({
		row,
		asked,
		happened,
		link,
	}));
}
