import type { IDataObject } from 'n8n-workflow';

/** An item's fields, without those that are not known or not asked for. */
export const present = (fields: object): IDataObject =>
	Object.fromEntries(
		Object.entries(fields).filter(([, value]) => value !== undefined),
	) as IDataObject;
