import type { CompletedRequest } from 'mockttp';
import type { Google } from './google';
import { LOOPBACK, onLoopback } from './loopback';
import { loadMockttp } from './mockttp';
import type { GoogleReply, GoogleRequest } from './request';

/** The hosts that the stand-in answers for. */
export const GOOGLE_HOSTS = [
	'chat.googleapis.com',
	'cloudidentity.googleapis.com',
	'oauth2.googleapis.com',
	'accounts.google.com',
] as const;

/** What answers the requests of a host. */
export type HostHandler = (request: GoogleRequest) => Promise<GoogleReply>;

export interface ProxyOptions {
	/** A free port unless given. */
	port?: number;
	/** Hosts beyond Google's (or instead of one of them), each with what answers for it. */
	hosts?: Record<string, HostHandler>;
}

export interface RunningProxy {
	port: number;
	/** For `HTTPS_PROXY`. */
	url: string;
	/** The certificate that a client must trust, for `NODE_EXTRA_CA_CERTS`. */
	caPem: string;
	/** Calls to other hosts, which were refused: `GET https://example.com/path`. */
	unmatched: string[];
	stop(): Promise<void>;
}

type WireReply =
	'close' | 'reset' | { statusCode: number; headers: Record<string, string>; body: string };

/** Bad Gateway: the proxy reaches nobody else. */
const REFUSED_STATUS = 502;

/**
 * Starts a proxy on loopback that stands between a process and the internet: it answers for Google
 * with `google`, ends the TLS connections itself, and lets nothing through.
 */
export async function startProxy(
	google: Google,
	options: ProxyOptions = {},
): Promise<RunningProxy> {
	const { generateCACertificate, getLocal } = loadMockttp();
	const ca = await generateCACertificate({ subject: { commonName: 'Stand-in for Google' } });
	const server = getLocal({
		https: { cert: ca.cert, key: ca.key },
		http2: false,
		// Kept traffic would fill the memory in long runs, and the stand-in has its own log.
		recordTraffic: false,
		suggestChanges: false,
	});
	await onLoopback(() => server.start(options.port));
	const handlers = new Map<string, HostHandler>([
		...GOOGLE_HOSTS.map((host) => [host, (r: GoogleRequest) => google.handle(r)] as const),
		...Object.entries(options.hosts ?? {}),
	]);
	const unmatched: string[] = [];
	await server.forAnyRequest().thenCallback(async (request) => {
		const url = new URL(request.url);
		const handle = handlers.get(url.host);
		if (!handle) {
			unmatched.push(`${request.method} ${url.origin}${url.pathname}`);
			return refusal(url.host);
		}
		return onTheWire(await handle(await fromTheWire(request)));
	});
	return {
		port: server.port,
		url: `http://${LOOPBACK}:${String(server.port)}`,
		caPem: ca.cert,
		unmatched,
		stop: () => server.stop(),
	};
}

async function fromTheWire({
	method,
	url,
	headers,
	body,
}: CompletedRequest): Promise<GoogleRequest> {
	const single = Object.entries(headers).map(([name, value]) => [
		name.toLowerCase(),
		Array.isArray(value) ? value.join(', ') : value,
	]);
	return {
		method,
		url,
		headers: Object.fromEntries(single) as GoogleRequest['headers'],
		body: (await body.getText()) ?? '',
	};
}

function onTheWire(reply: GoogleReply): WireReply | Promise<WireReply> {
	if (!('fault' in reply)) {
		return { statusCode: reply.status, headers: reply.headers, body: reply.body };
	}
	// Nothing ever comes; the client gives up, or the proxy ends and takes the connection along.
	return reply.fault === 'timeout' ? new Promise<WireReply>(() => undefined) : reply.fault;
}

function refusal(host: string): WireReply {
	return {
		statusCode: REFUSED_STATUS,
		headers: { 'content-type': 'text/plain; charset=utf-8' },
		body: `The stand-in for Google does not answer for ${host}, and nothing else is reached.`,
	};
}
