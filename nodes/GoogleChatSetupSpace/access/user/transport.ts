import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { isObject } from '../../google/json';
import { answer, type Outcome, type Transport } from '../../google/outcome';
import type { ChatRequest } from '../../google/requests';
import { answerOf, headersOf, n8nOptionsOf } from '../n8nHttp';
import { codeOf, errorsIn } from '../thrown';
import { signInOutcome } from './signInErrors';

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
			return { outcome: answerOf(response), wasThrown: false };
		} catch (error) {
			return { outcome: outcomeOfThrown(error), wasThrown: true };
		}
	};
	return async (request) => {
		const { outcome, wasThrown } = await attempt(request, {
			ignoreHttpStatusErrors: { ignore: true, except: [401] },
		});
		const isUnrefreshed = outcome.kind === 'answer' && outcome.status === 401 && !wasThrown;
		return isUnrefreshed ? (await attempt(request, {})).outcome : outcome;
	};
}

/** What n8n throws is an answer, a lost connection, or a token that could not be had. */
function outcomeOfThrown(thrown: unknown): Outcome {
	const errors = errorsIn(thrown);
	const signIn = signInOutcome(errors);
	if (signIn !== undefined) return signIn;

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
