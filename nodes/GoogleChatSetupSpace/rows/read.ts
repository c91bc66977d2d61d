import type { IExecuteFunctions } from 'n8n-workflow';

import { isBlank } from '../cells/cells';
import { LABELS } from '../words/labels';
import { quoted } from '../words/quoted';
import { UNREADABLE, type Row } from '../plan/row';
import type { GivenRunSettings } from '../plan/runSettings';
import { isBlankRow } from './blank';
import { holdsExpression, ROW_PARAMETERS, type RowParameter } from './parameters';

const UNREAD = { ...ROW_PARAMETERS, spaceType: undefined, displayName: UNREADABLE } as const;

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
	const { maxWaitSeconds, spaceWritesPerMinute } = options;
	return { authentication, maxWaitSeconds, spaceWritesPerMinute, unreadable };
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
		const row = read(index);
		if (total === 1) row.isOnly = true;
		given[isBlankRow(row, stored) ? 'blank' : 'rows'].push(row);
		await breathe();
	}
	return given;
}

/** n8n's Google Sheets node tells each row's number in the sheet. */
function rowNumberOf(value: unknown): number | undefined {
	const number = ['string', 'number'].includes(typeof value) ? Number(value) : 0;
	return Number.isSafeInteger(number) && number > 0 ? number : undefined;
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
			rowNumber: rowNumberOf(items[index]?.json.row_number),
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

const isCollection = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const readCollection = (value: unknown): Record<string, unknown> =>
	isCollection(value) ? value : {};

function unreadableSentence(label: string, error: unknown): string {
	const reason = error instanceof Error ? `: ${quoted(error.message)}` : '';
	return `the expression of ${label} could not be evaluated${reason}`;
}
