import { explain } from '../failures/explain';
import type { Failure, RequestContext } from '../failures/failure';
import type { Answer } from '../google/outcome';
import type { ChatRequest } from '../google/requests';
import type { Page } from '../google/resources';
import type { Session } from './session';

/** A failure together with the request's history, for the message. */
export interface Failed {
	failure: Failure;
	/** What each attempt ended with: a status or an error code. */
	seen: string[];
	/** The last answer, if there was one. */
	answer?: Answer;
	/** There was no token to send with. */
	isNoToken?: true;
	/** Set when attempts or patience ran out, as against an answer that is final. */
	gaveUp?: { comeBackInMs?: number };
	/** Google may have acted although no answer says so. */
	mayHaveActed: boolean;
}

/** The run was stopped before this was done. */
export interface Stopped {
	stopped: { mayHaveActed: boolean };
}

export type Result<T> = { done: T } | { failed: Failed } | Stopped;

/** An answer that was asked for. */
export interface Answered<T> {
	value: T;
	/** Google's clock as it answered, where it tells: its `Date` header. */
	date?: string;
	attempts: number;
}

/** What the request is about, for a message that points at it. */
export type Subject = Omit<RequestContext, 'method' | 'project' | 'credentialKind'>;

/** Sends one request; whatever is not the answer that was asked for is explained. */
export async function ask<T>(
	session: Session,
	request: ChatRequest<T>,
	subject: Subject = {},
): Promise<Result<Answered<T>>> {
	const sent = await session.send(request);
	const { seen, mayHaveActed } = sent;
	if (sent.end === 'succeeded') {
		const { date } = sent.answer.headers;
		return {
			done: { value: sent.value, attempts: seen.length, ...(date !== undefined && { date }) },
		};
	}
	if (sent.end === 'stopped') {
		const end = session.wholeRun.endFor(session.actor);
		if (end === undefined) return { stopped: { mayHaveActed } };
		return { failed: { ...end, seen, mayHaveActed } };
	}
	const { outcome, gaveUp } = sent;
	const failed: Failed = {
		failure: explain(outcome, { ...session.about, ...subject, method: request.name }),
		seen,
		mayHaveActed,
		...(outcome.kind === 'answer' && { answer: outcome }),
		...(outcome.kind === 'noToken' && { isNoToken: true as const }),
		...(gaveUp && { gaveUp }),
	};
	session.wholeRun.hear(failed, { actor: session.actor, method: request.name });
	return { failed };
}

/** No list that people meet is longer; a server that always names a next page would never end. */
const MOST_PAGES = 1_000;

/**
 * Reads all pages of a list. A page may be empty and still name a next one.
 * @param isWanted what is kept
 */
export async function askForAll<T>(
	session: Session,
	request: (pageToken?: string) => ChatRequest<Page<T>>,
	subject: Subject = {},
	isWanted: (entry: T) => boolean = () => true,
): Promise<Result<T[]>> {
	const items: T[] = [];
	let pageToken: string | undefined;
	for (let page = 0; page < MOST_PAGES; page++) {
		const asked = await ask(session, request(pageToken), subject);
		if (!('done' in asked)) return asked;
		items.push(...asked.done.value.entries.filter(isWanted));
		pageToken = asked.done.value.nextPageToken;
		if (pageToken === undefined) break;
	}
	return { done: items };
}
