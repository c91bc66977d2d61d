/** An answer that says no: what the stand-in sends, and what a test can script. */
export interface ErrorReply {
	status: number;
	/** An object is sent as JSON, a string as it is. */
	body: unknown;
	headers?: Record<string, string>;
}

/** Google's canonical codes and the HTTP statuses they travel with (AIP-193). */
const HTTP_STATUS = {
	INVALID_ARGUMENT: 400,
	FAILED_PRECONDITION: 400,
	UNAUTHENTICATED: 401,
	PERMISSION_DENIED: 403,
	NOT_FOUND: 404,
	ALREADY_EXISTS: 409,
	ABORTED: 409,
	RESOURCE_EXHAUSTED: 429,
	INTERNAL: 500,
	UNAVAILABLE: 503,
	DEADLINE_EXCEEDED: 504,
} as const;

export type CanonicalCode = keyof typeof HTTP_STATUS;

/** An error of a Google API: `{ error: { code, message, status, details } }`. */
export function apiError(
	status: CanonicalCode,
	message: string,
	details: object[] = [],
	headers?: Record<string, string>,
): ErrorReply {
	const code = HTTP_STATUS[status];
	return {
		status: code,
		body: { error: { code, message, status, ...(details.length > 0 && { details }) } },
		...(headers && { headers }),
	};
}

/** The detail that tells machines the reason. */
export function errorInfo(reason: string, metadata: Record<string, string>): object {
	return {
		'@type': 'type.googleapis.com/google.rpc.ErrorInfo',
		reason,
		domain: 'googleapis.com',
		metadata,
	};
}

/** The detail that tells people where to go. */
export function help(description: string, url: string): object {
	return { '@type': 'type.googleapis.com/google.rpc.Help', links: [{ description, url }] };
}

/** An error of the token endpoint: `{ error, error_description, error_subtype }` (RFC 6749). */
export function tokenError(
	status: number,
	error: string,
	description?: string,
	subtype?: string,
): ErrorReply {
	return {
		status,
		body: {
			error,
			...(description !== undefined && { error_description: description }),
			...(subtype !== undefined && { error_subtype: subtype }),
		},
	};
}
