/** A sentence begins with a capital. */
export const begun = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
