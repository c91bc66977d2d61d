import type { IExecuteFunctions, INodeParameters } from 'n8n-workflow';

import { LABELS } from './plan/labels';
import { quoted } from './plan/quoted';
import type { Row } from './plan/row';

/** The parameters that differ from row to row, with what stands for one that n8n left out. */
const ROW_PARAMETERS = {
	spaceType: 'SPACE',
	displayName: '',
	singleUserBotDm: false,
	members: '',
	spaceSettings: {},
	afterSetup: {},
	options: {},
} as const;

/** Stands for a cell whose expression failed: that is told, and not that it is empty as well. */
const UNREAD = { ...ROW_PARAMETERS, displayName: '-' } as const;

type RowParameter = keyof typeof ROW_PARAMETERS;

/** What holds for the whole run: read once, from the first item. */
export interface RunParameters {
	authentication: 'oAuth2' | 'serviceAccount';
	maxWaitSeconds: unknown;
	spaceWritesPerMinute: unknown;
}

export function readRunParameters(context: IExecuteFunctions): RunParameters {
	const authentication: unknown = context.getNodeParameter('authentication', 0, 'oAuth2');
	const options = readCollection(context.getNodeParameter('options', 0, {}));
	return {
		authentication: authentication === 'serviceAccount' ? 'serviceAccount' : 'oAuth2',
		maxWaitSeconds: options.maxWaitSeconds,
		spaceWritesPerMinute: options.spaceWritesPerMinute,
	};
}

/**
 * Reads rows as the person gave them. A parameter without an expression is the same in every row
 * and read once: with n8n, reading costs more than anything else that is done for a row.
 */
export function rowReader(context: IExecuteFunctions): (index: number) => Row {
	const stored = context.getNode().parameters ?? {};
	const fixed = new Map<RowParameter, unknown>();
	const read = (name: RowParameter, index: number): unknown => {
		if (fixed.has(name)) return fixed.get(name);
		const value: unknown = context.getNodeParameter(name, index, ROW_PARAMETERS[name]);
		if (stored[name] !== undefined && !holdsExpression(stored[name])) fixed.set(name, value);
		return value;
	};

	return (index) => {
		const unreadable: string[] = [];
		const cell = (name: RowParameter): unknown => {
			try {
				return read(name, index);
			} catch (error) {
				unreadable.push(unreadableSentence(name, error));
				return UNREAD[name];
			}
		};
		return {
			index,
			spaceType: cell('spaceType'),
			displayName: cell('displayName'),
			singleUserBotDm: cell('singleUserBotDm'),
			members: cell('members'),
			spaceSettings: readCollection(cell('spaceSettings')),
			afterSetup: readCollection(cell('afterSetup')),
			options: readCollection(cell('options')),
			unreadable,
		};
	};
}

function holdsExpression(value: INodeParameters[string]): boolean {
	if (typeof value === 'string') return value.startsWith('=');
	if (typeof value !== 'object' || value === null) return false;
	return Object.values(value).some((each) => holdsExpression(each as INodeParameters[string]));
}

const readCollection = (value: unknown): Record<string, unknown> =>
	typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function unreadableSentence(name: RowParameter, error: unknown): string {
	const reason = error instanceof Error ? `: ${quoted(error.message)}` : '';
	return `the expression of ${LABELS[name]} could not be evaluated${reason}`;
}
