import type { ServiceAccountNoAccess } from '../access/serviceAccount/refusal';

/** How one HTTP attempt ended: a value, so that deciding what to do about it needs no `catch`. */
export type Outcome =
	| Answer
	/** The connection failed or ran out of time. `code` as Node.js names it: ECONNRESET, ENOTFOUND … */
	| { kind: 'noAnswer'; code: string }
	/** The person's sign-in gives no token, so nothing was sent. */
	| { kind: 'notSignedIn'; reason: NotSignedIn; googlesWords?: string }
	/** The service account gets no token, so nothing was sent. */
	| ServiceAccountNoAccess;

export interface Answer {
	kind: 'answer';
	status: number;
	/** Names in lower case. */
	headers: Readonly<Record<string, string>>;
	body: unknown;
}

export type NotSignedIn =
	/** The person has not signed in yet. */
	| 'notConnected'
	/** Google no longer honours the sign-in: revoked, expired, password changed. */
	| 'revoked'
	/** Client ID and secret are not a pair that Google knows. */
	| 'unknownClient'
	/** A Workspace policy ended the session or forbids this app. */
	| 'policy'
	/** n8n could not get a token for a reason of its own. */
	| 'unusable';

/** Google's error, as far as the body holds one (AIP-193). */
export interface GoogleError {
	message: string;
	/** NOT_FOUND, PERMISSION_DENIED …; '' when absent. */
	status: string;
	/** ErrorInfo.reason, or the older errors[].reason: ACCESS_TOKEN_SCOPE_INSUFFICIENT …; '' when absent. */
	reason: string;
	/** ErrorInfo.metadata. */
	metadata: Readonly<Record<string, string>>;
	/** RetryInfo.retryDelay in milliseconds. */
	retryDelayMs?: number;
}

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Reads Google's error out of a body of any shape; a body that is none gives empty words. */
export function googleErrorOf(body: unknown): GoogleError {
	const error = isObject(body) && isObject(body.error) ? body.error : {};
	const details = objects(error.details);
	const typed = (name: string) => details.find((detail) => text(detail['@type']).endsWith(name));
	const info = typed('google.rpc.ErrorInfo');
	const metadata = isObject(info?.metadata) ? info.metadata : {};
	const retryDelayMs = durationMs(typed('google.rpc.RetryInfo')?.retryDelay);
	return {
		message: text(error.message),
		status: text(error.status),
		reason: text(info?.reason) || text(objects(error.errors)[0]?.reason),
		metadata: Object.fromEntries(
			Object.entries(metadata).filter((entry): entry is [string, string] => text(entry[1]) !== ''),
		),
		...(retryDelayMs !== undefined && { retryDelayMs }),
	};
}

/** A protobuf Duration as JSON writes it, "58s" or "0.5s", in milliseconds; it has 12 digits at most. */
function durationMs(value: unknown): number | undefined {
	const seconds = /^(\d{1,12}(?:\.\d{1,9})?)s$/.exec(text(value))?.[1];
	return seconds === undefined ? undefined : Math.ceil(Number(seconds) * 1000);
}
