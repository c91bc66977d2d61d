import type { IExecuteFunctions } from 'n8n-workflow';

import { credentialDataOf, credentialIdOf, type Access, type ActsAs } from '../access';
import { accountIn } from './account';
import { delegatedScopes, scopesFor } from './scopes';
import type { ServiceAccountTokens } from './tokens';
import { serviceAccountTransport } from './transport';

const TYPE = 'googleChatSpacesServiceAccountApi';

/** Acts as the person named by the row, else as the user of the service account credential. */
export async function serviceAccountAccess(
	context: IExecuteFunctions,
	tokens: ServiceAccountTokens,
): Promise<Access> {
	const id = credentialIdOf(context, TYPE);
	const data = await credentialDataOf(context, TYPE);
	const account = accountIn(data);
	const known = 'key' in account ? account : undefined;
	const granted = data && delegatedScopes(data);
	const transport = serviceAccountTransport(context, TYPE, account, tokens);
	const userOf = ({ actAs }: ActsAs) => actAs ?? known?.user ?? '';
	return {
		kind: 'serviceAccount',
		credential: id,
		projectKey: known?.project ?? known?.email ?? id,
		project: known?.project,
		granted,
		actorOf: (row) => {
			const email = userOf(row).toLowerCase();
			return email === '' ? { id } : { id: email, email };
		},
		check: async (row, methods) => {
			const scopes = scopesFor(methods, granted);
			const grant = await transport.grantTo({ user: userOf(row), scopes });
			// Anything but a refusal may go better with the row's first request.
			return grant.kind === 'noToken' ? grant : undefined;
		},
		transportFor: (row, methods) => async (request) => {
			const scopes = scopesFor([...methods, request.name], granted);
			return await transport.send(request, { user: userOf(row), scopes });
		},
	};
}
