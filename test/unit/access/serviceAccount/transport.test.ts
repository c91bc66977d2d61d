import { meaningOf } from '../../../../nodes/GoogleChatSetupSpace/google/outcome';
import fc from 'fast-check';
import type { IExecuteFunctions } from 'n8n-workflow';

import {
	findDirectMessage,
	getSpace,
	setUpSpace,
} from '../../../../nodes/GoogleChatSetupSpace/google/requests';
import { accountIn } from '../../../../nodes/GoogleChatSetupSpace/access/serviceAccount/account';
import { serviceAccountTransport } from '../../../../nodes/GoogleChatSetupSpace/access/serviceAccount/transport';
import { errors, OWNER, type Fault } from '../../../../sandbox/google';
import {
	DATA,
	EMAIL,
	KEY,
	MEMBERSHIPS,
	MESSAGES,
	newKeyPair,
	serviceAccountWorld,
	SPACES,
	TYPE,
} from './world';

const ADA = { user: 'ada@example.com', scopes: [SPACES] };
const SETUP = setUpSpace({
	requestId: '6b0c9a52-0000-4000-8000-000000000001',
	space: { spaceType: 'SPACE', displayName: 'Launch' },
	memberships: [{ member: { name: 'users/ben@example.com', type: 'HUMAN' } }],
});
const isDone = { kind: 'answer', status: 200 };

describe('a service account', () => {
	it('sets up a space as the person named by the row', async () => {
		const world = serviceAccountWorld();
		const outcome = await world.transport().send(SETUP, ADA);
		expect(outcome).toMatchObject({ ...isDone, body: { displayName: 'Launch' } });
		expect(world.google.calls('spaces.setup')).toMatchObject([{ user: 'ada@example.com' }]);
		expect(world.google.violations).toEqual([]);
	});

	it('sends a query as Google reads it', async () => {
		const world = serviceAccountWorld();
		await world.transport().send(SETUP, ADA);
		await world.transport().send(findDirectMessage('users/ben@example.com'), ADA);
		expect(world.google.calls('spaces.findDirectMessage')).toMatchObject([
			{ query: { name: 'users/ben@example.com' }, status: 404 },
		]);
	});

	it('asks for the scopes of the row and no other, once for all rows alike', async () => {
		const world = serviceAccountWorld({ latencyMs: 50 });
		const transport = world.transport();
		const both = { ...ADA, scopes: [MEMBERSHIPS, SPACES] };
		await Promise.all([
			...Array.from({ length: 20 }, () => transport.send(SETUP, ADA)),
			...Array.from({ length: 20 }, () => transport.send(SETUP, both)),
			...Array.from({ length: 20 }, () => transport.send(SETUP, { ...ADA, user: OWNER })),
		]);
		expect(world.google.calls('token.jwt')).toHaveLength(3);
		expect(world.google.calls('spaces.setup')).toHaveLength(60);
	});

	it('shares its tokens with the other executions of the process', async () => {
		const world = serviceAccountWorld();
		await world.transport().send(SETUP, ADA);
		await world.transport().send(SETUP, ADA);
		expect(world.google.calls('token.jwt')).toHaveLength(1);
	});

	it('never lets n8n sign in or store a token on its own', async () => {
		const world = serviceAccountWorld();
		await world.transport().send(SETUP, ADA);
		world.google.faults.on({ method: 'spaces.setup' }, errors.unauthenticated());
		await world.transport().send(SETUP, ADA);
		expect(world.stored).toEqual([]);
	});

	it.each<[string, object | undefined, object]>([
		['its id and name', { [TYPE]: { id: 'cred2', name: 'Robot' } }, { id: 'cred2', name: 'Robot' }],
		['no id where it has none', { [TYPE]: { id: null, name: 'Robot' } }, { id: '', name: 'Robot' }],
		['nothing where the node names none', undefined, { id: '', name: '' }],
	])('hands its token over with the credential: %s', async (_what, credentials, named) => {
		const { context, transport } = serviceAccountWorld();
		const given: unknown[] = [];
		const own = {
			...context,
			getNode: () => ({ ...context.getNode(), credentials }),
			helpers: {
				...context.helpers,
				async httpRequestWithAuthentication(this: unknown, ...args: unknown[]) {
					expect(this).toBe(own);
					given.push(...args);
					return { statusCode: 200 };
				},
			},
		} as unknown as IExecuteFunctions;
		await transport(DATA, own).send(getSpace('spaces/A'), ADA);
		expect(given).toStrictEqual([
			TYPE,
			{
				method: 'GET',
				url: 'https://chat.googleapis.com/v1/spaces/A',
				json: true,
				returnFullResponse: true,
				timeout: 30_000,
				ignoreHttpStatusErrors: true,
			},
			{
				credentialsDecrypted: {
					...named,
					type: TYPE,
					data: { accessToken: expect.stringMatching(/^sandbox-access/) },
				},
			},
		]);
	});

	it('can find out beforehand whether it may act as somebody', async () => {
		const world = serviceAccountWorld();
		const transport = world.transport();
		expect(await transport.grantTo(ADA)).toMatchObject({ kind: 'token' });
		expect(await transport.grantTo({ ...ADA, user: 'nobody@example.com' })).toMatchObject({
			reason: 'unknownUser',
		});
		await transport.send(SETUP, ADA);
		expect(world.google.log.map(({ name }) => name)).toEqual([
			'token.jwt',
			'token.jwt',
			'spaces.setup',
		]);
	});
});

describe('a token that Google does not accept', () => {
	it('is signed anew once, and the request is sent once more', async () => {
		const world = serviceAccountWorld();
		const transport = world.transport();
		await transport.send(SETUP, ADA);
		for (const token of world.secrets) world.google.oauth.expire(token);

		expect(await transport.send(SETUP, ADA)).toMatchObject(isDone);
		expect(world.google.calls('spaces.setup').map(({ status }) => status)).toEqual([200, 401, 200]);
		expect(world.google.calls('token.jwt')).toHaveLength(2);
	});

	it('is signed anew once for all rows that meet it', async () => {
		const world = serviceAccountWorld({ latencyMs: 50 });
		const transport = world.transport();
		await transport.send(SETUP, ADA);
		for (const token of world.secrets) world.google.oauth.expire(token);

		const outcomes = await Promise.all(Array.from({ length: 8 }, () => transport.send(SETUP, ADA)));
		for (const outcome of outcomes) expect(outcome).toMatchObject(isDone);
		expect(world.google.calls('token.jwt')).toHaveLength(2);
	});

	it('twice in a row is the answer', async () => {
		const world = serviceAccountWorld();
		world.google.faults.on({ method: 'spaces.setup' }, errors.unauthenticated());
		expect(await world.transport().send(SETUP, ADA)).toMatchObject({ kind: 'answer', status: 401 });
		expect(world.google.calls('spaces.setup')).toHaveLength(2);
		expect(world.google.calls('token.jwt')).toHaveLength(2);
	});

	it('can be followed by a refusal: the key was deleted meanwhile', async () => {
		const world = serviceAccountWorld();
		await world.transport().send(SETUP, ADA);
		for (const token of world.secrets) world.google.oauth.expire(token);
		world.google.faults.on({ method: 'token.jwt' }, errors.invalidJwtSignature());
		expect(await world.transport().send(SETUP, ADA)).toMatchObject({
			kind: 'noToken',
			reason: 'badKey',
		});
	});
});

describe('without a token nothing is sent, and the outcome says why', () => {
	it.each<[string, object, readonly string[] | 'none', object]>([
		['noDelegation', {}, 'none', { user: 'ada@example.com', account: EMAIL, scopes: [SPACES] }],
		['noDelegation', {}, [MEMBERSHIPS], {}],
		['unknownUser', { user: 'nobody@example.com' }, [SPACES], { user: 'nobody@example.com' }],
		['notAnEmail', { user: 'ada' }, [SPACES], { user: 'ada' }],
		['noDelegation', { user: 'guest@partner.example.org' }, [SPACES], {}],
	])('%s, acting so: %p', async (reason, acting, delegated, told) => {
		const world = serviceAccountWorld({ delegated });
		const outcome = await world.transport().send(SETUP, { ...ADA, ...acting });
		expect(outcome).toMatchObject({ kind: 'noToken', reason, ...told });
		expect(world.google.calls('spaces.setup')).toEqual([]);
	});

	it.each<[string, object]>([
		['badKey', { privateKey: newKeyPair().privateKey }],
		['unknownServiceAccount', { email: 'other@my-project-1.iam.gserviceaccount.com' }],
		['unreadableKey', { privateKey: 'hunter2hunter2' }],
		['unreadableKey', { email: '' }],
		['noUser', { delegatedEmail: '' }],
	])('%s', async (reason, data) => {
		const world = serviceAccountWorld();
		const outcome = await world.transport({ ...DATA, ...data }).send(SETUP, {
			...ADA,
			...(reason === 'noUser' && { user: '' }),
		});
		expect(outcome).toMatchObject({ kind: 'noToken', reason });
		expect(world.google.calls('spaces.setup')).toEqual([]);
	});

	it("unreadableKey comes with what to paste, the rest with Google's words", async () => {
		const world = serviceAccountWorld({ delegated: 'none' });
		expect(await world.transport({ ...DATA, privateKey: '' }).send(SETUP, ADA)).toMatchObject({
			problem: expect.stringContaining('Paste the whole JSON key file'),
		});
		expect(await world.transport().send(SETUP, { ...ADA, user: 'ada' })).toMatchObject({
			googlesWords: 'invalid_request: Invalid impersonation prn email address',
		});
	});

	it('clockSkew, where the clock of n8n is a day late', async () => {
		const world = serviceAccountWorld();
		const late = serviceAccountWorld();
		await world.clock.sleep(24 * 3_600_000);
		const outcome = await late.transport(DATA, world.context).send(SETUP, ADA);
		expect(outcome).toMatchObject({ kind: 'noToken', reason: 'clockSkew' });
	});

	it('unusable, where n8n has no credential to give', async () => {
		const world = serviceAccountWorld();
		const transport = serviceAccountTransport(
			world.context,
			'any',
			accountIn(undefined),
			world.tokens,
		);
		expect(await transport.send(SETUP, ADA)).toEqual({
			kind: 'noToken',
			by: 'user',
			reason: 'unusable',
		});
		expect(world.google.log).toEqual([]);
	});

	it('scopeNotDelegated names those that are not, although Google does not', async () => {
		const world = serviceAccountWorld();
		const acting = { ...ADA, scopes: [SPACES, MESSAGES, MEMBERSHIPS] };
		const transport = world.transport();
		const outcome = await transport.send(SETUP, acting);
		expect(outcome).toMatchObject({ reason: 'scopeNotDelegated', scopes: [MESSAGES] });
		expect(world.google.calls('token.jwt')).toHaveLength(4);
		await transport.send(SETUP, acting);
		expect(world.google.calls('token.jwt')).toHaveLength(4);
	});

	it('scopeNotDelegated names all where asking for each leaves it open', async () => {
		const world = serviceAccountWorld();
		world.google.faults.on({ method: 'token.jwt', nth: [2, 3] }, 'reset');
		const acting = { ...ADA, scopes: [SPACES, MESSAGES] };
		expect(await world.transport().send(SETUP, acting)).toMatchObject({
			scopes: [SPACES, MESSAGES],
		});
	});
});

describe('a fault on the way to a token is one that the retry policy knows', () => {
	it.each<[string, Fault, string]>([
		['a connection that is reset', 'reset', 'transient'],
		['no answer in time', 'timeout', 'transient'],
		['an answer that is lost', 'lostAnswer', 'transient'],
		['a 503', errors.unavailable(), 'transient'],
		['a 500 with a page', { html: '<h1>Oops</h1>', status: 500 }, 'transient'],
		['a 429', { status: 429, headers: { 'retry-after': '7' }, body: {} }, 'throttled'],
		['a cut body', 'cutBody', 'transient'],
		['an empty body', 'emptyBody', 'transient'],
		["a proxy's page", { html: '<h1>Sign in to the network</h1>' }, 'transient'],
	])('%s', async (_what, fault, meaning) => {
		const world = serviceAccountWorld();
		world.google.faults.on({ method: 'token.jwt', times: 1 }, fault);
		const outcome = await world.transport().send(SETUP, ADA);
		if (outcome.kind === 'noToken') throw new Error(outcome.reason);
		expect(outcome.kind === 'answer' ? SETUP.read(outcome.body) : undefined).toBeUndefined();
		expect(meaningOf(outcome, SETUP)).toBe(meaning);
		expect(await world.transport().send(SETUP, ADA)).toMatchObject(isDone);
	});

	it('keeps how long Google asks to wait', async () => {
		const world = serviceAccountWorld();
		world.google.faults.on(
			{ method: 'token.jwt' },
			{ status: 503, headers: { 'Retry-After': '7' }, body: {} },
		);
		expect(await world.transport().send(SETUP, ADA)).toMatchObject({
			headers: { 'retry-after': '7' },
		});
	});

	it.each<[Fault, object]>([
		['reset', { kind: 'noAnswer', code: 'ECONNRESET' }],
		['timeout', { kind: 'noAnswer', code: 'ECONNABORTED' }],
	])('as it is on the way to Chat: %p', async (fault, outcome) => {
		const world = serviceAccountWorld();
		world.google.faults.on({ method: 'spaces.setup' }, fault);
		expect(await world.transport().send(SETUP, ADA)).toEqual(outcome);
	});
});

describe('nothing secret', () => {
	const tokenFault = fc.constantFrom<Fault | undefined>(
		undefined,
		'reset',
		'timeout',
		'lostAnswer',
		'cutBody',
		'emptyBody',
		{ html: '<p>page</p>' },
		{ html: '<p>page</p>', status: 403 },
		errors.unavailable(),
		errors.clockSkew(),
		errors.accessDenied(),
		errors.invalidJwtSignature(),
		errors.adminPolicyEnforced(),
	);
	const chatFault = fc.constantFrom<Fault | undefined>(
		undefined,
		'reset',
		'lostAnswer',
		'cutBody',
		errors.unauthenticated(),
		errors.permissionDenied(),
		errors.quotaExceeded(),
	);
	const user = fc.constantFrom('', 'ada@example.com', 'ada', 'nobody@example.com');
	const scopes = fc.subarray([SPACES, MEMBERSHIPS, MESSAGES]);
	const keyBody = KEY.replace(/-----[A-Z ]+-----|\s/g, '');

	it('is in any outcome, whatever goes wrong', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(tokenFault, { maxLength: 3 }),
				fc.array(chatFault, { maxLength: 2 }),
				user,
				scopes,
				fc.nat(keyBody.length),
				async (tokenFaults, chatFaults, user, scopes, cut) => {
					const world = serviceAccountWorld();
					tokenFaults.forEach((fault, index) => {
						if (fault) world.google.faults.on({ method: 'token.jwt', nth: index + 1 }, fault);
					});
					chatFaults.forEach((fault, index) => {
						if (fault) world.google.faults.on({ method: 'spaces.get', nth: index + 1 }, fault);
					});
					const data = cut % 5 === 0 ? { ...DATA, privateKey: KEY.slice(0, cut) } : DATA;
					const transport = world.transport(data);
					const grant = await transport.grantTo({ user, scopes });
					const outcomes = [
						grant.kind === 'token' ? grant.kind : grant,
						await transport.send(getSpace('spaces/AAAA'), { user, scopes }),
					];
					const said = JSON.stringify(outcomes);
					for (const secret of world.secrets) expect(said).not.toContain(secret);
					expect(said).not.toMatch(/eyJ|sandbox-access/);
					const pieces = keyBody.match(/.{1,32}/g) ?? [];
					expect(pieces.length).toBeGreaterThan(25);
					expect(pieces.filter((piece) => said.includes(piece))).toEqual([]);
				},
			),
			{ numRuns: 150 },
		);
	});

	it('is in what is told of an answer that repeats the assertion', async () => {
		const world = serviceAccountWorld();
		const { google } = world;
		const handle = google.handle.bind(google);
		google.handle = async (request) => {
			if (!request.url.endsWith('/token')) return await handle(request);
			const assertion = new URLSearchParams(request.body).get('assertion') ?? '';
			world.secrets.add(assertion);
			const body = { error: 'invalid_grant', error_description: `Invalid JWT: ${assertion}` };
			return { status: 400, headers: {}, body: JSON.stringify(body) };
		};
		const said = JSON.stringify(await world.transport().send(SETUP, ADA));
		for (const secret of world.secrets) {
			for (const part of secret.split('.').slice(1)) expect(said).not.toContain(part);
		}
	});
});
