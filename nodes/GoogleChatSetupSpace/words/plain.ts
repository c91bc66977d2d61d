import { ended } from './ended';
import type { Text } from './text';

/** A whole text in one line without markup, for a model that may see no more than the message. */
export const plainOf = ({ message, details }: Text): string =>
	[
		details.length > 0 ? ended(message) : message,
		...details.map((line) => (typeof line === 'string' ? line : `${line.text}: ${line.href}`)),
	].join(' ');
