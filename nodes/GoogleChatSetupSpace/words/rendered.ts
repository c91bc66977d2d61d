import { ended } from './ended';
import { htmlOf } from './html';
import type { Text } from './text';

/** A whole text in one line without markup, for a model that may see no more than the message. */
export const plainOf = ({ message, details }: Text): string =>
	[
		details.length > 0 ? ended(message) : message,
		...details.map((line) => (typeof line === 'string' ? line : `${line.text}: ${line.href}`)),
	].join(' ');

/**
 * A text as n8n takes it.
 * @param isTool whether a model reads it, which may see no more than the message
 */
export const rendered = (text: Text, isTool: boolean): { message: string; details: string } => ({
	message: isTool ? plainOf(text) : text.message,
	details: htmlOf(text.details),
});
