/** An object as JSON has it: without the fields that are not known or not asked for. */
export const present = <T extends object>(fields: T): T =>
	Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
