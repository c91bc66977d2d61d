import type { IExecuteFunctions } from 'n8n-workflow';

import type { NoToken, Outcome } from '../../google/outcome';
import type { ChatRequest } from '../../google/requests';
import { answerOf, n8nOptionsOf } from '../n8nHttp';
import { codeOf } from '../thrown';
import type { ActingAs, ServiceAccount } from './account';
import { grantFor, requestGrant, type Grant, type Post } from './grant';
import type { ServiceAccountTokens } from './tokens';

/** Sends as a service account that acts as somebody. Never throws: whatever happens is an outcome. */
export interface ServiceAccountTransport {
	/** Sends one request, and once more with a new token where Google does not accept the kept one. */
	send(request: ChatRequest, acting: ActingAs): Promise<Outcome>;
	/** The token to act so, or why there is none: known before anything is sent. */
	grantTo(acting: ActingAs): Promise<Grant>;
}

const UNAUTHORIZED = 401;

/**
 * Signs with the credential's key, and lets n8n's own authentication add the token to what is sent.
 * n8n keeps one token a credential; here every user and set of scopes has its own, so it is handed
 * over with each request, and n8n neither signs nor stores anything itself.
 * @param type n8n's name of the credential type
 * @param account as read from the credential, or why there is none
 * @param tokens those of the process; the clock is theirs
 */
export function serviceAccountTransport(
	context: IExecuteFunctions,
	type: string,
	account: ServiceAccount | NoToken,
	tokens: ServiceAccountTokens,
): ServiceAccountTransport {
	const grantTo = async (acting: ActingAs): Promise<Grant> => {
		if ('kind' in account) return account;
		const post: Post = async (options) => context.helpers.httpRequest(options);
		return await grantFor(acting, async (as) =>
			tokens.get(account, as, async (now) => requestGrant(post, account, as, now)),
		);
	};
	const attempt = async (request: ChatRequest, accessToken: string): Promise<Outcome> => {
		try {
			const { id, name } = { id: '', name: '', ...context.getNode().credentials?.[type] };
			const response: unknown = await context.helpers.httpRequestWithAuthentication.call(
				context,
				type,
				// Every status, 401 too: n8n would otherwise sign in on its own, as another user.
				{ ...n8nOptionsOf(request), ignoreHttpStatusErrors: true },
				{ credentialsDecrypted: { id: id ?? '', name, type, data: { accessToken } } },
			);
			return answerOf(response);
		} catch (error) {
			return { kind: 'noAnswer', code: codeOf(error) };
		}
	};
	const send = async (request: ChatRequest, acting: ActingAs, isLast = false): Promise<Outcome> => {
		const grant = await grantTo(acting);
		if (grant.kind !== 'token') return grant;
		const outcome = await attempt(request, grant.token);
		if (isLast || outcome.kind !== 'answer' || outcome.status !== UNAUTHORIZED) return outcome;
		tokens.forget(grant.token);
		return await send(request, acting, true);
	};
	return { grantTo, send };
}
