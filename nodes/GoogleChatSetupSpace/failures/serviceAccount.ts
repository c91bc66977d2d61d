import type { NoServiceAccountToken, ServiceAccountRefusal } from '../google/outcome';
import { shortScope } from '../google/permissions';
import { inOptions } from '../words/labels';
import { quoted } from '../words/quoted';
import type { RequestContext, Words } from './failure';
import { API_CONTROLS, delegationPage, GUIDE, inAdminConsole, inConsole } from './pages';

/** "Google may take up to 24 hours": https://support.google.com/a/answer/162106 */
const TAKES_TIME = 'A change there takes some minutes, at times up to a day.';

const DELEGATION = delegationPage('Open domain-wide delegation');

const NEW_KEY =
	'Create a new key of type JSON and paste the whole JSON key file into the credential.';

/** Why a service account got no token, and what to do. */
export function serviceAccountWords(
	{ reason, account = '', clientId, user = '', scopes = [], problem }: NoServiceAccountToken,
	context: RequestContext,
): Words {
	const ACT_AS = inOptions('actAs');
	const who = quoted(user);
	const accounts = inConsole('Open the service accounts', 'iam-admin/serviceaccounts', context);
	const id =
		clientId === undefined
			? "the service account's Unique ID (a number, not its email address)"
			: `the service account's Client ID ${clientId}`;
	const words: Readonly<Record<ServiceAccountRefusal, Words>> = {
		noDelegation: [
			`the service account may not act as ${who}`,
			DELEGATION,
			`An administrator of that person's organization has to add ${id} to domain-wide delegation, with: ${scopes.join(', ')}.`,
			TAKES_TIME,
		],
		scopeNotDelegated: [
			`the service account lacks a permission to act as ${who} (${scopes.map(shortScope).join(', ')})`,
			DELEGATION,
			`An administrator of that person's organization has to add to ${id} in domain-wide delegation: ${scopes.join(', ')}.`,
			TAKES_TIME,
		],
		noUser: [
			'the service account has nobody to act as',
			GUIDE.serviceAccounts,
			`Fill in 'Act as User' in the credential, or ${ACT_AS}: Google Chat lets only a person set up a space.`,
		],
		unknownUser: [
			`Google knows no user ${who} that the service account could act as`,
			GUIDE.serviceAccounts,
			`Look for typing mistakes in 'Act as User' in the credential, or ${ACT_AS}.`,
			'It has to be a person of the organization, no group and no personal account.',
		],
		notAnEmail: [
			user === ''
				? 'what the service account is to act as is not an email address'
				: `${who} is not an email address that the service account could act as`,
			GUIDE.serviceAccounts,
			`Write the person's email address into 'Act as User' in the credential, or ${ACT_AS}.`,
		],
		clockSkew: [
			'the clock of the machine that runs n8n is wrong',
			GUIDE.serviceAccounts,
			'Google accepts what a service account signs for an hour only. Set the clock right, or let it be set over the network (NTP).',
		],
		unreadableKey: [
			'the private key of the service account cannot be used',
			accounts,
			problem ?? false,
		],
		badKey: [
			'Google does not accept the private key of the service account',
			accounts,
			'It was deleted, or belongs to another service account.',
			NEW_KEY,
		],
		unknownServiceAccount: [
			`Google knows no service account ${quoted(account)}`,
			accounts,
			'It was deleted, or its email address is mistyped. Paste the whole JSON key file into the credential.',
		],
		unknownClient: [
			`the service account ${quoted(account)} is disabled or was deleted`,
			accounts,
			'Enable it in the Google Cloud console, or use another one.',
		],
		unknownScope: [
			`Google does not know a permission that was asked for (${scopes.join(', ')})`,
			GUIDE.serviceAccounts,
			'Look for a newer version of this node.',
		],
		policy: [
			`a policy of the organization does not let the service account act as ${who}`,
			inAdminConsole('Open API controls', 'owl'),
			`An administrator can allow it in the Admin console under ${API_CONTROLS}.`,
		],
		unusable: [
			'Google gave no token for the service account',
			accounts,
			'Check the fields of the credential, or paste the whole JSON key file into it.',
		],
	};
	return words[reason];
}
