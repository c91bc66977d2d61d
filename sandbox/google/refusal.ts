import type { ErrorReply } from './errors';

/** Thrown where a method says no; `Google.handle` turns it into the answer. */
export class Refusal extends Error {
	constructor(readonly reply: ErrorReply) {
		super(`refused with ${String(reply.status)}`);
	}
}
