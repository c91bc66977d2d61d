import { htmlOf } from './html';
import { plainOf } from './plain';
import type { Text } from './text';

/**
 * A text as n8n takes it.
 * @param isTool whether a model reads it, which may see no more than the message
 */
export const rendered = (text: Text, isTool: boolean): { message: string; details: string } => ({
	message: isTool ? plainOf(text) : text.message,
	details: htmlOf(text.details),
});
