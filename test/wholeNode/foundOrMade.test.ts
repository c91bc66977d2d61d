import type { IDataObject } from 'n8n-workflow';

import { errors, Google } from '../../sandbox/google';
import { CALLER, failureOf, run, SAME_NAMES, world, type World } from '../support/run';
import { withServiceAccount } from '../support/serviceAccount';
import { EVERYTHING, row, runAll } from './aroundTheSetup';

const REUSE = { options: { ifSpaceExists: 'reuse' } };
const FAIL = { options: { ifSpaceExists: 'fail' } };
const KEYED = { options: { idempotencyKey: 'T-1' } };
const TWO = ['ada@example.com', 'ben@example.com'];
const dm = (more: IDataObject = {}): IDataObject => ({
	spaceType: 'DIRECT_MESSAGE',
	members: 'ada@example.com',
	...more,
});
const chat = (members: string | string[], more: IDataObject = REUSE): IDataObject => ({
	spaceType: 'GROUP_CHAT',
	members,
	...more,
});

const named = ({ google }: World, displayName: string) =>
	google.addSpace({ spaceType: 'SPACE', createdBy: CALLER, displayName });

describe('a space that is there', () => {
	it('is not taken where its name differs in capitals', async () => {
		const there = world();
		named(there, 'APOLLO');
		const { json } = await runAll(there, [row(REUSE)]);
		expect(json[0]).toMatchObject({ created: true, displayName: 'Apollo' });
	});

	it('is the oldest one of which Google tells the age', async () => {
		const there = world();
		const ageless = named(there, 'Apollo');
		ageless.createTime = undefined as never;
		const { name } = named(there, 'Apollo');
		const { json } = await runAll(there, [row(REUSE)]);
		expect(json[0]).toMatchObject({ created: false, name });
	});

	it('is one group chat for the same people in another order', async () => {
		const there = world();
		const { json } = await runAll(there, [chat(TWO), chat([...TWO].reverse())]);
		expect(json.map(({ created }) => created)).toEqual([true, false]);
		expect(there.google.spaces()).toHaveLength(1);
	});

	it('is found as a group chat by whoever may not read spaces', async () => {
		const there = world();
		const { name } = there.google.addSpace({
			spaceType: 'GROUP_CHAT',
			createdBy: CALLER,
			members: TWO,
		});
		const token = there.tokenFor('chat.spaces.create', 'chat.memberships');
		const { json } = await run(there, [chat(TWO)], token);
		expect(json[0]).toMatchObject({ created: false, name });
	});

	it.each([
		['a group chat', 'GROUP_CHAT' as const, TWO, chat(TWO, FAIL)],
		['a direct message', 'DIRECT_MESSAGE' as const, TWO.slice(0, 1), dm(FAIL)],
		['a named space', 'SPACE' as const, [], row(FAIL)],
	])('fails the row with its link where it is %s', async (_what, spaceType, members, wish) => {
		const there = world();
		there.google.addSpace({
			spaceType,
			createdBy: CALLER,
			members,
			...(spaceType === 'SPACE' && { displayName: 'Apollo' }),
		});
		const { message, description } = await failureOf(there, [wish], there.tokenFor(...EVERYTHING));
		expect(message).toMatch(/exists already$/);
		expect(description).toMatch(/<a href="https:\/\/chat\.google\.com\/(room|dm)\/[\w-]+/);
		expect(there.google.calls('spaces.setup')).toEqual([]);
	});

	it('is looked for on every page, however many', async () => {
		const there = world();
		for (let number = 1; number <= 2_001; number++) named(there, `Space ${number}`);
		const { name } = named(there, 'Apollo');
		const { json } = await runAll(there, [row(REUSE)]);
		expect(json[0]).toMatchObject({ created: false, name });
	});
});

describe('a look-up', () => {
	it('waits for all before it, those that were stopped among them', async () => {
		const there = world({ latencyMs: 800 });
		const stop = new AbortController();
		const first = runAll(there, [row(REUSE)]);
		const second = runAll(there, [row(REUSE)], {
			cancel: stop.signal,
			onError: 'continueRegularOutput',
		});
		await there.clock.sleep(200);
		stop.abort();
		await there.clock.sleep(100);
		const third = runAll(there, [row(REUSE)]);
		await Promise.all([first, second, third]);
		expect(there.google.spaces()).toHaveLength(1);
	});

	it('of group chats that rows name by their links waits for none', async () => {
		const there = world();
		const people = there.google.directory.addMany(80);
		const rows = people.slice(40).map(({ id, email }, at) => {
			const { email: other = '' } = people[at] ?? {};
			const members = [email, other];
			const spaceType = 'GROUP_CHAT' as const;
			const { name } = there.google.addSpace({ spaceType, createdBy: CALLER, members });
			const options = { ifSpaceExists: 'update', existingSpace: name };
			return chat([at % 2 === 0 ? email : `users/${id}`, other], { options });
		});
		there.google.latencyMs = 800;
		const begun = there.clock.now();
		const { json } = await runAll(there, rows);
		expect(json.filter(({ created }) => created === false)).toHaveLength(40);
		expect(there.clock.now() - begun).toBeLessThanOrEqual(10_000);
	});

	it('that gives up fails the row instead of making a second direct message', async () => {
		const there = world();
		there.google.faults.on({ method: 'spaces.findDirectMessage' }, errors.unavailable());
		const { message } = await failureOf(there, [dm()]);
		expect(message).toMatch(/not available at the moment$/);
		expect(there.google.calls('spaces.setup')).toEqual([]);
	});

	it('that fails for another reason is not taken for "there was none"', async () => {
		const there = world();
		const nodeContext = {};
		there.google.faults.on({ method: 'spaces.findDirectMessage' }, errors.appNotConfigured());
		there.google.faults.on({ method: 'spaces.setup' }, errors.appNotConfigured());
		await failureOf(there, [dm()], { nodeContext });
		there.google.faults.clear();
		there.google.addSpace({
			spaceType: 'DIRECT_MESSAGE',
			createdBy: CALLER,
			members: ['ada@example.com'],
		});
		const { json } = await run(there, [dm()], { nodeContext });
		expect(json[0]?.created).not.toBe(true);
	});

	it('of one person does not wait for that of another', async () => {
		const there = world({ latencyMs: 1_000, ...SAME_NAMES });
		const account = withServiceAccount(there, EVERYTHING);
		const as = (actAs: string) =>
			row({ authentication: 'serviceAccount', options: { actAs, ifSpaceExists: 'reuse' } });
		await run(there, [CALLER, ...TWO].map(as), account);
		const [, one, other] = there.google.calls('spaces.list').map(({ at }) => at);
		// The first request of a run may go alone; the others go side by side.
		expect(other).toBe(one);
	});
});

describe('who made a space', () => {
	it('is past knowing where nobody could look before, and the answer was lost', async () => {
		const there = world();
		const nodeContext = {};
		there.google.faults.on({ method: 'spaces.findDirectMessage' }, 'cutBody');
		there.google.faults.on({ method: 'spaces.setup' }, 'lostAnswer');
		await failureOf(there, [dm()], { nodeContext });
		there.google.faults.clear();
		const { json } = await run(there, [dm()], { nodeContext });
		expect(json[0]).toMatchObject({ spaceType: 'DIRECT_MESSAGE' });
		expect(json[0]).not.toHaveProperty('created');
	});

	it('is this execution where the first answer was lost', async () => {
		const there = world();
		there.google.faults.on({ method: 'spaces.setup', nth: 1 }, 'lostAnswer');
		const { json } = await runAll(there, [row(KEYED)]);
		expect(json[0]?.created).toBe(true);
	});

	it.each([-3_600_000, 3_600_000])(
		'is known although n8n’s clock and Google’s are an hour apart (%p ms)',
		async (offBy) => {
			const there = world();
			const { clock } = there;
			const google = new Google({ now: () => clock.now() + offBy, sleep: clock.sleep });
			const { access_token: accessToken, scope } = google.oauth.issueToken({
				user: CALLER,
				scopes: ['https://www.googleapis.com/auth/chat.spaces'],
			});
			// Google says what its time is; the stand-in leaves that to whoever carries its answers.
			const { handle } = google;
			jest.spyOn(google, 'handle').mockImplementation(async (request) => {
				const reply = await handle.call(google, request);
				const date = new Date(clock.now() + offBy).toUTCString();
				return 'fault' in reply ? reply : { ...reply, headers: { ...reply.headers, date } };
			});
			const apart = { ...there, google };
			const first = await run(apart, [row(KEYED)], { accessToken, scope });
			await clock.sleep(120_000);
			const second = await run(apart, [row(KEYED)], { accessToken, scope });
			expect(first.json[0]?.created).toBe(true);
			expect(second.json[0]?.created).toBe(false);
		},
	);
});
