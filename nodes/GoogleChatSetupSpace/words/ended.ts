/** A sentence with its end: a full stop, unless it asks. */
export const ended = (sentence: string): string => sentence.replace(/[^.?]$/, '$&.');
