import type { IExecuteFunctions } from 'n8n-workflow';

import { credentialDataOf, credentialIdOf, type Access, type ActsAs } from '../access';
import { readServiceAccount } from './account';
import { delegatedScopes, scopesFor } from './scopes';
import type { ServiceAccountTokens } from './tokens';
import { serviceAccountTransport } from './transport';

export const SERVICE_ACCOUNT_TYPE = 'googleChatSpacesServiceAccountApi';

/** Acts as the person named by the row, else as the user of the service account credential. */
export async function serviceAccountAccess(
	context: IExecuteFunctions,
	tokens: ServiceAccountTokens,
): Promise<Access> {
	const id = credentialIdOf(context, SERVICE_ACCOUNT_TYPE);
	const data = await credentialDataOf(context, SERVICE_ACCOUNT_TYPE);
	const account = data === undefined ? undefined : readServiceAccount(data);
	const known = account !== undefined && 'key' in account ? account : undefined;
	const granted = data === undefined ? undefined : delegatedScopes(data);
	const transport = serviceAccountTransport(context, SERVICE_ACCOUNT_TYPE, account, tokens);
	const userOf = ({ actAs }: ActsAs) => actAs ?? known?.user ?? '';
	const callerOf = (row: ActsAs) => userOf(row).toLowerCase() || undefined;
	return {
		kind: 'serviceAccount',
		credential: id,
		projectKey: known?.project ?? known?.email ?? id,
		...(known?.project !== undefined && { project: known.project }),
		granted,
		actorOf: (row) => callerOf(row) ?? id,
		callerOf,
		problemOf: () => undefined,
		check: async (row, methods) => {
			const grant = await transport.grantTo({
				user: userOf(row),
				scopes: scopesFor(methods, granted),
			});
			// Anything but a refusal may go better with the row's first request.
			return grant.kind === 'noToken' ? grant : undefined;
		},
		transportFor: (row, methods) => {
			const user = userOf(row);
			return async (request) => {
				const scopes = scopesFor([...methods, request.name], granted);
				return await transport.send(request, { user, scopes });
			};
		},
	};
}
