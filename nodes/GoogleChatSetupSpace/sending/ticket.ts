import type { Meaning, Outcome } from '../google/outcome';
import type { ChatRequest } from '../google/requests';
import type { QuotaName } from '../google/quotas';
import type { Stop } from './stop';

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
	/** From 0 up to 1. */
	random: () => number;
	/**
	 * Set when it first stands before a pause: one that lasts beyond this ends the wait. Nothing
	 * else does, so that waiting for our own window costs no patience.
	 */
	deadline?: number;
	/** What was sent before goes ahead of what was not. */
	wasSent: boolean;
}

/** How a wait at the gate ended; a pause may have lasted beyond the deadline. */
export type Entry = Pass | 'stopped' | Required<GaveUp>;

/** Attempts or patience ran out, as against an answer that is final. */
export interface GaveUp {
	/** How much longer Google wants nothing to be sent, in milliseconds. */
	comeBackInMs?: number;
	/** The whole project is paused for longer than the request's patience: it holds for its run. */
	isOfAll?: boolean;
}

/** A request that may start now. */
export interface Pass {
	/**
	 * Gives the place in flight back; to be called once. Where a quota turned the request away, that
	 * quota pauses: the project's, or that of the request's space.
	 */
	leave(outcome: Outcome, meaning: Meaning): void;
}

export interface Waiter {
	ticket: Ticket;
	settle(entry: Entry): void;
}
