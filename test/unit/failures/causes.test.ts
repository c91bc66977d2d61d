import { explain } from '../../../nodes/GoogleChatSetupSpace/failures/explain';
import * as existing from '../../../nodes/GoogleChatSetupSpace/failures/existing';
import type {
	FailureKind,
	RequestContext,
} from '../../../nodes/GoogleChatSetupSpace/failures/failure';
import { signInWords } from '../../../nodes/GoogleChatSetupSpace/failures/signIn';
import { answer } from '../../../nodes/GoogleChatSetupSpace/google/outcome';
import type { MethodName } from '../../../nodes/GoogleChatSetupSpace/google/permissions';

const ADA = 'ada@example.com';
const INFO = 'type.googleapis.com/google.rpc.ErrorInfo';

interface Said {
	status?: number;
	message?: string;
	reason?: string;
	canonical?: string;
	metadata?: object;
}

/** The kind of failure that an answer is taken for. */
function failureOf(
	{ status = 403, message = 'No.', reason, canonical, metadata }: Said,
	about: Partial<RequestContext> = {},
) {
	const details = [{ '@type': INFO, reason, metadata }];
	const error = { code: status, message, status: canonical, details };
	const context: RequestContext = {
		method: 'spaces.setup',
		credentialKind: 'oAuth2',
		spaceType: 'SPACE',
		people: [ADA],
		...about,
	};
	return explain(answer(status, {}, { error }), context);
}

describe("Google's words are a cause", () => {
	it.each<[FailureKind, string]>([
		['appNotConfigured', 'Google Chat app not found. To create one …'],
		['appNotConfigured', 'No bot associated with this project.'],
		['appNotConfigured', 'Invalid project number.'],
		['appInactive', 'Google Chat app is inactive.'],
		['appRestricted', "This organization's administrator restricts this Chat app from …"],
		['apiNotEnabled', 'Google Chat API has not been used in project 12 before or it is disabled.'],
		['missingScope', 'Request had insufficient authentication scopes.'],
		['missingScope', 'Insufficient Permission: …'],
		['appAuthentication', "This method doesn't support app authentication with a service account."],
		['appAuthentication', 'This method doesn’t support app authentication.'],
		['appAuthentication', 'This method doesnt support app authentication.'],
		['appAuthentication', "Service account authentication doesn't support access to …"],
		['chatTurnedOff', 'Google Chat is turned off. To use Chat API, turn on Google Chat.'],
		['chatTurnedOff', 'Google Chat was turned off by an administrator.'],
		['consumerAccount', 'The API is only available to Google Workspace users'],
		['policy', 'The administrator must grant the app the required OAuth scope.'],
		[
			'requestIdOfAnotherUser',
			'The request ID was already used by a different authenticated user.',
		],
		['requestIdOfAnotherUser', 'Another user has used this request_id.'],
		['requestIdOfAnotherUser', 'requestId is of another user'],
		['callerAmongMembers', "Don't specify the calling user as a membership"],
		['callerAmongMembers', 'don’t specify the calling user'],
		['unknownMember', 'Missing or malformed user resource name in the request.'],
	])('%s: %s', (kind, message) => {
		expect(failureOf({ status: 400, message }).kind).toBe(kind);
		expect(failureOf({ status: 403, message }).kind).toBe(kind);
		// A fault of the server's says nothing of the row.
		expect(failureOf({ status: 500, message }).kind).toBe('unavailable');
	});

	it.each<[FailureKind, string]>([
		['apiNotEnabled', 'SERVICE_DISABLED'],
		['apiNotEnabled', 'accessNotConfigured'],
		['missingScope', 'ACCESS_TOKEN_SCOPE_INSUFFICIENT'],
		['missingScope', 'insufficientPermissions'],
		['missingScope', 'INSUFFICIENT_PERMISSIONS'],
		['policy', 'admin_policy_enforced'],
		['policy', 'org_internal'],
	])('%s, by its reason %s', (kind, reason) => {
		expect(failureOf({ reason }).kind).toBe(kind);
		expect(failureOf({ reason: `${reason}_OR_SO` }).kind).toBe('notAllowed');
		expect(failureOf({ reason: `NOT_${reason}` }).kind).toBe('notAllowed');
	});

	it.each([
		'Something is wrong. Request ID: 7f3a',
		'The user is another user.',
		'Unknown name "requestId": Cannot find field.',
		'The space says: Google Chat is turned off.',
		'You have sufficient permission.',
	])('nothing by "%s"', (message) => {
		expect(failureOf({ status: 400, message }).kind).toBe('other');
	});
});

describe('a status is a cause', () => {
	it.each<[FailureKind, Said]>([
		['unreadable', { status: 403, message: '' }],
		['unreadable', { status: 404, message: '' }],
		['unreadable', { status: 407, message: '' }],
		['unreadable', { status: 200, message: '' }],
		['unreadable', { status: 302, message: '' }],
		['unauthorized', { status: 401, message: '' }],
		['unavailable', { status: 408, message: '' }],
		['quota', { status: 429, message: '' }],
		['quota', { status: 400, canonical: 'RESOURCE_EXHAUSTED' }],
		['unavailable', { status: 503, message: '' }],
		['unavailable', { status: 409, canonical: 'ABORTED' }],
		['other', { status: 400 }],
		['other', { status: 404 }],
		['other', { status: 409 }],
		['other', { status: 404, message: '', canonical: 'NOT_FOUND' }],
		['notAllowed', { status: 403, message: '', reason: 'SOMETHING' }],
		['projectRefused', { status: 403, metadata: { consumer: 'projects/12' } }],
		['other', { status: 404, metadata: { consumer: 'projects/12' } }],
	])('%s: %j', (kind, said) => {
		expect(failureOf(said).kind).toBe(kind);
	});
});

describe('what was asked for is a cause', () => {
	const dm = { spaceType: 'DIRECT_MESSAGE' } as const;
	const withApp = { ...dm, people: [] };
	const publicGroup = { people: ['team@googlegroups.com'] };

	it.each<[FailureKind, number, MethodName, Partial<RequestContext>?]>([
		['nameTaken', 409, 'spaces.setup', { displayName: 'Apollo' }],
		['nameTaken', 409, 'spaces.patch', { displayName: 'Apollo' }],
		['other', 409, 'spaces.patch', {}],
		['other', 409, 'spaces.members.create', { displayName: 'Apollo' }],
		['notAllowed', 403, 'spaces.patch', { displayName: 'Apollo' }],
		['publicGroup', 403, 'groups.lookup', publicGroup],
		['publicGroup', 404, 'groups.lookup', publicGroup],
		['other', 400, 'groups.lookup', publicGroup],
		['blocked', 403, 'spaces.members.create', publicGroup],
		['unknownGroup', 403, 'groups.lookup', { people: ['team@example.com'] }],
		['unknownGroup', 404, 'groups.lookup', { people: ['team@googlegroups.com.example'] }],
		['appNotAvailable', 403, 'spaces.members.createApp'],
		['appNotAvailable', 404, 'spaces.members.createApp'],
		['other', 400, 'spaces.members.createApp'],
		['appNotAvailable', 403, 'spaces.setup', withApp],
		['appNotAvailable', 404, 'spaces.setup', withApp],
		['notAllowed', 403, 'spaces.setup', { people: [] }],
		['notAccepted', 403, 'spaces.get', dm],
		['notAccepted', 403, 'spaces.members.list', dm],
		['notAccepted', 403, 'spaces.members.get', dm],
		['notAccepted', 403, 'spaces.messages.create', dm],
		['notAccepted', 403, 'spaces.messagePins.create', dm],
		['notAllowed', 403, 'spaces.findDirectMessage', dm],
		['other', 404, 'spaces.get', dm],
		['membersHidden', 403, 'spaces.members.list'],
		['other', 404, 'spaces.members.list'],
		['notAllowed', 403, 'spaces.members.get'],
		['blocked', 403, 'spaces.members.create'],
		['other', 404, 'spaces.members.create'],
		['blocked', 403, 'spaces.setup', dm],
		['notAllowed', 403, 'spaces.setup', { ...dm, lookUpWasRefused: true }],
		['notAllowed', 403, 'spaces.setup'],
	])('%s: status %d of %s, %j', (kind, status, method, about = {}) => {
		expect(failureOf({ status }, { method, ...about }).kind).toBe(kind);
	});
});

describe('what is said', () => {
	it('names the API that was asked', () => {
		const groups = { method: 'groups.lookup' } as const;
		expect(failureOf({ status: 503 }, groups).happened).toMatch(/^Google Groups is not available/);
		expect(failureOf({ status: 503 }).happened).toMatch(/^Google Chat is not available/);
		expect(failureOf({ reason: 'SERVICE_DISABLED' }, groups).happened).toMatch(
			/Cloud Identity API/,
		);
		expect(failureOf({ status: 429 }, groups).happened).toMatch(/Cloud Identity's quota/);
	});

	it('names what of the row an organization can forbid, unless it is surely not that', () => {
		const asked = ['Allow External People', 'Target Audience'];
		const { advice } = failureOf({}, { asked });
		expect(advice[0]).toBe(
			"The row asks for 'Allow External People' and 'Target Audience', which an organization can forbid: leave it out, or ask an administrator to allow it.",
		);
		const refused = failureOf({}, { asked, lookUpWasRefused: true });
		expect(refused.advice[0]).toBe(
			'Looking for the direct message was refused, too: it is not about the person.',
		);
		expect(failureOf({}).advice).toHaveLength(1);
	});

	it.each<[MethodName, RegExp]>([
		['spaces.get', /^The space may have been deleted/],
		['spaces.patch', /^Only the space's owners may change this/],
		['spaces.members.delete', /^Only an owner or manager .* take people out/],
		['spaces.members.patch', /^Only an owner or manager .* change roles/],
		['spaces.messages.create', /^Only owners and managers may post/],
	])('is what is likelier than a rule: %s', (method, words) => {
		expect(failureOf({}, { method }).advice[0]).toMatch(words);
	});

	it('keeps Google’s own words, as data', () => {
		expect(failureOf({ message: 'No, "access_token": "abc1".' }).googlesWords).toBe(
			'No, "access_token": "…".',
		);
		expect('googlesWords' in failureOf({ status: 503, message: '' })).toBe(false);
	});

	it('of a sign-in is one text', () => {
		expect(signInWords({ ...answer(503), isOfSignIn: true })).toBe(
			"Google's sign-in service is not available at the moment (status 503). Try again later.",
		);
		expect(signInWords({ kind: 'noToken', by: 'serviceAccount', reason: 'noUser' })).toMatch(
			/^The service account has nobody to act as\. Fill in .*\.$/,
		);
	});
});

describe('what was found in a space', () => {
	it('has a kind of its own', () => {
		const space = { name: 'spaces/A' };
		const kinds = [
			existing.spaceExists(space, 'SPACE'),
			existing.somebodyMissing(space, [ADA]),
			existing.membersHidden(space),
			existing.keyOfAnotherRow('7', space, 'SPACE'),
			existing.spaceGone(),
			existing.otherKindOfSpace('SPACE', 'GROUP_CHAT', space),
			existing.anotherDirectMessage(ADA, space),
			existing.sameSpace('row 2', space),
		].map(({ kind }) => kind);
		expect(kinds).toEqual([
			'spaceExists',
			'somebodyMissing',
			'membersHidden',
			'keyOfAnotherRow',
			'spaceGone',
			'otherKindOfSpace',
			'anotherDirectMessage',
			'sameSpace',
		]);
	});
});
