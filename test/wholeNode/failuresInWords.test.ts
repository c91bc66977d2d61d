import type { IDataObject } from 'n8n-workflow';

import { errors } from '../../sandbox/google';
import { CALLER, failureOf, run, world } from '../support/run';
import { EVERYTHING } from './aroundTheSetup';

const space: IDataObject = {
	spaceType: 'SPACE',
	displayName: 'Apollo',
	members: 'ada@example.com',
};
const dm: IDataObject = { spaceType: 'DIRECT_MESSAGE', members: 'ada@example.com' };

type Reply = ReturnType<typeof errors.malformedUser>;

/** What a person reads when Google answers the set-up in this way. */
async function told(reply: Reply, row = space) {
	const there = world();
	there.google.faults.on({ method: 'spaces.setup' }, reply);
	const { message, description } = await failureOf(there, [row]);
	return { message, description };
}

const refused = (status: number, message: string, canonical: string): Reply => ({
	status,
	body: { error: { code: status, message, status: canonical } },
});

const CASES: Array<[string, Reply, RegExp, RegExp]> = [
	[
		'a Chat app that is not configured',
		errors.appNotConfigured(),
		/Chat app of your Google Cloud project is not configured yet$/,
		/<a href="https:\/\/console\.cloud\.google\.com\/apis\/api\/chat\.googleapis\.com\/hangouts-chat\?project=123456789012"/,
	],
	[
		'an API that is not enabled, by the project that Google names',
		errors.apiNotEnabled('555000111222'),
		/the Google Chat API is not switched on in your Google Cloud project$/,
		/apis\/library\/chat\.googleapis\.com\?project=555000111222"/,
	],
	[
		'a scope that was not granted',
		errors.scopeInsufficient('google.chat.v1.ChatService.SetUpSpace'),
		/lacks the permission to set up the space \(chat\.spaces\)$/,
		/Switch account/,
	],
	[
		'Chat turned off for the account',
		errors.chatTurnedOff(),
		/Google Chat is turned off for the account/,
		/Admin console/,
	],
	[
		'an unknown member',
		errors.malformedUser(),
		/Google Chat knows nobody by 'ada@example\.com'$/,
		/typing mistakes.*Google Group's email address belongs into 'Google Groups'/,
	],
	[
		'a name that is taken',
		errors.nameTaken(),
		/already has a space named 'Apollo'$/,
		/another display name/,
	],
	[
		'a request id of another user',
		errors.requestIdOfAnotherUser(),
		/this row was begun by another Google account$/,
		/start a new execution/,
	],
	[
		'a service account that acts for nobody',
		errors.serviceAccountUnsupported(),
		/lets only a person set up a space/,
		/delegation/,
	],
	['an admin policy', errors.adminPolicy(), /policy of your Google Workspace/, /API controls/],
	[
		'a consumer account',
		refused(
			403,
			'Google Chat API is only available to Google Workspace users',
			'PERMISSION_DENIED',
		),
		/Google Workspace accounts only/,
		/company or school/,
	],
	[
		'Google being unavailable, four times over',
		errors.unavailable(),
		/Google Chat is not available at the moment$/,
		/Tried 4 times: 503, 503, 503, 503\./,
	],
	[
		'anything else',
		refused(412, 'Not in the mood.', 'FAILED_PRECONDITION'),
		/refused to set up the space \(status 412\)$/,
		/Google's own words: Not in the mood\./,
	],
];

describe('what went wrong, in the words of the person', () => {
	it.each(CASES)('tells of %s', async (_cause, reply, message, description) => {
		const seen = await told(reply);
		expect(seen.message).toMatch(message);
		expect(seen.message).toMatch(/^('Apollo'|The run cannot go on): /);
		expect(seen.description).toMatch(description);
		expect(seen.description).toContain(
			reply.status < 500 ? 'No space was set up.' : 'Whether a space was set up is not known.',
		);
	});

	it('keeps Google words out of the message and in the description', async () => {
		const { message, description } = await told(errors.chatTurnedOff());
		expect(message).not.toContain('To use Chat API');
		expect(description).toContain("Google's own words: Google Chat is turned off. To use Chat API");
	});

	it('tells of a person who blocks the caller', async () => {
		const { message } = await told(errors.permissionDenied(), dm);
		expect(message).toMatch(/does not allow a direct message with 'ada@example\.com'$/);
	});

	it('offers nobody what only a named space has', async () => {
		const { message, description } = await told(errors.malformedUser(), dm);
		expect(message).toMatch(/Google Chat knows nobody by 'ada@example\.com'$/);
		expect(description).toContain('only be a member of a named space');
		expect(description).not.toContain('Leave Out');
	});

	it('names all those who may be the unknown one', async () => {
		const there = world();
		const members = 'ada@example.com, nobody@example.com';
		const { message } = await failureOf(there, [{ ...space, members }]);
		expect(message).toMatch(/one of these people: ada@example\.com, nobody@example\.com$/);
	});

	it('does not propose to look for a space that was just looked for in vain', async () => {
		const taken = { ...space, options: { ifSpaceExists: 'fail' } };
		const { description } = await told(errors.nameTaken(), taken);
		expect(description).toContain('looked for and not found');
		expect(description).not.toContain("'Reuse'");
	});

	it('does not point at words that Google has not said', async () => {
		const { description } = await told(refused(400, '', 'INVALID_ARGUMENT'));
		expect(description).toContain('in order');
		expect(description).not.toContain("Google's own words");
	});

	it('escapes what a person wrote and Google sent back', async () => {
		const { description } = await told(
			refused(400, '<img src=x onerror=alert(1)>', 'INVALID_ARGUMENT'),
		);
		expect(description).toContain('&lt;img src=x onerror=alert(1)&gt;');
	});

	it('is not rewritten by n8n where a name holds an errno word', async () => {
		const { message } = await told(errors.nameTaken(), {
			...space,
			displayName: 'Prepare EEXIST talks',
		});
		expect(message).toContain("'Prepare EEXIST talks'");
	});

	it('holds the advice too where a language model reads the message alone', async () => {
		const there = world();
		there.google.faults.on({ method: 'spaces.setup' }, errors.appNotConfigured());
		const { message } = await failureOf(there, [space], { isTool: true });
		expect(message).toMatch(/not configured yet\. Open the Chat API's Configuration page/);
		expect(message).not.toContain('<');
	});

	it('checks what was granted before anything is sent, and names the way out', async () => {
		const there = world();
		const { message, description } = await failureOf(there, [space], { scope: 'openid email' });
		expect(message).toMatch(/lacks the permission to set up the space \(chat\.spaces\)$/);
		expect(description).toContain('Switch account');
		expect(there.google.log).toEqual([]);
	});
});

describe('a plain refusal of Google (403)', () => {
	const denied = errors.permissionDenied();

	it('names what the row asks for that an organization can forbid', async () => {
		const external = { ...space, spaceSettings: { externalUserAllowed: true } };
		const { message, description } = await told(denied, external);
		expect(message).toMatch(/refused to set up the space \(status 403\)$/);
		expect(description).toContain("The row asks for 'Allow External People'");
		expect(description).toContain('administrator.md#when-google-refuses"');
		expect((await told(denied)).description).not.toContain('Allow External People');
		const unknown = await told(errors.invalidArgument(), external);
		expect(unknown.description).toContain("The row asks for 'Allow External People'");
	});

	it('blames nobody where looking for the direct message was refused, too', async () => {
		const there = world();
		there.google.faults.on(
			{},
			errors.apiError('PERMISSION_DENIED', 'The caller does not have permission'),
		);
		const { message, description } = await failureOf(there, [dm]);
		expect(message).toMatch(/refused to set up the space \(status 403\)$/);
		expect(description).toContain('API controls: trust the Client ID');
		expect(description).not.toContain('blocked');
	});

	it('of a direct message with the app is about the app', async () => {
		const withApp = { spaceType: 'DIRECT_MESSAGE', singleUserBotDm: true };
		const { message, description } = await told(denied, withApp);
		expect(message).toMatch(/the Chat app is not available to the account$/);
		expect(description).toMatch(/'Visibility' includes the account/);
	});

	it('in a direct message that was found is one that nobody has accepted', async () => {
		const there = world();
		there.google.addSpace({
			spaceType: 'DIRECT_MESSAGE',
			createdBy: CALLER,
			members: ['ada@example.com'],
		});
		for (const method of ['spaces.messages.create', 'spaces.members.list']) {
			there.google.faults.on({ method }, denied);
		}
		const greeted = { ...dm, afterSetup: { welcomeMessage: 'Hello', checkMembers: 'report' } };
		const { json } = await run(there, [greeted], there.tokenFor(...EVERYTHING));
		expect(json[0]?.warnings).toEqual([
			expect.stringMatching(/^The welcome message was not sent: the account has not accepted/),
			expect.stringMatching(/^The members were not checked: the account has not accepted/),
		]);
	});

	it('of a list of members means that they are hidden', async () => {
		const there = world();
		there.google.faults.on({ method: 'spaces.members.list' }, denied);
		const checked = { ...space, afterSetup: { checkMembers: 'report' } };
		const { json } = await run(there, [checked], there.tokenFor(...EVERYTHING));
		expect(json[0]?.warnings).toEqual([
			expect.stringMatching(/^The members were not checked: who is in the space cannot be seen/),
		]);
	});
});

describe('a refusal (403) in which Google names the Cloud project', () => {
	const suspended = errors.consumerSuspended('555000111222');

	it.each<[string, string, IDataObject]>([
		['a setup', 'spaces.setup', space],
		['a direct message', 'spaces.setup', dm],
		['a space with a link', 'spaces.get', { ...space, options: { existingSpace: 'AAQA0000001' } }],
		['a list', 'spaces.list', { ...space, options: { ifSpaceExists: 'reuse' } }],
	])('is said of the run, whatever was asked for: %s', async (_what, method, wish) => {
		const there = world();
		there.google.addSpace({ spaceType: 'SPACE', createdBy: CALLER, displayName: 'Apollo' });
		there.google.faults.on({ method }, suspended);
		const { message, description } = await failureOf(there, [wish], there.tokenFor(...EVERYTHING));
		expect(message).toMatch(/^The run cannot go on: Google Chat refused to .* \(status 403\)$/);
		expect(description).toContain('about your Google Cloud project, not about the row');
		expect(description).toMatch(/cloud\.google\.com\/home\/dashboard\?project=555000111222"/);
		expect(description).toContain("Google's own words: Permission denied: Consumer");
	});

	it.each<[string, string, IDataObject]>([
		['adding somebody', 'spaces.members.create', { members: 'ada@example.com, ben@example.com' }],
		['a list of members', 'spaces.members.list', { afterSetup: { checkMembers: 'report' } }],
	])('blames nobody and no owner: %s', async (_what, method, asked) => {
		const there = world();
		there.google.addSpace({
			spaceType: 'SPACE',
			createdBy: CALLER,
			displayName: 'Apollo',
			members: ['ada@example.com'],
		});
		there.google.faults.on({ method }, suspended);
		const wish = { ...space, options: { ifSpaceExists: 'reuse' }, ...asked };
		const { json } = await run(there, [wish], there.tokenFor(...EVERYTHING));
		const warnings = JSON.stringify(json[0]?.warnings);
		expect(warnings).toContain('It is about your Google Cloud project');
		expect(warnings).toContain("Google's own words: Permission denied: Consumer");
	});
});

describe('what the row can be told of itself', () => {
	it('a name is taken by a space that Reuse did not find', async () => {
		const there = world();
		there.google.faults.on({ method: 'spaces.setup' }, errors.nameTaken());
		const reused = { ...space, options: { ifSpaceExists: 'reuse' } };
		const { description } = await failureOf(there, [reused], there.tokenFor(...EVERYTHING));
		expect(description).toContain('the account is not in it');
		expect(description).not.toContain("to 'Reuse'");
	});

	it('the caller is among the members', async () => {
		const { description } = await told(
			errors.invalidArgument("Don't specify the calling user as a membership."),
		);
		expect(description).toContain("Leave yourself out of 'Members'");
	});

	it('a public Google Group is no group of an organization', async () => {
		const there = world();
		const { message } = await failureOf(
			there,
			[{ ...space, spaceSettings: { groups: 'team@googlegroups.com' } }],
			there.tokenFor(...EVERYTHING),
		);
		expect(message).toMatch(
			/'team@googlegroups\.com' is a public Google Group, which cannot be a member/,
		);
		expect(there.google.calls('spaces.setup')).toEqual([]);
	});
});

describe('where a failure stops the node', () => {
	it('does not say that nothing was made where an answer was lost', async () => {
		const there = world();
		there.google.faults.on({ method: 'spaces.setup' }, 'lostAnswer');
		const { description } = await failureOf(there, [space]);
		expect(there.google.spaces()).toHaveLength(1);
		expect(description).toMatch(/Whether a space was set up is not known\. n8n's Retry/);
	});

	it('counts no space that was there before and made the row fail', async () => {
		const there = world();
		there.google.addSpace({ spaceType: 'SPACE', createdBy: CALLER, displayName: 'Apollo' });
		const { description } = await failureOf(there, [
			{ ...space, options: { ifSpaceExists: 'fail' } },
		]);
		expect(description).toContain('No space was set up.');
	});

	it('says how many spaces exist and how to go on', async () => {
		const there = world();
		there.google.faults.on(
			{ where: ({ body }) => JSON.stringify(body ?? {}).includes('Mercury') },
			errors.nameTaken(),
		);
		const { description } = await failureOf(there, [space, { ...space, displayName: 'Mercury' }]);
		expect(description).toMatch(
			/1 of 2 spaces exist already\..*Retry of this execution completes the rest and makes none twice/,
		);
		expect(description).toContain('; a new execution could make some again.');
	});
});
