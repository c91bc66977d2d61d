import type { IDataObject, INode } from 'n8n-workflow';

import { rendered } from '../words/rendered';
import type { Text } from '../words/text';

/** Who reads what went wrong. */
export interface Reader {
	/** A model, which gets everything in one sentence. */
	isTool: boolean;
	/**
	 * Whether n8n knows the key `details`: before 2.34 it knows `error` and `message` alone, and would
	 * send the item out among those that succeeded.
	 */
	knowsDetails: boolean;
}

/**
 * The item of a row that failed. n8n takes an item for a failure by exactly these keys, and adds
 * the row's own columns to it on the error output.
 */
export function failedItem(
	text: Text,
	{ onError }: INode,
	{ isTool, knowsDetails }: Reader,
): IDataObject {
	const { message: error, details } = rendered(text, isTool);
	return onError === 'continueErrorOutput' && !knowsDetails
		? { error, message: details }
		: { error, details };
}
