import { cleaned } from './cleaned';

/** A text as people see it, on one line: equal for them, equal here. "Cafe\u0301 " is "Café". */
export const seenAs = (text: string): string => cleaned(text).replace(/\s+/g, ' ').trim();
