import {
	NodeApiError,
	type IDataObject,
	type IHttpRequestOptions,
	type INode,
	type JsonObject,
} from 'n8n-workflow';

import type { Google } from '../../sandbox/google';

/** What decides how n8n sends: a part of a test's `Setting`. */
interface Sending {
	google: Google;
	accessToken: string;
	isOldHost?: boolean;
	refresh?: () => string;
}

/** What Node.js calls a connection that ended in this way. */
const CODES = { reset: 'ECONNRESET', close: 'ECONNRESET', timeout: 'ECONNABORTED' } as const;

/** The credentials that the node's description names; n8n hands out no other. */
export const CREDENTIALS = [
	'googleChatSpacesOAuth2Api',
	'googleChatSpacesServiceAccountApi',
] as const;

/** n8n's own words for a credential that the node does not have. */
export function checkCredential(type: string): void {
	if (CREDENTIALS.some((name) => name === type)) return;
	throw new Error(
		`Node type "googleChatSetupSpace" does not have any credential of type "${type}"`,
	);
}

/**
 * n8n's two ways of sending a request, over the stand-in for Google. As in a real n8n: what is thrown
 * is an error of axios' (which holds all that was sent, the token included) in a NodeApiError; the
 * body is JSON only where `json` is set, and alone unless `returnFullResponse` is.
 */
export function n8nRequests(setting: Sending, node: INode) {
	let token = setting.accessToken;

	const request = async (options: IHttpRequestOptions, bearer?: string): Promise<unknown> => {
		// n8n lets a request without one hang for five minutes, and the run with it.
		if (!(Number(options.timeout) > 0)) throw new Error('The request has no timeout.');
		const headers = {
			'content-type': 'application/json',
			...(options.headers as Record<string, string> | undefined),
			...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
		};
		const body =
			typeof options.body === 'object' ? JSON.stringify(options.body) : String(options.body ?? '');
		const config = {
			...options,
			data: body,
			headers: { ...headers, ...(bearer !== undefined && { Authorization: `Bearer ${bearer}` }) },
		};
		const reply = await setting.google.handle({
			method: options.method ?? 'GET',
			url: options.url,
			headers,
			body,
		});
		if ('fault' in reply) {
			throw apiError(node, 'socket hang up', { code: CODES[reply.fault], config });
		}
		const answered = options.json === true ? parsed(reply.body) : reply.body;
		if (reply.status >= 400 && !isIgnored(options, reply.status, setting.isOldHost === true)) {
			throw apiError(node, `Request failed with status code ${reply.status}`, {
				code: 'ERR_BAD_REQUEST',
				httpCode: String(reply.status),
				config,
				response: { status: reply.status, data: answered, headers: reply.headers, config },
			});
		}
		return options.returnFullResponse === true
			? { statusCode: reply.status, headers: reply.headers, body: answered }
			: answered;
	};

	return {
		httpRequest: async (options: IHttpRequestOptions) => await request(options),
		httpRequestWithAuthentication: async (
			type: string,
			options: IHttpRequestOptions,
			given?: { credentialsDecrypted?: { data?: IDataObject } },
		) => {
			checkCredential(type);
			const ownToken = given?.credentialsDecrypted?.data?.accessToken;
			if (typeof ownToken === 'string') return await request(options, ownToken);
			try {
				return await request(options, token);
			} catch (error) {
				const isExpired = error instanceof NodeApiError && error.httpCode === '401';
				if (!isExpired || setting.refresh === undefined) throw error;
				token = setting.refresh();
				return await request(options, token);
			}
		},
	};
}

/** An error as axios makes it, in n8n's own. */
function apiError(node: INode, message: string, fields: object): NodeApiError {
	const error = Object.assign(new Error(message), { isAxiosError: true, ...fields });
	return new NodeApiError(node, error as unknown as JsonObject, { ...fields });
}

function isIgnored(
	{ ignoreHttpStatusErrors: ignored }: IHttpRequestOptions,
	status: number,
	isOldHost: boolean,
): boolean {
	if (typeof ignored !== 'object') return ignored === true;
	return isOldHost || !ignored.except.includes(status);
}

/** n8n gives a body that is no JSON as text. */
function parsed(body: string): unknown {
	try {
		return JSON.parse(body) as unknown;
	} catch {
		return body;
	}
}
