import type { IExecuteFunctions } from 'n8n-workflow';

import type { Outcome, Transport } from '../google/outcome';
import { grantedFrom, type Granted, type MethodName } from '../google/permissions';
import { oAuth2Transport } from './user/transport';

/** Whom a row wants to act as. */
export interface ActsAs {
	/** The row's own wish, an email address. */
	actAs?: string;
}

/** What the credential gives: who acts, what is allowed, and the way to Google. */
export interface Access {
	kind: 'oAuth2' | 'serviceAccount';
	/** Whose quota is used: requests of one Cloud project share it. */
	projectKey: string;
	/** The Cloud project's number or id, for links; absent when the credential does not tell it. */
	project?: string;
	granted: Granted;
	/** Who acts for the row: two who use one request id are refused by Google. */
	actorOf(row: ActsAs): string;
	/** Why the credential cannot act as the row wishes. */
	problemOf(row: ActsAs): string | undefined;
	/** @param methods what the row needs: no more is asked for */
	transportFor(row: ActsAs, methods: readonly MethodName[]): Transport;
	/** Where permissions show only when a token is asked for: undefined, or why there is none. */
	signIn?(row: ActsAs, methods: readonly MethodName[]): Promise<Outcome | undefined>;
}

export const USER_CREDENTIAL = 'googleChatSpacesOAuth2Api';

/** An OAuth client id begins with the number of its Cloud project. */
const CLIENT_ID = /^(\d+)-/;

/** Acts as the person who connected the OAuth2 credential. */
export async function userAccess(context: IExecuteFunctions): Promise<Access> {
	const id = context.getNode().credentials?.[USER_CREDENTIAL]?.id ?? USER_CREDENTIAL;
	const data = (await credentialDataOf(context, USER_CREDENTIAL)) ?? {};
	const clientId = typeof data.clientId === 'string' ? data.clientId.trim() : '';
	const project = CLIENT_ID.exec(clientId)?.[1];
	const token = data.oauthTokenData;
	const scope = typeof token === 'object' && token !== null && 'scope' in token ? token.scope : '';
	const transport = oAuth2Transport(context, USER_CREDENTIAL);
	return {
		kind: 'oAuth2',
		projectKey: project ?? (clientId || id),
		...(project !== undefined && { project }),
		granted: grantedFrom(scope),
		actorOf: () => id,
		problemOf: ({ actAs }) =>
			actAs === undefined
				? undefined
				: "only a service account can act as somebody; choose it under 'Authentication' (Act As)",
		transportFor: () => transport,
	};
}

/** n8n's decrypted credential. One that cannot be had is told by the first request, in n8n's words. */
export async function credentialDataOf(
	context: IExecuteFunctions,
	type: string,
): Promise<Record<string, unknown> | undefined> {
	try {
		return await context.getCredentials<Record<string, unknown> & object>(type);
	} catch {
		return undefined;
	}
}
