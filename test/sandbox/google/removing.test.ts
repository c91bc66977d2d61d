import { OWNER, type Google, type SeededSpace } from '../../../sandbox/google';
import { caller, standIn } from './caller';

const [ADA, BEN, CARLA] = ['ada@example.com', 'ben@example.com', 'carla@example.com'] as const;

function spaceOf(google: Google, more: Partial<SeededSpace> = {}) {
	return google.addSpace({ spaceType: 'SPACE', displayName: 'Launch', createdBy: OWNER, ...more });
}

/** Removes `member` (an address, an id or `app`) as `user`. */
async function remove(google: Google, space: string, member: string, user: string = OWNER) {
	const scopes = ['chat.memberships', 'chat.memberships.app'];
	return await caller(google, { user, scopes })('DELETE', `/v1/${space}/members/${member}`);
}

const emailsIn = (google: Google) => google.spaces()[0]?.members.map(({ email }) => email);

describe('spaces.members.delete', () => {
	it('takes a person out by id or address, and answers that they are no member', async () => {
		const { google } = standIn();
		const { name } = spaceOf(google, { members: [ADA, BEN] });
		const ada = google.directory.person(ADA)?.id ?? '';

		expect(await remove(google, name, ada)).toMatchObject({
			status: 200,
			body: { name: `${name}/members/${ada}`, state: 'NOT_A_MEMBER' },
		});
		expect((await remove(google, name, BEN)).status).toBe(200);
		expect(emailsIn(google)).toEqual([OWNER]);
		const asAda = caller(google, { user: ADA });
		expect((await asAda('GET', `/v1/${name}`)).status).toBe(403);
		expect(google.violations).toEqual([]);
	});

	it.each([404, 403] as const)('answers %s for who is gone', async (repeatedRemoval) => {
		const { google } = standIn({ behaviour: { repeatedRemoval } });
		const { name } = spaceOf(google, { members: [ADA] });
		await remove(google, name, ADA);
		expect((await remove(google, name, ADA)).status).toBe(repeatedRemoval);
	});

	it('withdraws an invitation, takes out groups and the app of the project', async () => {
		const { google } = standIn();
		const { name } = spaceOf(google, {
			members: ['team@example.com'],
			invited: [ADA],
			appOfProject: '123456789012',
		});
		const team = `group-${google.directory.group('team@example.com')?.id ?? ''}`;
		for (const member of [ADA, team, 'app']) {
			expect((await remove(google, name, member)).status).toBe(200);
		}
		expect(emailsIn(google)).toEqual([OWNER]);
	});

	it('does not reach who is in by a group', async () => {
		const { google } = standIn();
		const { name } = spaceOf(google, { members: ['team@example.com'] });
		expect((await remove(google, name, 'nils@example.com')).status).toBe(404);
	});

	it('is for every member unless the space says otherwise', async () => {
		const { google } = standIn();
		const open = spaceOf(google, { members: [ADA, BEN] });
		const closed = spaceOf(google, {
			members: [ADA, BEN],
			managers: [CARLA],
			predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE',
		});
		expect((await remove(google, open.name, BEN, ADA)).status).toBe(200);
		expect((await remove(google, closed.name, BEN, ADA)).status).toBe(403);
		expect((await remove(google, closed.name, BEN, CARLA)).status).toBe(200);
	});

	it.each([403, 400] as const)('protects owners with %s', async (ownerProtected) => {
		const { google } = standIn({ behaviour: { ownerProtected } });
		const { name } = spaceOf(google, { owners: [ADA], managers: [BEN] });
		expect((await remove(google, name, OWNER, BEN)).status).toBe(ownerProtected);
		expect((await remove(google, name, ADA)).status).toBe(200);
		expect((await remove(google, name, OWNER)).status).toBe(ownerProtected);
		expect(emailsIn(google)).toEqual([OWNER, BEN]);
	});

	it('lets members remove managers, unless a test wants it otherwise', async () => {
		const { google } = standIn();
		const { name } = spaceOf(google, { members: [ADA], managers: [BEN, CARLA] });
		expect((await remove(google, name, BEN, ADA)).status).toBe(200);
		google.behaviour.managerRemovedByMember = 'refused';
		expect((await remove(google, name, CARLA, ADA)).status).toBe(403);
	});

	it('lets everybody leave, of what they may not manage too', async () => {
		const { google } = standIn();
		const { name } = spaceOf(google, {
			members: [ADA],
			predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE',
		});
		expect((await remove(google, name, ADA, ADA)).status).toBe(200);
	});

	it('is not for direct messages, nor for who is not in the space', async () => {
		const { google } = standIn();
		const { name } = spaceOf(google, { members: [ADA] });
		const chat = google.addSpace({
			spaceType: 'DIRECT_MESSAGE',
			createdBy: OWNER,
			members: [ADA],
		});
		expect((await remove(google, chat.name, ADA)).status).toBe(400);
		expect((await remove(google, name, ADA, BEN)).status).toBe(403);
	});

	it('needs the scope for people, or for the app', async () => {
		const { google } = standIn();
		const { name } = spaceOf(google, { members: [ADA], appOfProject: '123456789012' });
		const forTheApp = caller(google, { scopes: ['chat.memberships.app'] });
		expect((await forTheApp('DELETE', `/v1/${name}/members/${ADA}`)).status).toBe(403);
		expect((await caller(google)('DELETE', `/v1/${name}/members/app`)).status).toBe(403);
	});
});

describe('the role of somebody', () => {
	const role = { role: 'ROLE_MANAGER' };

	it.each([
		['changed', 200],
		['refused', 400],
	] as const)('who has not accepted yet can be %s', async (roleOfInvited, status) => {
		const { google } = standIn({ behaviour: { roleOfInvited } });
		const { name } = spaceOf(google, { invited: [ADA] });
		const ada = google.directory.person(ADA)?.id ?? '';
		const url = `/v1/${name}/members/${ada}?updateMask=role`;
		expect((await caller(google)('PATCH', url, role)).status).toBe(status);
	});

	it.each([
		['refused', 403],
		['changed', 200],
	] as const)('named by address is %s', async (roleByEmail, status) => {
		const { google } = standIn({ behaviour: { roleByEmail } });
		const { name } = spaceOf(google, { members: [ADA] });
		const url = `/v1/${name}/members/${ADA}?updateMask=role`;
		expect((await caller(google)('PATCH', url, role)).status).toBe(status);
	});

	it('is changed by a mask only; its lack breaks the contract', async () => {
		const { google } = standIn();
		const { name } = spaceOf(google, { members: [ADA] });
		const ada = google.directory.person(ADA)?.id ?? '';
		const answer = await caller(google)('PATCH', `/v1/${name}/members/${ada}`, role);
		expect(answer.status).toBe(400);
		expect(google.violations).toMatchObject([{ problem: "updateMask: 'updateMask' is required." }]);
	});
});

describe('spaces.delete', () => {
	const DELETES = { scopes: ['chat.delete', 'chat.spaces'] };

	it('takes away a named space of the caller, and nothing else', async () => {
		const { google } = standIn();
		const call = caller(google, DELETES);
		const { name } = google.addSpace({
			spaceType: 'SPACE',
			createdBy: OWNER,
			displayName: 'Apollo',
		});
		const kept = google.addSpace({ spaceType: 'SPACE', createdBy: OWNER, displayName: 'Gemini' });
		expect(await call('DELETE', `/v1/${name}`)).toMatchObject({ status: 200, body: {} });
		expect(google.spaces()).toEqual([kept]);
		expect((await call('GET', `/v1/${name}`)).status).toBe(403);
		expect(google.violations).toEqual([]);
	});

	it('is for owners of named spaces with the scope for it', async () => {
		const { google } = standIn();
		const space = { spaceType: 'SPACE', displayName: 'Apollo' } as const;
		const { name } = google.addSpace({ ...space, createdBy: 'ada@example.com', members: [OWNER] });
		const chat = google.addSpace({ spaceType: 'GROUP_CHAT', createdBy: OWNER });
		expect((await caller(google)('DELETE', `/v1/${name}`)).status).toBe(403);
		expect((await caller(google, DELETES)('DELETE', `/v1/${name}`)).status).toBe(403);
		expect((await caller(google, DELETES)('DELETE', `/v1/${chat.name}`)).status).toBe(400);
		expect(google.spaces()).toHaveLength(2);
	});
});
