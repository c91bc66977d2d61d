/** Refusals that people reported and the stand-in never gives by itself; a test scripts them. */
import { apiError, errorInfo, type ErrorReply } from './envelope';

/** 403: the administrator has not allowed this Chat app (psd401/aistudio, issue 1449). */
export function appRestricted(): ErrorReply {
	return apiError(
		'PERMISSION_DENIED',
		"This organization's administrator restricts this Chat app from performing this action",
	);
}

/** The app's status is not Live. Google's words; the status is not known. */
export function appInactive(): ErrorReply {
	return apiError('FAILED_PRECONDITION', 'Google Chat app is inactive');
}

/** 403: a plain refusal in other words (anthropics/claude-ai-mcp, issue 856). */
export function callerWithoutPermission(): ErrorReply {
	return apiError('PERMISSION_DENIED', 'The caller does not have permission');
}

/** 403: a scope is missing, said by the message alone. */
export function insufficientPermission(): ErrorReply {
	return apiError('PERMISSION_DENIED', 'Insufficient Permission');
}

/** 403: a scope is missing, said by the reason alone. */
export function insufficientPermissionsReason(): ErrorReply {
	return apiError('PERMISSION_DENIED', 'Permission denied.', [
		errorInfo('INSUFFICIENT_PERMISSIONS', { service: 'chat.googleapis.com' }),
	]);
}

/** 403: a service account that acts for nobody names a person (openclaw/openclaw, issue 9037). */
export function emailAliasUnsupported(): ErrorReply {
	return apiError(
		'PERMISSION_DENIED',
		"Service account authentication doesn't support access to user information using email aliases.",
	);
}

/** 400: a message with cards of a person (jenishshrestha/heubot-daily-standup). */
export function cardsOfPerson(): ErrorReply {
	return apiError(
		'INVALID_ARGUMENT',
		'Message cannot have cards for requests carrying human credentials.',
	);
}

/** 403: the Cloud project is suspended (firebase/firebase-ios-sdk, issue 13968; other APIs likewise). */
export function consumerSuspended(projectNumber = '123456789012'): ErrorReply {
	return apiError(
		'PERMISSION_DENIED',
		`Permission denied: Consumer 'project_number:${projectNumber}' has been suspended.`,
		[
			errorInfo('CONSUMER_SUSPENDED', {
				service: 'chat.googleapis.com',
				consumer: `projects/${projectNumber}`,
			}),
		],
	);
}
