import type { NoServiceAccountToken, Outcome, ServiceAccountRefusal } from '../google/outcome';
import { shortScope } from '../google/permissions';
import { LABELS } from '../words/labels';
import type { Words } from './failure';
import { noAnswerFailure } from './network';
import { CONSOLE, DELEGATION_PAGE, guide } from './pages';

/** "Google may take up to 24 hours": https://support.google.com/a/answer/162106 */
const TAKES_TIME = 'A change there takes some minutes, at times up to a day.';

/** The page of the project's service accounts, where keys are made. */
const accountsPage = (project: string | undefined) => ({
	text: 'Open the service accounts',
	href: `${CONSOLE}/iam-admin/serviceaccounts${project === undefined ? '' : `?project=${encodeURIComponent(project)}`}`,
});

const delegationPage = { text: 'Open domain-wide delegation', href: DELEGATION_PAGE };

const named = ({ user = '' }: NoServiceAccountToken) => `'${user}'`;
const clientIdOf = ({ clientId }: NoServiceAccountToken) =>
	clientId === undefined
		? "the service account's Unique ID (a number, not its email address)"
		: `the service account's Client ID ${clientId}`;
const listOf = (scopes: readonly string[] = []) => scopes.join(', ');

const ACT_AS = `'${LABELS.actAs}' in ${LABELS.options}`;

const NEW_KEY =
	'Create a new key of type JSON in the Google Cloud console and paste the whole file into the credential.';

const WORDS: Readonly<
	Record<ServiceAccountRefusal, (refusal: NoServiceAccountToken, project?: string) => Words>
> = {
	noDelegation: (refusal) => ({
		happened: `the service account may not act as ${named(refusal)}`,
		advice: [
			`An administrator of that person's organization has to add ${clientIdOf(refusal)} to domain-wide delegation, with: ${listOf(refusal.scopes)}.`,
			TAKES_TIME,
		],
		link: delegationPage,
	}),
	scopeNotDelegated: (refusal) => ({
		happened: `the service account lacks a permission to act as ${named(refusal)} (${listOf(refusal.scopes?.map(shortScope))})`,
		advice: [
			`An administrator has to add to the scopes of ${clientIdOf(refusal)} in domain-wide delegation: ${listOf(refusal.scopes)}.`,
			TAKES_TIME,
		],
		link: delegationPage,
	}),
	noUser: () => ({
		happened: 'the service account has nobody to act as',
		advice: [
			`Fill in 'Act as User' in the credential, or ${ACT_AS}: Google Chat lets only a person set up a space.`,
		],
		link: guide('service-accounts'),
	}),
	unknownUser: (refusal) => ({
		happened: `Google knows no user ${named(refusal)} that the service account could act as`,
		advice: [
			`Look for typing mistakes in 'Act as User' of the credential and in ${ACT_AS}.`,
			'It has to be a person of the organization: no group, and no personal account.',
		],
		link: guide('service-accounts'),
	}),
	notAnEmail: (refusal) => ({
		happened:
			refusal.user === undefined
				? 'what the service account is to act as is not an email address'
				: `${named(refusal)} is not an email address that the service account could act as`,
		advice: [`Write the person's email address into 'Act as User' of the credential or ${ACT_AS}.`],
		link: guide('service-accounts'),
	}),
	clockSkew: () => ({
		happened: 'the clock of the machine that runs n8n is wrong',
		advice: [
			'Google accepts what a service account signs for an hour only. Set the clock right, or let it be set over the network (NTP).',
		],
		link: guide('service-accounts'),
	}),
	unreadableKey: ({ problem = '' }, project) => ({
		happened: 'the private key of the service account cannot be used',
		advice: [problem].filter(Boolean),
		link: accountsPage(project),
	}),
	badKey: (_refusal, project) => ({
		happened: 'Google does not accept the private key of the service account',
		advice: ['It was deleted, or belongs to another service account.', NEW_KEY],
		link: accountsPage(project),
	}),
	unknownServiceAccount: ({ account = '' }, project) => ({
		happened: `Google knows no service account '${account}'`,
		advice: [
			'It was deleted, or its email address is mistyped. Paste the whole JSON key file into the credential: the address is in it.',
		],
		link: accountsPage(project),
	}),
	unknownClient: ({ account = '' }, project) => ({
		happened: `the service account '${account}' is disabled or was deleted`,
		advice: ['Enable it in the Google Cloud console, or use another one.'],
		link: accountsPage(project),
	}),
	unknownScope: ({ scopes }) => ({
		happened: `Google does not know a permission that was asked for (${listOf(scopes)})`,
		advice: ['Look for a newer version of this node.'],
		link: guide('service-accounts'),
	}),
	policy: (refusal) => ({
		happened: `a policy of the organization does not let the service account act as ${named(refusal)}`,
		advice: [
			'An administrator can allow it in the Admin console under Security, Access and data control, API controls.',
		],
		link: { text: 'Open API controls', href: 'https://admin.google.com/ac/owl' },
	}),
	unusable: (_refusal, project) => ({
		happened: 'Google gave no token for the service account',
		advice: ['Check the fields of the credential.', NEW_KEY],
		link: accountsPage(project),
	}),
};

/**
 * Why a service account got no token, and what to do.
 * @param project the Cloud project's id or number, for links
 */
export const serviceAccountWords = (refusal: NoServiceAccountToken, project?: string): Words =>
	WORDS[refusal.reason](refusal, project);

/** Any way in which signing in failed, as plain sentences in one text: n8n shows no more there. */
export function signInWords(outcome: Outcome): string {
	const { happened, advice } = wordsOf(outcome);
	return [`${happened.charAt(0).toUpperCase()}${happened.slice(1)}.`, ...advice].join(' ');
}

function wordsOf(outcome: Outcome): Pick<Words, 'happened' | 'advice'> {
	if (outcome.kind === 'noToken' && outcome.by === 'serviceAccount') {
		return serviceAccountWords(outcome);
	}
	if (outcome.kind === 'noAnswer') return noAnswerFailure(outcome.code);
	const status = outcome.kind === 'answer' ? ` (status ${outcome.status})` : '';
	return {
		happened: `Google's sign-in service is not available at the moment${status}`,
		advice: ['Try again later.'],
	};
}
