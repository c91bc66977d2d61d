import type { INodeParameters } from 'n8n-workflow';

import { isBlank } from '../cells/cells';
import type { Row } from '../plan/row';
import { holdsExpression, ROW_PARAMETERS, type RowParameter } from './parameters';

/** Of a row that asks for nothing, one of these comes from a blank cell: options alone are no row. */
const CONTENT = ['spaceType', 'displayName', 'members'] as const;

/** Whether nothing stands in a row: every expression in it gave nothing. */
export function isBlankRow(row: Row, stored: INodeParameters): boolean {
	if (row.unreadable.length > 0) return false;
	// What is typed into the form is asked for where there is one row, and in a chat with the app.
	const isTyped = [row.displayName, row.members].some((value) => !isBlank(value));
	if ((row.isOnly === true && isTyped) || row.singleUserBotDm === true) return false;
	const isFromItem = fromItem(stored);
	const content = CONTENT.filter((name) => isFromItem(name, row[name]));
	if (!content.some((name) => isBlank(row[name]))) return false;
	const cells = [
		...[...content, 'singleUserBotDm' as const].filter((name) => isFromItem(name, row[name])),
	].map((name): unknown => row[name]);
	const fields = (['spaceSettings', 'afterSetup', 'options'] as const).flatMap((name) =>
		Object.entries(row[name])
			.filter(([field]) => holdsExpression(fieldOf(stored[name], field)))
			.map(([, value]) => value),
	);
	return [...cells, ...fields].every(holdsNothing);
}

/**
 * Whether a value was read from the item: its parameter holds an expression. n8n stores no parameter
 * that has its default.
 */
const fromItem =
	(stored: INodeParameters) =>
	(name: RowParameter, value: unknown): boolean =>
		Object.keys(stored).length === 0
			? value !== ROW_PARAMETERS[name]
			: holdsExpression(stored[name]);

/** What a collection stores for a field; the collection itself where it is one expression. */
const fieldOf = (stored: INodeParameters[string], field: string): INodeParameters[string] =>
	typeof stored === 'object' && stored !== null ? (stored as INodeParameters)[field] : stored;

/**
 * A box without a tick is nothing, too: Google Sheets gives FALSE for each row to which a column of
 * boxes was pulled down.
 */
const holdsNothing = (value: unknown): boolean =>
	isBlank(value) ||
	value === false ||
	(typeof value === 'string' && value.trim().toLowerCase() === 'false');
