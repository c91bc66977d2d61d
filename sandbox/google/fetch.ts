import type { Google } from './google';
import type { ConnectionFault } from './request';

const ERROR_CODES: Record<ConnectionFault, string> = {
	reset: 'ECONNRESET',
	close: 'ECONNRESET',
	timeout: 'ETIMEDOUT',
};

/**
 * A `fetch` that reaches `google` and nothing else, for clients that take one (Google's own do, as
 * `fetchImplementation`). A broken connection rejects as Node's fetch does; a timeout does at once.
 */
export function fetchFrom(google: Google): typeof fetch {
	return async (input, init) => {
		const request = new Request(input, init);
		const reply = await google.handle({
			method: request.method,
			url: request.url,
			headers: Object.fromEntries(request.headers),
			body: await request.text(),
		});
		if ('fault' in reply) {
			const cause = Object.assign(new Error(reply.fault), { code: ERROR_CODES[reply.fault] });
			throw new TypeError('fetch failed', { cause });
		}
		const { status, headers, body } = reply;
		return new Response(body === '' ? null : body, { status, headers });
	};
}
