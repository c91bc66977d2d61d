import { errors, OWNER } from '../../sandbox/google';
import { run, SAME_NAMES, world, type World } from '../support/run';
import { emails, members, row, runAll } from './aroundTheSetup';

const REUSE = { options: { ifSpaceExists: 'reuse' } };

const apollo = ({ google }: World, people: string[] = []) =>
	google.addSpace({
		spaceType: 'SPACE',
		createdBy: OWNER,
		displayName: 'Apollo',
		members: people,
	});

const roleChanges = ({ google }: World) => google.calls('spaces.members.patch');

describe('owners and managers', () => {
	it('whose role Google refuses are each told with the role that they lack', async () => {
		const there = world();
		there.google.faults.on({ method: 'spaces.members.patch' }, errors.permissionDenied());
		const { json } = await runAll(there, [
			row({ afterSetup: { owners: 'ada@example.com', managers: 'ben@example.com' } }),
		]);
		expect(json[0]).toMatchObject({ created: true });
		expect(json[0]?.warnings).toEqual([
			expect.stringMatching(/^'ada@example\.com' was not made owner: /),
			expect.stringMatching(/^'ben@example\.com' was not made manager: /),
		]);
	});

	it('who could not be added are told of once', async () => {
		const there = world();
		const members = there.google.directory.addMany(49).map(({ email }) => email);
		const { json } = await runAll(there, [
			row({ members, afterSetup: { owners: 'blocker@example.com' } }),
		]);
		expect(json[0]?.warnings).toEqual([
			expect.stringMatching(/^'blocker@example\.com' was not added: /),
		]);
	});

	it('whom Google does not know in the space are named', async () => {
		const there = world();
		apollo(there, ['ada@example.com', 'ben@example.com']);
		const { json } = await runAll(there, [
			row({ ...REUSE, afterSetup: { owners: 'nobody@example.com' } }),
		]);
		expect(JSON.stringify(json[0]?.warnings)).toContain("'nobody@example.com'");
	});

	it('keep a role that they have without being given it again', async () => {
		const there = world();
		const wish = row({ ...REUSE, afterSetup: { owners: 'ada@example.com' } });
		await runAll(there, [wish]);
		await runAll(there, [wish]);
		expect(roleChanges(there)).toHaveLength(1);
	});

	it('have their role with an address that a URL would cut', async () => {
		const there = world();
		const { email } = there.google.directory.add({ email: "o'neil#1?x@example.com" });
		const { json } = await runAll(there, [
			row({ members: ['ada@example.com'], afterSetup: { owners: [email] } }),
		]);
		expect(json[0]).not.toHaveProperty('warnings');
		expect(members(there).find((each) => each.email === email)?.role).toBe('ROLE_MANAGER');
	});

	it('are in before they get their role', async () => {
		const there = world();
		const people = there.google.directory.addMany(49).map(({ email }) => email);
		await runAll(there, [row({ members: people, afterSetup: { owners: 'ada@example.com' } })]);
		const changes = there.google.log
			.map(({ name }) => name)
			.filter((name) => ['spaces.members.create', 'spaces.members.patch'].includes(name));
		expect(changes).toEqual(['spaces.members.create', 'spaces.members.patch']);
	});
});

describe('what is refused after the set-up', () => {
	it.each([
		['spaces.members.create', { addChatApp: true }, /^The Chat app was not added: /],
		[
			'spaces.messagePins.create',
			{ welcomeMessage: 'Hi', pinWelcomeMessage: true },
			/^The welcome message was not pinned: /,
		],
		['spaces.messages.create', { welcomeMessage: 'Hi' }, /^The welcome message was not sent: /],
	])('is a warning of the space that is there: %s', async (method, afterSetup, warning) => {
		const there = world();
		there.google.faults.on({ method }, errors.permissionDenied());
		const { json } = await runAll(there, [row({ afterSetup })]);
		expect(json[0]).toMatchObject({ created: true });
		expect(json[0]?.warnings).toEqual([expect.stringMatching(warning)]);
	});
});

describe('Google Groups', () => {
	const groups = { spaceSettings: { groups: 'team@example.com' } };

	it('come into a space that was there', async () => {
		const there = world();
		apollo(there, ['ada@example.com', 'ben@example.com']);
		const { json } = await runAll(there, [row({ ...REUSE, ...groups })]);
		expect(emails(there)).toContain('team@example.com');
		expect(json[0]).not.toHaveProperty('warnings');
	});

	it('that are in already are no news', async () => {
		const there = world();
		apollo(there, ['ada@example.com', 'ben@example.com', 'team@example.com']);
		const { json } = await runAll(there, [row({ ...REUSE, ...groups })]);
		expect(json[0]).not.toHaveProperty('warnings');
	});

	it('come with the set-up also where somebody unknown is left out', async () => {
		const there = world();
		const { json } = await runAll(there, [
			row({
				...groups,
				members: 'ada@example.com, nobody@example.com',
				options: { unknownMembers: 'leaveOut' },
			}),
		]);
		expect(emails(there).sort()).toEqual([
			'ada@example.com',
			'owner@example.com',
			'team@example.com',
		]);
		expect(json[0]?.warnings).toEqual([expect.stringContaining("'nobody@example.com'")]);
	});
});

describe('an unknown person left out', () => {
	it.each(['echo' as const, 'full' as const])(
		'costs nobody their place where the run was cut off before people came (%s)',
		async (replay) => {
			const there = world({ behaviour: { replay } });
			const nodeContext = {};
			const wish = row({
				members: 'ada@example.com, nobody@example.com, ben@example.com',
				options: { unknownMembers: 'leaveOut' },
			});
			// n8n was killed between the set-up and the people: nothing of the row came to its end.
			const stop = new AbortController();
			there.google.faults.on(
				{
					method: 'spaces.members.create',
					where: () => {
						stop.abort();
						return true;
					},
				},
				'reset',
			);
			const setting = { nodeContext, onError: 'continueRegularOutput' as const };
			await runAll(there, [wish], { ...setting, cancel: stop.signal });
			expect(emails(there)).toEqual(['owner@example.com']);
			there.google.faults.clear();

			await runAll(there, [wish], setting);
			expect(there.google.spaces()).toHaveLength(1);
			expect(emails(there)).toEqual(['owner@example.com', 'ada@example.com', 'ben@example.com']);
		},
	);
});

describe('each kind of request has a quota of its own', () => {
	/** The most requests that any 60 seconds saw. */
	const mostInAMinute = (times: number[]) =>
		Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + 60_000).length));

	it('roles count as changes of members', async () => {
		const there = world();
		const owners = there.google.directory.addMany(301).map(({ email }) => email);
		await runAll(there, [row({ members: '', afterSetup: { owners } })]);
		expect(roleChanges(there)).toHaveLength(301);
		const writes = ['spaces.members.create', 'spaces.members.patch'];
		const times = there.google.log.filter(({ name }) => writes.includes(name)).map(({ at }) => at);
		expect(mostInAMinute(times)).toBeLessThanOrEqual(300);
	});

	it('pins take no place of a set-up', async () => {
		const there = world();
		const begun = there.clock.now();
		const rows = Array.from({ length: 35 }, (_, at) =>
			row({
				displayName: `Space ${at}`,
				afterSetup: { welcomeMessage: 'Hi', pinWelcomeMessage: true },
			}),
		);
		await runAll(there, rows);
		expect(there.google.spaces().every(({ pins }) => pins.length === 1)).toBe(true);
		expect(there.clock.now() - begun).toBeLessThan(30_000);
	});

	it('nor do look-ups of Google Groups', async () => {
		const there = world();
		const begun = there.clock.now();
		const rows = [1, 2].map((half) => {
			const groups = Array.from({ length: 31 }, (_, at) => `group.${half}.${at}@example.com`);
			for (const email of groups) there.google.directory.addGroup({ email });
			return row({ displayName: `Space ${half}`, members: '', spaceSettings: { groups } });
		});
		await runAll(there, rows);
		expect(there.google.calls('groups.lookup')).toHaveLength(62);
		expect(there.google.spaces()).toHaveLength(2);
		expect(there.clock.now() - begun).toBeLessThan(30_000);
	});
});

describe('whatever Google’s documents leave open', () => {
	it.each([
		['a repeated request brings the whole space', { replay: 'full' as const }],
		['somebody who is in already is no error', { memberAlreadyIn: 200 as const }],
		['somebody who is not in is a refusal', { missingMembership: 403 as const }],
	])('ends in the same way where %s', async (_what, behaviour) => {
		const there = world({ behaviour: { ...SAME_NAMES.behaviour, ...behaviour } });
		const people = there.google.directory.addMany(60).map(({ email }) => email);
		there.google.faults.on({ method: 'spaces.setup', nth: 1 }, 'lostAnswer');
		there.google.faults.on({ method: 'spaces.members.create', nth: 1 }, 'lostAnswer');
		const { json } = await runAll(there, [
			row({
				members: people,
				afterSetup: { owners: people[0], welcomeMessage: 'Hi', checkMembers: 'report' },
			}),
		]);
		expect(json[0]).toMatchObject({
			created: true,
			memberReport: { requested: 60, joined: 60, invited: 0, missing: [] },
		});
		expect(json[0]).not.toHaveProperty('warnings');
		expect(there.google.spaces()).toHaveLength(1);
		expect(new Set(emails(there))).toEqual(new Set([OWNER, ...people]));
		expect(there.google.spaces()[0]?.messages).toHaveLength(1);
		const again = await run(there, [row({ members: 'ada@example.com' })]);
		expect(again.json[0]).toMatchObject({ created: true });
	});
});
