import type { IExecuteFunctions } from 'n8n-workflow';

import { isObject, textOf } from '../../google/json';
import { grantedFrom } from '../../google/permissions';
import { credentialOf, type Access } from '../access';
import { oAuth2Transport } from './transport';

const TYPE = 'googleChatSpacesOAuth2Api';

/** An OAuth client id begins with the number of its Cloud project: "123456789012-abc.apps…". */
const CLIENT_ID = /^(\d+)-/;

/** Acts as the person who connected the OAuth2 credential. */
export async function userAccess(context: IExecuteFunctions): Promise<Access> {
	const { id, data } = await credentialOf(context, TYPE);
	const clientId = textOf(data?.clientId).trim();
	const project = CLIENT_ID.exec(clientId)?.[1];
	const token = isObject(data?.oauthTokenData) ? data.oauthTokenData : {};
	const transport = oAuth2Transport(context, TYPE);
	return {
		kind: 'oAuth2',
		credential: id,
		projectKey: project ?? (clientId || id),
		project,
		granted: grantedFrom(token.scope),
		actorOf: ({ actAs }) => (actAs === undefined ? { id } : { problem: NOT_AS_SOMEBODY }),
		check: async () => undefined,
		transportFor: () => transport,
	};
}

const NOT_AS_SOMEBODY =
	"only a service account can act as somebody; choose it under 'Authentication' (Act As)";
