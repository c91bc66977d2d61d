import type { ChatRequest } from '../google/requests';
import type { Page } from '../google/resources';
import { explain } from '../failures/explain';
import type { About, Failure } from '../failures/failure';
import type { Granted } from '../google/permissions';
import type { Memory } from './memory';
import type { GaveUp, Sender } from '../sending/sender';

/** What the rows of one acting user share while they are carried out. */
export interface Tools {
	send: Sender;
	granted: Granted;
	memory: Memory;
	about: Pick<About, 'project' | 'credentialKind'>;
	now: () => number;
}

/** A failure together with the request's history, for the message. */
export interface Failed {
	failure: Failure;
	seen: string[];
	/** HTTP status of the last answer, if there was one. */
	status?: number;
	gaveUp?: GaveUp;
}

/** An answer that was asked for. */
export interface Answered<T> {
	value: T;
	/** Google's clock as it answered, where it tells: its `Date` header. */
	date?: string;
	attempts: number;
}

/** `stopped`: the run was stopped before this was done. */
export type Result<T> = { done: T } | { failed: Failed } | { stopped: true };

/** What the request is about, for a message that points at it. */
export type Subject = Omit<About, 'method' | 'project' | 'credentialKind'>;

/** Sends one request; whatever is not the answer that was asked for is explained. */
export async function ask<T>(
	tools: Tools,
	request: ChatRequest<T>,
	subject: Subject = {},
): Promise<Result<Answered<T>>> {
	const sent = await tools.send(request);
	if (sent.end === 'stopped') return { stopped: true };
	if (sent.end === 'succeeded') {
		const { value, seen, answer } = sent;
		const { date } = answer.headers;
		return { done: { value, attempts: seen.length, ...(date !== undefined && { date }) } };
	}
	const { outcome, seen, gaveUp } = sent;
	const failure = explain(outcome, { ...tools.about, ...subject, method: request.name });
	return {
		failed: {
			failure,
			seen,
			...(outcome.kind === 'answer' && { status: outcome.status }),
			...(gaveUp && { gaveUp }),
		},
	};
}

/** No list that people meet is longer; a server that always names a next page would never end. */
const MOST_PAGES = 100;

/** Reads all pages of a list. */
export async function askForAll<T>(
	tools: Tools,
	request: (pageToken?: string) => ChatRequest<Page<T>>,
	subject: Subject = {},
): Promise<Result<T[]>> {
	const items: T[] = [];
	let pageToken: string | undefined;
	for (let page = 0; page < MOST_PAGES; page++) {
		const asked = await ask(tools, request(pageToken), subject);
		if (!('done' in asked)) return asked;
		const { entries, nextPageToken } = asked.done.value;
		items.push(...entries);
		pageToken = nextPageToken;
		if (pageToken === undefined) break;
	}
	return { done: items };
}
