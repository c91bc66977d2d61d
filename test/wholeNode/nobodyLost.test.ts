/** What Google answers after the setup is taken for what it says, and nobody is lost by it. */
import { errors } from '../../sandbox/google';
import { CALLER, world, type World } from '../support/run';
import { emails, members, row, runAll } from './aroundTheSetup';

const people = (count: number) =>
	Array.from({ length: count }, (_, index) => `person.${index + 1}@example.com`);

function crowded(): World {
	const there = world();
	for (const email of people(120)) there.google.directory.add({ email });
	return there;
}

describe('an answer after the setup', () => {
	it('is no "already there" where it is ABORTED', async () => {
		const there = crowded();
		for (const method of [
			'spaces.members.create',
			'spaces.members.patch',
			'spaces.messages.create',
		]) {
			there.google.faults.on({ method }, errors.aborted());
		}
		const { json } = await runAll(there, [
			row({
				members: people(50).join(', '),
				afterSetup: { owners: 'person.1@example.com', welcomeMessage: 'Welcome!' },
			}),
		]);
		expect(json[0]?.warnings).toEqual([
			expect.stringMatching(/^'person.50@example.com' was not added/),
			expect.stringMatching(/^'person.1@example.com' was not made owner/),
			expect.stringMatching(/^The welcome message was not sent/),
		]);
	});

	it('counts somebody who is in by a Google Group as there', async () => {
		const there = crowded();
		const last = 'person.50@example.com';
		there.google.faults.on(
			{ method: 'spaces.members.create', where: ({ body }) => JSON.stringify(body).includes(last) },
			errors.alreadyExists(),
		);
		const { json } = await runAll(there, [
			row({ members: people(50).join(', '), afterSetup: { checkMembers: 'fail' } }),
		]);
		expect(json[0]?.memberReport).toEqual({ requested: 50, joined: 50, invited: 0, missing: [] });
	});

	it('finds nobody missing where the space hides its members, and says so', async () => {
		const there = world();
		there.google.addSpace({
			spaceType: 'SPACE',
			createdBy: CALLER,
			displayName: 'Apollo',
			members: ['ada@example.com', 'ben@example.com'],
		});
		there.google.faults.on({ method: 'spaces.members.list' }, { status: 200, body: {} });
		there.google.faults.on({ method: 'spaces.members.get' }, errors.permissionDenied());
		const wish = (checkMembers: string) =>
			row({ options: { ifSpaceExists: 'reuse' }, afterSetup: { checkMembers } });
		const { json } = await runAll(there, [wish('report')]);
		expect(json[0]).not.toHaveProperty('memberReport');
		expect(json[0]?.warnings).toEqual([expect.stringMatching(/owner hides the members/)]);
		const failed = await runAll(there, [wish('fail')], { onError: 'continueRegularOutput' });
		expect(failed.json[0]?.error).toMatch(/hide/);
	});
});

describe('a role', () => {
	it.each(['refused', 'empty'] as const)(
		'puts nobody down to a Google Group where the list of members is %s',
		async (hiddenMembers) => {
			const there = world({ behaviour: { hiddenMembers, memberAlreadyIn: 409 } });
			there.google.addSpace({
				spaceType: 'SPACE',
				createdBy: 'ada@example.com',
				displayName: 'Apollo',
				members: [CALLER, 'ben@example.com'],
				membersHidden: true,
			});
			const { json } = await runAll(there, [
				row({
					members: 'ben@example.com',
					options: { ifSpaceExists: 'reuse' },
					afterSetup: { owners: 'ben@example.com' },
				}),
			]);
			expect(json[0]?.warnings).toEqual([
				"'ben@example.com' was not made owner: they are in the space, but its members cannot be seen.",
			]);
		},
	);

	it('is never made less: not the maker’s, who is named as manager', async () => {
		const there = world({ behaviour: { callerInMemberships: 'filtered' } });
		const { json } = await runAll(there, [row({ afterSetup: { managers: CALLER } })]);
		expect(members(there).find(({ email }) => email === CALLER)?.role).toBe('ROLE_MANAGER');
		expect(json[0]?.warnings).toEqual([expect.stringMatching(/was not made manager: .*owner/)]);
	});
});

describe('one space of 120 people who are there already', () => {
	it('is read from its list', async () => {
		const there = crowded();
		there.google.addSpace({
			spaceType: 'SPACE',
			createdBy: CALLER,
			displayName: 'Apollo',
			members: people(120),
		});
		const before = there.clock.now();
		const { json } = await runAll(there, [
			row({
				members: people(120).join(', '),
				options: { ifSpaceExists: 'reuse' },
				afterSetup: { checkMembers: 'report' },
			}),
		]);
		expect(json[0]?.memberReport).toMatchObject({ requested: 120, joined: 120, missing: [] });
		expect(there.google.calls('spaces.members.create')).toEqual([]);
		expect(there.google.log.filter(({ status }) => status === 429)).toEqual([]);
		expect(there.clock.now() - before).toBeLessThan(12_000);
		expect(emails(there)).toHaveLength(121);
	});
});

describe('a welcome message over Reuse', () => {
	it('is sent once per space and text', async () => {
		const there = world();
		const wish = row({
			options: { ifSpaceExists: 'reuse' },
			afterSetup: { welcomeMessage: 'Welcome!' },
		});
		there.google.addSpace({ spaceType: 'SPACE', createdBy: CALLER, displayName: 'Apollo' });
		for (let time = 0; time < 3; time++) await runAll(there, [wish]);
		expect(there.google.spaces()[0]?.messages).toHaveLength(1);
	});
});
