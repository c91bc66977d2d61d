import { generateKeyPairSync } from 'node:crypto';

import type { IDataObject } from 'n8n-workflow';

import { CALLER, type World } from './run';

const EMAIL = 'bot@apollo-project.iam.gserviceaccount.com';
const AUTH = 'https://www.googleapis.com/auth/';

// Made for this run: nothing secret is kept in the repository.
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const privateKey = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const publicKeyPem = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString();

/**
 * A service account at Google, and n8n's credential for it.
 * @param delegated the scopes that an administrator delegated, without their common beginning
 */
export function withServiceAccount(
	{ google }: World,
	delegated: readonly string[],
	fields: IDataObject = {},
): { serviceAccount: IDataObject } {
	const delegatedScopes = delegated.map((name) => AUTH + name);
	google.oauth.registerServiceAccount({ email: EMAIL, publicKeyPem, delegatedScopes });
	return { serviceAccount: { email: EMAIL, privateKey, delegatedEmail: CALLER, ...fields } };
}
