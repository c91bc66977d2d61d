import type { IExecuteFunctions } from 'n8n-workflow';

import { grantedFrom, type Granted } from './permissions';

/** What the connected OAuth2 credential tells about whom we act as and what is allowed. */
export interface Access {
	kind: 'oAuth2' | 'serviceAccount';
	/** n8n's name of the credential type. */
	type: string;
	/** Whose quota is used: requests of one Cloud project share it. */
	projectKey: string;
	/** The Cloud project's number or id, for links; absent when the credential does not tell it. */
	project?: string;
	/** Who acts: requests with one id by two actors are refused by Google. */
	actor: string;
	granted: Granted;
}

export const USER_CREDENTIAL = 'googleChatSpacesOAuth2Api';

/** An OAuth client id begins with the number of its Cloud project. */
const CLIENT_ID = /^(\d+)-/;

/** Reads n8n's decrypted OAuth2 credential. */
export function oAuth2Access(id: string, data: Readonly<Record<string, unknown>>): Access {
	const clientId = typeof data.clientId === 'string' ? data.clientId.trim() : '';
	const project = CLIENT_ID.exec(clientId)?.[1];
	const token = data.oauthTokenData;
	const scope = typeof token === 'object' && token !== null && 'scope' in token ? token.scope : '';
	return {
		kind: 'oAuth2',
		type: USER_CREDENTIAL,
		projectKey: project ?? (clientId || id),
		...(project !== undefined && { project }),
		actor: id,
		granted: grantedFrom(scope),
	};
}

/** Reads the credential. One that cannot be read is told by the first request, in n8n's words. */
export async function accessOf(context: IExecuteFunctions, kind: Access['kind']): Promise<Access> {
	const type = USER_CREDENTIAL;
	const id = context.getNode().credentials?.[type]?.id ?? type;
	try {
		return oAuth2Access(id, await context.getCredentials(type));
	} catch {
		return { kind, type, projectKey: id, actor: id, granted: undefined };
	}
}
