import { failureOf, world } from '../support/run';
import { emails, EVERYTHING, row, runAll } from './aroundTheSetup';

describe('unknown members left out', () => {
	const leaveOut = { options: { unknownMembers: 'leaveOut' } };

	it('sets up the space with the others and names the unknown', async () => {
		const there = world();
		const { json } = await runAll(there, [
			row({ members: 'ada@example.com, nobody@example.com, ben@example.com', ...leaveOut }),
		]);
		expect(emails(there)).toEqual(['owner@example.com', 'ada@example.com', 'ben@example.com']);
		expect(json[0]).toMatchObject({
			created: true,
			warnings: [expect.stringMatching(/^'nobody@example\.com' was not added: .* knows nobody by/)],
		});
	});

	it('leaves nobody out who is known when a run that was cut off comes again', async () => {
		const there = world();
		const options = { unknownMembers: 'leaveOut', idempotencyKey: 'T-1' };
		const rows = [
			row({ members: 'ada@example.com, nobody@example.com, ben@example.com', options }),
		];
		there.google.faults.on({ method: 'spaces.members.create', times: 12 }, 'reset');
		await runAll(there, rows);
		expect(emails(there)).toEqual(['owner@example.com']);
		await runAll(there, rows);
		expect(emails(there)).toEqual(['owner@example.com', 'ada@example.com', 'ben@example.com']);
	});

	it('is told not to apply to a chat', async () => {
		const { json } = await runAll(world(), [
			{ spaceType: 'GROUP_CHAT', members: 'ada@example.com, ben@example.com', ...leaveOut },
		]);
		expect(json[0]?.warnings).toEqual([
			'Unknown Members was left out: it does not apply to a group chat',
		]);
	});

	it('suspects those alone who were in the request that was refused', async () => {
		const there = world();
		const people = there.google.directory.addMany(59).map(({ email }) => email);
		const members = ['nobody@example.com', ...people].join(', ');
		const { message, description } = await failureOf(
			there,
			[row({ members })],
			there.tokenFor(...EVERYTHING),
		);
		expect(message).toMatch(/one of these people: nobody@example\.com, .* and 44 more$/);
		expect(description).toContain(people[47]);
		expect(description).not.toContain(people[48]);
	});

	it('fails for a chat, which nobody can be added to', async () => {
		const there = world();
		const { message } = await failureOf(there, [
			{ spaceType: 'GROUP_CHAT', members: 'ada@example.com, nobody@example.com', ...leaveOut },
		]);
		expect(message).toMatch(/does not know one of these people/);
	});

	it('puts everybody in once where all are known and an answer is lost', async () => {
		const there = world();
		there.google.faults.on({ method: 'spaces.setup', nth: 1 }, 'lostAnswer');
		const { json } = await runAll(there, [row(leaveOut)]);
		expect(there.google.spaces()).toHaveLength(1);
		expect(emails(there)).toEqual(['owner@example.com', 'ada@example.com', 'ben@example.com']);
		expect(json[0]).toMatchObject({ created: true });
		expect(json[0]).not.toHaveProperty('warnings');
	});

	it.each([
		['the refusal', 1],
		['the space', 2],
	])('puts all others in once where the answer with %s is lost', async (_what, nth) => {
		const there = world();
		there.google.faults.on({ method: 'spaces.setup', nth }, 'lostAnswer');
		const { json } = await runAll(there, [
			row({ members: 'ada@example.com, nobody@example.com, ben@example.com', ...leaveOut }),
		]);
		expect(there.google.calls('spaces.setup')).toHaveLength(3);
		expect(there.google.spaces()).toHaveLength(1);
		expect(emails(there)).toEqual(['owner@example.com', 'ada@example.com', 'ben@example.com']);
		expect(json[0]).toMatchObject({
			created: true,
			warnings: [expect.stringMatching(/^'nobody@example\.com' was not added/)],
		});
	});
});
