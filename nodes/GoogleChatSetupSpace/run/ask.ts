import { explain } from '../failures/explain';
import type { RequestContext } from '../failures/failure';
import type { ChatRequest } from '../google/requests';
import type { Page } from '../google/resources';
import type { Failed, Result } from './result';
import type { Session } from './session';

/** An answer that was asked for. */
export interface Answered<T> {
	value: T;
	/** Google's clock as it answered, where it tells: its `Date` header. */
	date?: string | undefined;
	/** When it was first sent, in milliseconds since 1970. */
	sentAt?: number | undefined;
	attempts: number;
}

/** What the request is about, for a message that points at it. */
export type Subject = Omit<RequestContext, 'method' | 'project' | 'credentialKind'>;

/**
 * Sends one request; whatever is not the answer that was asked for is explained. Ends the row where
 * the run is stopped.
 */
export async function ask<T>(
	session: Session,
	request: ChatRequest<T>,
	subject: Subject = {},
): Promise<Result<Answered<T>>> {
	const sent = await session.send(request);
	const { seen, mayHaveActed } = sent;
	const { partOfRun } = session;
	if (sent.end === 'succeeded') {
		const { value, answer, sentAt } = sent;
		return { done: { value, attempts: seen.length, date: answer.headers.date, sentAt } };
	}
	if (sent.end === 'stopped') throw partOfRun.rowEnd({ seen, mayHaveActed });
	const { outcome, gaveUp } = sent;
	const failed: Failed = {
		failure: explain(outcome, { ...session.about, ...subject, method: request.name }),
		seen,
		mayHaveActed,
		...(outcome.kind === 'answer' && { answer: outcome }),
		isNoToken: outcome.kind === 'noToken',
		gaveUp,
	};
	return { failed: partOfRun.hear(failed, request.name) };
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
		if ('failed' in asked) return asked;
		items.push(...asked.done.value.entries.filter(isWanted));
		pageToken = asked.done.value.nextPageToken;
		if (pageToken === undefined) break;
	}
	return { done: items };
}
