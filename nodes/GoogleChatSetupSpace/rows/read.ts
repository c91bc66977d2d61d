import type { IExecuteFunctions, INodeParameters } from 'n8n-workflow';

import { isBlank } from '../cells/cells';
import { LABELS } from '../words/labels';
import { quoted } from '../words/quoted';
import { UNREADABLE, type Row } from '../plan/row';
import type { GivenRunSettings } from '../plan/runSettings';

/** The parameters that differ from row to row, with what stands for one that n8n left out. */
const ROW_PARAMETERS = {
	spaceType: 'SPACE',
	displayName: '',
	singleUserBotDm: false,
	members: '',
	simplify: true,
	spaceSettings: {},
	afterSetup: {},
	options: {},
} as const;

/** Stands for a cell whose expression failed: that is told, and not that it is empty as well. */
const UNREAD = { ...ROW_PARAMETERS, spaceType: undefined, displayName: UNREADABLE } as const;

type RowParameter = keyof typeof ROW_PARAMETERS;

/**
 * What holds for the whole run, read once, from the first item. Of options in which another
 * expression fails, which is told of the first row, the two that hold for the run are read alone.
 */
export function readRunParameters(context: IExecuteFunctions): GivenRunSettings {
	const unreadable: string[] = [];
	const read = (path: string, label: string): unknown => {
		try {
			return context.getNodeParameter(path, 0, null);
		} catch (error) {
			unreadable.push(unreadableSentence(label, error));
			return null;
		}
	};
	const alone = (name: 'maxWaitSeconds' | 'spaceWritesPerMinute') =>
		read(`options.${name}`, LABELS[name]);
	const authentication = read('authentication', LABELS.authentication);
	let options: Readonly<Record<string, unknown>>;
	try {
		options = readCollection(context.getNodeParameter('options', 0, {}));
	} catch {
		options = {
			maxWaitSeconds: alone('maxWaitSeconds'),
			spaceWritesPerMinute: alone('spaceWritesPerMinute'),
		};
	}
	return {
		authentication,
		maxWaitSeconds: options.maxWaitSeconds,
		spaceWritesPerMinute: options.spaceWritesPerMinute,
		unreadable,
	};
}

/** The rows of a run, and those in which nothing stands. */
export interface GivenRows {
	rows: Row[];
	blank: Row[];
}

/**
 * Reads all rows. A row in which every expression gave nothing is none: a sheet ends with some.
 * @param breathe lets n8n do other things: it evaluates expressions one after another
 */
export async function readRows(
	context: IExecuteFunctions,
	breathe: () => Promise<void>,
): Promise<GivenRows> {
	const read = rowReader(context);
	const stored = context.getNode().parameters ?? {};
	const given: GivenRows = { rows: [], blank: [] };
	const total = context.getInputData().length;
	for (let index = 0; index < total; index++) {
		const row = { ...read(index), ...(total === 1 && { isOnly: true }) };
		given[isBlankRow(row, stored) ? 'blank' : 'rows'].push(row);
		await breathe();
	}
	return given;
}

/** Of a row that asks for nothing, one of these comes from a blank cell: options alone are no row. */
const CONTENT = ['spaceType', 'displayName', 'members'] as const;

function isBlankRow(row: Row, stored: INodeParameters): boolean {
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

/** n8n's Google Sheets node tells each row's number in the sheet. */
function rowNumberOf(value: unknown): number | undefined {
	const number = typeof value === 'string' && value !== '' ? Number(value) : value;
	return typeof number === 'number' && Number.isSafeInteger(number) && number > 0
		? number
		: undefined;
}

/**
 * Reads rows as the person gave them. A parameter without an expression is the same in every row
 * and read once: with n8n, reading costs more than anything else that is done for a row.
 */
function rowReader(context: IExecuteFunctions): (index: number) => Row {
	const stored = context.getNode().parameters ?? {};
	const fixed = new Map<RowParameter, unknown>();
	const read = (name: RowParameter, index: number): unknown => {
		if (fixed.has(name)) return fixed.get(name);
		const value: unknown = context.getNodeParameter(name, index, ROW_PARAMETERS[name]);
		if (stored[name] !== undefined && !holdsExpression(stored[name])) fixed.set(name, value);
		return value;
	};

	const items = context.getInputData();
	return (index) => {
		const unreadable: string[] = [];
		const rowNumber = rowNumberOf(items[index]?.json.row_number);
		const cell = (name: RowParameter): unknown => {
			try {
				return read(name, index);
			} catch (error) {
				unreadable.push(unreadableSentence(LABELS[name], error));
				return UNREAD[name];
			}
		};
		const collection = (name: 'spaceSettings' | 'afterSetup' | 'options') => {
			const value = cell(name);
			if (!isCollection(value) && !isBlank(value)) {
				unreadable.push(`${quoted(value)} are no fields (${LABELS[name]})`);
			}
			return readCollection(value);
		};
		return {
			index,
			...(rowNumber !== undefined && { rowNumber }),
			spaceType: cell('spaceType'),
			displayName: cell('displayName'),
			singleUserBotDm: cell('singleUserBotDm'),
			members: cell('members'),
			simplify: cell('simplify'),
			spaceSettings: collection('spaceSettings'),
			afterSetup: collection('afterSetup'),
			options: collection('options'),
			unreadable,
		};
	};
}

function holdsExpression(value: INodeParameters[string]): boolean {
	if (typeof value === 'string') return value.startsWith('=');
	if (typeof value !== 'object' || value === null) return false;
	return Object.values(value).some((each) => holdsExpression(each as INodeParameters[string]));
}

const isCollection = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const readCollection = (value: unknown): Record<string, unknown> =>
	isCollection(value) ? value : {};

function unreadableSentence(label: string, error: unknown): string {
	const reason = error instanceof Error ? `: ${quoted(error.message)}` : '';
	return `the expression of ${label} could not be evaluated${reason}`;
}
