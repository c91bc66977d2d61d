import { invalidArgument, notFound, permissionDenied, type ErrorReply } from './errors';

/** Thrown where a method says no; `Google.handle` turns it into the answer. */
export class Refusal extends Error {
	constructor(readonly reply: ErrorReply) {
		super(`refused with ${String(reply.status)}`);
	}
}

const WITHOUT_MORE_WORDS = {
	400: () => invalidArgument(),
	403: permissionDenied,
	404: () => notFound(),
} as const;

/** A refusal in the words that Google uses for everything of this status. */
export function refused(status: keyof typeof WITHOUT_MORE_WORDS): Refusal {
	return new Refusal(WITHOUT_MORE_WORDS[status]());
}
