import type { IExecuteFunctions } from 'n8n-workflow';

import type { ChatRequest } from '../../google/requests';
import { answerOf, n8nOptionsOf } from '../n8nHttp';
import type { NoServiceAccountToken, Outcome } from '../../google/outcome';
import { readServiceAccount, type ActingAs } from './account';
import { whichNotDelegated } from './delegation';
import { requestGrant, type Grant } from './grant';
import type { ServiceAccountTokens } from './tokens';
import { codeOf } from '../thrown';

/** Sends as a service account that acts as somebody. Never throws: whatever happens is an outcome. */
export interface ServiceAccountTransport {
	/** Sends one request, and once more with a new token where Google does not accept the kept one. */
	send(request: ChatRequest, acting: ActingAs): Promise<Outcome>;
	/** Whether it may act so, found out before anything is sent: undefined, or why not. */
	signIn(acting: ActingAs): Promise<Outcome | undefined>;
}

const UNAUTHORIZED = 401;

/**
 * Signs with the credential's key, and lets n8n's own authentication add the token to what is sent.
 * n8n keeps one token a credential; here every user and set of scopes has its own, so it is handed
 * over with each request, and n8n neither signs nor stores anything itself.
 * @param type n8n's name of the credential type
 * @param data the decrypted credential; undefined where n8n could not give it
 * @param tokens those of the process; the clock is theirs
 */
export function serviceAccountTransport(
	context: IExecuteFunctions,
	type: string,
	data: Readonly<Record<string, unknown>> | undefined,
	tokens: ServiceAccountTokens,
): ServiceAccountTransport {
	const account = data === undefined ? undefined : readServiceAccount(data);
	const credential = context.getNode().credentials?.[type];

	const grantTo = async (acting: ActingAs): Promise<Grant> => {
		if (account === undefined) return { kind: 'noToken', by: 'user', reason: 'unusable' };
		if ('problem' in account) return { ...refused('unreadableKey'), problem: account.problem };
		if (acting.user === '') return refused('noUser');
		const ask = (scopes: readonly string[]) =>
			tokens.get(account, { ...acting, scopes }, (now) =>
				requestGrant(
					(options) => context.helpers.httpRequest(options),
					account,
					{ ...acting, scopes },
					now,
				),
			);
		const grant = await ask(acting.scopes);
		return grant.kind === 'noToken' && grant.reason === 'scopeNotDelegated'
			? { ...grant, scopes: await whichNotDelegated(acting.scopes, ask) }
			: grant;
	};
	const forget = async (acting: ActingAs, token: string) => {
		if (account !== undefined && !('problem' in account)) {
			await tokens.forget(account, acting, token);
		}
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
	const asGiven = ({ user, scopes }: ActingAs): ActingAs => ({
		user: user.trim() || (account !== undefined && 'user' in account ? account.user : ''),
		scopes: [...new Set(scopes)].sort(),
	});

	return {
		signIn: async (acting) => {
			const grant = await grantTo(asGiven(acting));
			return grant.kind === 'token' ? undefined : grant;
		},
		send: async (request, acting) => {
			const as = asGiven(acting);
			const first = await grantTo(as);
			if (first.kind !== 'token') return first;
			const outcome = await attempt(request, first.token);
			if (!isUnauthorized(outcome)) return outcome;

			await forget(as, first.token);
			const second = await grantTo(as);
			if (second.kind !== 'token') return second;
			return await attempt(request, second.token);
		},
	};
}

const refused = (reason: NoServiceAccountToken['reason']): NoServiceAccountToken => ({
	kind: 'noToken',
	by: 'serviceAccount',
	reason,
});

const isUnauthorized = (outcome: Outcome): boolean =>
	outcome.kind === 'answer' && outcome.status === UNAUTHORIZED;
