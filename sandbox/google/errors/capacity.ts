import { apiError, errorInfo, help, type ErrorReply } from './envelope';

/** What a scripted "quota exceeded" can say beyond Google's default body. */
export interface QuotaExceededOptions {
	/** The quota's display name in Google's table of limits. */
	metric?: string;
	limit?: number;
	/** Whose quota it is; a project's unless this says otherwise. */
	per?: 'project' | 'space';
	projectNumber?: string;
	/** Adds `google.rpc.RetryInfo` with this delay. */
	retryInfoSeconds?: number;
	/** Adds a `Retry-After` header: seconds, or an HTTP date. */
	retryAfter?: number | string;
}

/**
 * 429: a quota per minute and project, or per second and space, is used up. The form is that of
 * other Google APIs; what Chat itself writes has been published nowhere.
 */
export function quotaExceeded(options: QuotaExceededOptions = {}): ErrorReply {
	const { metric = 'Space writes per minute', limit = 60, per = 'project' } = options;
	const limitName = per === 'project' ? `${metric} per project` : metric;
	const { projectNumber = '123456789012', retryInfoSeconds, retryAfter } = options;
	const details = [
		errorInfo('RATE_LIMIT_EXCEEDED', {
			service: 'chat.googleapis.com',
			consumer: `projects/${projectNumber}`,
			quota_metric: `chat.googleapis.com/${metric.toLowerCase().replaceAll(' ', '_')}`,
			quota_limit: pascal(limitName),
			quota_limit_value: String(limit),
			quota_location: 'global',
		}),
		help(
			'Request a higher quota limit.',
			'https://cloud.google.com/docs/quota#requesting_higher_quota',
		),
	];
	if (retryInfoSeconds !== undefined) {
		details.push({
			'@type': 'type.googleapis.com/google.rpc.RetryInfo',
			retryDelay: `${String(retryInfoSeconds)}s`,
		});
	}
	return apiError(
		'RESOURCE_EXHAUSTED',
		`Quota exceeded for quota metric '${metric}' and limit '${limitName}' of service ` +
			`'chat.googleapis.com' for consumer 'project_number:${projectNumber}'.`,
		details,
		retryAfter === undefined ? undefined : { 'retry-after': String(retryAfter) },
	);
}

/** `Space writes per minute per project` is `SpaceWritesPerMinutePerProject`. */
function pascal(words: string): string {
	return words.replace(/(?:^| )(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** 429: the limits behind the quotas, which give no details. */
export function backendExhausted(): ErrorReply {
	return apiError('RESOURCE_EXHAUSTED', 'Resource has been exhausted (e.g. check quota).');
}

/** 503 */
export function unavailable(): ErrorReply {
	return apiError('UNAVAILABLE', 'The service is currently unavailable.');
}

/** 500 */
export function internal(): ErrorReply {
	return apiError('INTERNAL', 'Internal error encountered.');
}

/** 504 */
export function deadlineExceeded(): ErrorReply {
	return apiError('DEADLINE_EXCEEDED', 'Deadline expired before operation could complete.');
}

/** 409: two changes met; to be tried again. */
export function aborted(): ErrorReply {
	return apiError('ABORTED', 'The operation was aborted.');
}
