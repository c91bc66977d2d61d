const CELL = /!([A-Z]+)(\d+)$/;
const LETTERS = 26;
const BEFORE_A = 'A'.charCodeAt(0) - 1;

/** The sheet that a range in A1 notation is in: `'Some name'`, `Sheet1!B2`. */
export const titleOf = (range: string): string =>
	(range.split('!')[0] ?? '').replace(/^'(.*)'$/, '$1');

/** The one cell that a range names, counted from 0; undefined for anything else. */
export function cellOf(range: string): { row: number; column: number } | undefined {
	const [, letters, digits] = CELL.exec(range) ?? [];
	if (letters === undefined) return undefined;
	const column = [...letters].reduce(
		(sum, letter) => sum * LETTERS + letter.charCodeAt(0) - BEFORE_A,
		0,
	);
	return { row: Number(digits) - 1, column: column - 1 };
}
