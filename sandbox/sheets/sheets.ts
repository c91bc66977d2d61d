import { errors, type GoogleReply, type GoogleRequest } from '../google';
import { toReply } from '../google/request';
import { cellOf, titleOf } from './range';

/** The host that `handle` answers for. */
export const SHEETS_HOST = 'sheets.googleapis.com';

/** A row by the names of its columns. */
export type SheetRow = Record<string, string>;

const SPREADSHEET = /^\/v4\/spreadsheets\/[^/:]+$/;
const VALUES = /^\/v4\/spreadsheets\/[^/:]+\/values\/([^/:]+(?::[^/:]+)?)$/;
const UPDATE = /^\/v4\/spreadsheets\/[^/:]+\/values:batchUpdate$/;

/**
 * As much of the Google Sheets API as n8n's Google Sheets node needs to read rows and to write cells
 * back. Every spreadsheet id leads to the same sheets.
 */
export class Sheets {
	private readonly sheets = new Map<string, string[][]>();

	/** Makes a sheet, or replaces it; its columns are those of the first row. */
	put(title: string, rows: SheetRow[]): void {
		const columns = Object.keys(rows[0] ?? {});
		const cells = rows.map((row) => columns.map((column) => row[column] ?? ''));
		this.sheets.set(title, [columns, ...cells]);
	}

	/** A sheet's rows as they are now. */
	rows(title: string): SheetRow[] {
		const [columns = [], ...cells] = this.sheets.get(title) ?? [];
		return cells.map((row) =>
			Object.fromEntries(columns.map((column, index) => [column, row[index] ?? ''])),
		);
	}

	/** Answers a request to `SHEETS_HOST`. */
	handle({ method, url, headers, body }: GoogleRequest): Promise<GoogleReply> {
		const path = decodeURIComponent(new URL(url).pathname);
		return Promise.resolve(
			toReply(
				headers.authorization?.startsWith('Bearer ') === true
					? this.answer(method, path, body)
					: errors.apiError(
							'UNAUTHENTICATED',
							'Request is missing required authentication credential.',
						),
			),
		);
	}

	private answer(method: string, path: string, body: string) {
		if (method === 'GET' && SPREADSHEET.test(path)) return ok({ sheets: this.properties() });
		const range = VALUES.exec(path)?.[1];
		if (method === 'GET' && range !== undefined) return this.read(range);
		if (method === 'POST' && UPDATE.test(path)) return this.write(JSON.parse(body) as Update);
		return errors.apiError('NOT_FOUND', `The stand-in for Google Sheets has no ${method} ${path}`);
	}

	private properties() {
		return [...this.sheets.keys()].map((title, index) => ({
			properties: { sheetId: index, title, index, sheetType: 'GRID' },
		}));
	}

	private read(range: string) {
		const values = this.sheets.get(titleOf(range));
		return values === undefined
			? errors.apiError('INVALID_ARGUMENT', `Unable to parse range: ${range}`)
			: ok({ range, majorDimension: 'ROWS', values: values.map(withoutEmptyEnd) });
	}

	private write({ data }: Update) {
		for (const { range, values } of data) {
			const cell = cellOf(range);
			const rows = this.sheets.get(titleOf(range));
			if (!cell || !rows)
				return errors.apiError('INVALID_ARGUMENT', `Unable to parse range: ${range}`);
			(rows[cell.row] ??= [])[cell.column] = String(values[0]?.[0] ?? '');
		}
		return ok({ totalUpdatedCells: data.length });
	}
}

/** The body of `values:batchUpdate`, each range one cell. */
interface Update {
	data: Array<{ range: string; values: unknown[][] }>;
}

/**
 * Google gives no empty cells at the end of a row.
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values#ValueRange
 */
function withoutEmptyEnd(cells: string[]): string[] {
	const empty = [...cells].reverse().findIndex((cell) => cell !== '');
	return empty === -1 ? [] : cells.slice(0, cells.length - empty);
}

const ok = (body: object) => ({ status: 200, body });
