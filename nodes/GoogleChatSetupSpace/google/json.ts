export type Json = Record<string, unknown>;

/** An object of JSON, and no list. */
export const isObject = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list; a value that is no list holds none. */
export const objectsIn = (value: unknown): Json[] =>
	Array.isArray(value) ? value.filter(isObject) : [];

/** The text as it is; '' for every other value. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Those of the fields that are texts and not empty; of all fields unless some are named. */
export const textsIn = <Field extends string>(
	from: unknown,
	fields?: readonly Field[],
): Partial<Record<Field, string>> =>
	Object.fromEntries(
		Object.entries(isObject(from) ? from : {}).filter(
			([field, value]) => textOf(value) !== '' && (fields?.includes(field as Field) ?? true),
		),
	) as Partial<Record<Field, string>>;
