/**
 * Something that the person who started this can put right. Its message says what to do, in one or
 * two plain sentences, and is all that they are shown: no stack trace.
 */
export class Problem extends Error {
	override readonly name = 'Problem';
}
