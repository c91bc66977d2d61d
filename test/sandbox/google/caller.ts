import { Google, OWNER, type GoogleOptions } from '../../../sandbox/google';

export const CHAT = 'https://chat.googleapis.com';
export const AUTH = 'https://www.googleapis.com/auth/';

/** A clock that moves only when it is told to, or when somebody sleeps by it. */
export class Clock {
	ms = Date.UTC(2026, 10, 23);
	readonly now = () => this.ms;
	readonly sleep = (ms: number) => {
		this.ms += ms;
		return Promise.resolve();
	};
}

/** A stand-in by a clock that stands still. */
export function standIn(options: GoogleOptions = {}): { google: Google; clock: Clock } {
	const clock = new Clock();
	return { google: new Google({ now: clock.now, sleep: clock.sleep, ...options }), clock };
}

/** An answer with its JSON read; `body` is undefined where there is none. */
export interface Answer {
	status: number;
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it expects
	body: any;
	headers: Record<string, string>;
}

export type Call = (method: string, url: string, body?: unknown) => Promise<Answer>;

/** Calls `google` with a token of `user` for `scopes` (without their common prefix). */
export function caller(
	google: Google,
	{ user = OWNER, scopes = ['chat.spaces', 'chat.memberships'], clientId = '' } = {},
): Call {
	const token = google.oauth.issueToken({
		user,
		scopes: scopes.map((scope) => AUTH + scope),
		...(clientId && { clientId }),
	});
	return (method, url, body) =>
		send(google, method, url, body, { authorization: `Bearer ${token.access_token}` });
}

/** Calls `google` with just these headers. */
export async function send(
	google: Google,
	method: string,
	url: string,
	body?: unknown,
	headers: Record<string, string> = {},
): Promise<Answer> {
	const reply = await google.handle({
		method,
		url: url.startsWith('https://') ? url : `${CHAT}${url}`,
		headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
		body: body === undefined ? '' : JSON.stringify(body),
	});
	if ('fault' in reply) throw new Error(`connection: ${reply.fault}`);
	const isJson = reply.headers['content-type']?.startsWith('application/json') && reply.body;
	return { ...reply, body: isJson ? JSON.parse(reply.body) : reply.body };
}

/** A person's membership as a set-up lists it. */
export function human(user: string): object {
	return { member: { name: `users/${user}`, type: 'HUMAN' } };
}

export const people = (...names: string[]): object[] =>
	names.map((name) => human(`${name}@example.com`));

/** Sets up a named space. */
export function namedSpace(displayName: string, ...names: string[]): object {
	return { space: { spaceType: 'SPACE', displayName }, memberships: people(...names) };
}

export function groupChat(...names: string[]): object {
	return { space: { spaceType: 'GROUP_CHAT' }, memberships: people(...names) };
}

export function directMessage(name: string): object {
	return { space: { spaceType: 'DIRECT_MESSAGE' }, memberships: people(name) };
}
