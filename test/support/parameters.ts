import { isDeepStrictEqual } from 'node:util';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

type Stored = INodeParameters[string];

/**
 * What n8n stores of a form that gives these rows: the value itself where all rows have the same,
 * an expression where they differ, where it fails (a function), and where no form could hold it.
 */
export function storedParameters(rows: readonly IDataObject[]): INodeParameters {
	return Object.fromEntries(
		namesIn(rows).map((name) => [name, storedAs(pathTo('$json', name), valuesOf(rows, name))]),
	);
}

function storedAs(path: string, values: unknown[]): Stored {
	const [first] = values;
	if (isStorable(first) && values.every((value) => isDeepStrictEqual(value, first))) {
		return first as Stored;
	}
	// A collection holds its expressions field by field.
	const fields = values.filter(isFields);
	if (fields.length < values.length || namesIn(fields).length === 0) return `={{ ${path} }}`;
	return Object.fromEntries(
		namesIn(fields).map((name) => [name, storedAs(pathTo(path, name), valuesOf(fields, name))]),
	) as Stored;
}

/**
 * The parameter at a path such as `options.maxWaitSeconds`, evaluated as n8n evaluates it: one
 * expression that fails in a collection fails all of it, and none of those beside the path.
 */
export function valueAt(row: IDataObject, path: string, fallback: unknown): unknown {
	let value: unknown = row;
	for (const name of path.split('.')) {
		if (!isFields(value) || !(name in value)) return fallback;
		value = value[name];
	}
	if (isFields(value)) for (const field of Object.values(value)) evaluated(field);
	return evaluated(value);
}

const evaluated = (value: unknown): unknown =>
	typeof value === 'function' ? (value as () => unknown)() : value;

const pathTo = (path: string, name: string): string => `${path}[${JSON.stringify(name)}]`;

const namesIn = (rows: readonly IDataObject[]): string[] => [
	...new Set(rows.flatMap((row) => Object.keys(row))),
];

const valuesOf = (rows: readonly IDataObject[], name: string): unknown[] =>
	rows.map((row) => row[name]);

const isFields = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** What a form can hold: texts, numbers, yes and no, lists of these, and collections. */
function isStorable(value: unknown, depth = 0): boolean {
	if (['string', 'number', 'boolean'].includes(typeof value)) return true;
	if (depth > 3 || !(Array.isArray(value) || isFields(value))) return false;
	return Object.values(value as object).every((each) => isStorable(each, depth + 1));
}
