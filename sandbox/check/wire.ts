import { gaxios } from 'google-auth-library';
import { Problem } from '../terminal/problem';
import type { Answer, Body } from './answer';

export interface WireRequest {
	method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
	url: string;
	token?: string;
	/** An object is sent as JSON, a form as it is. */
	body?: object;
}

/** Sends one request to Google. */
export type Wire = (request: WireRequest) => Promise<Answer>;

/** No answer came: whether the request was carried out is not known. */
export class Unreachable extends Problem {}

const TIMEOUT_MS = 30_000;

/**
 * The network, by the way that Google's own client takes: `HTTPS_PROXY` is followed.
 * @throws {Problem} where no answer comes; its words hold nothing of the request
 */
export const wire: Wire = async ({ method, url, token, body }) => {
	const isForm = body instanceof URLSearchParams;
	const headers = {
		...(token !== undefined && { authorization: `Bearer ${token}` }),
		...(body && {
			'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
		}),
	};
	try {
		const { status, data } = await gaxios.request<string>({
			method,
			url,
			headers,
			...(body && { data: isForm ? body.toString() : JSON.stringify(body) }),
			responseType: 'text',
			validateStatus: () => true,
			retry: false,
			timeout: TIMEOUT_MS,
		});
		return { status, body: bodyIn(data) };
	} catch (error) {
		// The error holds the request, and the token with it.
		const { code, cause } = error as { code?: string | number; cause?: { code?: string } };
		const why = code ?? cause?.code ?? 'no answer';
		throw new Unreachable(
			`Google cannot be reached (${why}). Check the network, and HTTPS_PROXY if there is a proxy.`,
		);
	}
};

/** The JSON of a body; empty where it holds none. */
export function bodyIn(text: string): Body {
	try {
		const json: unknown = JSON.parse(text);
		return typeof json === 'object' && json !== null ? json : {};
	} catch {
		return {};
	}
}
