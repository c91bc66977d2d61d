/**
 * What people have reported of Google's answers, each as its source gives it: the words are Google's,
 * names and addresses are replaced. Where the source gives no status, several are tried.
 */
import { explain } from '../../../nodes/GoogleChatSetupSpace/failures/explain';
import type {
	FailureKind,
	RequestContext,
} from '../../../nodes/GoogleChatSetupSpace/failures/failure';
import { missingScopeWords } from '../../../nodes/GoogleChatSetupSpace/failures/missingScope';
import { answer } from '../../../nodes/GoogleChatSetupSpace/google/outcome';

const SPACE: RequestContext = {
	method: 'spaces.setup',
	credentialKind: 'oAuth2',
	project: '123456789012',
	people: ['ada@example.com'],
	spaceType: 'SPACE',
	displayName: 'Apollo',
};
const DM: RequestContext = {
	method: 'spaces.setup',
	credentialKind: 'oAuth2',
	people: ['ada@example.com'],
	spaceType: 'DIRECT_MESSAGE',
};
const DM_WITH_APP: RequestContext = { ...DM, people: [] };

const DENIED =
	"Permission denied to perform the requested action on the specified resource, or the resource doesn't exist.";

interface Refusal {
	status: number;
	message?: string;
	canonical?: string;
	reason?: string;
	/** `errors[].reason`, as older APIs give it. */
	olderReason?: string;
}

function failureOf(refusal: Refusal, context: RequestContext) {
	const { status, message = '', canonical, reason, olderReason } = refusal;
	const info = { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason };
	const error = {
		code: status,
		message,
		...(canonical !== undefined && { status: canonical }),
		...(reason !== undefined && { details: [info] }),
		...(olderReason !== undefined && { errors: [{ reason: olderReason }] }),
	};
	return explain(answer(status, {}, { error }), context);
}

const RESTRICTED =
	"This organization's administrator restricts this Chat app from performing this action";
const CALLING_USER = "Don't specify the calling user as a membership";
const INACTIVE = 'Google Chat app is inactive';
const NO_PERMISSION = 'The caller does not have permission';

/** What a person needs to read of each, and what would send them the wrong way. */
const REPORTS: Array<{
	what: string;
	refusals: Refusal[];
	contexts: RequestContext[];
	kind: FailureKind;
	says: RegExp;
	never?: RegExp;
}> = [
	{
		what: 'the administrator restricts the Chat app (1)',
		refusals: [{ status: 403, message: RESTRICTED, canonical: 'PERMISSION_DENIED' }],
		contexts: [SPACE, DM, DM_WITH_APP, { ...SPACE, method: 'spaces.members.createApp' }],
		kind: 'appRestricted',
		says: /Google Chat, Chat apps.*Marketplace.*Visibility/,
		never: /API controls|sessions|blocked/,
	},
	{
		what: 'the caller in a direct message with themselves (2)',
		refusals: [{ status: 400, message: CALLING_USER, canonical: 'INVALID_ARGUMENT' }],
		contexts: [DM],
		kind: 'callerAmongMembers',
		says: /Leave yourself out of 'Members': a direct message is with somebody else\./,
		never: /Owners/,
	},
	{
		what: 'the caller among the members of a space (3)',
		refusals: [{ status: 400, message: CALLING_USER, canonical: 'INVALID_ARGUMENT' }],
		contexts: [SPACE],
		kind: 'callerAmongMembers',
		says: /Leave yourself out of 'Members', and of 'Owners' and 'Managers'/,
	},
	{
		what: 'a direct message that the account was only invited to (4)',
		refusals: [{ status: 403, message: DENIED, canonical: 'PERMISSION_DENIED' }],
		contexts: (['spaces.get', 'spaces.members.list', 'spaces.messages.create'] as const).map(
			(method) => ({ ...DM, method }),
		),
		kind: 'notAccepted',
		says: /accept the conversation.*Chat invitations/,
		never: /blocked/,
	},
	{
		what: 'external people, where the organization forbids them (6)',
		refusals: [{ status: 403, message: DENIED, canonical: 'PERMISSION_DENIED' }],
		contexts: [{ ...SPACE, asked: ['Allow External People'] }],
		kind: 'notAllowed',
		says: /The row asks for 'Allow External People', which an organization can forbid/,
		never: /blocked/,
	},
	{
		what: 'members that a space hides (7)',
		refusals: [{ status: 403, message: 'Permission Denied', canonical: 'PERMISSION_DENIED' }],
		contexts: [{ ...SPACE, method: 'spaces.members.list' }],
		kind: 'membersHidden',
		says: /cannot be seen, because its owner hides the members/,
	},
	{
		what: 'a missing scope in any of its spellings (8)',
		refusals: [
			{ status: 403, message: 'Insufficient Permission', canonical: 'PERMISSION_DENIED' },
			{ status: 403, message: 'Denied.', reason: 'INSUFFICIENT_PERMISSIONS' },
			{ status: 403, message: 'Denied.', olderReason: 'insufficientPermissions' },
			{ status: 403, message: 'Denied.', reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' },
			{ status: 403, message: 'Request had insufficient authentication scopes.' },
		],
		contexts: [SPACE, DM, { ...SPACE, method: 'spaces.members.create' }],
		kind: 'missingScope',
		says: /lacks the permission to .*Switch account/,
		never: /blocked/,
	},
	{
		what: 'a Chat app that is not live (9)',
		refusals: [
			{ status: 400, message: INACTIVE, canonical: 'FAILED_PRECONDITION' },
			{ status: 403, message: INACTIVE, canonical: 'PERMISSION_DENIED' },
			{ status: 404, message: INACTIVE, canonical: 'NOT_FOUND' },
		],
		contexts: [SPACE, DM, { ...SPACE, method: 'spaces.members.createApp' }],
		kind: 'appInactive',
		says: /set 'App status' to 'Live/,
		never: /turned off/,
	},
	{
		what: 'Chat turned off (10)',
		refusals: ['is', 'was'].map((tense) => ({
			status: 400,
			message: `Google Chat ${tense} turned off. To use Chat API, turn on Google Chat.`,
			canonical: 'FAILED_PRECONDITION',
		})),
		contexts: [SPACE, DM],
		kind: 'chatTurnedOff',
		says: /Gmail under Settings, Chat and Meet/,
	},
	{
		what: 'a Chat app that is not configured (10, 11)',
		refusals: [{ status: 404, message: 'Google Chat app not found', canonical: 'NOT_FOUND' }],
		contexts: [SPACE, DM, DM_WITH_APP, { ...DM, method: 'spaces.messages.create' }],
		kind: 'appNotConfigured',
		says: /Configuration page/,
	},
	{
		what: 'a service account that acts for nobody, by an address (13)',
		refusals: [
			{
				status: 403,
				message:
					"Service account authentication doesn't support access to user information using email aliases.",
				canonical: 'PERMISSION_DENIED',
			},
		],
		contexts: [DM, { ...DM, method: 'spaces.findDirectMessage' }],
		kind: 'appAuthentication',
		says: /Act as User.*not the service account's own/,
		never: /blocked/,
	},
	{
		what: 'a group that does not exist or may not be seen (17)',
		refusals: [
			{
				status: 403,
				message:
					'Error(2028): Permission denied for resource eng@example.com (or it may not exist)',
				canonical: 'PERMISSION_DENIED',
			},
		],
		contexts: [{ method: 'groups.lookup', credentialKind: 'oAuth2', people: ['eng@example.com'] }],
		kind: 'unknownGroup',
		says: /no Google Group 'eng@example\.com' that you may see .*owner or an administrator/,
	},
	{
		what: 'a public group (18)',
		refusals: [
			{ status: 403, message: 'Error(2028): Permission denied for resource team@googlegroups.com' },
			{ status: 404, message: 'Requested entity was not found.' },
		],
		contexts: [
			{ method: 'groups.lookup', credentialKind: 'oAuth2', people: ['team@googlegroups.com'] },
		],
		kind: 'publicGroup',
		says: /public Google Group such as 'team@googlegroups\.com' cannot be a member .*your organization/,
	},
	{
		what: 'every call refused, and no word of why (21)',
		refusals: [{ status: 403, message: NO_PERMISSION, canonical: 'PERMISSION_DENIED' }],
		contexts: [
			SPACE,
			{ ...DM, lookUpWasRefused: true },
			{ ...SPACE, method: 'spaces.list' },
			{ ...DM, method: 'spaces.findDirectMessage' },
		],
		kind: 'notAllowed',
		says: /API controls: trust the Client ID.*Google Chat/,
		never: /blocked|'ada@example\.com'/,
	},
	{
		what: 'a direct message with an app that the account may not use (23)',
		refusals: [
			{ status: 403, message: DENIED, canonical: 'PERMISSION_DENIED' },
			{ status: 404, message: 'Requested entity was not found.', canonical: 'NOT_FOUND' },
		],
		contexts: [DM_WITH_APP],
		kind: 'appNotAvailable',
		says: /Chat app is not available to the account .*'Visibility'/,
		never: /blocked|''/,
	},
];

describe.each(REPORTS)('$what', ({ refusals, contexts, kind, says, never }) => {
	const cases = refusals.flatMap((refusal) =>
		contexts.map((context) => [refusal.status, context.method, refusal, context] as const),
	);
	it.each(cases)('with %i to %s', (_status, _method, refusal, context) => {
		const failure = failureOf(refusal, context);
		const said = [failure.happened, ...failure.advice].join(' ');
		expect(failure.kind).toBe(kind);
		expect(said).toMatch(says);
		if (never !== undefined) expect(said).not.toMatch(never);
		expect(failure.link.href).not.toContain('on-the-way-to-google');
		expect(failure.googlesWords).toBe(refusal.message);
	});
});

describe('a sentence that only sounds like a cause is none', () => {
	it.each<[string, Refusal, RegExp]>([
		[
			'a failed precondition with the word chat',
			{ status: 400, message: 'The chat is in a bad state.', canonical: 'FAILED_PRECONDITION' },
			/turned off/,
		],
		[
			"the id of a request, for Google's support",
			{
				status: 400,
				message: 'Something is wrong. Request ID: 7f3a',
				canonical: 'INVALID_ARGUMENT',
			},
			/another Google account/,
		],
		[
			'a field that Google does not know',
			{ status: 400, message: 'Invalid JSON payload: "requestId": Cannot find field.' },
			/another Google account/,
		],
		[
			'the word consumer account',
			{ status: 400, message: 'This consumer account has no room left.' },
			/personal/,
		],
		[
			'the word administrator',
			{ status: 403, message: 'Only the administrator of the group is told.' },
			/a policy of your Google Workspace/,
		],
	])('%s', (_what, refusal, wrong) => {
		const failure = failureOf(refusal, SPACE);
		expect([failure.happened, ...failure.advice].join(' ')).not.toMatch(wrong);
		expect(failure.link.href).toMatch(/#when-google-refuses$/);
		expect(failure.googlesWords).toBe(refusal.message);
	});
});

it('no failure tells what to do with the execution: that depends on how it runs', () => {
	const statuses = [200, 400, 401, 403, 404, 407, 408, 409, 412, 429, 500, 503];
	const failures = [
		...statuses.map((status) => failureOf({ status, message: 'No.' }, SPACE)),
		...statuses.map((status) => explain(answer(status, {}, '<html>'), SPACE)),
		...['ENOTFOUND', 'ECONNRESET', 'CERT_HAS_EXPIRED', 'ERR_CANCELED'].map((code) =>
			explain({ kind: 'noAnswer', code }, SPACE),
		),
	];
	for (const { advice } of failures) {
		expect(advice.join(' ')).not.toMatch(/Retry|run again|run it again|twice|later/i);
	}
});

it('a run that was stopped is no fault of the network', () => {
	const failure = explain({ kind: 'noAnswer', code: 'ERR_CANCELED' }, SPACE);
	expect(failure).toMatchObject({
		kind: 'canceled',
		happened: 'the run was stopped or ran out of its time',
	});
	expect(failure.advice.join(' ')).toMatch(/Timeout/);
});

describe('a service account', () => {
	it('is not sent to a button that its credential does not have', () => {
		const grants = { status: 403, message: 'The administrator must grant the app the scope.' };
		const bySomebody = (credentialKind: RequestContext['credentialKind']) =>
			failureOf(grants, { ...SPACE, credentialKind }).advice.join(' ');
		expect(bySomebody('oAuth2')).toContain('Switch account');
		expect(bySomebody('serviceAccount')).not.toContain('Switch account');
	});

	it('is told what to delegate where reading spaces is not all that it lacks', () => {
		const narrowed = missingScopeWords(['spaces.list'], 'serviceAccount');
		expect(narrowed.slice(2).join(' ')).toContain("set 'Access to Spaces'");
		const more = missingScopeWords(['spaces.list', 'spaces.messages.create'], 'serviceAccount');
		expect(more.slice(2).join(' ')).toMatch(/chat\.spaces and .*chat\.messages\.create/);
	});
});
