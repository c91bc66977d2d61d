import { errors, type ErrorReply } from '../../sandbox/google';
import { failureOf, run, world } from '../support/run';
import { withServiceAccount } from '../support/serviceAccount';
import { EVERYTHING, row } from './aroundTheSetup';

/** A person whose access has ended, and who cannot get a new one for this reason. */
function withEndedAccess(thrown?: object) {
	const there = world();
	const token = there.tokenFor();
	there.google.oauth.expire(token.accessToken);
	const refresh = () => {
		if (thrown !== undefined) throw Object.assign(new Error('no token'), thrown);
		return there.tokenFor().accessToken;
	};
	return { there, setting: { ...token, refresh } };
}

describe('an access that has ended', () => {
	it.each([
		['in two requests', false, [401, 200]],
		['in three where n8n does not see the refusal at first', true, [401, 401, 200]],
	])('is renewed %s', async (_how, isOldHost, statuses) => {
		const { there, setting } = withEndedAccess();
		const { json } = await run(there, [row()], { ...setting, isOldHost });
		expect(json[0]).toMatchObject({ created: true });
		expect(there.google.log.map(({ status }) => status)).toEqual(statuses);
	});

	it('and cannot be renewed is told without a token, whatever Google says', async () => {
		const error_description = 'Bad ya29.a0AfB_byC-secret';
		const { there, setting } = withEndedAccess({ body: { error: 'x', error_description } });
		const { description } = await failureOf(there, [row()], setting);
		expect(description).toContain('Bad …');
		expect(description).not.toContain('a0AfB');
	});

	it('is told without a signed token, however short it is', async () => {
		const error_description = 'Bad eyJhbGciOi.eyJzdWIi.c2ln, sorry';
		const { there, setting } = withEndedAccess({ body: { error: 'x', error_description } });
		const { description } = await failureOf(there, [row()], setting);
		expect(description).toContain('Bad …, sorry');
	});

	it('because a policy ends sessions is told as that, and not as revoked', async () => {
		const body = { error: 'invalid_grant', error_subtype: 'invalid_rapt' };
		const { there, setting } = withEndedAccess({ body });
		const { message, description } = await failureOf(there, [row()], setting);
		expect(message).toMatch(/a policy of your Google Workspace does not allow this$/);
		expect(description).toContain('Switch account');
	});
});

describe('a service account', () => {
	const wish = row({ authentication: 'serviceAccount' });

	it('that a policy keeps out is sent to no button that its credential does not have', async () => {
		const there = world();
		there.google.faults.on({ method: 'spaces.setup' }, errors.adminPolicy());
		const { message, description } = await failureOf(
			there,
			[wish],
			withServiceAccount(there, EVERYTHING),
		);
		expect(message).toMatch(/policy of your Google Workspace/);
		expect(description).not.toContain('Switch account');
	});

	it.each<[string, ErrorReply]>([
		['is busy', { status: 429, body: { error: 'rate_limit_exceeded' } }],
		['is unwell', { status: 503, body: { error: 'internal_failure' } }],
		['takes too long', { status: 408, body: { error: 'timeout' } }],
	])('asks again where the token endpoint %s', async (_how, reply) => {
		const there = world();
		const account = withServiceAccount(there, EVERYTHING);
		there.google.faults.on({ method: 'token.jwt', nth: 1 }, reply);
		const { json } = await run(there, [wish], account);
		expect(json[0]).toMatchObject({ created: true });
		expect(there.google.calls('token.jwt').length).toBeGreaterThan(1);
	});

	it.each([
		['at the same moment', 0],
		['one after the other', 5_000],
	])('signs anew once for two rows that hear of a refused token %s', async (_when, laterMs) => {
		const there = world();
		const account = withServiceAccount(there, EVERYTHING);
		const rows = ['Voyager', 'Apollo', 'Gemini'].map((displayName) => ({ ...wish, displayName }));
		there.google.latencyMs = ({ body }) => (JSON.stringify(body).includes('Gemini') ? laterMs : 0);
		// The first row goes alone; the two after it are on their way together.
		there.google.faults.on({ method: 'spaces.setup', nth: [2, 3] }, { status: 401, body: {} });
		const { json } = await run(there, rows, account);
		expect(json.map(({ created }) => created)).toEqual([true, true, true]);
		expect(there.google.calls('token.jwt')).toHaveLength(2);
	});

	it('whose credential n8n does not hand out is told before anything is sent', async () => {
		const there = world();
		const { message } = await failureOf(there, [wish, wish], {
			...withServiceAccount(there, EVERYTHING),
			lostCredentials: ['googleChatSpacesServiceAccountApi'],
		});
		expect(message).toBe('Nothing was sent: n8n could not use the credential');
		expect(there.google.log).toEqual([]);
	});

	it('that is refused for one row looks up nothing for another', async () => {
		const there = world();
		const refused = { ...wish, options: { actAs: 'nobody@example.com' } };
		const withGroup = { ...wish, spaceSettings: { groups: 'team@example.com' } };
		await failureOf(there, [refused, withGroup], withServiceAccount(there, EVERYTHING));
		expect(there.google.calls('groups.lookup')).toEqual([]);
	});

	it('looks a group up as each of its people', async () => {
		const there = world();
		const account = withServiceAccount(there, EVERYTHING);
		const as = (actAs: string) => ({
			...wish,
			spaceSettings: { groups: 'team@example.com' },
			options: { actAs },
		});
		await run(there, [as('ada@example.com'), as('ben@example.com')], account);
		expect(there.google.calls('groups.lookup').map(({ user }) => user)).toEqual([
			'ada@example.com',
			'ben@example.com',
		]);
	});

	it('signs in for no preview', async () => {
		const there = world();
		const { json } = await run(
			there,
			[{ ...wish, options: { previewOnly: true } }],
			withServiceAccount(there, EVERYTHING),
		);
		expect(json[0]).toMatchObject({ preview: true });
		expect(there.google.log).toEqual([]);
	});
});
