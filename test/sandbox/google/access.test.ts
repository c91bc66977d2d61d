import { Google, errors, OWNER } from '../../../sandbox/google';
import { AUTH, caller, namedSpace, send, standIn } from './caller';

const SETUP = '/v1/spaces:setup';
const reasonOf = (answer: { body: { error: { details: { reason: string }[] } } }) =>
	answer.body.error.details[0]?.reason;

describe('a token', () => {
	it('has to be there, known and alive', async () => {
		const { google, clock } = standIn();
		const { access_token: token } = google.oauth.issueToken({
			user: OWNER,
			scopes: [`${AUTH}chat.spaces`],
		});
		const get = (authorization?: string) =>
			send(google, 'GET', '/v1/spaces', undefined, authorization ? { authorization } : {});

		expect((await get(`Bearer ${token}`)).status).toBe(200);
		expect(reasonOf(await get())).toBe('CREDENTIALS_MISSING');
		expect(reasonOf(await get('Bearer something'))).toBe('ACCESS_TOKEN_TYPE_UNSUPPORTED');
		clock.ms += 3_600_000;
		const expired = await get(`Bearer ${token}`);
		expect(reasonOf(expired)).toBe('ACCESS_TOKEN_EXPIRED');
		expect(expired).toMatchObject({
			status: 401,
			headers: { 'www-authenticate': expect.stringContaining('invalid_token') },
		});
	});

	it('can be ended at once, and taken back with all that its user gave', async () => {
		const { google } = standIn();
		const grant = { user: OWNER, scopes: [`${AUTH}chat.spaces`] };
		const [one, two] = [google.oauth.issueToken(grant), google.oauth.issueToken(grant)];
		const get = ({ access_token: token }: { access_token: string }) =>
			send(google, 'GET', '/v1/spaces', undefined, { authorization: `Bearer ${token}` });

		google.oauth.expire(one.access_token);
		expect([(await get(one)).status, (await get(two)).status]).toEqual([401, 200]);
		google.oauth.revoke(OWNER);
		expect((await get(two)).status).toBe(401);
	});

	it('stays valid when the model starts anew, with all else forgotten', async () => {
		const { google } = standIn({ quotas: { spaceWrites: 1 } });
		const call = caller(google);
		await call('POST', SETUP, namedSpace('Launch'));
		await call('POST', SETUP, { membership: [] });
		google.behaviour.replay = 'full';
		google.takenNames.add('Launch');

		google.reset();
		expect([google.spaces(), google.log, google.violations]).toEqual([[], [], []]);
		expect(google.behaviour.replay).toBe('echo');
		expect((await call('POST', SETUP, namedSpace('Launch'))).status).toBe(200);
	});
});

describe('the scope', () => {
	it.each([
		['POST', SETUP, ['chat.spaces', 'chat.spaces.create']],
		['GET', '/v1/spaces/X', ['chat.spaces', 'chat.spaces.readonly']],
		['GET', '/v1/spaces', ['chat.spaces', 'chat.spaces.readonly']],
		['GET', '/v1/spaces:findDirectMessage?name=users/x', ['chat.spaces', 'chat.spaces.readonly']],
		['GET', '/v1/spaces:findGroupChats', ['chat.memberships', 'chat.memberships.readonly']],
		['GET', '/v1/spaces/X/members', ['chat.memberships', 'chat.memberships.readonly']],
		['GET', '/v1/spaces/X/members/y', ['chat.memberships', 'chat.memberships.readonly']],
		['PATCH', '/v1/spaces/X/members/y', ['chat.memberships']],
		['POST', '/v1/spaces/X/members', ['chat.memberships']],
		['POST', '/v1/spaces/X/messages', ['chat.messages.create', 'chat.messages']],
		['POST', '/v1/spaces/X/messagePins', ['chat.spaces', 'chat.spaces.pins']],
	])('of %s %s is one of %s', async (method, url, enough) => {
		const { google } = standIn();
		const all = ['chat.spaces', 'chat.spaces.create', 'chat.spaces.readonly', 'chat.spaces.pins']
			.concat(['chat.memberships', 'chat.memberships.readonly', 'chat.messages'])
			.concat(['chat.messages.create', 'chat.bot', 'chat.admin.spaces', 'chat.app.spaces']);
		const granted = [];
		for (const scope of all) {
			const body = method === 'GET' ? undefined : { member: { name: 'users/x' } };
			const answer = await caller(google, { scopes: [scope] })(method, url, body);
			const isMissing =
				answer.body.error?.message === 'Request had insufficient authentication scopes.';
			if (!isMissing) granted.push(scope);
		}
		expect(granted.sort()).toEqual([...enough].sort());
	});

	it('is missed before the body is looked at, and named in the details', async () => {
		const { google } = standIn();
		const answer = await caller(google, { scopes: [] })('POST', SETUP, { nonsense: 1 });
		expect(answer).toMatchObject({
			status: 403,
			body: {
				error: {
					details: [
						{
							reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
							metadata: { method: 'google.chat.v1.ChatService.SetUpSpace' },
						},
					],
				},
			},
		});
	});
});

describe('the quota', () => {
	const setup = (google: Google, clientId = '') => {
		const call = caller(google, { clientId });
		return async () => (await call('POST', SETUP, namedSpace('Launch'))).status;
	};
	async function times(count: number, act: () => Promise<number>): Promise<number[]> {
		const statuses = [];
		for (let index = 0; index < count; index += 1) statuses.push(await act());
		return statuses;
	}
	const count = (statuses: number[], status: number) =>
		statuses.filter((other) => other === status).length;

	it('is 60 space writes in any 60 seconds', async () => {
		const { google, clock } = standIn();
		const act = setup(google);
		expect(count(await times(30, act), 200)).toBe(30);
		clock.ms += 30_000;
		expect(count(await times(40, act), 200)).toBe(30);
		clock.ms += 29_999;
		expect(await act()).toBe(429);
		clock.ms += 1;
		expect(count(await times(40, act), 200)).toBe(30);
	});

	it('belongs to the project, whoever its users are', async () => {
		const { google } = standIn({ quotas: { spaceWrites: 1 } });
		expect(await setup(google, '77-a.apps')()).toBe(200);
		expect(await setup(google, '77-b.apps')()).toBe(429);
		expect(await setup(google, '88-a.apps')()).toBe(200);
	});

	it('counts refused calls where a test wants that', async () => {
		const { google, clock } = standIn({ quotas: { spaceWrites: 1 }, countRejected: true });
		const act = setup(google);
		await act();
		clock.ms += 40_000;
		expect(await act()).toBe(429);
		clock.ms += 40_000;
		expect(await act()).toBe(429);
		clock.ms += 60_000;
		expect(await act()).toBe(200);
	});

	it('counts calls that fail otherwise, and says in its error whose it is', async () => {
		const { google } = standIn({ quotas: { spaceWrites: 1 } });
		const call = caller(google);
		await call('POST', SETUP, namedSpace('Launch', 'nobody'));
		const answer = await call('POST', SETUP, namedSpace('Launch'));
		expect(answer).toMatchObject(
			errors.quotaExceeded({ metric: 'Space writes per minute', limit: 1 }),
		);
	});

	it('can be switched off', async () => {
		const { google } = standIn({ quotas: { spaceWrites: Infinity } });
		expect(count(await times(200, setup(google)), 200)).toBe(200);
	});

	it.each([
		['membershipWrites', 'POST', 'members', { member: { name: 'users/x', type: 'HUMAN' } }],
		['membershipReads', 'GET', 'members', undefined],
		['spaceReads', 'GET', '', undefined],
	] as const)('%s has a window of its own', async (quota, method, path, body) => {
		const { google } = standIn({ quotas: { [quota]: 1 } });
		const call = caller(google);
		const space = google.addSpace({ spaceType: 'SPACE', displayName: 'A', createdBy: OWNER });
		const url = ['/v1', space.name, path].filter(Boolean).join('/');
		await call(method, url, body);
		expect((await call(method, url, body)).status).toBe(429);
		expect((await call('POST', SETUP, namedSpace('Launch'))).status).toBe(200);
	});
});
