/**
 * What is struck out: in Markdown, by a tag of HTML, or by the style of one; of any other tag than these
 * its beginning. Each ends before the next of its kind begins, which keeps it linear.
 */
export const STRUCK_OUT =
	/~~[^~]+~~|<(del|s|strike|span(?=[^<>]*line-through))\b[^<>]*>(?:(?!<\1\b)[^])*?<\/\1>|<[^<>]*line-through/gi;
