import { OWNER, type Behaviour, type Google } from '../../../sandbox/google';
import { caller, human, standIn, type Answer } from './caller';

const ADA = 'ada@example.com';
const BEN = 'ben@example.com';

function spaceOf(google: Google, createdBy: string, more: object = {}) {
	return google.addSpace({ spaceType: 'SPACE', displayName: 'Launch', createdBy, ...more });
}

async function listed(google: Google, space: string, user = OWNER): Promise<Answer> {
	const url = `/v1/${space}/members?showInvited=true&showGroups=true`;
	return await caller(google, { user })('GET', url);
}

const emailsIn = ({ body }: Answer) =>
	body.memberships.map(({ member }: { member?: { email?: string } }) => member?.email);

describe('a list of members', () => {
	it('holds address and name of people, except of apps, groups and hidden profiles', async () => {
		const { google } = standIn();
		const { name } = spaceOf(google, OWNER, {
			members: [ADA, 'hidden.profile@example.com', 'team@example.com'],
			invited: ['invited.one@example.com'],
			appOfProject: '123456789012',
		});
		const answer = await listed(google, name);

		expect(answer.body.memberships[1].member).toEqual({
			name: expect.stringMatching(/^users\/\d{21}$/),
			displayName: 'Ada',
			email: ADA,
			type: 'HUMAN',
		});
		expect(emailsIn(answer)).toEqual([
			OWNER,
			ADA,
			undefined,
			undefined,
			'invited.one@example.com',
			undefined,
		]);
	});

	it('holds ids alone where a test wants that', async () => {
		const { google } = standIn({ behaviour: { emailsInLists: 'none' } });
		const { name } = spaceOf(google, OWNER, { members: [ADA] });
		const { body } = await listed(google, name);
		expect(body.memberships).toHaveLength(2);
		expect(JSON.stringify(body)).not.toMatch(/@|Ada/);
	});

	it.each([
		['prefixed', 'group-03ep43zb2sandbox01'],
		['plain', '03ep43zb2sandbox01'],
	] as const)('names a group %s', async (groupMembershipNames, last) => {
		const { google } = standIn({ behaviour: { groupMembershipNames } });
		const { name } = spaceOf(google, OWNER, { members: ['team@example.com'] });
		const { body } = await listed(google, name);
		expect(body.memberships[1].name).toBe(`${name}/members/${last}`);
		const one = await caller(google)('GET', `/v1/${name}/members/${last}`);
		expect(one.body).toEqual(body.memberships[1]);
	});

	it('can begin with an empty page that has a next one', async () => {
		const { google } = standIn({ behaviour: { emptyPages: 'first' } });
		const { name } = spaceOf(google, OWNER, { members: [ADA] });
		const call = caller(google);
		const { body } = await call('GET', `/v1/${name}/members`);
		expect(body).toEqual({ nextPageToken: expect.any(String) });
		const url = `/v1/${name}/members?pageToken=${String(body.nextPageToken)}`;
		expect((await call('GET', url)).body.memberships).toHaveLength(2);
	});
});

describe('a person with two addresses', () => {
	it('is one member, by id and first address', async () => {
		const { google } = standIn();
		google.directory.add({ email: 'ann.new@example.com', aliases: ['Ann.Old@example.com'] });
		const { name } = spaceOf(google, OWNER);
		const call = caller(google);

		const { body } = await call('POST', `/v1/${name}/members`, human('ann.old@example.com'));
		expect(body.member.email).toBe('ann.new@example.com');
		const found = await call('GET', `/v1/${name}/members/ann.old@example.com`);
		expect(found.body).toEqual(body);
		const again = await call('POST', `/v1/${name}/members`, human('ann.new@example.com'));
		expect(again.status).toBe(409);
	});
});

describe('a space that hides its members', () => {
	const hidden = { members: [OWNER, BEN], membersHidden: true };

	it.each<[Behaviour['hiddenMembers'], number, unknown]>([
		['refused', 403, undefined],
		['empty', 200, undefined],
		['without the caller', 200, [ADA, BEN]],
	])('shows them to members as: %s', async (hiddenMembers, status, emails) => {
		const { google } = standIn({ behaviour: { hiddenMembers } });
		const { name } = spaceOf(google, ADA, hidden);
		const answer = await listed(google, name);
		expect(answer.status).toBe(status);
		if (emails) expect(emailsIn(answer)).toEqual(emails);
		else expect(answer.body).not.toHaveProperty('memberships');
	});

	it('shows no single one either', async () => {
		const { google } = standIn({ behaviour: { hiddenMembers: 'empty' } });
		const { name } = spaceOf(google, ADA, hidden);
		expect(await caller(google)('GET', `/v1/${name}/members/${BEN}`)).toMatchObject({
			status: 403,
		});
	});

	it('shows them to its owners, unless a test wants it otherwise', async () => {
		const { google } = standIn();
		const { name } = spaceOf(google, ADA, hidden);
		expect(emailsIn(await listed(google, name, ADA))).toEqual([ADA, OWNER, BEN]);
		google.behaviour.hiddenMembersToOwners = 'hidden';
		expect((await listed(google, name, ADA)).status).toBe(403);
	});

	it('still says who is in when they are added', async () => {
		const { google } = standIn();
		const { name } = spaceOf(google, ADA, hidden);
		expect((await caller(google)('POST', `/v1/${name}/members`, human(BEN))).status).toBe(409);
	});
});

describe('who is in by a group', () => {
	it.each([409, 200] as const)('is answered with %s when added', async (memberInByGroup) => {
		const { google } = standIn({ behaviour: { memberInByGroup } });
		const { name } = spaceOf(google, OWNER, { members: ['team@example.com'] });
		const nils = 'nils@example.com';
		const answer = await caller(google)('POST', `/v1/${name}/members`, human(nils));
		expect(answer.status).toBe(memberInByGroup);
		expect(emailsIn(await listed(google, name)).includes(nils)).toBe(memberInByGroup === 200);
	});
});
