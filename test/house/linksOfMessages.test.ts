import { explain } from '../../nodes/GoogleChatSetupSpace/failures/explain';
import type { RequestContext } from '../../nodes/GoogleChatSetupSpace/failures/failure';
import {
	answer,
	type Outcome,
	type ServiceAccountRefusal,
	type UserRefusal,
} from '../../nodes/GoogleChatSetupSpace/google/outcome';
import { errors } from '../../sandbox/google';
import { anchorsOf, pageAt, placeOf } from './markdown';

const DOCS =
	'https://github.com/n8n-nodes-google-chat-setup-space/n8n-nodes-google-chat-setup-space/blob/main/docs/';
const SETUP = `${DOCS}setup.md#`;
const MESSAGES_PAGE = `${DOCS}messages.md#`;
const ADMINISTRATOR = `${DOCS}administrator.md#`;
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
	['missingScope', answered(errors.scopeInsufficient()), `${SETUP}permissions`],
	[
		'missingScope',
		answered(errors.scopeInsufficient()),
		'https://admin.google.com/ac/owl/domainwidedelegation',
		{ credentialKind: 'serviceAccount', method: 'spaces.members.create' },
	],
	[
		'missingScope',
		answered(errors.scopeInsufficient()),
		`${SETUP}permissions`,
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
	['policy', answered(errors.adminPolicy()), `${ADMINISTRATOR}the-apps-access`],
	['unauthorized', answered(errors.unauthenticated()), `${SETUP}6-the-credential-in-n8n`],
	[
		'unauthorized',
		answered(errors.unauthenticated()),
		`${MESSAGES_PAGE}service-accounts`,
		{ credentialKind: 'serviceAccount' },
	],
	[
		'requestIdOfAnotherUser',
		answered(errors.requestIdOfAnotherUser()),
		`${MESSAGES_PAGE}people-names-and-spaces`,
	],
	['unknownMember', answered(errors.malformedUser()), `${MESSAGES_PAGE}people-names-and-spaces`],
	['nameTaken', answered(errors.nameTaken()), `${MESSAGES_PAGE}people-names-and-spaces`],
	[
		'blocked',
		answered(errors.permissionDenied()),
		`${MESSAGES_PAGE}people-names-and-spaces`,
		{ spaceType: 'DIRECT_MESSAGE' },
	],
	[
		'blocked',
		answered(errors.permissionDenied()),
		`${MESSAGES_PAGE}people-names-and-spaces`,
		{ method: 'spaces.members.create' },
	],
	['unavailable', answered(errors.unavailable()), 'https://www.google.com/appsstatus/dashboard/'],
	['unreadable', page(200), `${MESSAGES_PAGE}on-the-way-to-google`],
	['unreadable', page(407), `${MESSAGES_PAGE}on-the-way-to-google`],
	['other', answered(errors.invalidArgument()), `${ADMINISTRATOR}when-google-refuses`],
	[
		'projectRefused',
		answered(errors.consumerSuspended()),
		`${CONSOLE}home/dashboard${PROJECT}`,
		{ method: 'spaces.members.create' },
	],
	['notAllowed', answered(errors.permissionDenied()), `${ADMINISTRATOR}when-google-refuses`],
	[
		'notAllowed',
		answered(errors.permissionDenied()),
		`${ADMINISTRATOR}when-google-refuses`,
		{ spaceType: 'DIRECT_MESSAGE', lookUpWasRefused: true },
	],
	[
		'notAccepted',
		answered(errors.permissionDenied()),
		`${ADMINISTRATOR}when-google-refuses`,
		{ spaceType: 'DIRECT_MESSAGE', method: 'spaces.messages.create' },
	],
	[
		'membersHidden',
		answered(errors.permissionDenied()),
		`${ADMINISTRATOR}when-google-refuses`,
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
		`${ADMINISTRATOR}chat-apps`,
	],
	[
		'callerAmongMembers',
		answered(errors.invalidArgument("Don't specify the calling user as a membership.")),
		`${MESSAGES_PAGE}people-names-and-spaces`,
	],
	[
		'unknownGroup',
		answered(errors.groupNotVisible('ada@example.com')),
		`${SETUP}google-groups-by-email`,
		{ method: 'groups.lookup' },
	],
	[
		'publicGroup',
		answered(errors.groupNotVisible('ada@googlegroups.com')),
		`${SETUP}google-groups-by-email`,
		{ method: 'groups.lookup', people: ['ada@googlegroups.com'] },
	],
	['network', { kind: 'noAnswer', code: 'ENOTFOUND' }, `${MESSAGES_PAGE}on-the-way-to-google`],
	[
		'network',
		{ kind: 'noAnswer', code: 'SELF_SIGNED_CERT_IN_CHAIN' },
		`${MESSAGES_PAGE}on-the-way-to-google`,
	],
	['network', { kind: 'noAnswer', code: 'ECONNRESET' }, `${MESSAGES_PAGE}on-the-way-to-google`],
	['canceled', { kind: 'noAnswer', code: 'ERR_CANCELED' }, `${MESSAGES_PAGE}on-the-way-to-google`],
	['notConnected', notSignedIn('notConnected'), `${SETUP}6-the-credential-in-n8n`],
	['revoked', notSignedIn('revoked'), `${CONSOLE}auth/audience${PROJECT}`],
	['unknownClient', notSignedIn('unknownClient'), `${CONSOLE}auth/clients${PROJECT}`],
	['policy', notSignedIn('policy'), `${ADMINISTRATOR}the-apps-access`],
	['unusable', notSignedIn('unusable'), `${SETUP}6-the-credential-in-n8n`],
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
	['noUser', noAccess('noUser'), `${MESSAGES_PAGE}service-accounts`],
	['unknownUser', noAccess('unknownUser'), `${MESSAGES_PAGE}service-accounts`],
	['notAnEmail', noAccess('notAnEmail'), `${MESSAGES_PAGE}service-accounts`],
	['clockSkew', noAccess('clockSkew'), `${MESSAGES_PAGE}service-accounts`],
	['unreadableKey', noAccess('unreadableKey'), `${CONSOLE}iam-admin/serviceaccounts${PROJECT}`],
	['badKey', noAccess('badKey'), `${CONSOLE}iam-admin/serviceaccounts${PROJECT}`],
	[
		'unknownServiceAccount',
		noAccess('unknownServiceAccount'),
		`${CONSOLE}iam-admin/serviceaccounts${PROJECT}`,
	],
	['unknownClient', noAccess('unknownClient'), `${CONSOLE}iam-admin/serviceaccounts${PROJECT}`],
	['unknownScope', noAccess('unknownScope'), `${MESSAGES_PAGE}service-accounts`],
	['policy', noAccess('policy'), 'https://admin.google.com/ac/owl'],
	['unusable', noAccess('unusable'), `${CONSOLE}iam-admin/serviceaccounts${PROJECT}`],
];

describe('every message', () => {
	it.each(MESSAGES)('of the kind %s has its link (%#)', (kind, outcome, href, about = {}) => {
		const failure = explain(outcome, { ...ABOUT, ...about });
		expect([failure.kind, failure.link.href]).toEqual([kind, href]);
	});

	it('leads to a part of the guide that is there', () => {
		const places = MESSAGES.flatMap(([, , href]) => placeOf(href, 'README.md') ?? []);
		expect(places.length).toBeGreaterThan(10);
		for (const { path, anchor } of places) expect(anchorsOf(pageAt(path))).toContain(anchor);
	});
});
