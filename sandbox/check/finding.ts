import type { Answer } from './answer';

/** What Google did: one of the choices of the switch, or something that nobody thought of. */
export interface Finding {
	found: string | number | boolean;
	/** The answer that shows it. */
	answer?: Answer;
}

/** A question that could not be put, and why, in a few words. */
export class NotAsked extends Error {
	constructor(
		readonly why: string,
		/** What Google said instead. */
		readonly answer?: Answer,
	) {
		super(why);
	}
}

/** The status as one of the choices, e.g. of a refusal that is documented without one. */
export const byStatus = (answer: Answer): Finding => ({ found: answer.status, answer });
