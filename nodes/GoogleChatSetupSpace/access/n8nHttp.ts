import type { IHttpRequestOptions } from 'n8n-workflow';

import type { ChatRequest } from '../google/requests';
import { isObject, type Json } from '../google/json';
import { answer, type Answer } from '../google/outcome';

/** Google's own Chat client gives `SetUpSpace` 30 s an attempt. */
export const ATTEMPT_TIMEOUT_MS = 30_000;

/** The request as n8n's helper takes it. Fresh at every attempt: n8n writes the token into it. */
export function n8nOptionsOf(request: ChatRequest): IHttpRequestOptions {
	const query = Object.entries(request.query ?? {}).flatMap(([name, value]) =>
		[value].flat().map((each) => `${name}=${encodeURIComponent(String(each))}`),
	);
	return {
		method: request.method,
		url: query.length > 0 ? `${request.url}?${query.join('&')}` : request.url,
		...(request.body !== undefined && { body: request.body }),
		json: true,
		returnFullResponse: true,
		timeout: ATTEMPT_TIMEOUT_MS,
	};
}

/** n8n's full response as an answer. */
export function answerOf(response: unknown): Answer {
	const { statusCode, headers, body } = isObject(response) ? response : ({} as Json);
	return answer(typeof statusCode === 'number' ? statusCode : 0, headersOf(headers), body);
}

/** Headers by names in lower case. */
export function headersOf(headers: unknown): Record<string, string> {
	const entries = isObject(headers) ? Object.entries(headers) : [];
	return Object.fromEntries(
		entries.map(([name, value]) => [name.toLowerCase(), String([value].flat()[0] ?? '')]),
	);
}
