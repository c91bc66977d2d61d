import type { IDataObject } from 'n8n-workflow';

import { errors } from '../../sandbox/google';
import {
	CALLER,
	failureOf,
	inOtherProcess,
	run,
	SAME_NAMES,
	world,
	type World,
} from '../support/run';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const row = (displayName: string, key?: string): IDataObject => ({
	spaceType: 'SPACE',
	displayName,
	members: 'ada@example.com',
	...(key !== undefined && { options: { idempotencyKey: key } }),
});

const reusable: IDataObject = {
	...row('Apollo'),
	options: { idempotencyKey: 'T-1', ifSpaceExists: 'reuse' },
};
const direct = (options: IDataObject): IDataObject => ({
	spaceType: 'DIRECT_MESSAGE',
	members: 'ada@example.com',
	options,
});

const names = ({ google }: World) => google.spaces().map(({ displayName }) => displayName);
const refuse = ({ google }: World, displayName: string, times = 1) =>
	google.faults.on(
		{ where: (call) => JSON.stringify(call.body ?? {}).includes(displayName), times },
		errors.permissionDenied(),
	);

describe('another Cloud project between two tries of one execution', () => {
	const OTHERS = '987654321098-test.apps.googleusercontent.com';

	/** The row, begun in one project (its answers lost, if so), and what its next try in another gives. */
	async function tryAgain(there: World, begun: IDataObject, isUndecided: boolean) {
		const setting = { nodeContext: {}, onError: 'continueRegularOutput' as const };
		if (isUndecided) there.google.faults.on({ method: 'spaces.setup', times: 9 }, 'lostAnswer');
		await run(there, [begun], { ...there.tokenFor('chat.spaces.create'), ...setting });
		there.google.faults.clear();
		const scopes = ['https://www.googleapis.com/auth/chat.spaces.create'];
		const token = there.google.oauth.issueToken({ user: CALLER, scopes, clientId: OTHERS });
		const { json } = await run(there, [begun], {
			...setting,
			accessToken: token.access_token,
			scope: token.scope,
			clientId: OTHERS,
		});
		expect(there.google.spaces()).toHaveLength(1);
		return json[0];
	}

	it.each([
		['a row whose space is there', false],
		['a row that is undecided', true],
	])('makes no second space for %s, and says why', async (_what, isUndecided) => {
		const item = await tryAgain(world(SAME_NAMES), row('Apollo'), isUndecided);
		expect(item?.error).toMatch(/this row was begun by a credential of another Cloud project$/);
	});

	it('goes on with a direct message: there is one of it', async () => {
		const item = await tryAgain(world(), direct({}), true);
		expect(item).not.toHaveProperty('error');
	});
});

describe('one space per row', () => {
	it('sends a request id in UUID form with every row and hands it out', async () => {
		const there = world();
		const { json } = await run(there, [row('Apollo'), row('Gemini')]);
		const sent = there.google.calls('spaces.setup').map(({ requestId }) => requestId);
		expect(json.map(({ requestId }) => requestId)).toEqual(sent);
		expect(new Set(sent).size).toBe(2);
		for (const id of sent) expect(id).toMatch(UUID);
	});

	it('makes two spaces of two equal rows', async () => {
		const there = world(SAME_NAMES);
		await run(there, [row('Apollo'), row('Apollo')]);
		expect(names(there)).toEqual(['Apollo', 'Apollo']);
	});

	it('makes none twice when n8n runs the whole node again after a failure', async () => {
		const there = world();
		const nodeContext = {};
		const rows = [row('Apollo'), row('Gemini'), row('Mercury')];
		refuse(there, 'Mercury');
		await failureOf(there, rows, { nodeContext });
		const { json } = await run(there, rows, { nodeContext });
		expect(names(there).sort()).toEqual(['Apollo', 'Gemini', 'Mercury']);
		expect(json.map(({ created }) => created)).toEqual([true, true, true]);
		expect(json.every(({ spaceUri }) => String(spaceUri).includes('cls='))).toBe(true);
	});

	it('makes new ones in a new execution', async () => {
		const there = world(SAME_NAMES);
		await run(there, [row('Apollo')], { nodeContext: {} });
		await run(there, [row('Apollo')], { nodeContext: {} });
		expect(names(there)).toEqual(['Apollo', 'Apollo']);
	});

	it('makes new ones in another round of a loop', async () => {
		const there = world(SAME_NAMES);
		const nodeContext = {};
		await run(there, [row('Apollo')], { nodeContext, runIndex: 0 });
		await run(there, [row('Apollo')], { nodeContext, runIndex: 1 });
		expect(names(there)).toEqual(['Apollo', 'Apollo']);
	});

	it('does not count the tries of one tool call as rounds of a loop', async () => {
		const there = world();
		const nodeContext = {};
		await run(there, [row('Apollo')], { nodeContext, runIndex: 0, isTool: true });
		await run(there, [row('Apollo')], { nodeContext, runIndex: 1, isTool: true });
		expect(names(there)).toEqual(['Apollo']);
	});

	it('keeps the seed in what n8n saves with the execution', async () => {
		const nodeContext: IDataObject = {};
		await run(world(), [row('Apollo')], { nodeContext });
		expect(JSON.parse(JSON.stringify(nodeContext))).toMatchObject({ seed: 'seed-1' });
	});
});

describe('one space per idempotency key', () => {
	it('makes the space once over executions, and says which one made it', async () => {
		const there = world();
		const first = await run(there, [row('Apollo', 'T-1')], { nodeContext: {} });
		await there.clock.sleep(60_000);
		const second = await run(there, [row('Apollo', ' T-1 ')], { nodeContext: {} });
		expect(names(there)).toEqual(['Apollo']);
		expect(first.json[0]).toMatchObject({ created: true });
		expect(second.json[0]).toMatchObject({ created: false, spaceId: first.json[0]?.spaceId });
	});

	it('remembers over a retry that another execution had made it a moment before', async () => {
		const there = world({ behaviour: { replay: 'echo' } });
		const nodeContext = {};
		await run(there, [row('Apollo', 'T-1')]);
		for (const seconds of [0, 60]) {
			await there.clock.sleep(seconds * 1_000);
			const { json } = await run(there, [row('Apollo', 'T-1')], { nodeContext });
			expect(json[0]).toMatchObject({ created: false });
		}
	});

	it.each(['echo', 'full'] as const)(
		'knows what another process made while the row waited for the next minute: %s',
		async (replay) => {
			const there = world({ quotas: { spaceWrites: 1_000 }, behaviour: { replay } });
			const rows = Array.from({ length: 60 }, (_, position) => row(`Space ${position}`));
			const waiting = run(there, [...rows, row('Apollo', 'T-1')]);
			await there.clock.sleep(30_000);
			const other = await run(inOtherProcess(there), [row('Apollo', 'T-1')]);
			expect(other.json[0]).toMatchObject({ created: true });
			expect((await waiting).json[60]).toMatchObject({ created: false });
		},
	);

	it('goes on with its own space on retry where nothing may be read', async () => {
		const there = world();
		const setting = { ...there.tokenFor('chat.spaces.create'), nodeContext: {} };
		const rows = [row('Gemini'), row('Apollo', 'T-1'), row('Mercury')];
		// The others are done when it is refused.
		there.google.latencyMs = ({ body }) => (JSON.stringify(body).includes('Mercury') ? 5_000 : 10);
		refuse(there, 'Mercury');
		await failureOf(there, rows, setting);
		const { json } = await run(there, rows, setting);
		expect(json[1]).toMatchObject({ created: true, displayName: 'Apollo' });
		expect(json[1]).not.toHaveProperty('warnings');
	});

	it('takes a row whose cells changed for the same space', async () => {
		const there = world();
		const wish = row('Apollo', 'T-1');
		await run(there, [wish]);
		await run(there, [{ ...wish, spaceSettings: { description: 'To the moon' } }]);
		expect(names(there)).toEqual(['Apollo']);
	});

	it.each([
		['a named space', row('Apollo', 'T-1')],
		['a direct message', direct({ idempotencyKey: 'T-1' })],
		['a space that may be reused', reusable],
	])('says of %s that the first round of a loop made it, also on retry', async (_kind, wish) => {
		const there = world();
		const nodeContext = {};
		for (const [runIndex, created] of [
			[0, true],
			[1, false],
			[1, false],
			[0, true],
		] as const) {
			const token = there.tokenFor('chat.spaces', 'chat.memberships');
			const { json } = await run(there, [wish], { nodeContext, runIndex, ...token });
			expect(json).toMatchObject([{ created }]);
		}
		expect(there.google.spaces()).toHaveLength(1);
	});

	it.each([
		['a named space', row('Apollo', 'T-1')],
		['a direct message', direct({ idempotencyKey: 'T-1' })],
	])(
		'says of %s that the second round made it where the first failed, also on retry',
		async (_kind, wish) => {
			const there = world();
			const nodeContext = {};
			there.google.faults.on({ method: 'spaces.setup', times: 1 }, errors.permissionDenied());
			await failureOf(there, [wish], { nodeContext, runIndex: 0 });
			for (const [runIndex, created] of [
				[1, true],
				[1, true],
				[2, false],
			] as const) {
				const { json } = await run(there, [wish], { nodeContext, runIndex });
				expect(json).toMatchObject([{ created }]);
			}
		},
	);

	it.each([
		['a named space', { ...reusable, options: { idempotencyKey: 'T-1', ifSpaceExists: 'fail' } }],
		['a direct message', direct({ idempotencyKey: 'T-1', ifSpaceExists: 'fail' })],
	])('finds %s of the first round in the second, where that is to fail', async (_kind, wish) => {
		const there = world();
		const nodeContext = {};
		await run(there, [wish], { nodeContext, runIndex: 0 });
		const { message } = await failureOf(there, [wish], { nodeContext, runIndex: 1 });
		expect(message).toMatch(/^'.*': .*exists already/);
		expect((await run(there, [wish], { nodeContext, runIndex: 0 })).json).toMatchObject([
			{ created: true },
		]);
	});

	it('makes one space of two rows with one key, created for the first', async () => {
		const there = world();
		const { json } = await run(there, [row('Apollo', 'T-1'), row('Apollo', 'T-1')]);
		expect(names(there)).toEqual(['Apollo']);
		expect(json.map(({ created }) => created)).toEqual([true, false]);
		expect(json[0]?.name).toBe(json[1]?.name);
	});

	it.each([
		['another workflow', { workflowId: 'wf2' }],
		['another node', { nodeId: 'other' }],
		['another credential', { credentialId: 'cred2' }],
	])('is a space of its own in %s', async (_where, setting) => {
		const there = world(SAME_NAMES);
		const [one, other] = [
			await run(there, [row('Apollo', 'T-1')]),
			await run(there, [row('Apollo', 'T-1')], setting),
		];
		expect(one.json[0]?.requestId).not.toBe(other.json[0]?.requestId);
	});

	it('that another Google account has used is told, where the credential has changed accounts', async () => {
		const there = world();
		await run(there, [row('Apollo', 'T-1')]);
		const { access_token: accessToken, scope } = there.google.oauth.issueToken({
			user: 'ada@example.com',
			scopes: ['https://www.googleapis.com/auth/chat.spaces'],
		});
		const rows = [row('Apollo', 'T-1')];
		const { message, description } = await failureOf(there, rows, { accessToken, scope });
		expect(message).toBe(
			"'Apollo': this idempotency key was already used by another Google account",
		);
		expect(description).toMatch(/give the row another key/);
		expect(there.google.spaces().map(({ createdBy }) => createdBy)).toEqual([CALLER]);
	});

	it('refuses an empty key where the option is set', async () => {
		const { message } = await failureOf(world(), [row('Apollo', ' ')]);
		expect(message).toMatch(/^'Apollo': Idempotency Key is empty/);
	});

	it('leaves `created` out when Google does not tell', async () => {
		const there = world({ behaviour: { replay: 'echo' } });
		await run(there, [row('Apollo', 'T-1')]);
		const { json } = await run(there, [row('Apollo', 'T-1')], {
			...there.tokenFor('chat.spaces.create'),
			nodeContext: {
				rows: { '0:0': { id: String(there.google.log[0]?.requestId), sentAt: 1, wish: '' } },
			},
		});
		expect(json[0]).not.toHaveProperty('created');
	});
});

describe('direct messages', () => {
	const dm = { spaceType: 'DIRECT_MESSAGE', members: 'ada@example.com' };

	it('costs no space write when it exists', async () => {
		const there = world();
		const first = await run(there, [dm]);
		const second = await run(there, [dm]);
		expect(there.google.calls('spaces.setup')).toHaveLength(1);
		expect(first.json[0]).toMatchObject({ created: true });
		expect(second.json[0]).toMatchObject({ created: false, name: first.json[0]?.name });
	});

	it('stays created when the same execution comes again', async () => {
		const there = world();
		const nodeContext = {};
		const rows = [dm, row('Mercury')];
		refuse(there, 'Mercury');
		await failureOf(there, rows, { nodeContext });
		const { json } = await run(there, rows, { nodeContext });
		expect(json[0]).toMatchObject({ created: true });
	});

	it('is set up at once where nothing may be read', async () => {
		const there = world();
		const { json } = await run(there, [dm], there.tokenFor('chat.spaces.create'));
		expect(there.google.log.map(({ name }) => name)).toEqual(['spaces.setup']);
		expect(json[0]).not.toHaveProperty('created');
		expect(json[0]?.requestId).toMatch(UUID);
	});

	it('with the app is asked for without people, and may have been there before', async () => {
		const there = world();
		const rows = [{ spaceType: 'DIRECT_MESSAGE', singleUserBotDm: true }];
		const { json } = await run(there, rows);
		expect(json[0]).not.toHaveProperty('created');
		expect(there.google.calls('spaces.setup')[0]?.body).toEqual({
			requestId: json[0]?.requestId,
			space: { spaceType: 'DIRECT_MESSAGE', singleUserBotDm: true },
		});
	});
});
