/** Characters that nobody sees: zero-width spaces, direction marks, soft hyphens. The joiner of an emoji stays. */
const INVISIBLE = /(?!\u200d)\p{Cf}/gu;

/** A text as people see it: equal for them, equal here. "Cafe\u0301 " is "Café". */
export const seenAs = (text: string): string =>
	text.replace(INVISIBLE, '').normalize('NFC').replace(/\s+/g, ' ').trim();
