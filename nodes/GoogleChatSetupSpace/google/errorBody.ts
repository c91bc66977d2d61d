import { objectsIn, textOf, textsIn } from './json';

/** Google's error, as far as a body holds one (https://google.aip.dev/193). */
export interface GoogleError {
	message: string;
	/** NOT_FOUND, PERMISSION_DENIED …; '' when absent. */
	status: string;
	/** ErrorInfo.reason, or the older errors[].reason: ACCESS_TOKEN_SCOPE_INSUFFICIENT …; '' when absent. */
	reason: string;
	/** ErrorInfo.metadata. */
	metadata: Readonly<Partial<Record<string, string>>>;
	/** RetryInfo.retryDelay in milliseconds. */
	retryDelayMs?: number;
}

/** Reads Google's error out of a body of any shape; a body that is none gives empty words. */
export function googleErrorOf(body: unknown): GoogleError {
	// Calls that stream answer with a list of one.
	const [answer = {}] = objectsIn([body].flat());
	const [error = {}] = objectsIn([answer.error]);
	const details = objectsIn(error.details);
	const typed = (name: string) => details.find((detail) => textOf(detail['@type']).endsWith(name));
	const info = typed('google.rpc.ErrorInfo');
	const retryDelayMs = durationMs(typed('google.rpc.RetryInfo')?.retryDelay);
	return {
		message: textOf(error.message),
		status: textOf(error.status),
		reason: textOf(info?.reason) || textOf(objectsIn(error.errors)[0]?.reason),
		metadata: textsIn(info?.metadata),
		...(retryDelayMs !== undefined && { retryDelayMs }),
	};
}

/** A protobuf Duration as JSON writes it, "58s" or "0.5s", in milliseconds; it has 12 digits at most. */
function durationMs(value: unknown): number | undefined {
	const seconds = /^(\d{1,12}(?:\.\d{1,9})?)s$/.exec(textOf(value))?.[1];
	return seconds === undefined ? undefined : Math.ceil(Number(seconds) * 1000);
}
