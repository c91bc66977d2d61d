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
	const isFromItem = (name: RowParameter): boolean =>
		// n8n stores no parameter that has its default.
		Object.keys(stored).length === 0
			? row[name] !== ROW_PARAMETERS[name]
			: holdsExpression(stored[name]);
	const content = CONTENT.filter(isFromItem).map((name) => row[name]);
	if (!content.some(isBlank)) return false;
	const fields = (['spaceSettings', 'afterSetup', 'options'] as const).flatMap((name) =>
		Object.entries(row[name])
			.filter(([field]) => holdsExpression(fieldOf(stored[name], field)))
			.map(([, value]) => value),
	);
	return [row.singleUserBotDm, ...content, ...fields].every(holdsNothing);
}

/** What a collection stores for a field; the collection itself where it is one expression. */
const fieldOf = (stored: INodeParameters[string], field: string): INodeParameters[string] =>
	typeof stored === 'object' && stored !== null ? (stored as INodeParameters)[field] : stored;

/**
 * A box without a tick is nothing, too: Google Sheets gives FALSE for each row to which a column of
 * boxes was pulled down.
 */
const holdsNothing = (value: unknown): boolean =>
	isBlank(value) || value === false || (typeof value === 'string' && /^\s*false\s*$/i.test(value));
