import type { IExecuteFunctions } from 'n8n-workflow';

import { credentialDataOf, type Access, type ActsAs } from '../access';
import { readServiceAccount } from './account';
import { delegatedScopes, scopesFor } from './scopes';
import type { ServiceAccountTokens } from './tokens';
import { serviceAccountTransport } from './transport';

export const SERVICE_ACCOUNT_TYPE = 'googleChatSpacesServiceAccountApi';

/** Acts as whom the row names, else as the user of the service account credential. */
export async function serviceAccountAccess(
	context: IExecuteFunctions,
	tokens: ServiceAccountTokens,
): Promise<Access> {
	const id = context.getNode().credentials?.[SERVICE_ACCOUNT_TYPE]?.id ?? SERVICE_ACCOUNT_TYPE;
	const data = await credentialDataOf(context, SERVICE_ACCOUNT_TYPE);
	const account = data === undefined ? undefined : readServiceAccount(data);
	const known = account !== undefined && 'key' in account ? account : undefined;
	const granted = data === undefined ? undefined : delegatedScopes(data);
	const transport = serviceAccountTransport(context, SERVICE_ACCOUNT_TYPE, data, tokens);
	const userOf = ({ actAs }: ActsAs) => actAs ?? known?.user ?? '';
	return {
		kind: 'serviceAccount',
		projectKey: known?.project ?? known?.email ?? id,
		...(known?.project !== undefined && { project: known.project }),
		granted,
		actorOf: (row) => userOf(row).toLowerCase() || id,
		problemOf: () => undefined,
		transportFor: (row, methods) => (request) =>
			transport.send(request, { user: userOf(row), scopes: scopesFor(methods, granted) }),
		signIn: (row, methods) =>
			transport.signIn({ user: userOf(row), scopes: scopesFor(methods, granted) }),
	};
}
