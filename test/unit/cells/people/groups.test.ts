import { addedAfterSetup, setUpBodyOf } from '../../../../nodes/GoogleChatSetupSpace/plan/plan';
import { addresses, planOf, problemsOf } from '../../plan/rows';

const groupsOf = (groups: unknown) => planOf({ spaceSettings: { groups } }).groups;

describe('Google Groups', () => {
	it.each<[string, unknown, unknown]>([
		['an id', '03ep43zb2abc', { name: 'groups/03ep43zb2abc' }],
		['groups/ with an id', 'groups/03ep43zb2abc', { name: 'groups/03ep43zb2abc' }],
		['an email', 'Team@Example.com', { email: 'team@example.com' }],
		['groups/ with an email', 'groups/team@example.com', { email: 'team@example.com' }],
		['a name with an email', 'The Team <team@example.com>', { email: 'team@example.com' }],
		['an object', { email: 'team@example.com' }, { email: 'team@example.com' }],
	])('can be given by %s', (_form, given, group) => {
		expect(groupsOf(given)).toEqual([{ ...(group as object), given: expect.any(String) }]);
	});

	it('are none where the field was not added, without a warning', () => {
		expect(planOf()).toMatchObject({ groups: [], warnings: [] });
	});

	it('are each named once, in the order given', () => {
		expect(groupsOf('b@example.com; groups/a1, B@example.com\ngroups/a1')).toMatchObject([
			{ email: 'b@example.com' },
			{ name: 'groups/a1' },
		]);
	});

	it('can stand among the members, too, and count once', () => {
		const { groups, people } = planOf({
			members: 'ada@example.com, groups/a1, groups/b2',
			spaceSettings: { groups: 'groups/a1' },
		});
		expect(groups.map(({ name }) => name)).toEqual(['groups/a1', 'groups/b2']);
		expect(people.map(({ name }) => name)).toEqual(['users/ada@example.com']);
	});

	it('are told where they are none', () => {
		expect(problemsOf({ spaceSettings: { groups: [-3, 'team@', 'groups/'] } })).toEqual([
			"'-3' is not a Google Group's email address or ID; the same is true of 'team@', 'groups/' (Google Groups)",
		]);
		expect(problemsOf({ spaceSettings: { groups: 'my-groups/a1' } })).toEqual([
			"'my-groups/a1' is not a Google Group's email address or ID (Google Groups)",
		]);
	});

	it.each([
		['a group chat', { spaceType: 'GROUP_CHAT', members: addresses(2) }],
		['a direct message', { spaceType: 'DIRECT_MESSAGE', members: addresses(1) }],
	])('are left out of %s with a warning, unread', (kind, row) => {
		for (const groups of ['groups/a1', 'team@']) {
			const plan = planOf({ ...row, spaceSettings: { groups } });
			expect(plan.groups).toEqual([]);
			expect(plan.warnings).toEqual([`Google Groups was left out: it does not apply to ${kind}`]);
		}
		expect(planOf({ ...row, spaceSettings: { groups: '' } }).warnings).toEqual([]);
	});

	it.each([
		['a group chat', { spaceType: 'GROUP_CHAT', members: [...addresses(2), 'groups/a1'] }],
		['a direct message', { spaceType: 'DIRECT_MESSAGE', members: ['groups/a1'] }],
	])('among the members of %s make a bad row', (kind, row) => {
		expect(problemsOf(row)).toEqual([
			`a Google Group can only be a member of a named space, and this is ${kind}: 'groups/a1' (Members)`,
		]);
	});

	it('warn of a misspelt column', () => {
		expect(planOf({ spaceSettings: { groups: undefined } }).warnings).toEqual([
			"Google Groups is an expression that gave nothing: is the column's name right?",
		]);
	});
});

describe('the 49 places of a setup', () => {
	const groups = (count: number) => Array.from({ length: count }, (_, index) => `groups/g${index}`);
	const planWith = (people: number, count: number) =>
		planOf({ members: addresses(people), spaceSettings: { groups: groups(count) } });
	const bodyOf = (people: number, count: number) => setUpBodyOf(planWith(people, count));

	it('go to all groups, and to as many people as there is room for', () => {
		const { memberships = [] } = bodyOf(60, 3);
		expect(memberships).toHaveLength(49);
		expect(memberships.filter((each) => 'groupMember' in each)).toHaveLength(3);
		expect(memberships[45]).toEqual({ member: { name: 'users/p46@example.com', type: 'HUMAN' } });
		expect(addedAfterSetup(planWith(60, 3))[0]?.name).toBe('users/p47@example.com');
	});

	it('can all go to groups, but there are no more', () => {
		expect(bodyOf(2, 49).memberships).toHaveLength(49);
		expect(problemsOf({ spaceSettings: { groups: groups(50) } })).toEqual([
			'Google Groups names 50; a space can be set up with 49 at most',
		]);
	});

	it('show groups given by email as typed', () => {
		const { memberships } = setUpBodyOf(planOf({ spaceSettings: { groups: 'Team@example.com' } }));
		expect(memberships).toEqual([{ groupMember: { name: 'Team@example.com' } }]);
	});

	it('need no list where nobody takes one', () => {
		expect(bodyOf(0, 0)).toEqual({ space: { spaceType: 'SPACE', displayName: 'Apollo' } });
	});
});
