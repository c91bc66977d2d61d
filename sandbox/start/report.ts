import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Cells } from './table';

const HEAD = ['Row', 'Asked for', 'What happened', 'Link'];
const MAX_NAME = 30;

/** What became of the rows of a sheet. */
export interface Report {
	/** For `layOut`: the head, then one line per row. */
	cells: Cells;
	/** The names of the spaces, each once. */
	spaces: string[];
	refused: number;
	/** Rows with something in them of which n8n has no result. None, if all is well. */
	lost: number;
}

/**
 * Brings together the rows of the sheet and the items that our node made of them, by the row that
 * each item says it comes from. A failed one is known by its `error`, not by the output that it
 * left by: n8n 1.x sends it by the first.
 */
export function report(rows: IDataObject[], items: INodeExecutionData[]): Report {
	const firstRowOf = new Map<string, number>();
	let refused = 0;
	let lost = 0;
	const lines = rows.map((row, index) => {
		const item = items.find((each) => rowOf(each) === index)?.json;
		const line = (happened: string, link = '') => [`${index + 1}`, asked(row), happened, link];
		if (!item) {
			if (isBlank(row)) return line('left out: nothing stands in it');
			lost++;
			return line('nothing: n8n has no result for this row');
		}
		if (item.error !== undefined) {
			refused++;
			return line(String(item.error));
		}
		return line(success(item, index, firstRowOf), String(item.spaceUri));
	});
	return { cells: [HEAD, ...lines], spaces: [...firstRowOf.keys()], refused, lost };
}

const isBlank = (row: IDataObject): boolean =>
	Object.values(row).every((cell) => String(cell ?? '').trim() === '');

function rowOf({ pairedItem }: INodeExecutionData): number | undefined {
	return typeof pairedItem === 'object' && !Array.isArray(pairedItem) ? pairedItem.item : undefined;
}

function success(item: IDataObject, index: number, firstRowOf: Map<string, number>): string {
	const name = String(item.name);
	const first = firstRowOf.get(name);
	firstRowOf.set(name, first ?? index);
	const warnings = Array.isArray(item.warnings) ? item.warnings : [];
	const what =
		first !== undefined
			? `the same space as row ${first + 1}`
			: item.created === false
				? 'it was there already'
				: 'set up';
	return [what, ...warnings].join('; ');
}

function asked({ type, name }: IDataObject): string {
	const title = String(name ?? '');
	const short = title.length > MAX_NAME ? `${title.slice(0, MAX_NAME - 1)}…` : title;
	return [String(type ?? ''), short && `"${short}"`].filter(Boolean).join(' ');
}
