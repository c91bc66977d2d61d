import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';

import type { ChatRequest } from '../../google/requests';
import { isObject, type Json } from '../../google/json';
import {
	answer,
	type NoUserToken,
	type Outcome,
	type Transport,
	type UserRefusal,
} from '../../google/outcome';
import { answerOf, headersOf, n8nOptionsOf } from '../n8nHttp';
import { codeOf, errorsIn } from '../thrown';

/**
 * Sends as the person who connected the OAuth2 credential. n8n refreshes the token on a 401 and
 * sends once more, but only where the 401 is thrown: it is left out of the ignored statuses. n8n
 * before 2.10 ignores it all the same; there the request is repeated without the option.
 */
export function oAuth2Transport(context: IExecuteFunctions, credentialType: string): Transport {
	const attempt = async (request: ChatRequest, statuses: Partial<IHttpRequestOptions>) => {
		try {
			const response: unknown = await context.helpers.httpRequestWithAuthentication.call(
				context,
				credentialType,
				{ ...n8nOptionsOf(request), ...statuses },
			);
			return { outcome: answerOf(response), thrown: false };
		} catch (error) {
			return { outcome: outcomeOfThrown(error), thrown: true };
		}
	};
	return async (request) => {
		const { outcome, thrown } = await attempt(request, {
			ignoreHttpStatusErrors: { ignore: true, except: [401] },
		});
		const unrefreshed = outcome.kind === 'answer' && outcome.status === 401 && !thrown;
		return unrefreshed ? (await attempt(request, {})).outcome : outcome;
	};
}

const SERVICE_UNAVAILABLE = 503;

/** What n8n throws is an answer, a lost connection, or a token that could not be had. */
function outcomeOfThrown(thrown: unknown): Outcome {
	const errors = errorsIn(thrown);
	if (isSignInBusy(errors)) return answer(SERVICE_UNAVAILABLE);
	const refused = noTokenIn(errors);
	if (refused !== undefined) return refused;

	const response = errors.map((error) => error.response).find(isObject);
	const status = Number(
		response?.status ??
			errors.map((error) => error.httpCode).find((code) => /^\d{3}$/.test(`${code}`)),
	);
	if (Number.isInteger(status)) {
		const data = errors.map((error) => (isObject(error.context) ? error.context.data : undefined));
		const body = response?.data ?? data.find((each) => each !== undefined);
		return answer(status, headersOf(response?.headers), body);
	}
	return { kind: 'noAnswer', code: codeOf(thrown) };
}

/** The token endpoint's error codes (RFC 6749, 5.2, and Google's own), by what they mean here. */
const TOKEN_ERRORS: Readonly<Record<string, UserRefusal>> = {
	invalid_grant: 'revoked',
	invalid_rapt: 'policy',
	invalid_client: 'unknownClient',
	unauthorized_client: 'unknownClient',
	deleted_client: 'unknownClient',
	disabled_client: 'unknownClient',
	admin_policy_enforced: 'policy',
	org_internal: 'policy',
	access_denied: 'policy',
};

/** The token endpoint is busy or unwell, by its error codes (RFC 6749, 4.1.2.1, and Google's own). */
const BUSY_CODES = /^(temporarily_unavailable|server_error|internal_failure|rate_limit_exceeded)$/;
/** The same in the words of n8n 1.x. */
const BUSY_WORDS = /temporary overloading or maintenance|encountered an unexpected condition/i;

/** No verdict on the credential: it is tried again. */
const isSignInBusy = (errors: Json[]): boolean =>
	errors.some(
		({ body, message }) =>
			(isObject(body) && BUSY_CODES.test(String(body.error))) ||
			BUSY_WORDS.test(String(message ?? '')),
	);

/**
 * n8n's own words: where it throws before any request is made, and for what the token endpoint
 * answered, of which 1.x hands on no more than these (`ERROR_RESPONSES` of its OAuth2 client, else
 * Google's description).
 */
const N8N_WORDS: ReadonlyArray<[RegExp, UserRefusal]> = [
	[/needs to be reconnected/i, 'revoked'],
	[/not connected|unable to sign without access token/i, 'notConnected'],
	[/no refresh token|missing refresh token|refreshToken is required/i, 'revoked'],
	[/provided authorization grant .* is invalid, expired, revoked/i, 'revoked'],
	[/client authentication failed|client is not authorized to request/i, 'unknownClient'],
	[/oauth client was (not found|deleted|disabled)/i, 'unknownClient'],
	[/authorization server denied the request|restricted by policies within/i, 'policy'],
	[
		/does not have (any|all|access to) .*credential|credentials? .*(not found|could not be|does not exist)/i,
		'unusable',
	],
];

/** What n8n's OAuth2 client calls an answer that holds an error. */
const TOKEN_ENDPOINT_REFUSED = 'EAUTH';

function noTokenIn(errors: Json[]): NoUserToken | undefined {
	for (const error of errors) {
		// n8n's OAuth2 client keeps the token endpoint's answer in `body`; Google's APIs nest theirs.
		const body = isObject(error.body) ? error.body : undefined;
		const code = typeof body?.error === 'string' ? body.error : undefined;
		if (code !== undefined) {
			const subtype = String(body?.error_subtype ?? '');
			return {
				kind: 'noToken',
				by: 'user',
				reason: TOKEN_ERRORS[subtype] ?? TOKEN_ERRORS[code] ?? 'unusable',
				googlesWords: [code, body?.error_description].filter(Boolean).join(': '),
			};
		}
	}
	const message = errors.map((error) => String(error.message ?? '')).join('\n');
	const isFromTokenEndpoint = errors.some(({ httpCode }) => httpCode === TOKEN_ENDPOINT_REFUSED);
	const reason =
		N8N_WORDS.find(([words]) => words.test(message))?.[1] ??
		(isFromTokenEndpoint ? 'unusable' : undefined);
	return reason === undefined ? undefined : { kind: 'noToken', by: 'user', reason };
}
