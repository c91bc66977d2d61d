/** What depends on who asks: the caller among the members, invitations, organization, project. */
import { accept, errors, OWNER, type Google } from '../../../sandbox/google';
import { caller, directMessage, human, namedSpace, people, standIn } from './caller';

const SETUP = '/v1/spaces:setup';
const ADA = 'ada@example.com';
const PROJECT = '123456789012';

describe('the caller among the memberships', () => {
	const withCaller = { ...namedSpace('Launch'), memberships: people('ada', 'owner') };

	it('is left out of them', async () => {
		const { google } = standIn();
		expect((await caller(google)('POST', SETUP, withCaller)).status).toBe(200);
		expect(google.spaces()[0]?.members.map(({ email }) => email)).toEqual([OWNER, ADA]);
	});

	it('has the set-up refused where a test wants that', async () => {
		const { google } = standIn({ behaviour: { callerInMemberships: 'refused' } });
		expect(await caller(google)('POST', SETUP, withCaller)).toMatchObject(
			errors.callerInMemberships(),
		);
		expect(google.spaces()).toEqual([]);
	});

	it.each(['filtered', 'refused'] as const)(
		'is refused as the partner of a direct message (%s)',
		async (callerInMemberships) => {
			const { google } = standIn({ behaviour: { callerInMemberships } });
			const answer = await caller(google)('POST', SETUP, directMessage('owner'));
			expect(answer).toMatchObject({
				status: 400,
				body: { error: { message: "Don't specify the calling user as a membership" } },
			});
		},
	);
});

describe('a direct message that the caller has not accepted', () => {
	function invitedBy(google: Google) {
		return google.addSpace({ spaceType: 'DIRECT_MESSAGE', createdBy: ADA, invited: [OWNER] });
	}
	const scopes = ['chat.spaces', 'chat.memberships', 'chat.messages.create'];

	it('is found and set up again, and stays closed until it is accepted', async () => {
		const { google } = standIn();
		const space = invitedBy(google);
		const call = caller(google, { scopes });
		const url = `/v1/spaces:findDirectMessage?name=users/${ADA}`;
		const use = async () => [
			(await call('GET', `/v1/${space.name}`)).status,
			(await call('GET', `/v1/${space.name}/members`)).status,
			(await call('POST', `/v1/${space.name}/messages`, { text: 'Hello' })).status,
		];

		expect(await call('GET', url)).toMatchObject({ status: 200, body: { name: space.name } });
		expect(await call('POST', SETUP, directMessage('ada'))).toMatchObject({
			status: 200,
			body: { name: space.name, membershipCount: { joinedDirectHumanUserCount: 1 } },
		});
		expect(await use()).toEqual([403, 403, 403]);
		accept(space, OWNER);
		expect((await use()).slice(0, 2)).toEqual([200, 200]);
	});

	it('is open all the same where a test wants that', async () => {
		const { google } = standIn({ behaviour: { directMessageNotAccepted: 'open' } });
		const { name } = invitedBy(google);
		expect((await caller(google)('GET', `/v1/${name}`)).status).toBe(200);
		const named = google.addSpace({
			spaceType: 'SPACE',
			displayName: 'A',
			createdBy: ADA,
			invited: [OWNER],
		});
		expect((await caller(google)('GET', `/v1/${named.name}`)).status).toBe(403);
	});
});

describe('a direct message', () => {
	const app = { member: { name: 'users/app', type: 'BOT' } };

	it("takes nobody in, in Google's words", async () => {
		const { google } = standIn();
		const { name } = google.addSpace({
			spaceType: 'DIRECT_MESSAGE',
			createdBy: OWNER,
			members: [ADA],
		});
		const answer = await caller(google)('POST', `/v1/${name}/members`, human('ben@example.com'));
		expect(answer).toMatchObject(errors.memberOfDirectMessage());
	});

	it.each([
		['added', 200],
		['refused', 400],
	] as const)('has the calling app %s', async (appInDirectMessage, status) => {
		const { google } = standIn({ behaviour: { appInDirectMessage } });
		const { name } = google.addSpace({
			spaceType: 'DIRECT_MESSAGE',
			createdBy: OWNER,
			members: [ADA],
		});
		const call = caller(google, { scopes: ['chat.memberships.app'] });
		expect((await call('POST', `/v1/${name}/members`, app)).status).toBe(status);
	});
});

describe('an organization without external spaces', () => {
	const body = {
		space: { spaceType: 'SPACE', displayName: 'Launch', externalUserAllowed: true },
	};

	it.each([403, 400] as const)('refuses one with %s', async (externalSpacesForbidden) => {
		const { google } = standIn({ behaviour: { externalSpacesForbidden } });
		google.organization.allowsExternalSpaces = false;
		expect((await caller(google)('POST', SETUP, body)).status).toBe(externalSpacesForbidden);
		expect((await caller(google)('POST', SETUP, namedSpace('Launch'))).status).toBe(200);
	});

	it('is forgotten at the end of a test', async () => {
		const { google } = standIn();
		google.organization.allowsExternalSpaces = false;
		google.reset();
		expect((await caller(google)('POST', SETUP, body)).status).toBe(200);
	});
});

describe('people of other organizations', () => {
	it.each([
		['kept out', 1],
		['let in', 2],
	] as const)('are %s of a space that is not for them', async (outsiders, count) => {
		const { google } = standIn({ behaviour: { outsiders } });
		const guest = { ...namedSpace('Launch'), memberships: [human('guest@partner.example.org')] };
		await caller(google)('POST', SETUP, guest);
		expect(google.spaces()[0]?.members).toHaveLength(count);
	});
});

describe('a project without a configured Chat app', () => {
	function unconfigured(readsWithoutApp: 200 | 404) {
		const { google } = standIn({ behaviour: { readsWithoutApp } });
		google.organization.unconfiguredApps.add(PROJECT);
		const { name } = google.addSpace({
			spaceType: 'SPACE',
			displayName: 'Launch',
			createdBy: OWNER,
		});
		return { google, name, call: caller(google) };
	}

	it('reads, and is told at each write that there is no app', async () => {
		const { google, name, call } = unconfigured(200);
		expect((await call('GET', '/v1/spaces')).status).toBe(200);
		const writes = [
			await call('POST', SETUP, namedSpace('Two')),
			await call('POST', `/v1/${name}/members`, human(ADA)),
			await call('PATCH', `/v1/${name}?updateMask=display_name`, { displayName: 'x' }),
		];
		for (const answer of writes) expect(answer).toMatchObject(errors.appNotConfigured());
		const ofAnotherProject = caller(google, { clientId: '77-a.apps' });
		expect((await ofAnotherProject('POST', SETUP, namedSpace('Two'))).status).toBe(200);
	});

	it('cannot read either where a test wants that', async () => {
		const { call } = unconfigured(404);
		expect(await call('GET', '/v1/spaces')).toMatchObject(errors.appNotConfigured());
	});
});
