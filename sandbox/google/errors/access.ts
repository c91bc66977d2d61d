import { apiError, errorInfo, help, type ErrorReply } from './envelope';

const CHAT = 'chat.googleapis.com';

/** What Google calls its methods in the details of an error (`google.chat.v1.ChatService.…`). */
const RPC_NAMES: Record<string, string> = {
	'spaces.setup': 'SetUpSpace',
	'spaces.get': 'GetSpace',
	'spaces.list': 'ListSpaces',
	'spaces.patch': 'UpdateSpace',
	'spaces.delete': 'DeleteSpace',
	'spaces.findDirectMessage': 'FindDirectMessage',
	'spaces.findGroupChats': 'FindGroupChats',
	'spaces.members.create': 'CreateMembership',
	'spaces.members.get': 'GetMembership',
	'spaces.members.list': 'ListMemberships',
	'spaces.members.patch': 'UpdateMembership',
	'spaces.members.delete': 'DeleteMembership',
	'spaces.messages.create': 'CreateMessage',
	'spaces.messagePins.create': 'CreateMessagePin',
};

function calledMethod(name: string): Record<string, string> {
	if (name === 'groups.lookup') {
		return {
			service: 'cloudidentity.googleapis.com',
			method: 'google.apps.cloudidentity.groups.v1.GroupsService.LookupGroupName',
		};
	}
	return { service: CHAT, method: `google.chat.v1.ChatService.${RPC_NAMES[name] ?? name}` };
}

/** 401: the token is missing, has ended or is none. Wording seen on other Google APIs. */
export function unauthenticated(
	reason:
		| 'ACCESS_TOKEN_EXPIRED'
		| 'CREDENTIALS_MISSING'
		| 'ACCESS_TOKEN_TYPE_UNSUPPORTED' = 'ACCESS_TOKEN_EXPIRED',
	method = 'spaces.setup',
): ErrorReply {
	const first =
		reason === 'CREDENTIALS_MISSING'
			? 'Request is missing required authentication credential.'
			: 'Request had invalid authentication credentials.';
	return apiError(
		'UNAUTHENTICATED',
		`${first} Expected OAuth 2 access token, login cookie or other valid authentication ` +
			'credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
		[errorInfo(reason, calledMethod(method))],
		{ 'www-authenticate': 'Bearer realm="https://accounts.google.com/", error="invalid_token"' },
	);
}

/** 403: the token lacks the scope that `method` (e.g. `spaces.setup`) needs. */
export function scopeInsufficient(method = 'spaces.setup'): ErrorReply {
	return apiError(
		'PERMISSION_DENIED',
		'Request had insufficient authentication scopes.',
		[errorInfo('ACCESS_TOKEN_SCOPE_INSUFFICIENT', calledMethod(method))],
		{
			'www-authenticate': 'Bearer realm="https://accounts.google.com/", error="insufficient_scope"',
		},
	);
}

/** 403: the API is off in the project of the OAuth client. */
export function apiNotEnabled(
	projectNumber = '123456789012',
	service = CHAT,
	title = 'Google Chat API',
): ErrorReply {
	const url = `https://console.developers.google.com/apis/api/${service}/overview?project=${projectNumber}`;
	const message =
		`${title} has not been used in project ${projectNumber} before or it is disabled. ` +
		`Enable it by visiting ${url} then retry. If you enabled this API recently, wait a few ` +
		'minutes for the action to propagate to our systems and retry.';
	return apiError('PERMISSION_DENIED', message, [
		errorInfo('SERVICE_DISABLED', {
			consumer: `projects/${projectNumber}`,
			service,
			serviceTitle: title,
			containerInfo: projectNumber,
			activationUrl: url,
		}),
		{ '@type': 'type.googleapis.com/google.rpc.LocalizedMessage', locale: 'en-US', message },
		help('Google developers console API activation', url),
	]);
}

/** 404: the project has no Chat app (its Configuration page was never saved). */
export function appNotConfigured(): ErrorReply {
	return apiError(
		'NOT_FOUND',
		'Google Chat app not found. To create a Chat app, you must turn on the Chat API and ' +
			'configure the app in the Google Cloud console.',
		[
			help(
				'To turn on the Google Chat API, go to the Google Chat API page in the Google Cloud console.',
				'https://console.cloud.google.com/apis/api/chat.googleapis.com',
			),
		],
	);
}

/** 403: a service account that acts as itself. Google's words; the status is not documented. */
export function serviceAccountUnsupported(): ErrorReply {
	return apiError(
		'PERMISSION_DENIED',
		"This method doesn't support app authentication with a service account. " +
			'Authenticate with a user account.',
	);
}

/** 403: also what Chat answers for a space that does not exist. */
export function permissionDenied(): ErrorReply {
	return apiError(
		'PERMISSION_DENIED',
		'Permission denied to perform the requested action on the specified resource, or the ' +
			"resource doesn't exist.",
	);
}

/** 403: an administrator has not allowed the app. */
export function adminPolicy(): ErrorReply {
	return apiError(
		'PERMISSION_DENIED',
		'The administrator must grant the app the required OAuth authorization scope for this action.',
	);
}

/** 403: Cloud Identity's answer for a group that does not exist or cannot be seen. */
export function groupNotVisible(email: string): ErrorReply {
	return apiError(
		'PERMISSION_DENIED',
		`Error(2028): Permission denied for resource ${email} (or it may not exist).`,
	);
}
