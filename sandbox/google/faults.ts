import { isCallName, type CallRecord } from './callLog';
import type { ErrorReply } from './errors';
import type { ConnectionFault, GoogleReply } from './request';

/** Which calls a fault befalls. */
export interface FaultMatch {
	/** A method's name as in the call log, e.g. `spaces.setup`; without it, every call. */
	method?: string;
	where?: (call: CallRecord) => boolean;
	/** The nth matching call, counted from 1; without it, every matching call. */
	nth?: number | readonly number[];
	/** How often at most. */
	times?: number;
}

/**
 * What goes wrong. Not done: an answer with a status (see `errors`), `reset`, `close`, `timeout`,
 * `{ html }` (a page of some proxy). Done all the same: `lostAnswer` (then the connection is reset),
 * `cutBody` (200 with half of the JSON), `emptyBody` (200), `{ delayMs }`.
 */
export type Fault =
	| { status: number; body?: unknown; headers?: Record<string, string> }
	| { html: string; status?: number }
	| { delayMs: number }
	| ConnectionFault
	| 'lostAnswer'
	| 'cutBody'
	| 'emptyBody';

interface Rule {
	match: FaultMatch;
	fault: Fault;
	seen: number;
	fired: number;
}

/** Failures that a test scripts. The first rule that fits a call decides; every rule counts. */
export class Faults {
	private rules: Rule[] = [];

	/**
	 * Adds a rule; the function that comes back takes it away again. Throws where no call has the
	 * method's name.
	 */
	on(match: FaultMatch, fault: Fault): () => void {
		checkName(match.method);
		const rule: Rule = { match, fault, seen: 0, fired: 0 };
		this.rules.push(rule);
		return () => {
			this.rules = this.rules.filter((other) => other !== rule);
		};
	}

	/**
	 * Lays faults on the calls of single methods, one after another from now on; `undefined` lets a
	 * call pass: `{ 'spaces.members.create': [undefined, 'reset'] }` resets the second addition.
	 */
	schedule(faults: Readonly<Record<string, readonly (Fault | undefined)[]>>): void {
		for (const [method, ofMethod] of Object.entries(faults)) {
			for (const [index, fault] of ofMethod.entries()) {
				if (fault !== undefined) this.on({ method, nth: index + 1 }, fault);
			}
		}
	}

	/** Rules that have befallen no call yet: a test that relies on them has not tried them. */
	get unused(): FaultMatch[] {
		return this.rules.filter(({ fired }) => fired === 0).map(({ match }) => match);
	}

	clear(): void {
		this.rules = [];
	}

	/** The fault that befalls `call`, if any. To be asked once for each call. */
	take(call: CallRecord): Fault | undefined {
		let taken: Rule | undefined;
		for (const rule of this.rules) if (counts(rule, call)) taken ??= rule;
		if (taken) taken.fired += 1;
		return taken?.fault;
	}
}

function checkName(method: string | undefined): void {
	if (method !== undefined && !isCallName(method)) {
		throw new Error(`No call is named ${method}`);
	}
}

function counts(rule: Rule, call: CallRecord): boolean {
	const { method, where, nth, times } = rule.match;
	if (method !== undefined && method !== call.name) return false;
	if (where && !where(call)) return false;
	rule.seen += 1;
	if (nth !== undefined && ![nth].flat().includes(rule.seen)) return false;
	return rule.fired < (times ?? Infinity);
}

/** The reply of a fault that keeps the call from being done; undefined where it is done. */
export function replyInstead(fault: Fault): ErrorReply | { fault: ConnectionFault } | undefined {
	if (fault === 'reset' || fault === 'close' || fault === 'timeout') return { fault };
	if (typeof fault === 'string' || 'delayMs' in fault) return undefined;
	if ('html' in fault) {
		const headers = { 'content-type': 'text/html; charset=UTF-8' };
		return { status: fault.status ?? 200, headers, body: fault.html };
	}
	return { body: '', ...fault };
}

/** What is left of `reply` after a fault that lets the call be done. */
export function replySpoilt(fault: Fault, reply: GoogleReply): GoogleReply {
	if ('fault' in reply) return reply;
	switch (fault) {
		case 'lostAnswer':
			return { fault: 'reset' };
		case 'cutBody':
			return { ...reply, body: reply.body.slice(0, Math.floor(reply.body.length / 2)) };
		case 'emptyBody':
			return { ...reply, body: '' };
		default:
			return reply;
	}
}
