import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { explain } from '../../nodes/GoogleChatSetupSpace/failures/explain';
import type { About } from '../../nodes/GoogleChatSetupSpace/failures/failure';
import type { NotSignedIn, Outcome } from '../../nodes/GoogleChatSetupSpace/google/outcome';
import type { ServiceAccountRefusal } from '../../nodes/GoogleChatSetupSpace/access/serviceAccount/refusal';
import { errors } from '../../sandbox/google';

const GUIDE =
	'https://github.com/n8n-nodes-google-chat-setup-space/n8n-nodes-google-chat-setup-space/blob/main/docs/google-setup.md#';
const CONSOLE = 'https://console.cloud.google.com/';
const PROJECT = '?project=123456789012';
const ABOUT: About = {
	method: 'spaces.setup',
	project: '123456789012',
	credentialKind: 'oAuth2',
	people: ['ada@example.com'],
	spaceType: 'SPACE',
	displayName: 'Apollo',
};

const answer = ({ status, body }: { status: number; body: unknown }): Outcome => ({
	kind: 'answer',
	status,
	headers: {},
	body,
});
const page = (status: number) => answer({ status, body: '<html>No.</html>' });
const saying = (message: string) =>
	answer({ status: 403, body: { error: { code: 403, message, status: 'PERMISSION_DENIED' } } });
const notSignedIn = (reason: NotSignedIn): Outcome => ({ kind: 'notSignedIn', reason });
const noAccess = (reason: ServiceAccountRefusal): Outcome => ({ kind: 'noAccess', reason });

const MESSAGES: Array<[cause: string, Outcome, href: string, about?: Partial<About>]> = [
	[
		'appNotConfigured',
		answer(errors.appNotConfigured()),
		`${CONSOLE}apis/api/chat.googleapis.com/hangouts-chat${PROJECT}`,
	],
	[
		'apiNotEnabled',
		answer(errors.apiNotEnabled()),
		`${CONSOLE}apis/library/chat.googleapis.com${PROJECT}`,
	],
	[
		'apiNotEnabled',
		answer(errors.apiNotEnabled()),
		`${CONSOLE}apis/library/cloudidentity.googleapis.com${PROJECT}`,
		{ method: 'groups.lookup' },
	],
	[
		'quota',
		answer(errors.quotaExceeded()),
		`${CONSOLE}apis/api/chat.googleapis.com/quotas${PROJECT}`,
	],
	['missingScope', answer(errors.scopeInsufficient()), `${GUIDE}permissions`],
	[
		'missingScope',
		answer(errors.scopeInsufficient()),
		'https://admin.google.com/ac/owl/domainwidedelegation',
		{ credentialKind: 'serviceAccount', method: 'spaces.members.create' },
	],
	[
		'missingScope',
		answer(errors.scopeInsufficient()),
		`${GUIDE}permissions`,
		{ credentialKind: 'serviceAccount', method: 'spaces.list' },
	],
	[
		'appAuthentication',
		answer(errors.serviceAccountUnsupported()),
		'https://developers.google.com/workspace/chat/authenticate-authorize-chat-user',
	],
	['chatTurnedOff', answer(errors.chatTurnedOff()), 'https://admin.google.com/ac/appslist/core'],
	[
		'consumerAccount',
		saying('Google Chat API is only available to Google Workspace users'),
		'https://developers.google.com/workspace/chat/set-up-spaces#prerequisites',
	],
	['policy', answer(errors.adminPolicy()), 'https://admin.google.com/ac/owl'],
	['unauthorized', answer(errors.unauthenticated()), `${GUIDE}6-the-credential-in-n8n`],
	[
		'unauthorized',
		answer(errors.unauthenticated()),
		`${GUIDE}service-accounts`,
		{ credentialKind: 'serviceAccount' },
	],
	[
		'requestIdOfAnotherUser',
		answer(errors.requestIdOfAnotherUser()),
		`${GUIDE}people-names-and-spaces`,
	],
	['unknownMember', answer(errors.malformedUser()), `${GUIDE}people-names-and-spaces`],
	['nameTaken', answer(errors.nameTaken()), `${GUIDE}people-names-and-spaces`],
	[
		'blocked',
		answer(errors.permissionDenied()),
		`${GUIDE}people-names-and-spaces`,
		{ spaceType: 'DIRECT_MESSAGE' },
	],
	[
		'blocked',
		answer(errors.permissionDenied()),
		`${GUIDE}people-names-and-spaces`,
		{ method: 'spaces.members.create' },
	],
	['unavailable', answer(errors.unavailable()), 'https://www.google.com/appsstatus/dashboard/'],
	['unreadable', page(200), `${GUIDE}on-the-way-to-google`],
	['unreadable', page(407), `${GUIDE}on-the-way-to-google`],
	['other', answer(errors.invalidArgument()), `${GUIDE}on-the-way-to-google`],
	['network', { kind: 'noAnswer', code: 'ENOTFOUND' }, `${GUIDE}on-the-way-to-google`],
	[
		'network',
		{ kind: 'noAnswer', code: 'SELF_SIGNED_CERT_IN_CHAIN' },
		`${GUIDE}on-the-way-to-google`,
	],
	['network', { kind: 'noAnswer', code: 'ECONNRESET' }, `${GUIDE}on-the-way-to-google`],
	['notConnected', notSignedIn('notConnected'), `${GUIDE}6-the-credential-in-n8n`],
	['revoked', notSignedIn('revoked'), `${CONSOLE}auth/audience${PROJECT}`],
	['unknownClient', notSignedIn('unknownClient'), `${CONSOLE}auth/clients${PROJECT}`],
	['policy', notSignedIn('policy'), 'https://admin.google.com/ac/owl'],
	['unusable', notSignedIn('unusable'), `${GUIDE}6-the-credential-in-n8n`],
	[
		'noDelegation',
		noAccess('noDelegation'),
		'https://admin.google.com/ac/owl/domainwidedelegation',
	],
	[
		'scopeNotDelegated',
		noAccess('scopeNotDelegated'),
		'https://admin.google.com/ac/owl/domainwidedelegation',
	],
	['noUser', noAccess('noUser'), `${GUIDE}service-accounts`],
	['unknownUser', noAccess('unknownUser'), `${GUIDE}service-accounts`],
	['notAnEmail', noAccess('notAnEmail'), `${GUIDE}service-accounts`],
	['clockSkew', noAccess('clockSkew'), `${GUIDE}service-accounts`],
	['unreadableKey', noAccess('unreadableKey'), `${CONSOLE}iam-admin/serviceaccounts${PROJECT}`],
	['badKey', noAccess('badKey'), `${CONSOLE}iam-admin/serviceaccounts${PROJECT}`],
	[
		'unknownServiceAccount',
		noAccess('unknownServiceAccount'),
		`${CONSOLE}iam-admin/serviceaccounts${PROJECT}`,
	],
	['unknownClient', noAccess('unknownClient'), `${CONSOLE}iam-admin/serviceaccounts${PROJECT}`],
	['unknownScope', noAccess('unknownScope'), `${GUIDE}service-accounts`],
	['policy', noAccess('policy'), 'https://admin.google.com/ac/owl'],
	['unusable', noAccess('unusable'), `${CONSOLE}iam-admin/serviceaccounts${PROJECT}`],
];

/** As GitHub makes them of headings. */
const anchors = readFileSync(join(__dirname, '../../docs/google-setup.md'), 'utf8')
	.split('\n')
	.flatMap((line) => /^#+ (.*)$/.exec(line)?.slice(1) ?? [])
	.map((heading) =>
		heading
			.toLowerCase()
			.replace(/[^\w -]/g, '')
			.replaceAll(' ', '-'),
	);

describe('every message', () => {
	it.each(MESSAGES)('of the kind %s has its link (%#)', (kind, outcome, href, about = {}) => {
		const failure = explain(outcome, { ...ABOUT, ...about });
		expect([failure.kind, failure.link.href]).toEqual([kind, href]);
	});

	it('leads to a part of the guide that is there', () => {
		const parts = MESSAGES.flatMap(([, , href]) => (href.startsWith(GUIDE) ? [href] : []));
		for (const href of parts) expect(anchors).toContain(href.slice(GUIDE.length));
	});
});
