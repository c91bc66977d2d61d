import type { IDataObject } from 'n8n-workflow';

import { errors, type ErrorReply } from '../../sandbox/google';
import { failureOf, run, world } from '../support/run';
import { row, runAll } from './aroundTheSetup';

const dm: IDataObject = { spaceType: 'DIRECT_MESSAGE', members: 'ada@example.com' };

/** An answer of Google's in words of a test's own. */
const refused = (code: number, message: string, more: object = {}): ErrorReply => ({
	status: code,
	body: { error: { code, message, ...more } },
});

/** What a person reads when Google answers each set-up in this way. */
async function told(reply: ErrorReply, asked = row()) {
	const there = world();
	there.google.faults.on({ method: 'spaces.setup' }, reply);
	return await failureOf(there, [asked]);
}

const FAILED_PRECONDITION = { status: 'FAILED_PRECONDITION' };

describe('an answer that two causes fit is told by the more telling one', () => {
	it.each<[string, ErrorReply, IDataObject, RegExp]>([
		['a policy, of a direct message', errors.adminPolicy(), dm, /policy of your Google Workspace/],
		[
			'a Chat app that is missing, of a request that was not ready for it',
			refused(400, 'Google Chat app not found.', FAILED_PRECONDITION),
			row(),
			/Chat app .*is not configured/,
		],
		[
			'an API that is off, in words about its scopes',
			refused(403, 'Chat API has not been used in project 1; insufficient authentication scopes.'),
			row(),
			/is not switched on/,
		],
		[
			'an unknown person, in words about the request id',
			refused(400, 'Missing or malformed user resource name in the request.'),
			row({ members: 'ada@example.com' }),
			/knows nobody by 'ada@example\.com'/,
		],
	])('%s', async (_what, reply, asked, message) => {
		expect((await told(reply, asked)).message).toMatch(message);
	});

	it('a policy, where somebody is added to a space that is there', async () => {
		const there = world();
		const people = there.google.directory.addMany(50).map(({ email }) => email);
		there.google.faults.on({ method: 'spaces.members.create' }, errors.adminPolicy());
		const { json } = await runAll(there, [row({ members: people })]);
		expect(json[0]?.warnings).toEqual([
			expect.stringMatching(
				/^'person\.050@example\.com' was not added: .*policy of your Google Workspace/,
			),
		]);
	});
});

describe('an answer that looks like another', () => {
	it('is not put down to the key where Google knows no field for it', async () => {
		const reply = refused(
			400,
			'Invalid JSON payload received. Unknown name "requestId": Cannot find field.',
		);
		const { message, description } = await told(reply, row({ options: { idempotencyKey: 'T-1' } }));
		expect(message).not.toMatch(/another Google account/);
		expect(description).toContain('Cannot find field');
	});

	it('is no taken name where two changes met', async () => {
		const { message } = await told(errors.aborted());
		expect(message).toMatch(/not available at the moment$/);
	});

	it('is a restricted Chat app with any status', async () => {
		const { body } = errors.appRestricted();
		const { message } = await told({ status: 400, body });
		expect(message).toMatch(/administrator of your organization restricts this Chat app$/);
	});

	it('is no API that is off where somebody else is disabled', async () => {
		const { message } = await told(refused(403, 'The user cannot be added: it is disabled.'));
		expect(message).toMatch(/^'Apollo': Google Chat refused to set up the space/);
	});

	it('is a refusal of Google also where it comes as a list of one', async () => {
		const { body } = errors.permissionDenied();
		const { message, description } = await told({ status: 403, body: [body] });
		expect(message).toMatch(/refused to set up the space \(status 403\)$/);
		expect(description).toContain("Google's own words: Permission denied");
	});

	it('is about the project of the whole run where its Chat app is not live', async () => {
		const { message } = await told(errors.appInactive());
		expect(message).toMatch(/^The run cannot go on: the Chat app .* is not live$/);
	});

	it.each([404, 400])('is a missing Chat app with status %p', async (status) => {
		const { message } = await told(refused(status, 'Invalid project number.'));
		expect(message).toMatch(/Chat app .*is not configured/);
	});

	it('is the quota with any status', async () => {
		const { error } = errors.quotaExceeded().body as { error: object };
		const reply = { status: 403, body: { error } };
		const { message } = await told(reply, row({ options: { maxWaitSeconds: 1 } }));
		expect(message).toMatch(/used up Google Chat's quota/);
	});

	it('is no page of a proxy where Google says that a request took too long', async () => {
		const { message } = await told({ status: 408, body: '' });
		expect(message).toMatch(/not available at the moment$/);
	});

	it.each([
		'Insufficient permission to create spaces in this organization.',
		'Insufficient permissions for this space: only owners may do that',
	])('is no scope that is missing where a person may not do something: %s', async (words) => {
		const { message } = await told(refused(403, words, { status: 'PERMISSION_DENIED' }));
		expect(message).toMatch(/^'Apollo': Google Chat refused to set up the space \(status 403\)$/);
	});

	it('is told in one line, however many Google has written', async () => {
		const { description } = await told(refused(400, 'Bad name.\n\n  Bad\tgroup.'));
		expect(description).toContain("Google's own words: Bad name. Bad group.<br>");
	});

	it('is a missing permission in the older form, too', async () => {
		const errorsOfOldForm = [{ domain: 'global', reason: 'insufficientPermissions' }];
		const { message } = await told(refused(403, 'Forbidden.', { errors: errorsOfOldForm }));
		expect(message).toMatch(/lacks the permission to set up the space \(chat\.spaces\)$/);
	});

	it('is not Chat turned off where another condition is not met', async () => {
		const { message, description } = await told(refused(400, 'Not now.', FAILED_PRECONDITION));
		expect(message).not.toMatch(/turned off/);
		expect(description).toContain("Google's own words: Not now.");
	});

	it("leads to the credential's project where Google names none that could be one", async () => {
		const { body } = errors.apiNotEnabled();
		const named = JSON.parse(
			JSON.stringify(body).replaceAll('projects/123456789012', 'projects/a&b"'.slice(0, -1)),
		) as object;
		const { description } = await told({ status: 403, body: named });
		expect(description).toMatch(/library\/chat\.googleapis\.com\?project=123456789012"/);
	});
});

describe('a connection that fails below HTTP', () => {
	/** An error as n8n wraps it, the code in the innermost. */
	const wrapped = (code: string, depth: number): Error =>
		depth === 0
			? Object.assign(new Error('failed'), { code })
			: Object.assign(new Error('failed'), { cause: wrapped(code, depth - 1) });

	const toldOf = async (thrown: Error) => {
		const there = world();
		const token = there.tokenFor();
		there.google.oauth.expire(token.accessToken);
		const refresh = () => {
			throw thrown;
		};
		return await failureOf(there, [row()], { ...token, refresh });
	};

	it.each(['ENOTFOUND', 'EAI_AGAIN'])('is a name that was not found with %s', async (code) => {
		expect((await toldOf(wrapped(code, 0))).message).toMatch(/name could not be resolved$/);
	});

	it.each(['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'SELF_SIGNED_CERT_IN_CHAIN', 'CERT_HAS_EXPIRED'])(
		'is a certificate that is not trusted with %s',
		async (code) => {
			const { message, description } = await toldOf(wrapped(code, 0));
			expect(message).toMatch(/secure connection to Google could not be verified$/);
			expect(description).toContain(code);
		},
	);

	it('is known through all the errors that n8n puts around it', async () => {
		expect((await toldOf(wrapped('ENOTFOUND', 2))).message).toMatch(/could not be resolved$/);
	});
});

describe('a pause that Google asks for', () => {
	it.each([
		['by the name that Google gives it', 'retry-after'],
		['in capitals, as a proxy may write it', 'Retry-After'],
	])('is kept %s', async (_how, header) => {
		const there = world();
		const begun = there.clock.now();
		const { body } = errors.quotaExceeded();
		there.google.faults.on(
			{ method: 'spaces.setup', nth: 1 },
			{ status: 429, body, headers: { [header]: '40' } },
		);
		await run(there, [row()]);
		expect((there.google.log[1]?.at ?? 0) - begun).toBeGreaterThanOrEqual(40_000);
	});

	it('is kept where n8n throws the answer, after it has renewed the access', async () => {
		const there = world();
		const expired = there.tokenFor();
		there.google.oauth.expire(expired.accessToken);
		const begun = there.clock.now();
		there.google.faults.on(
			{ method: 'spaces.setup', nth: 3 },
			errors.quotaExceeded({ retryAfter: '40' }),
		);
		const refresh = () => there.tokenFor().accessToken;
		await run(there, [row()], { ...expired, isOldHost: true, refresh });
		expect((there.google.log.at(-1)?.at ?? 0) - begun).toBeGreaterThanOrEqual(40_000);
		expect(there.google.calls('spaces.setup').map(({ status }) => status)).toEqual([
			401, 401, 429, 200,
		]);
	});
});

describe('a permission that is missing', () => {
	const narrow = (there: ReturnType<typeof world>, ...more: string[]) =>
		there.tokenFor('chat.spaces.create', ...more);
	const NEXT = `click 'Switch account' ('Sign in with Google' if it is not connected) and leave every box ticked.`;

	it('is told with the very steps that mend it', async () => {
		const there = world();
		const wish = row({ options: { ifSpaceExists: 'reuse' } });
		const { description } = await failureOf(there, [wish], narrow(there, 'chat.memberships'));
		expect(description).toContain(
			`Open the credential, set 'Access to Spaces' to 'Set Up and Find Spaces', then ${NEXT}`,
		);
	});

	it('of several kinds is told in one sentence', async () => {
		const there = world();
		const wish = row({
			options: { ifSpaceExists: 'reuse' },
			afterSetup: { welcomeMessage: 'Hi', owners: 'ada@example.com' },
		});
		const { description } = await failureOf(there, [wish], narrow(there));
		expect(description).toMatch(
			/Open the credential, set 'Access to Spaces' to 'Set Up and Find Spaces', switch on 'Manage Members'(,| and)( switch on)? 'Send Welcome Message', then /,
		);
	});

	it('is no obstacle to reading where a wider one is there', async () => {
		const there = world();
		there.google.addSpace({
			spaceType: 'SPACE',
			createdBy: 'owner@example.com',
			displayName: 'Apollo',
		});
		const { json } = await run(
			there,
			[row({ options: { ifSpaceExists: 'reuse' } })],
			narrow(there, 'chat.spaces.readonly', 'chat.memberships'),
		);
		expect(json[0]).toMatchObject({ created: false });
		expect(json[0]).not.toHaveProperty('warnings');
	});
});
