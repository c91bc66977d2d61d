import { NodeOperationError, type INode } from 'n8n-workflow';

import type { Message } from './rowTexts';

/**
 * The only place that makes n8n's errors. The message is assigned afterwards, since the constructor
 * replaces whole messages that contain an errno word, even inside a person's own display name. No
 * item index is set: the editor would add "[item 0]", counted from 0, to a message that names the
 * row as people count.
 */
export function nodeError(node: INode, { message, details }: Message): NodeOperationError {
	const error = new NodeOperationError(node, message, { description: details });
	error.message = message;
	error.description = details;
	return error;
}
