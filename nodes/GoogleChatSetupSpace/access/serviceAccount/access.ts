import type { IExecuteFunctions } from 'n8n-workflow';

import { credentialOf, type Access, type ActsAs } from '../access';
import type { MethodName } from '../../google/permissions';
import { accountIn, type ActingAs } from './account';
import { delegatedScopes, scopesFor } from './scopes';
import type { ServiceAccountTokens } from './tokens';
import { serviceAccountTransport } from './transport';

const TYPE = 'googleChatSpacesServiceAccountApi';

/** Acts as the person named by the row, else as the user of the service account credential. */
export async function serviceAccountAccess(
	context: IExecuteFunctions,
	tokens: ServiceAccountTokens,
): Promise<Access> {
	const { id, data } = await credentialOf(context, TYPE);
	const account = accountIn(data);
	const known = 'key' in account ? account : undefined;
	const granted = data && delegatedScopes(data);
	const transport = serviceAccountTransport(context, TYPE, account, tokens);
	const userOf = ({ actAs }: ActsAs) => actAs ?? known?.user ?? '';
	const actingAs = (row: ActsAs, methods: readonly MethodName[]): ActingAs => ({
		user: userOf(row),
		scopes: scopesFor(methods, granted),
	});
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
			const grant = await transport.grantTo(actingAs(row, methods));
			// Anything but a refusal may go better with the row's first request.
			return grant.kind === 'noToken' ? grant : undefined;
		},
		transportFor: (row, methods) => async (request) =>
			await transport.send(request, actingAs(row, [...methods, request.name])),
	};
}
