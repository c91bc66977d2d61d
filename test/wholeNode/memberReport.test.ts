import { accept, errors, type StoredSpace } from '../../sandbox/google';
import { CALLER, failureOf, run, world, type World } from '../support/run';
import { withServiceAccount } from '../support/serviceAccount';
import { EVERYTHING, row, runAll } from './aroundTheSetup';

describe('who is really there', () => {
	const people = 'ada@example.com, blocker@example.com, invited.one@example.com';

	it('reports joined, invited and missing in the words of the person', async () => {
		const { json } = await runAll(world(), [
			row({
				members: `Ada <ada@example.com>; Blocker <blocker@example.com>; invited.one@example.com`,
				afterSetup: { checkMembers: 'report' },
			}),
		]);
		expect(json[0]?.memberReport).toEqual({
			requested: 3,
			joined: 1,
			invited: 1,
			missing: ['Blocker <blocker@example.com>'],
		});
	});

	it('asks for nobody by name where everybody came', async () => {
		const there = world();
		const { json } = await runAll(there, [row({ afterSetup: { checkMembers: 'report' } })]);
		expect(json[0]?.memberReport).toEqual({ requested: 2, joined: 2, invited: 0, missing: [] });
		expect(there.google.calls('spaces.members.get')).toEqual([]);
	});

	it('does not count the caller, even if listed', async () => {
		const { json } = await runAll(world({ behaviour: { callerInMemberships: 'filtered' } }), [
			row({
				members: 'owner@example.com, ada@example.com',
				afterSetup: { checkMembers: 'report' },
			}),
		]);
		expect(json[0]?.memberReport).toEqual({ requested: 1, joined: 1, invited: 0, missing: [] });
	});

	it('counts somebody given by email and by id once', async () => {
		const there = world();
		const { id } = there.google.directory.person('ada@example.com') as { id: string };
		const { json } = await runAll(there, [
			row({ members: `ada@example.com, ${id}`, afterSetup: { checkMembers: 'report' } }),
		]);
		expect(json[0]?.memberReport).toMatchObject({ requested: 1, joined: 1, missing: [] });
	});

	it('fails the item, with its link in it, if asked and somebody is missing', async () => {
		const there = world();
		const { message, description } = await failureOf(
			there,
			[row({ members: people, afterSetup: { checkMembers: 'fail' } })],
			there.tokenFor(...EVERYTHING),
		);
		expect(message).toMatch(/set up, but without 'blocker@example\.com'$/);
		expect(description).toMatch(/<a href="https:\/\/chat\.google\.com\/room\//);
		expect(description).toContain('1 of 1 spaces exist already');
	});

	it.each([
		['Google is away', 'spaces.members.list', errors.unavailable(), /not available at the moment$/],
		['a person cannot be asked for', 'spaces.members.get', errors.unavailable(), /not available/],
		[
			'the space hides its list',
			'spaces.members.list',
			errors.permissionDenied(),
			/hides the members$/,
		],
	])(
		'that cannot be made fails the row by its cause where %s',
		async (_why, method, fault, told) => {
			const there = world();
			there.google.faults.on({ method }, fault);
			const rows = [row({ members: people, afterSetup: { checkMembers: 'fail' } })];
			const { message } = await failureOf(there, rows, there.tokenFor(...EVERYTHING));
			expect(message).toMatch(told);
		},
	);

	it('is not made from a list without the caller', async () => {
		const there = world();
		const ada = there.google.directory.person('ada@example.com') as { id: string };
		const member = { name: `users/${ada.id}`, type: 'HUMAN', email: 'ada@example.com' };
		const memberships = [{ name: 'spaces/A/members/1', state: 'JOINED', member }];
		there.google.faults.on(
			{ method: 'spaces.members.list' },
			{ status: 200, body: { memberships } },
		);
		const account = withServiceAccount(there, EVERYTHING);
		const asked = { authentication: 'serviceAccount', afterSetup: { checkMembers: 'report' } };
		const { json } = await run(there, [row(asked)], account);
		expect(json[0]).not.toHaveProperty('memberReport');
		expect(json[0]?.warnings).toEqual([expect.stringMatching(/owner hides the members/)]);
	});

	it('does not count the caller in a space that was there, either', async () => {
		const there = world({ behaviour: { callerInMemberships: 'filtered' } });
		const rows = [
			row({
				members: 'owner@example.com, ada@example.com',
				afterSetup: { checkMembers: 'report' },
				options: { ifSpaceExists: 'reuse' },
			}),
		];
		await runAll(there, rows);
		const { json } = await runAll(there, rows);
		expect(json[0]).toMatchObject({ created: false, memberReport: { requested: 1, joined: 1 } });
	});

	it('takes nobody who was added by hand for somebody who was asked for', async () => {
		const there = world();
		const nodeContext = {};
		const asked = { members: 'blocker@example.com', afterSetup: { checkMembers: 'report' } };
		const rows = [row(asked), row({ displayName: 'Gemini' })];
		there.google.faults.on(
			{ method: 'spaces.setup', where: ({ body }) => JSON.stringify(body).includes('Gemini') },
			errors.permissionDenied(),
		);
		const setting = { ...there.tokenFor(...EVERYTHING), nodeContext };
		await failureOf(there, rows, setting);
		there.google.faults.clear();
		const [made] = there.google.spaces();
		await run(
			there,
			[row({ members: 'ada@example.com', options: { ifSpaceExists: 'reuse' } })],
			there.tokenFor(...EVERYTHING),
		);
		expect(made?.members).toHaveLength(2);

		const { json } = await run(there, rows, setting);
		expect(json[0]).toMatchObject({
			created: true,
			memberReport: { requested: 1, joined: 0, missing: ['blocker@example.com'] },
		});
	});

	it('counts an invited person as joined once they have accepted', async () => {
		const there = world();
		const rows = [
			row({
				members: 'ada@example.com, invited.one@example.com',
				afterSetup: { checkMembers: 'report' },
				options: { idempotencyKey: 'T-1' },
			}),
		];
		const before = await runAll(there, rows);
		expect(before.json[0]?.memberReport).toMatchObject({ joined: 1, invited: 1, missing: [] });

		accept(spaceOf(there), 'invited.one@example.com');
		const after = await runAll(there, rows);
		expect(after.json[0]?.memberReport).toMatchObject({ joined: 2, invited: 0, missing: [] });
		expect(there.google.spaces()).toHaveLength(1);
	});

	it('finds somebody on a later page of the members', async () => {
		const there = world({ behaviour: { emptyPages: 'never' } });
		const people = there.google.directory.addMany(1_100);
		there.google.addSpace({
			spaceType: 'SPACE',
			createdBy: CALLER,
			displayName: 'Apollo',
			members: people.map(({ email }) => email),
		});
		const { json } = await runAll(there, [
			row({
				// Whoever is given by id is looked for in the list alone.
				members: people.at(-1)?.id,
				afterSetup: { checkMembers: 'report' },
				options: { ifSpaceExists: 'reuse' },
			}),
		]);
		expect(json[0]?.memberReport).toEqual({ requested: 1, joined: 1, invited: 0, missing: [] });
		const pages = there.google.calls('spaces.members.list').map(({ query }) => query.pageToken);
		expect(pages).toEqual([undefined, expect.any(String)]);
	});

	it('counts neither the Chat app nor a Google Group for somebody who is missing', async () => {
		const wish = row({ members: 'ada@example.com, blocker@example.com' });
		const afterSetup = { checkMembers: 'report' };
		const alone = await runAll(world(), [
			{ ...wish, afterSetup: { ...afterSetup, addChatApp: true } },
		]);
		expect(alone.json[0]?.memberReport).toEqual({
			requested: 2,
			joined: 1,
			invited: 0,
			missing: ['blocker@example.com'],
		});
		const withGroup = await runAll(world(), [
			{ ...wish, afterSetup, spaceSettings: { groups: 'team@example.com' } },
		]);
		expect(withGroup.json[0]?.memberReport).toEqual({
			requested: 3,
			joined: 2,
			invited: 0,
			missing: ['blocker@example.com'],
		});
	});

	it.each([403, 404] as const)(
		'takes %p for an answer about somebody who is not there',
		async (missingMembership) => {
			const there = world({ behaviour: { missingMembership } });
			const afterSetup = { checkMembers: 'report' };
			const { json } = await runAll(there, [row({ members: people, afterSetup })]);
			expect(json[0]?.memberReport).toMatchObject({ joined: 1, missing: ['blocker@example.com'] });
			expect(json[0]).not.toHaveProperty('warnings');
		},
	);

	it('takes a permission that is missing for no answer about anybody', async () => {
		const there = world();
		there.google.faults.on({ method: 'spaces.members.list' }, errors.scopeInsufficient());
		there.google.faults.on({ method: 'spaces.members.get' }, errors.scopeInsufficient());
		const afterSetup = { checkMembers: 'report' };
		const { json } = await runAll(there, [row({ members: people, afterSetup })]);
		expect(json[0]?.memberReport).toBeUndefined();
		expect(json[0]?.warnings).toEqual([
			expect.stringMatching(/^The members were not checked: .*permission/),
		]);
	});

	it.each([
		['by hand', {}, 2],
		['because the audience may find the space', { audience: 'default' }, 1],
	])('counts nobody who joined %s for somebody who is missing', async (_how, settings, joiners) => {
		const there = world();
		const strangers = ['carla@example.com', 'david@example.com'].slice(0, joiners);
		// Others are quicker than the node: they are in before it reads who is there.
		there.google.faults.on(
			{
				method: 'spaces.members.list',
				where: () => {
					for (const email of strangers) join(there, email);
					return false;
				},
			},
			'reset',
		);
		const { json } = await runAll(there, [
			row({
				members: 'ada@example.com, blocker@example.com',
				spaceSettings: settings,
				afterSetup: { checkMembers: 'report' },
			}),
		]);
		expect(spaceOf(there).members).toHaveLength(2 + joiners);
		expect(json[0]?.memberReport).toEqual({
			requested: 2,
			joined: 1,
			invited: 0,
			missing: ['blocker@example.com'],
		});
	});
});

/** Somebody comes into the space without the node. */
function join(there: World, email: string): void {
	const { accessToken } = there.tokenFor('chat.memberships');
	void there.google.handle({
		method: 'POST',
		url: `https://chat.googleapis.com/v1/${spaceOf(there).name}/members`,
		headers: { 'content-type': 'application/json', authorization: `Bearer ${accessToken}` },
		body: JSON.stringify({ member: { name: `users/${email}`, type: 'HUMAN' } }),
	});
}

function spaceOf({ google }: World): StoredSpace {
	const [space] = google.spaces();
	if (space === undefined) throw new Error('There is no space.');
	return space;
}
