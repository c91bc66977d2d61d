import { NodeOperationError, type INode } from 'n8n-workflow';

import { rendered } from '../words/rendered';
import type { Text } from '../words/text';

/**
 * The only place that makes n8n's errors. The message is assigned afterwards, since the constructor
 * replaces whole messages that contain an errno word, even inside a person's own display name. No
 * item index is set: the editor would add "[item 0]", counted from 0, to a message that names the
 * row as people count.
 * @param isTool whether a model reads it, of which it sees the message alone
 */
export function nodeError(node: INode, text: Text, isTool: boolean): NodeOperationError {
	const { message, details: description } = rendered(text, isTool);
	const error = new NodeOperationError(node, message, { description });
	error.message = message;
	error.description = description;
	return error;
}
