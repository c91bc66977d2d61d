import { withoutSecrets, type CallRecord } from './callLog';
import { findMethod, type CalledMethod } from './contract/methods';
import { DISCOVERY, isDiscovery } from './discovery';
import { JWT_BEARER, readClaims } from './oauth/jwtBearer';
import { tokenCallName } from './oauth/tokenEndpoint';
import type { GoogleRequest } from './request';

const TOKEN_HOST = 'oauth2.googleapis.com';
const CONSENT_HOST = 'accounts.google.com';
/** The name of calls that nothing here answers. */
export const UNKNOWN = 'unknown';

/** A request taken apart, with its entry in the log. */
export interface Incoming {
	request: GoogleRequest;
	url: URL;
	/** The API method; undefined for Google's pages, its discovery document and what is unknown. */
	called: CalledMethod | undefined;
	/** The fields of a form; empty where the body is no form. */
	form: URLSearchParams;
	/** The parsed JSON of the body; undefined where it is none. */
	json: unknown;
	record: CallRecord;
}

/** Takes `request` apart. */
export function readRequest(request: GoogleRequest, at: number): Incoming {
	const url = new URL(request.url);
	const called = findMethod(request.method, url.host, url.pathname);
	const isApi = called !== undefined;
	const form = new URLSearchParams(isApi ? '' : request.body);
	const json = isApi ? parse(request.body) : undefined;
	const name = called?.name ?? otherName(request.method, url, form);
	return {
		request,
		url,
		called,
		form,
		json,
		record: {
			at,
			name,
			host: url.host,
			method: request.method,
			path: url.pathname,
			query: withoutSecrets(url.searchParams),
			body: isApi ? json : formBody(form, name),
			requestId: requestIdOf(json, url),
		},
	};
}

function otherName(method: string, { host, pathname }: URL, form: URLSearchParams): string {
	if (host === TOKEN_HOST && pathname === '/token' && method === 'POST') return tokenCallName(form);
	if (host === CONSENT_HOST && pathname === '/o/oauth2/v2/auth') {
		return method === 'POST' ? 'consent.decision' : 'consent';
	}
	return isDiscovery(method, { host, pathname }) ? DISCOVERY : UNKNOWN;
}

/** A form without its secrets; of a signed assertion, what it claims. Of the unknown, nothing. */
function formBody(form: URLSearchParams, name: string): object | undefined {
	if (form.size === 0 || name === UNKNOWN) return undefined;
	const body = withoutSecrets(form);
	if (form.get('grant_type') !== JWT_BEARER) return body;
	return { ...body, claims: readClaims(form.get('assertion') ?? '') };
}

function requestIdOf(json: unknown, url: URL): string | undefined {
	const { requestId } = (json ?? {}) as { requestId?: unknown };
	if (typeof requestId === 'string') return requestId;
	return url.searchParams.get('requestId') ?? undefined;
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}
