import type { IDataObject } from 'n8n-workflow';

import { errors } from '../../sandbox/google';
import { CALLER, failureOf, run, SAME_NAMES, world } from '../support/run';

const rows = (count: number, options: IDataObject = {}): IDataObject[] =>
	Array.from({ length: count }, (_, position) => ({
		spaceType: 'SPACE',
		displayName: `Space ${position + 1}`,
		options,
	}));

/** The number of seconds that a text tells. */
const secondsIn = (text = ''): number => Number(/about (\d+) seconds/.exec(text)?.[1]);

/** The most that started within any 61 seconds. */
const mostInAWindow = (starts: readonly number[]): number =>
	Math.max(...starts.map((at) => starts.filter((x) => x >= at && x < at + 61_000).length));

describe('as fast as the quota, never faster', () => {
	it('sets up 60 spaces at 800 ms an answer within 4.2 s, the first one alone', async () => {
		const there = world({ latencyMs: 800 });
		const begun = there.clock.now();
		await run(there, rows(60));
		expect(there.clock.now() - begun).toBeLessThanOrEqual(4_200);
		const starts = there.google.log.map(({ at }) => at - begun);
		expect(starts.filter((at) => at < 800)).toEqual([0]);
		const inFlight = starts.map((at) => starts.filter((x) => x <= at && x > at - 800).length);
		expect(Math.max(...inFlight)).toBeLessThanOrEqual(32);
		expect(there.google.log.map(({ status }) => status)).toEqual(new Array(60).fill(200));
	});

	it('waits for the next minute with the 61st, and says so', async () => {
		const there = world({ latencyMs: 800 });
		const begun = there.clock.now();
		const { heard } = await run(there, rows(61));
		const starts = there.google.calls('spaces.setup').map(({ at }) => at - begun);
		expect(starts[59]).toBeLessThanOrEqual(4_200);
		expect(starts[60]).toBe(61_000);
		expect(heard.log).toEqual([expect.stringMatching(/allows 60 spaces to be set up per minute/)]);
		expect(secondsIn(heard.log[0])).toBe(61);
		expect(heard.hints).toEqual([expect.stringMatching(/Some rows waited for that, the longest/)]);
		expect(secondsIn(heard.hints[0])).toBe(61);
	});

	it('sets up 150 spaces at 300 ms within 126 s, and is never refused', async () => {
		const there = world({ latencyMs: 300 });
		const begun = there.clock.now();
		await run(there, rows(150));
		expect(there.clock.now() - begun).toBeLessThanOrEqual(126_000);
		expect(there.google.log.map(({ status }) => status)).toEqual(new Array(150).fill(200));
	});

	it('finds 200 direct messages at 100 ms within 3 s', async () => {
		const there = world({ latencyMs: 100 });
		const people = there.google.directory.addMany(200).map(({ email }) => email);
		for (const members of people) {
			const found = { spaceType: 'DIRECT_MESSAGE', createdBy: CALLER, members: [members] } as const;
			there.google.addSpace(found);
		}
		const begun = there.clock.now();
		const wanted = people.map((members) => ({ spaceType: 'DIRECT_MESSAGE', members }));
		await run(there, wanted, there.tokenFor());
		expect(there.clock.now() - begun).toBeLessThanOrEqual(3_000);
		expect(there.google.calls('spaces.setup')).toEqual([]);
	});

	it('hands the items back in the order of the rows, whoever is answered first', async () => {
		const there = world({
			latencyMs: ({ body }) => (JSON.stringify(body).includes('Space 1"') ? 5000 : 10),
		});
		const { json } = await run(there, rows(5));
		expect(json.map(({ displayName }) => displayName)).toEqual(
			[1, 2, 3, 4, 5].map((n) => `Space ${n}`),
		);
	});

	it('shares the quota between executions of one process', async () => {
		const there = world(SAME_NAMES);
		await Promise.all([run(there, rows(40)), run(there, rows(40), { nodeContext: {} })]);
		expect(there.google.log.filter(({ status }) => status === 429)).toEqual([]);
		expect(there.google.spaces()).toHaveLength(80);
	});

	it('keeps to the number that the person gave', async () => {
		const there = world();
		const begun = there.clock.now();
		await run(there, rows(3, { spaceWritesPerMinute: '2' }));
		expect(there.google.log.map(({ at }) => at - begun)).toEqual([0, 0, 61_000]);
	});

	it.each([0, 1.5, 'many', -3])('refuses %p spaces per minute', async (spaceWritesPerMinute) => {
		const { message } = await failureOf(world(), rows(1, { spaceWritesPerMinute }));
		expect(message).toMatch(/is not a whole number from 1 to .* \(Space Writes per Minute\)/);
	});

	it('counts attempts, not successes', async () => {
		const there = world();
		there.google.faults.on({ times: 30 }, errors.unavailable());
		await run(there, rows(40));
		expect(there.google.log).toHaveLength(70);
		expect(mostInAWindow(there.google.log.map(({ at }) => at))).toBe(60);
		expect(there.google.log.filter(({ status }) => status === 429)).toEqual([]);
	});
});

describe('when Google says that the quota is used up', () => {
	it('pauses every request of the project, and goes on with a single one', async () => {
		const there = world({ latencyMs: 100 });
		const begun = there.clock.now();
		there.google.faults.on({ nth: 1 }, errors.quotaExceeded({ retryAfter: '20' }));
		await run(there, rows(20));
		const after = there.google.log.map(({ at }) => at - begun).filter((at) => at > 0);
		const [first = 0] = after;
		expect(first).toBeGreaterThanOrEqual(20_000);
		expect(after.filter((at) => at < first + 100)).toEqual([first]);
		expect(there.google.spaces()).toHaveLength(20);
	});

	it('gives up after the time that the person allows, and says what it saw', async () => {
		const there = world();
		const begun = there.clock.now();
		there.google.faults.on({}, errors.quotaExceeded());
		const { message, description } = await failureOf(there, rows(1, { maxWaitSeconds: 100 }));
		expect(message).toMatch(/has used up Google Chat's quota for now$/);
		expect(description).toMatch(/Tried \d+ times: 429, 429/);
		expect(description).toMatch(/Come back in/);
		expect(there.clock.now() - begun).toBeLessThanOrEqual(100_000);
	});

	it('fails at once where the hint is beyond that time', async () => {
		const there = world();
		there.google.faults.on({}, errors.quotaExceeded({ retryAfter: '600' }));
		const { description } = await failureOf(there, rows(1));
		expect(there.google.log).toHaveLength(1);
		expect(description).toContain('Come back in 10 minutes.');
	});
});

describe('answers that are not what they seem', () => {
	it.each([['cutBody'], ['emptyBody'], [{ html: '<html>Welcome to the hotel</html>' }]] as const)(
		'asks again after %j with status 200',
		async (fault) => {
			const there = world();
			there.google.faults.on({ nth: 1 }, fault);
			const { json } = await run(there, rows(1));
			expect(json[0]).toMatchObject({ displayName: 'Space 1', created: true });
			expect(there.google.spaces()).toHaveLength(1);
		},
	);

	it('says so if it stays', async () => {
		const there = world();
		there.google.faults.on({}, { html: '<html>Welcome to the hotel</html>' });
		const { message, description } = await failureOf(there, rows(1));
		expect(message).toMatch(/something on the way changed Google's answer$/);
		expect(description).toMatch(/Tried 4 times: 200, 200, 200, 200/);
	});

	it('completes an echo by asking for the space', async () => {
		const there = world({ behaviour: { replay: 'echo' } });
		there.google.faults.on({ nth: 1 }, 'lostAnswer');
		const { json } = await run(there, [{ ...rows(1)[0], simplify: false }]);
		expect(json[0]).toMatchObject({ createTime: expect.any(String), created: true });
		expect(there.google.log.map(({ name }) => name)).toEqual([
			'spaces.setup',
			'spaces.setup',
			'spaces.get',
		]);
	});
});

describe('stopping', () => {
	it('starts nothing new after a first row that fails', async () => {
		const there = world({ latencyMs: 1000 });
		there.google.faults.on({ nth: 1 }, errors.nameTaken());
		const { message } = await failureOf(there, rows(40));
		expect(message).toMatch(/^Row 1 /);
		expect(there.google.log).toHaveLength(1);
		expect(there.google.spaces()).toEqual([]);
	});

	it('starts nothing new after a failure that stops the node, and lets what is in flight settle', async () => {
		const there = world({ latencyMs: 1000 });
		there.google.faults.on({ nth: 2 }, errors.nameTaken());
		const { message, description } = await failureOf(there, rows(40));
		expect(message).toMatch(/^Row 2 /);
		expect(there.google.log).toHaveLength(18);
		expect(there.google.spaces()).toHaveLength(17);
		expect(description).toContain('17 of 40 spaces exist already.');
	});

	it('ends a wait for the quota at once when the person presses Stop', async () => {
		const there = world();
		const stop = new AbortController();
		const begun = there.clock.now();
		void there.clock.sleep(5_000).then(() => stop.abort());
		const { json } = await run(there, rows(70), {
			cancel: stop.signal,
			onError: 'continueRegularOutput',
		});
		expect(there.google.log).toHaveLength(60);
		expect(json[69]).toMatchObject({ error: expect.stringMatching(/the run was stopped$/) });
		expect(there.clock.now() - begun).toBe(5_000);
	});
});

describe('the token', () => {
	it.each([false, true])(
		'is refreshed on a 401 and the request sent once more (old host: %p)',
		async (isOldHost) => {
			const there = world();
			const { access_token } = there.google.oauth.issueToken({
				user: 'owner@example.com',
				scopes: ['https://www.googleapis.com/auth/chat.spaces'],
			});
			const { json } = await run(there, rows(1), {
				accessToken: 'expired',
				isOldHost,
				refresh: () => access_token,
			});
			expect(json[0]).toMatchObject({ created: true });
			expect(there.google.spaces()).toHaveLength(1);
		},
	);

	it('that stays refused sends the person to the credential', async () => {
		const there = world();
		const { message, description } = await failureOf(there, rows(1), { accessToken: 'no good' });
		expect(message).toMatch(/Google did not accept the sign-in of the credential$/);
		expect(description).toContain('Switch account');
	});

	it('occurs in no message and no item', async () => {
		const there = world();
		const accessToken = 'ya29.not-to-be-seen';
		there.google.faults.on({}, 'reset');
		const failure = await failureOf(there, rows(1), { accessToken });
		expect(JSON.stringify([failure, failure.message, failure.description])).not.toContain(
			accessToken,
		);
	});
});
