import { contracts } from './contract/methods';
import type { ConnectionFault } from './request';

/** Names of calls that are no methods of an API. */
const OTHER_CALLS = [
	'token.code',
	'token.refresh',
	'token.jwt',
	'token.other',
	'consent',
	'consent.decision',
	'discovery',
	'unknown',
];

/** Whether a call can have this name in the log. */
export function isCallName(name: string): boolean {
	return OTHER_CALLS.includes(name) || contracts.some(({ methods }) => name in methods);
}

/** One call as the stand-in saw it. Tokens, secrets, codes and signatures are never kept. */
export interface CallRecord {
	/** When it arrived, and when it was answered; by the stand-in's clock, in milliseconds. */
	at: number;
	endedAt?: number;
	/**
	 * A method's name in Google's documents (`spaces.setup`, `groups.lookup`), or `token.code`,
	 * `token.refresh`, `token.jwt`, `token.other`, `consent`, `consent.decision`, `discovery`,
	 * `unknown`.
	 */
	name: string;
	host: string;
	/** The HTTP method. */
	method: string;
	path: string;
	query: Record<string, string | string[]>;
	/** Parsed JSON or form fields; undefined when there was none. */
	body: unknown;
	/** The email address that the token stands for. */
	user?: string;
	/** What makes the call idempotent, wherever the method takes it. */
	requestId?: string;
	status?: number;
	fault?: ConnectionFault;
}

/** Something that broke Google's contract. A run that is right leaves none. */
export interface Violation {
	at: number;
	name: string;
	/** HTTP method, host and path. */
	call: string;
	problem: string;
}

/** Fields of forms and queries that would let their reader in. */
const SECRETS = [
	'access_token',
	'assertion',
	'client_secret',
	'code',
	'code_verifier',
	'key',
	'oauth_token',
	'refresh_token',
	'state',
	'token',
];

/** `fields` by name, lists where a name occurs more than once, secrets blotted out. */
export function withoutSecrets(fields: URLSearchParams): Record<string, string | string[]> {
	const names = [...new Set(fields.keys())];
	return Object.fromEntries(
		names.map((name) => {
			if (SECRETS.includes(name)) return [name, '[not kept]'];
			const values = fields.getAll(name);
			return [name, values.length === 1 ? (values[0] ?? '') : values];
		}),
	);
}
