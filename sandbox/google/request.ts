import type { ErrorReply } from './errors';

/** A request as it reaches Google. Header names in lower case. */
export interface GoogleRequest {
	method: string;
	url: string;
	headers: Record<string, string | undefined>;
	body: string;
}

/** What happened to a connection instead of an answer. */
export type ConnectionFault = 'reset' | 'close' | 'timeout';

/** An answer, or what happened to the connection. */
export type GoogleReply =
	{ status: number; headers: Record<string, string>; body: string } | { fault: ConnectionFault };

const JSON_TYPE = 'application/json; charset=UTF-8';
const PRETTY = 2;

/** The reply on the wire: objects as JSON, printed as Google prints it; texts as they are. */
export function toReply(answer: ErrorReply | { fault: ConnectionFault }): GoogleReply {
	if ('fault' in answer) return answer;
	const { status, body, headers } = answer;
	const text = typeof body === 'string' ? body : JSON.stringify(body, null, PRETTY);
	return { status, headers: { 'content-type': JSON_TYPE, ...headers }, body: text };
}
