import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { explain } from '../../nodes/GoogleChatSetupSpace/failures/explain';
import type { RequestContext } from '../../nodes/GoogleChatSetupSpace/failures/failure';
import {
	answer,
	type Outcome,
	type ServiceAccountRefusal,
	type UserRefusal,
} from '../../nodes/GoogleChatSetupSpace/google/outcome';
import { errors } from '../../sandbox/google';

const GUIDE =
	'https://github.com/n8n-nodes-google-chat-setup-space/n8n-nodes-google-chat-setup-space/blob/main/docs/google-setup.md#';
const CONSOLE = 'https://console.cloud.google.com/';
const PROJECT = '?project=123456789012';
const ABOUT: RequestContext = {
	method: 'spaces.setup',
	project: '123456789012',
	credentialKind: 'oAuth2',
	people: ['ada@example.com'],
	spaceType: 'SPACE',
	displayName: 'Apollo',
};

const answered = ({ status, body }: { status: number; body: unknown }): Outcome =>
	answer(status, {}, body);
const page = (status: number) => answered({ status, body: '<html>No.</html>' });
const saying = (message: string) =>
	answered({ status: 403, body: { error: { code: 403, message, status: 'PERMISSION_DENIED' } } });
const notSignedIn = (reason: UserRefusal): Outcome => ({ kind: 'noToken', by: 'user', reason });
const noAccess = (reason: ServiceAccountRefusal): Outcome => ({
	kind: 'noToken',
	by: 'serviceAccount',
	reason,
});

const MESSAGES: Array<[cause: string, Outcome, href: string, about?: Partial<RequestContext>]> = [
	[
		'appNotConfigured',
		answered(errors.appNotConfigured()),
		`${CONSOLE}apis/api/chat.googleapis.com/hangouts-chat${PROJECT}`,
	],
	[
		'apiNotEnabled',
		answered(errors.apiNotEnabled()),
		`${CONSOLE}apis/library/chat.googleapis.com${PROJECT}`,
	],
	[
		'apiNotEnabled',
		answered(errors.apiNotEnabled()),
		`${CONSOLE}apis/library/cloudidentity.googleapis.com${PROJECT}`,
		{ method: 'groups.lookup' },
	],
	[
		'quota',
		answered(errors.quotaExceeded()),
		`${CONSOLE}apis/api/chat.googleapis.com/quotas${PROJECT}`,
	],
	['missingScope', answered(errors.scopeInsufficient()), `${GUIDE}permissions`],
	[
		'missingScope',
		answered(errors.scopeInsufficient()),
		'https://admin.google.com/ac/owl/domainwidedelegation',
		{ credentialKind: 'serviceAccount', method: 'spaces.members.create' },
	],
	[
		'missingScope',
		answered(errors.scopeInsufficient()),
		`${GUIDE}permissions`,
		{ credentialKind: 'serviceAccount', method: 'spaces.list' },
	],
	[
		'appAuthentication',
		answered(errors.serviceAccountUnsupported()),
		'https://developers.google.com/workspace/chat/authenticate-authorize-chat-user',
	],
	['chatTurnedOff', answered(errors.chatTurnedOff()), 'https://admin.google.com/ac/appslist/core'],
	[
		'consumerAccount',
		saying('Google Chat API is only available to Google Workspace users'),
		'https://developers.google.com/workspace/chat/set-up-spaces#prerequisites',
	],
	['policy', answered(errors.adminPolicy()), 'https://admin.google.com/ac/owl'],
	['unauthorized', answered(errors.unauthenticated()), `${GUIDE}6-the-credential-in-n8n`],
	[
		'unauthorized',
		answered(errors.unauthenticated()),
		`${GUIDE}service-accounts`,
		{ credentialKind: 'serviceAccount' },
	],
	[
		'requestIdOfAnotherUser',
		answered(errors.requestIdOfAnotherUser()),
		`${GUIDE}people-names-and-spaces`,
	],
	['unknownMember', answered(errors.malformedUser()), `${GUIDE}people-names-and-spaces`],
	['nameTaken', answered(errors.nameTaken()), `${GUIDE}people-names-and-spaces`],
	[
		'blocked',
		answered(errors.permissionDenied()),
		`${GUIDE}people-names-and-spaces`,
		{ spaceType: 'DIRECT_MESSAGE' },
	],
	[
		'blocked',
		answered(errors.permissionDenied()),
		`${GUIDE}people-names-and-spaces`,
		{ method: 'spaces.members.create' },
	],
	['unavailable', answered(errors.unavailable()), 'https://www.google.com/appsstatus/dashboard/'],
	['unreadable', page(200), `${GUIDE}on-the-way-to-google`],
	['unreadable', page(407), `${GUIDE}on-the-way-to-google`],
	['other', answered(errors.invalidArgument()), `${GUIDE}when-google-refuses`],
	['notAllowed', answered(errors.permissionDenied()), `${GUIDE}when-google-refuses`],
	[
		'notAllowed',
		answered(errors.permissionDenied()),
		`${GUIDE}when-google-refuses`,
		{ spaceType: 'DIRECT_MESSAGE', lookUpWasRefused: true },
	],
	[
		'notAccepted',
		answered(errors.permissionDenied()),
		`${GUIDE}when-google-refuses`,
		{ spaceType: 'DIRECT_MESSAGE', method: 'spaces.messages.create' },
	],
	[
		'membersHidden',
		answered(errors.permissionDenied()),
		`${GUIDE}when-google-refuses`,
		{ method: 'spaces.members.list' },
	],
	[
		'appNotAvailable',
		answered(errors.permissionDenied()),
		`${CONSOLE}apis/api/chat.googleapis.com/hangouts-chat${PROJECT}`,
		{ spaceType: 'DIRECT_MESSAGE', people: [] },
	],
	[
		'appInactive',
		saying('Google Chat app is inactive'),
		`${CONSOLE}apis/api/chat.googleapis.com/hangouts-chat${PROJECT}`,
	],
	[
		'appRestricted',
		saying("This organization's administrator restricts this Chat app from performing this action"),
		`${GUIDE}when-google-refuses`,
	],
	[
		'callerAmongMembers',
		answered(errors.invalidArgument("Don't specify the calling user as a membership.")),
		`${GUIDE}people-names-and-spaces`,
	],
	[
		'unknownGroup',
		answered(errors.groupNotVisible('ada@example.com')),
		`${GUIDE}google-groups-by-email`,
		{ method: 'groups.lookup' },
	],
	[
		'publicGroup',
		answered(errors.groupNotVisible('ada@googlegroups.com')),
		`${GUIDE}google-groups-by-email`,
		{ method: 'groups.lookup', people: ['ada@googlegroups.com'] },
	],
	['network', { kind: 'noAnswer', code: 'ENOTFOUND' }, `${GUIDE}on-the-way-to-google`],
	[
		'network',
		{ kind: 'noAnswer', code: 'SELF_SIGNED_CERT_IN_CHAIN' },
		`${GUIDE}on-the-way-to-google`,
	],
	['network', { kind: 'noAnswer', code: 'ECONNRESET' }, `${GUIDE}on-the-way-to-google`],
	['canceled', { kind: 'noAnswer', code: 'ERR_CANCELED' }, `${GUIDE}on-the-way-to-google`],
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
