import type { IDataObject, INode } from 'n8n-workflow';

import type { Message } from './rowTexts';

/**
 * The item of a row that failed. n8n takes an item for a failure by exactly these keys, and adds
 * the row's own columns to it on the error output.
 * @param knowsDetails whether n8n knows the key `details`: before 2.34 it knows `error` and
 * `message` alone, and would send the item out among those that succeeded
 */
export function failedItem(
	{ message, details }: Message,
	{ onError }: INode,
	knowsDetails: boolean,
): IDataObject {
	return onError === 'continueErrorOutput' && !knowsDetails
		? { error: message, message: details }
		: { error: message, details };
}
