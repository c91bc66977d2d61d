import type { IExecuteFunctions } from 'n8n-workflow';

import { grantedFrom, type Granted } from './permissions';
import { oAuth2Transport, type Transport } from './transport';

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
	/** @param scopes what the row needs, where that is asked for anew */
	transportFor(row: ActsAs, scopes: readonly string[]): Transport;
}

export const USER_CREDENTIAL = 'googleChatSpacesOAuth2Api';

/** An OAuth client id begins with the number of its Cloud project. */
const CLIENT_ID = /^(\d+)-/;

/** Acts as the person who connected the OAuth2 credential. */
export async function userAccess(context: IExecuteFunctions): Promise<Access> {
	const id = context.getNode().credentials?.[USER_CREDENTIAL]?.id ?? USER_CREDENTIAL;
	const data = await credentialData(context);
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
				: "Act As works with a service account only; choose it under 'Authentication'",
		transportFor: () => transport,
	};
}

/** One that cannot be read is told by the first request, in n8n's words. */
async function credentialData(context: IExecuteFunctions): Promise<Record<string, unknown>> {
	try {
		return await context.getCredentials(USER_CREDENTIAL);
	} catch {
		return {};
	}
}
