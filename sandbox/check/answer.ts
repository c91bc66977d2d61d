/** What Google said to one request. */
export interface Answer {
	status: number;
	/** The body's JSON; empty where it holds none. */
	body: Body;
}

/** The fields of Google's answers that are read here. */
export interface Body {
	name?: string;
	createTime?: string;
	spaceUri?: string;
	customer?: string;
	state?: string;
	displayName?: string;
	spaceDetails?: { description?: string };
	accessSettings?: { audience?: string };
	spaces?: Body[];
	memberships?: Membership[];
	nextPageToken?: string;
	/** Of the token endpoint. */
	access_token?: string;
	error?: GoogleError;
}

export interface Membership {
	name?: string;
	state?: string;
	role?: string;
	member?: { name?: string; type?: string; email?: string; displayName?: string };
	groupMember?: { name?: string };
}

interface GoogleError {
	message?: string;
	status?: string;
	details?: Array<{ reason?: string; metadata?: Record<string, string> }>;
}

/** e.g. `403 PERMISSION_DENIED "The caller does not have permission"` */
export function wordsOf({ status, body: { error } }: Answer): string {
	const reasons = (error?.details ?? []).flatMap(({ reason }) => reason ?? []);
	const message = error?.message === undefined ? '' : `"${error.message}"`;
	return [status, error?.status, ...reasons, message].filter((part) => part).join(' ');
}

export const isOk = ({ status }: Answer): boolean => status >= 200 && status < 300;

export const TOO_MANY = 429;
export const SERVER_ERROR = 500;

/** Whether another time may go better: a full quota, or trouble of Google's own. */
export const isPassing = ({ status }: Answer): boolean =>
	status === TOO_MANY || status >= SERVER_ERROR;

const SCOPE_WORDS = /insufficient authentication scopes|^insufficient permission\b/i;

/** Whether the token lacks the permission for a request. */
export const lacksScope = ({ status, body: { error } }: Answer): boolean =>
	status === 403 &&
	(SCOPE_WORDS.test(error?.message ?? '') ||
		(error?.details ?? []).some(({ reason }) => /SCOPE_INSUFFICIENT/.test(reason ?? '')));
