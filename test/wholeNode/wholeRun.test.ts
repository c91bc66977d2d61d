/** What holds for all rows is found out once. */
import { errors } from '../../sandbox/google';
import { CALLER, run, SAME_NAMES, world } from '../support/run';
import { EVERYTHING, row, runAll } from './aroundTheSetup';

const CONTINUE = { onError: 'continueRegularOutput' as const };
const rows = (count: number) =>
	Array.from({ length: count }, (_, index) => row({ displayName: `Apollo ${index + 1}` }));

describe('what is wrong for all rows', () => {
	it.each([
		['the app is not configured', errors.appNotConfigured(), /not configured/],
		['the app is not live', errors.appInactive(), /not live/],
		['an administrator restricts the app', errors.appRestricted(), /restricts/],
		['a policy forbids it', errors.adminPolicy(), /policy/],
		['Google asks to come back in an hour', errors.quotaExceeded({ retryAfter: '3600' }), /quota/],
	])('ends those that have not begun, in the same words: %s', async (_what, answer, words) => {
		const there = world();
		there.google.faults.on({}, answer);
		const before = there.clock.now();
		const { json } = await runAll(there, rows(150), CONTINUE);
		expect(json.filter(({ error }) => words.test(String(error)))).toHaveLength(150);
		expect(json[149]?.error).toBe(json[0]?.error);
		expect(there.google.log.length).toBeLessThanOrEqual(10);
		expect(there.clock.now() - before).toBeLessThanOrEqual(3_000);
	});

	it('shows with one request, since the first of several rows goes alone', async () => {
		const there = world({ latencyMs: 300 });
		// Whoever has been let in before could start sixteen at once.
		await runAll(there, rows(1), CONTINUE);
		there.google.faults.on({}, errors.appNotConfigured());
		const { json } = await runAll(there, rows(20), CONTINUE);
		expect(json.every(({ error }) => /not configured/.test(String(error)))).toBe(true);
		expect(there.google.calls('spaces.setup')).toHaveLength(2);
	});

	it('ends them for a sign-in that was revoked', async () => {
		const there = world();
		const token = there.tokenFor(...EVERYTHING);
		there.google.oauth.expire(token.accessToken);
		let refreshed = 0;
		const refresh = () => {
			refreshed += 1;
			throw Object.assign(new Error('x'), { body: { error: 'invalid_grant' } });
		};
		const { json } = await run(there, rows(150), { ...token, refresh, ...CONTINUE });
		expect(json.every(({ error }) => /no longer accepts the sign-in/.test(String(error)))).toBe(
			true,
		);
		expect(refreshed).toBeLessThanOrEqual(10);
	});

	it('ends them where nothing was let through for as long as a request may wait', async () => {
		const there = world();
		there.google.faults.on({}, errors.backendExhausted());
		const before = there.clock.now();
		const { json } = await runAll(there, rows(40), CONTINUE);
		expect(json.every(({ error }) => /quota for now$/.test(String(error)))).toBe(true);
		expect(there.clock.now() - before).toBeLessThanOrEqual(2 * 300_000);
	});

	it.each([
		['show the space', 'spaces.get', (name: string) => ({ existingSpace: name }), 'SPACE'],
		['list your spaces', 'spaces.list', () => ({ ifSpaceExists: 'reuse' }), 'SPACE'],
		[
			'look for the group chat',
			'spaces.findGroupChats',
			() => ({ ifSpaceExists: 'reuse' }),
			'GROUP_CHAT',
		],
	] as const)('ends them where none of them may %s', async (words, method, options, spaceType) => {
		const there = world(SAME_NAMES);
		const people = there.google.directory.addMany(80).map(({ email }) => email);
		const wishes = rows(40).map((each, at) => ({
			...each,
			spaceType,
			members: people.slice(2 * at, 2 * at + 2),
			options: options(`spaces/AAAA${at}`),
		}));
		there.google.faults.on({ method }, errors.scopeInsufficient(method));
		const { accessToken } = there.tokenFor(...EVERYTHING);
		const { json } = await run(there, wishes, { accessToken, scope: undefined, ...CONTINUE });
		expect(new Set(json.map(({ error }) => error)).size).toBe(1);
		expect(json[0]?.error).toContain(words);
		expect(there.google.log).toHaveLength(1);
	});

	it('is not taken for it where other rows can do without that permission', async () => {
		const there = world();
		there.google.faults.on({ method: 'spaces.get' }, errors.scopeInsufficient('spaces.get'));
		const { accessToken } = there.tokenFor(...EVERYTHING);
		const wishes = [row({ options: { existingSpace: 'spaces/AAAA1' } }), ...rows(2)];
		const { json } = await run(there, wishes, { accessToken, scope: undefined, ...CONTINUE });
		expect(json[0]?.error).toMatch(/^Row 1 /);
		expect(json.slice(1).map(({ created }) => created)).toEqual([true, true]);
	});

	it('is not taken for it where one space alone is to be left for an hour', async () => {
		const there = world(SAME_NAMES);
		const { name } = there.google.addSpace({ spaceType: 'SPACE', createdBy: CALLER });
		const answer = errors.quotaExceeded({
			per: 'space',
			metric: 'Reads per second per space',
			retryAfter: '3600',
		});
		there.google.faults.on({ method: 'spaces.get', nth: 1 }, answer);
		const wishes = [row({ options: { existingSpace: name } }), ...rows(70)];
		const { json } = await runAll(there, wishes, CONTINUE);
		expect(json[0]?.error).toMatch(/^Row 1 .*quota/);
		expect(json.slice(1).filter(({ created }) => created === true)).toHaveLength(70);
	});

	it('is not taken for it where one row alone has no time left for a pause that others wait out', async () => {
		const there = world();
		// The first row has waited 40 s of its 50 already; for the others, the pause just fits.
		for (const [nth, retryAfter] of [
			[1, '40'],
			[2, '50'],
		] as const) {
			there.google.faults.on({ method: 'spaces.setup', nth }, errors.quotaExceeded({ retryAfter }));
		}
		const options = { maxWaitSeconds: 50 };
		const { json } = await runAll(
			there,
			rows(5).map((each) => ({ ...each, options })),
			CONTINUE,
		);
		expect(json.map(({ error }) => error !== undefined)).toEqual([
			true,
			false,
			false,
			false,
			false,
		]);
		expect(json[0]?.error).toMatch(/^Row 1 .*quota/);
		expect(json[0]?.details).toContain('Come back in 50 seconds.');
		expect(there.google.spaces()).toHaveLength(4);
	});

	it('is not taken for it where only rows with a Google Group need the API that is off', async () => {
		const there = world();
		there.google.faults.on(
			{ method: 'groups.lookup' },
			errors.apiNotEnabled('123456789012', 'cloudidentity.googleapis.com', 'Cloud Identity API'),
		);
		const withGroup = row({ spaceSettings: { groups: 'team@example.com' } });
		const { json } = await runAll(there, [withGroup, row()], CONTINUE);
		expect(json[0]?.error).toMatch(/^Row 1 /);
		expect(json[1]).toMatchObject({ created: true });
	});

	it('is not taken for it where Google says it of a person who is added later', async () => {
		const there = world(SAME_NAMES);
		const members = there.google.directory.addMany(51).map(({ email }) => email);
		there.google.faults.on({ method: 'spaces.members.create', nth: 1 }, errors.chatTurnedOff());
		// The second row waits for the first one's last member.
		const options = { spaceWritesPerMinute: '1' };
		const { json } = await runAll(there, [row({ members, options }), row({ options })], CONTINUE);
		expect(json[0]?.warnings).toHaveLength(1);
		expect(json.map(({ created }) => created)).toEqual([true, true]);
	});

	it('leaves no row without the link to a space that it has begun', async () => {
		const there = world();
		const { faults } = there.google;
		const isSecond = ({ body }: { body?: unknown }) => JSON.stringify(body).includes('Apollo 2');
		faults.on(
			{ method: 'spaces.setup', where: isSecond },
			errors.quotaExceeded({ retryAfter: '3600' }),
		);
		there.google.latencyMs = (call) => (isSecond(call) ? 150 : 100);
		const owned = { afterSetup: { owners: 'ada@example.com', welcomeMessage: 'Hello' } };
		const [first = {}, second = {}] = rows(2);
		const { json } = await runAll(there, [{ ...first, ...owned }, second], CONTINUE);
		const space = there.google.spaces()[0];
		expect(space).toMatchObject({ displayName: 'Apollo 1', messages: [] });
		expect(json[0]?.details).toContain(`/room/${space?.name.slice(7)}`);
		expect(json[0]?.details).toMatch(/The space is there.*with its link/);
		expect(json[1]?.details).not.toMatch(/The space is there/);
	});

	it('is not taken for it where it is about one row', async () => {
		const there = world();
		there.google.faults.on({ method: 'spaces.setup', nth: 1 }, errors.permissionDenied());
		const { json } = await runAll(there, rows(3), CONTINUE);
		expect(json.filter(({ error }) => error !== undefined)).toHaveLength(1);
	});
});

describe('the caller’s spaces', () => {
	it('are listed once a run', async () => {
		const there = world();
		for (let count = 0; count < 2_500; count++) {
			there.google.addSpace({ spaceType: 'SPACE', createdBy: CALLER, displayName: `Old ${count}` });
		}
		await runAll(
			there,
			rows(40).map((each) => ({ ...each, options: { ifSpaceExists: 'reuse' } })),
		);
		expect(there.google.calls('spaces.list').length).toBeLessThanOrEqual(6);
		expect(there.google.spaces()).toHaveLength(2_540);
	});
});
