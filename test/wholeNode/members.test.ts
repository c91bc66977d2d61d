import { errors } from '../../sandbox/google';
import { CALLER, world } from '../support/run';
import { emails, members, row, runAll } from './aroundTheSetup';

describe('more than 49 members', () => {
	it('brings in hundreds: 49 with the setup, the rest one by one', async () => {
		const there = world();
		const people = there.google.directory.addMany(200).map(({ email }) => email);
		const { json } = await runAll(there, [row({ members: people })]);
		expect(there.google.calls('spaces.setup')[0]?.body).toMatchObject({
			memberships: { length: 49 },
		});
		expect(there.google.calls('spaces.members.create')).toHaveLength(151);
		expect(members(there)).toHaveLength(201);
		expect(json[0]).not.toHaveProperty('warnings');
	});

	it('takes one who is in already for in', async () => {
		const there = world();
		const people = there.google.directory.addMany(60).map(({ email }) => email);
		there.google.faults.on({ method: 'spaces.members.create', nth: 3 }, errors.alreadyExists());
		const { json } = await runAll(there, [row({ members: people })]);
		expect(json[0]).not.toHaveProperty('warnings');
	});

	it('tells of each who could not be added, and the row succeeds', async () => {
		const there = world({ behaviour: { memberNotAllowed: 403 } });
		const people = there.google.directory.addMany(50).map(({ email }) => email);
		const { json } = await runAll(there, [row({ members: [...people, 'blocker@example.com'] })]);
		expect(json[0]?.warnings).toEqual([
			expect.stringMatching(
				/^'blocker@example\.com' was not added: Google Chat does not let you add 'blocker@example\.com'\. They may have blocked you/,
			),
		]);
	});

	it('brings in 400 as fast as Google allows, and no faster', async () => {
		const there = world();
		const people = there.google.directory.addMany(400).map(({ email }) => email);
		const { json } = await runAll(there, [row({ members: people })]);
		const starts = there.google.calls('spaces.members.create').map(({ at }) => at);
		const after = (nth: number) => (starts[nth - 1] ?? 0) - (starts[0] ?? 0);
		expect(starts).toHaveLength(351);
		expect(after(300)).toBeLessThan(1_000);
		expect(after(301)).toBeGreaterThanOrEqual(60_000);
		expect(there.google.log.filter(({ status }) => status !== 200)).toEqual([]);
		expect(new Set(emails(there))).toEqual(new Set([CALLER, ...people]));
		expect(members(there)).toHaveLength(401);
		expect(json[0]).not.toHaveProperty('warnings');
	});
});

describe('owners and managers', () => {
	it('are members with their role', async () => {
		const there = world();
		await runAll(there, [
			row({ afterSetup: { owners: 'carla@example.com', managers: 'ada@example.com' } }),
		]);
		expect(members(there)).toEqual(
			expect.arrayContaining([
				{ email: 'carla@example.com', role: 'ROLE_MANAGER', state: 'JOINED' },
				{ email: 'ada@example.com', role: 'ROLE_ASSISTANT_MANAGER', state: 'JOINED' },
				{ email: 'ben@example.com', role: 'ROLE_MEMBER', state: 'JOINED' },
			]),
		);
	});

	it('are left out of a direct message with a warning', async () => {
		const there = world();
		const { json } = await runAll(there, [
			{
				spaceType: 'dm',
				members: 'ada@example.com',
				afterSetup: { owners: 'carla@example.com', addChatApp: true },
			},
		]);
		expect(json[0]?.warnings).toEqual([
			'Owners was left out: it does not apply to a direct message',
			'Add Chat App was left out: it does not apply to a direct message',
		]);
	});
});

describe('the calling Chat app', () => {
	it('is added if asked', async () => {
		const there = world();
		const { json } = await runAll(there, [row({ afterSetup: { addChatApp: 'yes' } })]);
		expect(json[0]).not.toHaveProperty('warnings');
		expect(there.google.spaces()[0]?.members.some(({ kind }) => kind === 'app')).toBe(true);
	});
});
