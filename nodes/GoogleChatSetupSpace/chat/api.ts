import type { MethodName } from './permissions';
import type { SetUpSpaceRequest } from './types';

/** Google counts each kind of call on its own, per Cloud project and minute. */
export type QuotaName =
	| 'spaceWrites'
	| 'spaceReads'
	| 'membershipWrites'
	| 'membershipReads'
	| 'messageWrites'
	| 'groupReads';

export type QueryValue = string | number | boolean;

/** One call as Google documents it: a value, not yet sent. */
export interface ChatRequest {
	/** Google's name of the method, as in its reference. */
	name: MethodName;
	method: 'GET' | 'POST' | 'PATCH';
	url: string;
	query?: Readonly<Record<string, QueryValue | readonly string[]>>;
	body?: object;
	quota: QuotaName;
	/** Whether a 2xx body is the answer: a cut body or a proxy's page arrives with status 200, too. */
	isWhole(body: unknown): boolean;
}

const isObject = (body: unknown): body is Record<string, unknown> =>
	typeof body === 'object' && body !== null && !Array.isArray(body);

const isNamed = (pattern: RegExp) => (body: unknown) =>
	isObject(body) && typeof body.name === 'string' && pattern.test(body.name);

const isSpace = isNamed(/^spaces\/[^/]+$/);

const CHAT = 'https://chat.googleapis.com/v1';

export const SETUP_URL = `${CHAT}/spaces:setup`;

/** Makes a space with its first members, or returns the one made with this request id. */
export const setUpSpace = (body: SetUpSpaceRequest): ChatRequest => ({
	name: 'spaces.setup',
	method: 'POST',
	url: SETUP_URL,
	body,
	quota: 'spaceWrites',
	isWhole: isSpace,
});

/** @param space its resource name, `spaces/AAQA…` */
export const getSpace = (space: string): ChatRequest => ({
	name: 'spaces.get',
	method: 'GET',
	url: `${CHAT}/${space}`,
	quota: 'spaceReads',
	isWhole: isSpace,
});

/** @param user `users/{id or email}`; answers 404 when there is no direct message yet */
export const findDirectMessage = (user: string): ChatRequest => ({
	name: 'spaces.findDirectMessage',
	method: 'GET',
	url: `${CHAT}/spaces:findDirectMessage`,
	query: { name: user },
	quota: 'spaceReads',
	isWhole: isSpace,
});
