import type { IExecuteFunctions } from 'n8n-workflow';

import type { NoServiceAccountToken, Outcome } from '../../google/outcome';
import type { ChatRequest } from '../../google/requests';
import { answerOf, n8nOptionsOf } from '../n8nHttp';
import { codeOf } from '../thrown';
import type { ActingAs, ServiceAccount } from './account';
import { grantFor, requestGrant, type Grant } from './grant';
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
 * @param account as read from the credential; undefined where n8n could not give it
 * @param tokens those of the process; the clock is theirs
 */
export function serviceAccountTransport(
	context: IExecuteFunctions,
	type: string,
	account: ServiceAccount | { problem: string } | undefined,
	tokens: ServiceAccountTokens,
): ServiceAccountTransport {
	if (account === undefined)
		return withoutToken({ kind: 'noToken', by: 'user', reason: 'unusable' });
	if ('problem' in account) {
		return withoutToken({ ...refused('unreadableKey'), problem: account.problem });
	}
	const credential = context.getNode().credentials?.[type];

	const grantTo = async (acting: ActingAs): Promise<Grant> => {
		if (acting.user === '') return refused('noUser');
		return await grantFor(acting.scopes, async (scopes) => {
			const as = { ...acting, scopes };
			return await tokens.get(account, as, async (now) =>
				requestGrant(async (options) => context.helpers.httpRequest(options), account, as, now),
			);
		});
	};
	const attempt = async (request: ChatRequest, token: string): Promise<Outcome> => {
		try {
			const response: unknown = await context.helpers.httpRequestWithAuthentication.call(
				context,
				type,
				// Every status, 401 too: n8n would otherwise sign in on its own, as another user.
				{ ...n8nOptionsOf(request), ignoreHttpStatusErrors: true },
				{
					credentialsDecrypted: {
						id: credential?.id ?? '',
						name: credential?.name ?? '',
						type,
						data: { accessToken: token },
					},
				},
			);
			return answerOf(response);
		} catch (error) {
			return { kind: 'noAnswer', code: codeOf(error) };
		}
	};

	return {
		grantTo,
		send: async (request, acting) => {
			const first = await grantTo(acting);
			if (first.kind !== 'token') return first;
			const outcome = await attempt(request, first.token);
			if (outcome.kind !== 'answer' || outcome.status !== UNAUTHORIZED) return outcome;

			await tokens.forget(account, acting, first.token);
			const second = await grantTo(acting);
			if (second.kind !== 'token') return second;
			return await attempt(request, second.token);
		},
	};
}

const withoutToken = (outcome: Outcome): ServiceAccountTransport => ({
	send: async () => outcome,
	grantTo: async () => outcome,
});

const refused = (reason: NoServiceAccountToken['reason']): NoServiceAccountToken => ({
	kind: 'noToken',
	by: 'serviceAccount',
	reason,
});
