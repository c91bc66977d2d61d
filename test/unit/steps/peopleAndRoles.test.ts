import type { Membership } from '../../../nodes/GoogleChatSetupSpace/google/resources';
import {
	addApp,
	addMembers,
	addressOf,
	isInAlready,
} from '../../../nodes/GoogleChatSetupSpace/steps/addMembers';
import { giveRoles } from '../../../nodes/GoogleChatSetupSpace/steps/giveRoles';
import { membershipOf } from '../../../nodes/GoogleChatSetupSpace/google/requests';
import { answer } from '../../../nodes/GoogleChatSetupSpace/google/outcome';
import { groupLookup } from '../../../nodes/GoogleChatSetupSpace/steps/groupLookup';
import { UNEXPECTED } from '../../../nodes/GoogleChatSetupSpace/failures/unexpected';
import type { ReadySpace } from '../../../nodes/GoogleChatSetupSpace/space/origin';
import { endOf, granting, namesOf, NOW, sessionOf, SPACE, type Reply } from '../space/aRow';
import { APP, groupOf, listing, memberOf, ownerOf, progressOf, skippedIn } from './aProgress';

const ADA = { name: 'users/ada@example.com', given: 'Ada <ada@example.com>' };
const BEN = { name: 'users/ben@example.com', given: 'ben@example.com' };
const BY_ID = { name: 'users/123456', given: 'the boss' };
const at = (ms: number): string => new Date(NOW + ms).toISOString();

describe('who is to be added', () => {
	it('is a person or a group, in Google’s words', () => {
		expect(membershipOf(ADA.name)).toEqual({ member: { name: ADA.name, type: 'HUMAN' } });
		expect(membershipOf('groups/1')).toEqual({ groupMember: { name: 'groups/1' } });
	});

	it.each([
		[ADA, 'ada@example.com'],
		[BY_ID, 'the boss'],
		[{ name: 'people/users/ada@example.com', given: '' }, 'people/users/ada@example.com'],
	])('is named by address, or in the sheet’s words: %j', (person, words) => {
		expect(addressOf(person)).toBe(words);
	});
});

describe('adding people', () => {
	const adding = async (reply: Reply, addition = ADA, more: object = {}) => {
		const { progress, session } = progressOf({ 'spaces.members.create': reply }, more);
		await addMembers(progress, [addition]);
		return { progress, session };
	};
	const came = (membership: Membership, created: string | undefined, date = at(0)): Reply => ({
		body: { ...membership, ...(created !== undefined && { createTime: created }) },
		date,
	});

	it.each<[string, Reply, string[]]>([
		['added', came(memberOf('ada'), at(0)), ['added ada@example.com']],
		['invited', came(memberOf('ada', { state: 'INVITED' }), at(0)), ['invited ada@example.com']],
		[
			'added at a time that nobody tells',
			came(memberOf('ada'), undefined),
			['added ada@example.com'],
		],
		['in since before', came(memberOf('ada'), at(-1)), []],
		['in since before by a clock that goes ahead', came(memberOf('ada'), at(59), at(60)), []],
	])('tells who was %s', async (_what, reply, changes) => {
		const { progress } = await adding(reply);
		expect(progress.changes).toEqual(changes);
		expect(progress.skipped).toEqual([]);
		expect(await progress.roster.placeOf(ADA)).toMatchObject({
			done: { name: 'spaces/A/members/ada' },
		});
	});

	it('counts the time that it took itself', async () => {
		const times = [0, 10];
		const session = { now: () => NOW + (times.shift() ?? 10) };
		const { progress } = await adding(came(memberOf('ada'), at(0), at(10)), ADA, {
			session,
		});
		expect(progress.changes).toEqual(['added ada@example.com']);
	});

	it('tells a group by the sheet’s words, and what a preview cannot know', async () => {
		const group = { name: 'groups/1', given: 'team@example.com' };
		const { progress } = await adding(came(groupOf('1'), at(0)), group);
		expect(progress.changes).toEqual(['added the Google Group team@example.com']);
		const session = { isPreview: true };
		const ahead = await adding(came(memberOf('ada'), undefined), ADA, { session });
		expect(ahead.progress.changes).toEqual(['would add or invite ada@example.com']);
	});

	it('tells nobody whom the list showed, under whatever address', async () => {
		const { progress } = progressOf({
			'spaces.members.list': listing(ownerOf('owner'), memberOf('augusta')),
			'spaces.members.create': came(memberOf('augusta'), undefined),
		});
		await progress.roster.list();
		await addMembers(progress, [ADA]);
		expect(progress.changes).toEqual([]);
	});

	it('takes whoever is in already for one who is in by a group', async () => {
		const { progress } = await adding({ status: 409 });
		expect(progress).toMatchObject({ changes: [], skipped: [] });
		expect(await progress.roster.placeOf(ADA)).toEqual({ done: 'inByGroup' });
		expect(progress.roster.wasRefused(ADA.name)).toBe(false);
	});

	it.each<[string, Reply]>([
		['refused', { status: 403 }],
		['no answer', 'lost'],
		['another conflict', { status: 409, code: 'FAILED_PRECONDITION' }],
		['a conflict after attempts that gave up', { status: 409, gaveUp: true }],
	])('skips whoever could not be added: %s', async (_what, reply) => {
		const { progress } = await adding(reply);
		const isLost = reply === 'lost';
		expect(skippedIn(progress)).toEqual([
			isLost
				? "Whether 'Ada <ada@example.com>' was added is not known"
				: "'Ada <ada@example.com>' was not added",
		]);
		expect(progress.roster.wasRefused(ADA.name)).toBe(true);
		expect(progress.changes).toEqual([]);
	});

	it('names them in the failure', async () => {
		const { progress } = await adding({ status: 403 });
		expect(progress.skipped[0]?.failed.failure.happened).toBe(
			"Google Chat does not let you add 'Ada <ada@example.com>'",
		);
	});

	it.each([
		[answer(409, {}, { error: { status: 'ALREADY_EXISTS' } }), {}, true],
		[answer(409, {}, { error: { status: 'ALREADY_EXISTS' } }), { gaveUp: {} }, false],
		[answer(409), {}, false],
		[undefined, {}, false],
	])('%#: knows what is there already: %p', (given, more, is) => {
		const failed = { failure: UNEXPECTED, seen: [], mayHaveActed: false, ...more };
		expect(isInAlready(given === undefined ? failed : { ...failed, answer: given })).toBe(is);
	});
});

describe('adding the Chat app', () => {
	const adding = async (
		get: Reply,
		create: Reply,
		ready: Partial<ReadySpace>,
		granted = granting('chat.memberships'),
	) => {
		const script = { 'spaces.members.get': get, 'spaces.members.createApp': create };
		const { progress, session } = progressOf(script, { ready, session: { granted } });
		await addApp(progress);
		return {
			names: namesOf(session),
			changes: progress.changes,
			skipped: skippedIn(progress),
			url: session.asked[0]?.url,
		};
	};
	const BEFORE = { origin: 'found' } as const;
	const BOTH = ['spaces.members.get', 'spaces.members.createApp'];

	it.each<[string, Reply, string[], string[]]>([
		['is in', { body: APP }, ['spaces.members.get'], []],
		['was in', { body: { ...APP, state: 'NOT_A_MEMBER' } }, BOTH, ['added the Chat app']],
		['is not in', { status: 404 }, BOTH, ['added the Chat app']],
	])('asks whether it %s', async (_what, get, names, changes) => {
		const { url, ...told } = await adding(get, { body: APP }, BEFORE);
		expect(told).toEqual({ names, changes, skipped: [] });
		expect(url).toBe('https://chat.googleapis.com/v1/spaces/A/members/app');
	});

	it.each<[string, Partial<ReadySpace>, string[]]>([
		['a new space', { origin: 'madeNow' }, ['chat.memberships']],
		['a credential that may not ask', BEFORE, ['chat.memberships.app']],
	])('does not ask with %s', async (_what, ready, scopes) => {
		const { names } = await adding({ body: APP }, { body: APP }, ready, granting(...scopes));
		expect(names).toEqual(['spaces.members.createApp']);
	});

	it.each<[string, Reply, string[]]>([
		['is in already', { status: 409 }, []],
		['is refused', { status: 403 }, ['The Chat app was not added']],
	])('tells what did not happen: it %s', async (_what, create, skipped) => {
		const told = await adding({ status: 404 }, create, BEFORE);
		expect(told).toMatchObject({ changes: [], skipped });
	});
});

describe('giving a role', () => {
	const LIST = listing(ownerOf('owner'), memberOf('ada'), groupOf('1'));
	type Role = 'ROLE_MANAGER' | 'ROLE_ASSISTANT_MANAGER';
	const giving = async (
		get: Reply,
		role: Role = 'ROLE_MANAGER',
		list: Reply = LIST,
		person = ADA,
	) => {
		const { progress, session } = progressOf({
			'spaces.members.list': list,
			'spaces.members.get': get,
			'spaces.members.patch': { body: memberOf('ada', { role }) },
		});
		await giveRoles(progress, [person], role);
		const { changes, warnings } = progress;
		return { progress, session, told: [...changes, ...warnings, ...skippedIn(progress)] };
	};

	it.each<[string, Role, string]>([
		['an owner', 'ROLE_MANAGER', 'made ada@example.com owner'],
		['a manager', 'ROLE_ASSISTANT_MANAGER', 'made ada@example.com manager'],
	])('makes a member %s', async (_what, role, change) => {
		const { told, session, progress } = await giving({ status: 404 }, role);
		expect(told).toEqual([change]);
		expect(session.asked.at(-1)).toMatchObject({
			url: 'https://chat.googleapis.com/v1/spaces/A/members/ada',
			body: { role },
		});
		expect(await progress.roster.placeOf(ADA)).toMatchObject({ done: { role } });
	});

	it.each<[string, Reply, Role, string[]]>([
		['is owner already', listing(ownerOf('ada')), 'ROLE_MANAGER', []],
		[
			'is manager already',
			listing(memberOf('ada', { role: 'ROLE_ASSISTANT_MANAGER' })),
			'ROLE_ASSISTANT_MANAGER',
			[],
		],
		[
			'is owner, and to be manager',
			listing(ownerOf('ada')),
			'ROLE_ASSISTANT_MANAGER',
			["'Ada <ada@example.com>' was not made manager: they are owner, which is more."],
		],
		[
			'is not in the space',
			listing(ownerOf('owner')),
			'ROLE_MANAGER',
			["'Ada <ada@example.com>' was not made owner: they are not in the space."],
		],
		[
			'has no membership of a name',
			listing(ownerOf('owner'), {
				state: 'JOINED',
				member: { type: 'HUMAN', email: 'ada@example.com' },
			}),
			'ROLE_MANAGER',
			[
				"'Ada <ada@example.com>' was not made owner: they are in the space by a Google Group, which has no roles.",
			],
		],
	])('leaves whoever %s', async (_what, list, role, told) => {
		const given = await giving({ status: 404 }, role, list);
		expect(given.told).toEqual(told);
		expect(namesOf(given.session)).not.toContain('spaces.members.patch');
	});

	it('makes a manager an owner', async () => {
		const list = listing(memberOf('ada', { role: 'ROLE_ASSISTANT_MANAGER' }));
		expect((await giving({ status: 404 }, 'ROLE_MANAGER', list)).told).toEqual([
			'made ada@example.com owner',
		]);
	});

	it.each<[string, Reply, string]>([
		['is shown', LIST, 'in the space by a Google Group, which has no roles'],
		['is hidden', { status: 403 }, 'in the space, but its members cannot be seen'],
	])('leaves whoever is in without a membership, and the list %s', async (_what, list, why) => {
		const { progress } = progressOf({ 'spaces.members.list': list });
		progress.roster.add(ADA.name, 'inByGroup');
		await giveRoles(progress, [ADA], 'ROLE_MANAGER');
		expect(progress.warnings).toEqual([
			`'Ada <ada@example.com>' was not made owner: they are ${why}.`,
		]);
	});

	it('says nothing more of whoever could not be added', async () => {
		const { progress, session } = progressOf();
		progress.roster.refuse(ADA.name);
		await giveRoles(progress, [ADA], 'ROLE_MANAGER');
		expect(session.asked).toEqual([]);
		expect(progress).toMatchObject({ warnings: [], skipped: [], changes: [] });
	});

	it('skips whoever cannot be looked up, or is refused', async () => {
		const unknown = await giving('lost', 'ROLE_MANAGER', listing(ownerOf('owner')));
		expect(unknown.told).toEqual(["'Ada <ada@example.com>' was not made owner"]);
		const { progress } = progressOf({
			'spaces.members.list': LIST,
			'spaces.members.patch': { status: 403 },
		});
		await giveRoles(progress, [ADA], 'ROLE_ASSISTANT_MANAGER');
		expect(skippedIn(progress)).toEqual(["'Ada <ada@example.com>' was not made manager"]);
		expect(progress.changes).toEqual([]);
	});

	it('tells in the order of the row', async () => {
		const { progress } = progressOf({
			'spaces.members.list': listing(memberOf('ben'), memberOf('ada')),
			'spaces.members.patch': ({ url }) => ({
				body: memberOf(url.endsWith('ada') ? 'ada' : 'ben'),
			}),
		});
		await giveRoles(progress, [ADA, BEN], 'ROLE_MANAGER');
		expect(progress.changes).toEqual(['made ada@example.com owner', 'made ben@example.com owner']);
	});
});

describe('looking up groups', () => {
	const byEmail = (email: string) => ({ email, given: email });
	const found = ({ query }: { query?: object | undefined }): Reply => {
		const isTeam = JSON.stringify(query).includes('team');
		return { body: { name: isTeam ? 'groups/1' : 'groups/2' } };
	};

	it('asks for each email once, and names each group once', async () => {
		const session = sessionOf({ 'groups.lookup': found });
		const lookUp = groupLookup();
		const groups = [
			byEmail('team@example.com'),
			{ name: 'groups/1', given: 'the team' },
			byEmail('crew@example.com'),
			{ name: 'groups/3', given: 'by ID' },
		];
		expect(await lookUp({ groups }, session)).toEqual([
			{ name: 'groups/1', given: 'the team' },
			{ name: 'groups/2', given: 'crew@example.com' },
			{ name: 'groups/3', given: 'by ID' },
		]);
		await lookUp({ groups: [byEmail('team@example.com')] }, session);
		expect(session.asked).toHaveLength(2);
		await lookUp({ groups: [byEmail('team@example.com')], actAs: 'anna@example.com' }, session);
		expect(session.asked).toHaveLength(3);
	});

	it('ends the row where there is none, and names it', async () => {
		const session = sessionOf({ 'groups.lookup': { status: 403 } });
		const groups = [byEmail('team@example.com')];
		expect(await endOf(groupLookup()({ groups }, session))).toMatchObject({
			happened: "there is no Google Group 'team@example.com' that you may see",
		});
	});
});

it('everything is asked of the row’s space', async () => {
	const { progress, session } = progressOf({ 'spaces.members.create': { status: 403 } });
	await addMembers(progress, [BY_ID, BEN]);
	expect(session.asked.map(({ url }) => url)).toEqual(
		[1, 2].map(() => `https://chat.googleapis.com/v1/${SPACE}/members`),
	);
	expect(skippedIn(progress)).toEqual([
		"'the boss' was not added",
		"'ben@example.com' was not added",
	]);
});
