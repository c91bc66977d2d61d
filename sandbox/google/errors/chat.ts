import { apiError, type ErrorReply } from './envelope';

/** 400: Google's one sentence for a name of the wrong form and for a user who does not exist. */
export function malformedUser(): ErrorReply {
	return apiError(
		'INVALID_ARGUMENT',
		'Missing or malformed user resource name in the request. Human user resource name must ' +
			'follow this format: users/{user}. App user resource name must be set as users/app.',
	);
}

/** 400: `field` breaks the shape of the request; `message` in the words of Google's parser. */
export function badRequest(field: string, message: string): ErrorReply {
	return apiError('INVALID_ARGUMENT', message, [
		{
			'@type': 'type.googleapis.com/google.rpc.BadRequest',
			fieldViolations: [{ field, description: message }],
		},
	]);
}

/** 400: anything else that is wrong in the request. */
export function invalidArgument(message = 'Request contains an invalid argument.'): ErrorReply {
	return apiError('INVALID_ARGUMENT', message);
}

/** 400: Google Chat is off for the account of the caller. */
export function chatTurnedOff(): ErrorReply {
	return apiError(
		'FAILED_PRECONDITION',
		'Google Chat is turned off. To use Chat API, turn on Google Chat.',
	);
}

/** 409: a space in the organization has this display name. Google's words are not known. */
export function nameTaken(): ErrorReply {
	return apiError('ALREADY_EXISTS', 'Requested entity already exists');
}

/** 409: the person, group or message is there already. */
export function alreadyExists(): ErrorReply {
	return apiError('ALREADY_EXISTS', 'Requested entity already exists');
}

const CODES = { 400: 'INVALID_ARGUMENT', 403: 'PERMISSION_DENIED', 409: 'ALREADY_EXISTS' } as const;

/** The request id was used by another user. Documented as an error, without words or status. */
export function requestIdOfAnotherUser(status: keyof typeof CODES = 400): ErrorReply {
	return apiError(
		CODES[status],
		'The request ID was already used by a different authenticated user.',
	);
}

/** 400: the caller is among the members. Google's words as two projects report them. */
export function callerInMemberships(): ErrorReply {
	return apiError('INVALID_ARGUMENT', "Don't specify the calling user as a membership");
}

/** 400: somebody is to be added to a direct message. Google's words as seen live. */
export function memberOfDirectMessage(): ErrorReply {
	return apiError(
		'INVALID_ARGUMENT',
		"Can't create memberships in direct messages between human users or with an app.",
	);
}

/** 404: nothing there, e.g. no direct message with this person. */
export function notFound(message = 'Requested entity was not found.'): ErrorReply {
	return apiError('NOT_FOUND', message);
}

/** 404: no such method. */
export function unknownMethod(): ErrorReply {
	return apiError('NOT_FOUND', 'Method not found.');
}
