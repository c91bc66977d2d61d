import { generateKeyPairSync } from 'node:crypto';

import type { IDataObject } from 'n8n-workflow';

import { errors } from '../../sandbox/google';
import { CALLER, failureOf, run, SAME_NAMES, world, type World } from '../support/run';
import { EVERYTHING } from './aroundTheSetup';

const EMAIL = 'bot@apollo-project.iam.gserviceaccount.com';
const AUTH = 'https://www.googleapis.com/auth/';
const ALL = EVERYTHING.map((name) => AUTH + name);

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const privateKey = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const publicKeyPem = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString();

function withAccount(there: World, delegated: string[] | 'nothing' = ALL) {
	const delegatedScopes = delegated === 'nothing' ? undefined : delegated;
	there.google.oauth.registerServiceAccount({ email: EMAIL, publicKeyPem, delegatedScopes });
	return { serviceAccount: { email: EMAIL, privateKey, delegatedEmail: 'owner@example.com' } };
}

const row = (extra: IDataObject = {}): IDataObject => ({
	authentication: 'serviceAccount',
	spaceType: 'SPACE',
	displayName: 'Apollo',
	members: 'ben@example.com',
	...extra,
});

describe('a service account', () => {
	it('sets up spaces as the user of the credential, or as the one of the row', async () => {
		const there = world(SAME_NAMES);
		await run(there, [row(), row({ options: { actAs: 'ada@example.com' } })], withAccount(there));
		expect(there.google.calls('spaces.setup').map(({ user }) => user)).toEqual([
			'owner@example.com',
			'ada@example.com',
		]);
	});

	it.each([
		['Members', { members: 'ben@example.com, Owner@example.com' }],
		['Owners', { afterSetup: { owners: 'owner@example.com' } }],
	])('leaves out who it acts as, who is in anyway: %s', async (_where, extra) => {
		const there = world({ behaviour: { callerInMemberships: 'refused' } });
		const { json } = await run(there, [row(extra)], withAccount(there));
		expect(json[0]).toMatchObject({ created: true });
		expect(json[0]).not.toHaveProperty('warnings');
		expect(there.google.calls('spaces.setup')[0]?.body).toMatchObject({
			memberships: [{ member: { name: 'users/ben@example.com' } }],
		});
		expect(there.google.calls('spaces.members.patch')).toEqual([]);
	});

	it('says that who it acts as stays owner where they are named as manager', async () => {
		const there = world();
		const { json } = await run(
			there,
			[row({ afterSetup: { managers: 'owner@example.com' } })],
			withAccount(there),
		);
		expect(json[0]?.warnings).toEqual([
			expect.stringMatching(/'owner@example.com'.*stays its owner/),
		]);
		expect(there.google.calls('spaces.members.patch')).toEqual([]);
	});

	it.each([
		['a direct message', { spaceType: 'DM', members: 'owner@example.com' }],
		['a group chat', { spaceType: 'group', members: 'owner@example.com, ben@example.com' }],
	])('sends nothing where it would be left alone: %s', async (_kind, extra) => {
		const there = world();
		const { message } = await failureOf(there, [row(extra)], withAccount(there));
		expect(message).toMatch(/'owner@example.com'.*who acts|who acts/);
		expect(there.google.calls('spaces.setup')).toEqual([]);
	});

	it('asks once for each user, and for no permission that the rows do not need', async () => {
		const there = world(SAME_NAMES);
		await run(
			there,
			[row(), row(), row({ options: { actAs: 'ada@example.com' } })],
			withAccount(there),
		);
		const claims = there.google
			.calls('token.jwt')
			.map(({ body }) => (body as { claims: IDataObject }).claims);
		expect(claims.map(({ sub, scope }) => [sub, scope])).toEqual([
			['owner@example.com', `${AUTH}chat.spaces`],
			['ada@example.com', `${AUTH}chat.spaces`],
		]);
	});

	it('makes one space of two rows that write the person in two ways', async () => {
		const there = world();
		const reuse = (actAs?: string) =>
			row({ options: { ifSpaceExists: 'reuse', ...(actAs !== undefined && { actAs }) } });
		const { json } = await run(
			there,
			[reuse('Owner@example.com'), reuse('owner@example.com'), reuse()],
			withAccount(there),
		);
		expect(json.map(({ created }) => created)).toEqual([true, false, false]);
		expect(there.google.spaces()).toHaveLength(1);
	});

	it('is asked for by no more rows at a time than may be under way', async () => {
		const there = world(SAME_NAMES);
		there.google.latencyMs = 100;
		let underway = 0;
		let most = 0;
		const { handle } = there.google;
		jest.spyOn(there.google, 'handle').mockImplementation(async (request) => {
			most = Math.max(most, ++underway);
			return await handle.call(there.google, request).finally(() => (underway -= 1));
		});
		const rows = there.google.directory
			.addMany(40)
			.map(({ email }) => row({ options: { actAs: email } }));
		await run(there, rows, withAccount(there));
		expect(there.google.spaces()).toHaveLength(40);
		expect(most).toBeLessThanOrEqual(32);
	});

	const fields = { email: EMAIL, privateKey, delegatedEmail: 'owner@example.com' };
	const file = JSON.stringify({ client_email: EMAIL, private_key: privateKey });
	it.each([
		[
			'the key file in the email field',
			{ ...fields, email: file },
			/private key .* cannot be used/,
		],
		['the key in the person', { ...fields, delegatedEmail: privateKey }, /is not an email address/],
	])('shows no key that stands in the wrong field: %s', async (_where, serviceAccount, message) => {
		const there = world();
		withAccount(there);
		const error = await failureOf(there, [row()], { serviceAccount });
		expect(error.message).toMatch(message);
		expect(JSON.stringify(error) + error.description).not.toMatch(/PRIVATE KEY|MII/);
		expect(there.google.calls('token.jwt')).toEqual([]);
	});

	it('refuses a row that is to act as what is no email address, before anything is sent', async () => {
		const there = world();
		const bad = row({ options: { actAs: privateKey } });
		const { message } = await failureOf(there, [row(), bad], withAccount(there));
		expect(message).toMatch(
			/row 2 \('Apollo'\): what is given is not an email address \(Act As\)$/,
		);
		expect(there.google.log).toEqual([]);
	});

	it.each([
		[errors.unavailable(), "Google's sign-in service is not available at the moment (status 503)"],
		['reset', 'the connection to Google was lost or could not be made'],
		['timeout', 'the connection to Google was lost or could not be made'],
	] as const)('knows that nothing was sent where it got no token: %j', async (fault, happened) => {
		const there = world();
		const account = withAccount(there);
		there.google.faults.on({ method: 'token.jwt' }, fault);
		const { message, description } = await failureOf(there, [row()], account);
		expect(message).toBe(`'Apollo': ${happened}`);
		expect(description).toMatch(/<br>No space was set up\.$/);
		const { json } = await run(there, [row()], { ...account, onError: 'continueRegularOutput' });
		expect(json[0]?.details).not.toMatch(/may exist|not known/);
		expect(there.google.calls('spaces.setup')).toEqual([]);
	});

	it('reads addresses as people see them, whatever invisible came with them', async () => {
		const there = world();
		const { serviceAccount } = withAccount(there);
		const pasted = { email: `${EMAIL}\u200b`, delegatedEmail: '\ufeffowner@example.com\u200b' };
		const { json } = await run(there, [row()], {
			serviceAccount: { ...serviceAccount, ...pasted },
		});
		expect(json[0]).toMatchObject({ created: true });
	});

	it('is itself to blame where its key was deleted, and no row', async () => {
		const there = world();
		const account = withAccount(there);
		const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
		account.serviceAccount.privateKey = other.export({ type: 'pkcs8', format: 'pem' }).toString();
		const { json } = await run(there, [row(), row({ displayName: 'Gemini' })], {
			...account,
			onError: 'continueRegularOutput',
		});
		for (const { error } of json) {
			expect(error).toBe(
				'The run cannot go on: Google does not accept the private key of the service account',
			);
		}
	});

	it('tells a page of a firewall from a refusal of Google', async () => {
		const there = world();
		const account = withAccount(there);
		there.google.faults.on({ method: 'token.jwt' }, { status: 403, body: '<html>No.</html>' });
		const { message } = await failureOf(there, [row()], account);
		expect(message).toMatch(/something on the way answered in Google's place \(status 403\)$/);
	});

	it('brings in who is new in a row with a key', async () => {
		const there = world();
		const keyed = { options: { idempotencyKey: 'T-1' } };
		await run(there, [row(keyed)], withAccount(there));
		await there.clock.sleep(60_000);
		const more = row({ ...keyed, members: 'ben@example.com, carla@example.com' });
		const { json } = await run(there, [more], withAccount(there));
		expect(json[0]).not.toHaveProperty('warnings');
		expect(there.google.spaces()[0]?.members.map(({ email }) => email)).toEqual([
			'owner@example.com',
			'ben@example.com',
			'carla@example.com',
		]);
	});

	it('says that nobody was brought in where that is not delegated, and goes on', async () => {
		const there = world();
		const delegated = [`${AUTH}chat.spaces`];
		const keyed = (idempotencyKey: string) =>
			row({ displayName: idempotencyKey, options: { idempotencyKey } });
		await run(there, [keyed('T-1')], withAccount(there, delegated));
		await there.clock.sleep(60_000);
		const rows = [keyed('T-1'), keyed('T-2')];
		const { json } = await run(there, rows, withAccount(there, delegated));
		expect(json[0]?.warnings).toEqual([
			expect.stringMatching(/was not checked: that needs chat\.memberships in .* delegation\.$/),
		]);
		expect(json[1]).toMatchObject({ created: true });
		expect(there.google.calls('spaces.members.create')).toEqual([]);
	});

	it('has request ids of its own for each user', async () => {
		const there = world(SAME_NAMES);
		const key = (actAs: string) => row({ options: { actAs, idempotencyKey: 'T-1' } });
		const { json } = await run(
			there,
			[key('ada@example.com'), key('ben@example.com')],
			withAccount(there),
		);
		expect(json[0]?.requestId).not.toBe(json[1]?.requestId);
		expect(there.google.spaces()).toHaveLength(2);
	});

	it.each([
		['without delegation', 'nothing' as const, {}, /may not act as 'owner@example\.com'$/],
		[
			'without a scope that the row needs',
			[`${AUTH}chat.spaces`],
			{ afterSetup: { welcomeMessage: 'Hi' } },
			/ 1 of 2 rows .*row 2 .*lacks a permission .*\(chat\.messages\.create\)$/,
		],
		[
			'for a user whom Google does not know',
			ALL,
			{ options: { actAs: 'nobody@example.com' } },
			/knows no user 'nobody@example\.com'/,
		],
	])('is told %s before anything is sent', async (_case, delegated, extra, words) => {
		const there = world();
		const { message } = await failureOf(there, [row(), row(extra)], withAccount(there, delegated));
		expect(message).toMatch(words);
		expect(there.google.calls('spaces.setup')).toEqual([]);
	});

	it.each(EVERYTHING)(
		'that lacks only %s is told just that before anything is sent',
		async (missing) => {
			const there = world();
			const whole = {
				spaceSettings: { groups: 'team@example.com' },
				afterSetup: {
					owners: 'ada@example.com',
					addChatApp: true,
					welcomeMessage: 'Hi',
					pinWelcomeMessage: true,
					checkMembers: 'report',
				},
				options: { ifSpaceExists: 'reuse' },
			};
			const delegated = ALL.filter((scope) => scope !== AUTH + missing);
			const { message, description } = await failureOf(
				there,
				[row(whole)],
				withAccount(there, delegated),
			);
			expect(message).toBe(
				`'Apollo': the service account lacks a permission to act as 'owner@example.com' (${missing})`,
			);
			expect(description.match(/https:\/\/www\.googleapis\.com\/auth\/[\w.-]*\w/g)).toEqual([
				AUTH + missing,
			]);
			expect(new Set(there.google.log.map(({ name }) => name))).toEqual(new Set(['token.jwt']));
		},
	);

	it('says what is wrong with a key, and shows nothing of it', async () => {
		const there = world();
		const { serviceAccount } = withAccount(there);
		const cut = { ...serviceAccount, privateKey: privateKey.slice(0, 300) };
		const failure = await failureOf(there, [row()], { serviceAccount: cut });
		expect(failure.message).toMatch(/private key of the service account cannot be used$/);
		expect(JSON.stringify(failure) + failure.description).not.toContain(privateKey.slice(100, 140));
	});

	it('signs anew once when Google no longer accepts a token', async () => {
		const there = world();
		there.google.faults.on({ method: 'spaces.setup', nth: 1 }, { status: 401, body: {} });
		const { json } = await run(there, [row()], withAccount(there));
		expect(json[0]).toMatchObject({ created: true });
		expect(there.google.calls('token.jwt')).toHaveLength(2);
	});

	it('is not sent to a button that its credential does not have', async () => {
		const there = world();
		there.google.faults.on({ method: 'spaces.setup' }, { status: 401, body: {} });
		const { message, description } = await failureOf(there, [row()], withAccount(there));
		expect(message).toMatch(/did not accept the sign-in of the service account$/);
		expect(description).not.toContain('Switch account');
	});

	it.each([
		['the sign-in of one is refused', { status: 401, body: {} }, /did not accept the sign-in/],
		['Chat is off for one', errors.chatTurnedOff(), /Google Chat is turned off/],
	])('of several people, ends what is left of one alone: %s', async (_what, answer, words) => {
		const there = world(SAME_NAMES);
		there.google.faults.on(
			{ method: 'spaces.setup', where: ({ user }) => user !== CALLER },
			answer,
		);
		const ada = row({ options: { actAs: 'ada@example.com' } });
		const { json } = await run(there, [row(), ada, ada, row()], {
			...withAccount(there),
			onError: 'continueRegularOutput',
		});
		expect(json.map(({ error }) => typeof error)).toEqual([
			'undefined',
			'string',
			'string',
			'undefined',
		]);
		expect(json[1]?.error).toMatch(/^Row 2 \('Apollo'\): /);
		expect(json[2]?.error).toMatch(/^Row 3 \('Apollo'\): /);
		for (const { error } of json.slice(1, 3)) expect(error).toMatch(words);
	});

	it('of one person, ends the run', async () => {
		const there = world();
		there.google.faults.on({ method: 'spaces.setup' }, errors.chatTurnedOff());
		const { message } = await failureOf(there, [row(), row()], withAccount(there));
		expect(message).toMatch(/^The run cannot go on: Google Chat is turned off/);
	});

	it.each([2, 5])('that may act for nobody says it once of all %i rows', async (count) => {
		const there = world();
		const rows = Array.from({ length: count }, () => row());
		const { message, description } = await failureOf(there, rows, withAccount(there, 'nothing'));
		expect(message).toBe(
			"Nothing was sent: the service account may not act as 'owner@example.com'",
		);
		expect(description).not.toContain('Row 1');
		expect(description.split('domain-wide delegation, with').length).toBe(2);
		expect(description).toMatch(/<br>Run again after that\.$/);
	});

	it('that may only set up is told where to widen that', async () => {
		const there = world();
		const { serviceAccount } = withAccount(there);
		const narrowed = { ...serviceAccount, spacesAccess: 'create' };
		const { description } = await failureOf(there, [row({ options: { ifSpaceExists: 'fail' } })], {
			serviceAccount: narrowed,
		});
		expect(description).toMatch(/set 'Access to Spaces' to 'Set Up and Find Spaces'/);
	});

	it('is needed to act as somebody', async () => {
		const { message } = await failureOf(world(), [
			{ ...row({ options: { actAs: 'ada@example.com' } }), authentication: 'oAuth2' },
		]);
		expect(message).toMatch(/only a service account can act as somebody/);
	});
});
