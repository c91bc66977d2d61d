/** A set of words that are given in one text, with blanks between them. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
