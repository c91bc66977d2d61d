import { isHuman, Roster } from '../../../nodes/GoogleChatSetupSpace/steps/roster';
import { nameOf, whoIsIn } from '../../../nodes/GoogleChatSetupSpace/steps/memberName';
import { namesOf, sessionOf, SPACE, type Reply, type Script } from '../space/aRow';
import { APP, groupOf, listing, memberOf, ownerOf } from './aProgress';

const person = (name: string) => ({ name: `users/${name}`, given: name });
const ADA = person('ada@example.com');

function rosterOf(script: Script, caller?: string) {
	const session = sessionOf(
		script,
		caller === undefined ? {} : { actor: { id: caller, email: caller } },
	);
	return { roster: new Roster(SPACE, 'SPACE', session), session };
}
const list = (...memberships: Parameters<typeof listing>): Script => ({
	'spaces.members.list': listing(...memberships),
});
const asking = (reply: Reply): Script => ({ 'spaces.members.get': reply });

describe('how somebody in a space is named', () => {
	it.each([
		['by email', { member: { email: 'ada@example.com', name: 'users/1' } }, 'ada@example.com'],
		['by ID', { name: 'spaces/A/members/1', member: { name: 'users/1' } }, '1'],
		['by an ID that holds the word', { member: { name: 'users/of/users/1' } }, 'of/users/1'],
		['by the membership', { name: 'spaces/A/members/1', member: {} }, 'spaces/A/members/1'],
		['not at all', {}, ''],
		['as a group', { groupMember: { name: 'groups/1' }, name: 'spaces/A/members/1' }, 'groups/1'],
		[
			'as a group without a name',
			{ groupMember: {}, name: 'spaces/A/members/1' },
			'spaces/A/members/1',
		],
	])('%s', (_how, membership, name) => {
		expect(nameOf(membership)).toBe(name);
	});

	it.each([
		['a member', memberOf('ada'), 'ada@example.com'],
		['an owner', ownerOf('ada'), 'ada@example.com'],
		['somebody invited', memberOf('ada', { state: 'INVITED' }), 'ada@example.com (invited)'],
		['a group', { ...groupOf('1'), state: 'INVITED' }, 'groups/1 (Google Group)'],
	])('and what they are: %s', (_what, membership, words) => {
		expect(whoIsIn(membership)).toBe(words);
	});

	it.each([
		[memberOf('ada'), true],
		[APP, false],
		[groupOf('1'), false],
		[{}, false],
	])('tells people from others: %j, %p', (membership, is) => {
		expect(isHuman(membership)).toBe(is);
	});
});

describe('the list of a space', () => {
	it('is read once, and leaves out who is no member any more', async () => {
		const gone = memberOf('ben', { state: 'NOT_A_MEMBER' });
		const { roster, session } = rosterOf(list(memberOf('ada'), gone, APP));
		expect(roster.listed).toEqual([]);
		expect(await Promise.all([roster.list(), roster.list()])).toEqual([
			{ done: 'listed' },
			{ done: 'listed' },
		]);
		expect(roster.listed).toEqual([memberOf('ada'), APP]);
		expect(namesOf(session)).toEqual(['spaces.members.list']);
	});

	it.each<[string, Script]>([
		['nobody', list()],
		['no people', list(APP, groupOf('1'))],
		['people who are gone', list(memberOf('ada', { state: 'NOT_A_MEMBER' }))],
	])('that shows %s is empty', async (_what, script) => {
		const { roster } = rosterOf(script);
		expect(await roster.list()).toEqual({ done: 'empty' });
		expect(roster.listed).toEqual([]);
	});

	it.each<[string, string | undefined, Script, string]>([
		['without the caller', 'owner@example.com', list(memberOf('ada')), 'empty'],
		['with the caller', 'owner@example.com', list(ownerOf('owner'), memberOf('ada')), 'listed'],
		['with nobody knows whom', undefined, list(memberOf('ada')), 'listed'],
		[
			'with the caller in capitals',
			'owner@example.com',
			list(ownerOf('owner', { member: { email: 'Owner@Example.com' } })),
			'listed',
		],
		[
			'without any address',
			'owner@example.com',
			list({ state: 'JOINED', member: { name: 'users/1', type: 'HUMAN' } }),
			'listed',
		],
		[
			'with one address among IDs, and not the caller’s',
			'owner@example.com',
			list({ state: 'JOINED', member: { name: 'users/1', type: 'HUMAN' } }, memberOf('ada')),
			'empty',
		],
	])('%s is whole or not', async (_what, caller, script, is) => {
		expect(await rosterOf(script, caller).roster.list()).toEqual({ done: is });
	});

	it.each([403, 404])('that Google refuses with %d is hidden', async (status) => {
		const { roster } = rosterOf({ 'spaces.members.list': { status } });
		expect(await roster.list()).toMatchObject({ done: { seen: [String(status)] } });
	});

	it('that cannot be read is not known', async () => {
		const { roster } = rosterOf({ 'spaces.members.list': 'lost' });
		expect(await roster.list()).toMatchObject({ failed: { failure: { kind: 'network' } } });
	});
});

describe('a person’s place', () => {
	it.each([
		['by email', ADA],
		['by an ID', person('ada')],
	])('is in the list %s', async (_how, who) => {
		const { roster, session } = rosterOf(list(ownerOf('owner'), memberOf('ada')));
		expect(await roster.placeOf(who)).toEqual({ done: memberOf('ada') });
		expect(namesOf(session)).toEqual(['spaces.members.list']);
	});

	it('is in the list by an email in capitals', async () => {
		const there = memberOf('ada', { member: { email: 'Ada@Example.com' } });
		expect(await rosterOf(list(there)).roster.placeOf(ADA)).toEqual({ done: there });
	});

	it('is none for an ID that the list does not show', async () => {
		const { roster, session } = rosterOf(list(memberOf('ada'), groupOf('1')));
		expect(await roster.placeOf(person('2'))).toEqual({ done: 'absent' });
		expect(namesOf(session)).toEqual(['spaces.members.list']);
	});

	it('is asked for by an ID where the list is hidden', async () => {
		const script = { ...list(), ...asking({ body: memberOf('ada') }) };
		expect(await rosterOf(script).roster.placeOf(person('2'))).toEqual({ done: memberOf('ada') });
	});

	it.each<[string, Reply, unknown]>([
		['somebody by another address', { body: memberOf('augusta') }, memberOf('augusta')],
		['somebody who is gone', { body: memberOf('ada', { state: 'NOT_A_MEMBER' }) }, 'absent'],
		['nobody', { status: 404 }, 'absent'],
		['nobody of theirs to see', { status: 403 }, 'absent'],
		['nobody it knows', { status: 400, words: 'Malformed user resource name' }, 'absent'],
	])('is asked for where the list lacks the email: %s', async (_what, reply, place) => {
		const { roster, session } = rosterOf({ ...list(memberOf('ben')), ...asking(reply) });
		expect(await roster.placeOf(ADA)).toEqual({ done: place });
		expect(await roster.placeOf(ADA)).toEqual({ done: place });
		expect(namesOf(session)).toEqual(['spaces.members.list', 'spaces.members.get']);
	});

	it.each<[string, Reply, string]>([
		['after another error', { status: 400 }, 'other'],
		['without an answer', 'lost', 'network'],
	])('is not known %s, and asked for anew', async (_what, reply, kind) => {
		const { roster, session } = rosterOf({ ...list(memberOf('ben')), ...asking(reply) });
		for (let time = 0; time < 2; time++) {
			expect(await roster.placeOf(ADA)).toMatchObject({ failed: { failure: { kind } } });
		}
		expect(namesOf(session).filter((name) => name === 'spaces.members.get')).toHaveLength(2);
	});

	it('is known of whoever was added, until they are refused', async () => {
		const script = { ...list(memberOf('ben')), ...asking({ status: 404 }) };
		const { roster, session } = rosterOf(script);
		roster.add(ADA.name, 'inByGroup');
		expect(await roster.placeOf(ADA)).toEqual({ done: 'inByGroup' });
		expect(session.asked).toEqual([]);
		expect(roster.wasRefused(ADA.name)).toBe(false);
		roster.refuse(ADA.name);
		expect(roster.wasRefused(ADA.name)).toBe(true);
		expect(await roster.placeOf(ADA)).toEqual({ done: 'absent' });
	});
});

describe('a group’s place', () => {
	it.each([
		['groups/1', groupOf('1')],
		['groups/2', 'absent'],
	])('is in the list alone: %s', async (name, place) => {
		const { roster, session } = rosterOf(list(memberOf('ada'), groupOf('1')));
		expect(await roster.placeOf({ name, given: 'A group' })).toEqual({ done: place });
		expect(namesOf(session)).toEqual(['spaces.members.list']);
	});

	it('is known of a group that was added', async () => {
		const { roster, session } = rosterOf({});
		roster.add('groups/1', groupOf('1'));
		expect(await roster.placeOf({ name: 'groups/1', given: 'A group' })).toEqual({
			done: groupOf('1'),
		});
		expect(session.asked).toEqual([]);
	});

	it('is not known where the list cannot be read', async () => {
		const { roster } = rosterOf({ 'spaces.members.list': 'lost' });
		expect(await roster.placeOf({ name: 'groups/1', given: 'A group' })).toMatchObject({
			failed: { failure: { kind: 'network' } },
		});
	});
});
