import {
	addedAfterSetup,
	invitedAtSetup,
	setUpBodyOf,
} from '../../../nodes/GoogleChatSetupSpace/plan/plan';
import { addresses, planOf, problemsOf } from './rows';

const groups = (count: number) => Array.from({ length: count }, (_, at) => `groups/g${at + 1}`);
const [P1 = '', P2 = ''] = addresses(2);

describe('the body of a setup', () => {
	it('has no memberships where nobody is invited', () => {
		expect(setUpBodyOf(planOf())).toStrictEqual({
			space: { spaceType: 'SPACE', displayName: 'Apollo' },
		});
	});

	it('names people, then groups: by their ids, or as they were typed', () => {
		const plan = planOf({
			members: [P1, P2],
			spaceSettings: { groups: 'groups/a1, Team <team@example.com>' },
		});
		expect(setUpBodyOf(plan)).toEqual({
			space: { spaceType: 'SPACE', displayName: 'Apollo' },
			memberships: [
				{ member: { name: `users/${P1}`, type: 'HUMAN' } },
				{ member: { name: `users/${P2}`, type: 'HUMAN' } },
				{ groupMember: { name: 'groups/a1' } },
				{ groupMember: { name: 'Team <team@example.com>' } },
			],
		});
	});

	it('names groups alone', () => {
		expect(setUpBodyOf(planOf({ spaceSettings: { groups: 'groups/a1' } })).memberships).toEqual([
			{ groupMember: { name: 'groups/a1' } },
		]);
	});

	it.each([
		[0, 49, 1],
		[1, 48, 2],
		[48, 1, 49],
		[49, 0, 50],
	])('with %i groups invites %i of 50 people, and %i come later', (count, invited, added) => {
		const plan = planOf({ members: addresses(50), spaceSettings: { groups: groups(count) } });
		expect(invitedAtSetup(plan)).toEqual(plan.people.slice(0, invited));
		expect(addedAfterSetup(plan)).toEqual(plan.people.slice(invited));
		expect(addedAfterSetup(plan)).toHaveLength(added);
		expect(setUpBodyOf(plan).memberships).toHaveLength(49);
	});

	it('has places for 49 groups', () => {
		expect(problemsOf({ spaceSettings: { groups: groups(49) } })).toEqual([]);
		expect(problemsOf({ spaceSettings: { groups: groups(50) } })).toEqual([
			'Google Groups names 50; a space can be set up with 49 at most',
		]);
	});
});

describe('a group among the members', () => {
	const namesOf = (members: string, others?: string) =>
		planOf({
			members,
			...(others !== undefined && { spaceSettings: { groups: others } }),
		}).groups.map(({ name, given }) => name ?? given);

	it('of a named space is one of its groups, after the others and once', () => {
		expect(namesOf('groups/b2')).toEqual(['groups/b2']);
		expect(namesOf('groups/b2', 'groups/a1')).toEqual(['groups/a1', 'groups/b2']);
		expect(namesOf('groups/a1, groups/b2', 'groups/a1')).toEqual(['groups/a1', 'groups/b2']);
		expect(namesOf('groups/b2', 'team@example.com')).toEqual(['team@example.com', 'groups/b2']);
	});

	it.each([
		['GROUP_CHAT', 'a group chat', addresses(2)],
		['DIRECT_MESSAGE', 'a direct message', addresses(1)],
	])('of a %s makes a bad row', (spaceType, words, people) => {
		const sentence = (given: string) =>
			`a Google Group can only be a member of a named space, and this is ${words}: ${given} (Members)`;
		expect(problemsOf({ spaceType, members: [...people, 'groups/g1'] })).toEqual([
			sentence("'groups/g1'"),
		]);
		expect(problemsOf({ spaceType, members: [...people, ...groups(3)] })).toEqual([
			sentence("'groups/g1', 'groups/g2', 'groups/g3'"),
		]);
		expect(problemsOf({ spaceType, members: [...people, ...groups(4)] })).toEqual([
			sentence("'groups/g1', 'groups/g2', 'groups/g3' and 1 more"),
		]);
	});
});

describe('a row as a whole', () => {
	it.each([
		[undefined, true],
		[null, true],
		['', true],
		['yes', true],
		[false, false],
		['no', false],
	])('is simplified where Simplify is %p: %s', (simplify, isSimplified) => {
		expect(planOf({ simplify }).isSimplified).toBe(isSimplified);
	});

	it('is bad where Simplify is no yes and no no', () => {
		expect(problemsOf({ simplify: 'perhaps' })).toEqual([
			expect.stringMatching(/^'perhaps' is neither yes nor no; .* \(Simplify\)$/),
		]);
	});

	it.each([
		['Ada <ada@example.com>', false],
		['Ada Lovelace, ada@example.com', true],
	])('of the members %s holds a guess: %s', (members, holdsGuess) => {
		expect(planOf({ members }).holdsGuess).toBe(holdsGuess);
	});

	it('about an existing chat names no more people than a chat has', () => {
		const options = { existingSpace: 'spaces/AAAA1' };
		expect(problemsOf({ spaceType: 'GROUP_CHAT', members: addresses(49), options })).toEqual([]);
		expect(problemsOf({ spaceType: 'GROUP_CHAT', members: addresses(50), options })).toEqual([
			'a group chat needs 2 to 49 people besides you, and Members names 50',
		]);
	});
});
