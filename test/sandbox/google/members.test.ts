import { accept, OWNER, type Google } from '../../../sandbox/google';
import { caller, human, standIn } from './caller';

const INVITED = 'invited.one@example.com';

function spaceWith(google: Google, ...members: string[]) {
	return google.addSpace({ spaceType: 'SPACE', displayName: 'Launch', createdBy: OWNER, members });
}

describe('spaces.members.create', () => {
	it('adds a person, or invites who has to accept', async () => {
		const { google } = standIn();
		const { name } = spaceWith(google);
		const call = caller(google);
		const ada = google.directory.person('ada@example.com')?.id ?? '';

		const { body } = await call('POST', `/v1/${name}/members`, human('ada@example.com'));
		expect(body).toMatchObject({
			name: `${name}/members/${ada}`,
			state: 'JOINED',
			role: 'ROLE_MEMBER',
			member: { name: `users/${ada}`, type: 'HUMAN' },
		});
		expect(await call('POST', `/v1/${name}/members`, human(INVITED))).toMatchObject({
			body: { state: 'INVITED' },
		});
		expect(google.spaces()[0]?.members).toHaveLength(3);
		expect(google.violations).toEqual([]);
	});

	it('answers 409 for who is in, invited, or in by a group', async () => {
		const { google } = standIn();
		const { name } = spaceWith(google, 'ada@example.com', INVITED, 'team@example.com');
		for (const email of ['ada@example.com', INVITED, 'nils@example.com']) {
			const answer = await caller(google)('POST', `/v1/${name}/members`, human(email));
			expect(answer).toMatchObject({ status: 409, body: { error: { status: 'ALREADY_EXISTS' } } });
		}
	});

	it('gives the membership there is where a test wants that', async () => {
		const { google } = standIn({ behaviour: { memberAlreadyIn: 200 } });
		const { name } = spaceWith(google, 'ada@example.com');
		const answer = await caller(google)('POST', `/v1/${name}/members`, human('ada@example.com'));
		expect(answer).toMatchObject({ status: 200, body: { state: 'JOINED' } });
	});

	it.each([
		['a blocked person', 'blocker@example.com', 403],
		['an external one', 'guest@partner.example.org', 403],
		['nobody', 'nobody@example.com', 400],
	])('refuses %s', async (_, email, status) => {
		const { google } = standIn();
		const { name } = spaceWith(google);
		const answer = await caller(google)('POST', `/v1/${name}/members`, human(email));
		expect(answer.status).toBe(status);
	});

	it('adds the calling app with its own scope, and only with that', async () => {
		const { google } = standIn();
		const { name } = spaceWith(google);
		const body = { member: { name: 'users/app', type: 'BOT' } };
		const withIt = caller(google, { scopes: ['chat.memberships.app'] });

		expect(await caller(google)('POST', `/v1/${name}/members`, body)).toMatchObject({
			status: 403,
		});
		expect(await withIt('POST', `/v1/${name}/members`, body)).toMatchObject({
			status: 200,
			body: { member: { type: 'BOT' } },
		});
		const person = human('ada@example.com');
		expect(await withIt('POST', `/v1/${name}/members`, person)).toMatchObject({ status: 403 });
		expect(await caller(google)('GET', `/v1/${name}/members/app`)).toMatchObject({ status: 200 });
	});

	it('adds a group to a named space only', async () => {
		const { google } = standIn();
		const { name } = spaceWith(google);
		const chat = google.addSpace({ spaceType: 'GROUP_CHAT', createdBy: OWNER });
		const body = { groupMember: { name: `groups/${google.directory.groups[0]?.id ?? ''}` } };
		const call = caller(google);

		const added = await call('POST', `/v1/${name}/members`, body);
		expect(added).toMatchObject({ status: 200, body: { state: 'JOINED', ...body } });
		expect(added.body).not.toHaveProperty('role');
		expect(await call('POST', `/v1/${chat.name}/members`, body)).toMatchObject({ status: 400 });
	});

	it('knows no group by its address', async () => {
		const { google } = standIn();
		const { name } = spaceWith(google);
		const body = { groupMember: { name: 'groups/team@example.com' } };
		expect(await caller(google)('POST', `/v1/${name}/members`, body)).toMatchObject({
			status: 400,
		});
	});

	it('is closed to who is not in the space', async () => {
		const { google } = standIn();
		const { name } = spaceWith(google);
		const asAda = caller(google, { user: 'ada@example.com' });
		const answer = await asAda('POST', `/v1/${name}/members`, human('ben@example.com'));
		expect(answer.status).toBe(403);
	});
});

describe('accepting an invitation', () => {
	it('makes a member of who was invited, with a member’s rights', async () => {
		const { google } = standIn();
		const space = spaceWith(google, INVITED);
		const asInvited = caller(google, { user: INVITED });
		expect(await asInvited('GET', `/v1/${space.name}`)).toMatchObject({ status: 403 });
		accept(space, INVITED);
		expect(await asInvited('GET', `/v1/${space.name}`)).toMatchObject({ status: 200 });
		const { body } = await caller(google)('GET', `/v1/${space.name}/members/${INVITED}`);
		expect(body).toMatchObject({ state: 'JOINED' });
	});

	it('is for those who are invited, and still are', () => {
		const { google } = standIn();
		const space = spaceWith(google, 'ada@example.com');
		expect(() => accept(space, 'ada@example.com')).toThrow('is not invited');
		expect(() => accept(space, INVITED)).toThrow('is not invited');
	});
});

describe('spaces.members.list', () => {
	it('lists who joined; invited ones and groups when asked to', async () => {
		const { google } = standIn();
		const { name } = spaceWith(google, 'ada@example.com', INVITED, 'team@example.com');
		const call = caller(google);

		const { body } = await call('GET', `/v1/${name}/members`);
		expect(body.memberships).toHaveLength(2);
		const all = await call('GET', `/v1/${name}/members?showInvited=true&showGroups=true`);
		expect(all.body.memberships).toMatchObject([
			{ state: 'JOINED' },
			{ state: 'JOINED' },
			{ state: 'INVITED' },
			{ groupMember: { name: expect.stringMatching(/^groups\//) } },
		]);
	});

	it('gives page after page', async () => {
		const { google } = standIn();
		const emails = google.directory.addMany(129).map(({ email }) => email);
		const { name } = spaceWith(google, ...emails);
		const call = caller(google);

		const first = await call('GET', `/v1/${name}/members`);
		expect(first.body.memberships).toHaveLength(100);
		const token = String(first.body.nextPageToken);
		const rest = await call('GET', `/v1/${name}/members?pageToken=${token}`);
		expect(rest.body.memberships).toHaveLength(30);
		expect((await call('GET', `/v1/${name}/members?pageSize=2000`)).body.memberships).toHaveLength(
			130,
		);
	});

	it('ends with a full page where nothing is left', async () => {
		const { google } = standIn();
		const emails = google.directory.addMany(99).map(({ email }) => email);
		const { name } = spaceWith(google, ...emails);
		const { body } = await caller(google)('GET', `/v1/${name}/members?pageSize=50`);
		const token = String(body.nextPageToken);
		const url = `/v1/${name}/members?pageSize=50&pageToken=${token}`;
		const last = await caller(google)('GET', url);
		expect(last.body.memberships).toHaveLength(50);
		expect(last.body).not.toHaveProperty('nextPageToken');
	});

	it.each([
		['role = "ROLE_MANAGER"', 1],
		['member.type != "BOT"', 2],
		['member.type = "HUMAN" AND role = "ROLE_MEMBER"', 1],
		['role = "ROLE_MANAGER" OR role = "ROLE_MEMBER"', 2],
	])('filters by %s', async (filter, count) => {
		const { google } = standIn();
		const { name } = spaceWith(google, 'ada@example.com');
		const url = `/v1/${name}/members?filter=${encodeURIComponent(filter)}`;
		expect((await caller(google)('GET', url)).body.memberships).toHaveLength(count);
	});

	it.each(['role = "OWNER"', 'role = "ROLE_MANAGER" AND role = "ROLE_MEMBER"', 'state = "JOINED"'])(
		'refuses the filter %s',
		async (filter) => {
			const { google } = standIn();
			const { name } = spaceWith(google);
			const url = `/v1/${name}/members?filter=${encodeURIComponent(filter)}`;
			expect(await caller(google)('GET', url)).toMatchObject({ status: 400 });
		},
	);
});

describe('spaces.members.get', () => {
	it('takes the address for the id', async () => {
		const { google } = standIn();
		const { name } = spaceWith(google, 'ada@example.com');
		const ada = google.directory.person('ada@example.com')?.id ?? '';
		for (const member of ['ada@example.com', encodeURIComponent('Ada@example.com'), ada]) {
			const { body } = await caller(google)('GET', `/v1/${name}/members/${member}`);
			expect(body).toMatchObject({ name: `${name}/members/${ada}`, state: 'JOINED' });
		}
	});

	it.each([404, 403] as const)('answers %s for who is not in', async (missingMembership) => {
		const { google } = standIn({ behaviour: { missingMembership } });
		const { name } = spaceWith(google);
		const answer = await caller(google)('GET', `/v1/${name}/members/ben@example.com`);
		expect(answer.status).toBe(missingMembership);
	});
});

describe('spaces.members.patch', () => {
	async function patch(
		google: Google,
		spaceName: string,
		email: string,
		role: string,
		user = OWNER,
	) {
		const id = google.directory.person(email)?.id ?? '';
		const url = `/v1/${spaceName}/members/${id}?updateMask=role`;
		return caller(google, { user })('PATCH', url, { role });
	}

	it('changes the role of a member', async () => {
		const { google } = standIn();
		const { name } = spaceWith(google, 'ada@example.com');
		const answer = await patch(google, name, 'ada@example.com', 'ROLE_MANAGER');
		expect(answer).toMatchObject({ status: 200, body: { role: 'ROLE_MANAGER' } });
		expect(google.spaces()[0]?.members[1]).toMatchObject({ role: 'ROLE_MANAGER' });
	});

	it('is for owners; managers make managers but no owners', async () => {
		const { google } = standIn();
		const { name } = spaceWith(google, 'ada@example.com', 'ben@example.com');
		const [ada, ben] = ['ada@example.com', 'ben@example.com'];

		expect((await patch(google, name, ben, 'ROLE_ASSISTANT_MANAGER', ada)).status).toBe(403);
		await patch(google, name, ada, 'ROLE_ASSISTANT_MANAGER');
		expect((await patch(google, name, ben, 'ROLE_ASSISTANT_MANAGER', ada)).status).toBe(200);
		expect((await patch(google, name, ben, 'ROLE_MANAGER', ada)).status).toBe(403);
		expect((await patch(google, name, OWNER, 'ROLE_MEMBER', ada)).status).toBe(403);
	});

	it('wants the mask, the canonical name and a named space', async () => {
		const { google } = standIn();
		const { name } = spaceWith(google, 'ada@example.com');
		const call = caller(google);
		const role = { role: 'ROLE_MANAGER' };
		const ada = google.directory.person('ada@example.com')?.id ?? '';
		const chat = google.addSpace({
			spaceType: 'GROUP_CHAT',
			createdBy: OWNER,
			members: ['ada@example.com'],
		});

		expect((await call('PATCH', `/v1/${name}/members/${ada}`, role)).status).toBe(400);
		const byAddress = `/v1/${name}/members/ada@example.com?updateMask=role`;
		expect((await call('PATCH', byAddress, role)).status).toBe(403);
		expect((await patch(google, chat.name, 'ada@example.com', 'ROLE_MANAGER')).status).toBe(400);
	});
});
