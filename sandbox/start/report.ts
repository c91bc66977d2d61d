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
	/** Rows of which n8n has no result. None, if all is well. */
	lost: number;
}

/**
 * Brings together the rows of the sheet and the items that our node made of them, `done` and
 * `refused`, by the row that each item says it comes from.
 */
export function report(
	rows: IDataObject[],
	done: INodeExecutionData[],
	refused: INodeExecutionData[],
): Report {
	const firstRowOf = new Map<string, number>();
	let lost = 0;
	const lines = rows.map((row, index) => {
		const item = itemOf(index, done);
		const refusal = itemOf(index, refused);
		if (!item && !refusal) lost++;
		const happened = item
			? success(item, index, firstRowOf)
			: String(refusal?.error ?? 'nothing: n8n has no result for this row');
		return [String(index + 1), asked(row), happened, String(item?.spaceUri ?? '')];
	});
	return {
		cells: [HEAD, ...lines],
		spaces: [...firstRowOf.keys()],
		refused: refused.length,
		lost,
	};
}

function itemOf(index: number, items: INodeExecutionData[]): IDataObject | undefined {
	const isFrom = ({ pairedItem }: INodeExecutionData) =>
		typeof pairedItem === 'object' && !Array.isArray(pairedItem) && pairedItem.item === index;
	return items.find(isFrom)?.json;
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
