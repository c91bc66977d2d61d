import type { Meaning, Outcome } from '../google/outcome';
import type { ChatRequest } from '../google/requests';
import type { QuotaName } from '../google/quotas';
import type { Stop } from './stop';
import type { Pauses, Wait } from './pause';

/** Hears why a run waits and until when, in milliseconds since 1970. */
export interface WaitListener {
	forQuota(quota: QuotaName, until: number): void;
	forGoogle(until: number): void;
}

/** One request at the gate, all its attempts together. */
export interface Ticket extends Pick<ChatRequest, 'quota' | 'inSpace'> {
	stop: Stop;
	waiting: WaitListener;
	/** How long pauses may last, counted from when it first stands before one. */
	maxWaitMs: number;
	/**
	 * Set when it first stands before a pause: one that lasts beyond this ends the wait. Nothing
	 * else does, so that waiting for our own window costs no patience.
	 */
	deadline?: number;
	/** What was sent before goes ahead of what was not. */
	wasSent: boolean;
}

/** How a wait at the gate ended; `pausedMs`: a pause lasts that much longer, beyond the deadline. */
export type Entry = Pass | 'stopped' | { pausedMs: number };

/** A request that may start now. */
export interface Pass {
	/** The pauses in a row before this one: of the project, or of the request's space. */
	pausesBefore(ofOneSpace: boolean): Pauses;
	/**
	 * Google refused it for a quota: the project, or its space alone, waits. To be called in the turn
	 * in which its place is given back: what waits may start after it.
	 */
	pause(wait: Wait, ofOneSpace: boolean): void;
	/** Gives the place in flight back. To be called once. */
	leave(outcome: Outcome, meaning: Meaning): void;
}

export interface Waiter {
	ticket: Ticket;
	settle(entry: Entry): void;
}
