import { NodeApiError, type INode } from 'n8n-workflow';

import { failureOf, run, world } from '../support/run';

const space = { spaceType: 'SPACE', displayName: 'Apollo', members: 'ada@example.com' };
const node = { id: '1', name: 'n', type: 't', typeVersion: 1, position: [0, 0], parameters: {} };

/** As n8n throws it when the token endpoint's answer is no token. */
const thrown = (error: Error) => new NodeApiError(node as unknown as INode, error as never);
const coded = (code: string, words: string) => Object.assign(new Error(words), { code });

/** A person's sign-in whose access has ended. */
function withExpiredAccess() {
	const there = world();
	const token = there.tokenFor();
	there.google.oauth.expire(token.accessToken);
	return { there, token };
}

/** What a person reads when the access has ended and n8n cannot renew it. */
async function told(error: Error) {
	const { there, token } = withExpiredAccess();
	const refresh = () => {
		throw thrown(error);
	};
	return await failureOf(there, [space], { ...token, refresh, isOldHost: true });
}

/** What comes of a row when the access has ended and n8n can renew it after so many errors. */
async function runAfter(times: number, error: Error, isOldHost: boolean) {
	const { there, token } = withExpiredAccess();
	let tries = 0;
	const refresh = () => {
		tries += 1;
		if (tries > times) return there.tokenFor().accessToken;
		throw thrown(error);
	};
	return (await run(there, [space], { ...token, refresh, isOldHost })).json;
}

describe('an access that cannot be renewed, on n8n 1.x', () => {
	it.each([
		[
			'invalid_grant',
			'The provided authorization grant (e.g., authorization code, resource owner credentials) or refresh token is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.',
			/no longer accepts the sign-in of this credential$/,
		],
		[
			'invalid_client',
			'Client authentication failed (e.g., unknown client, no client authentication included, or unsupported authentication method).',
			/does not know the credential's Client ID and Client Secret$/,
		],
		[
			'unauthorized_client',
			'The client is not authorized to request an authorization code using this method.',
			/does not know the credential's Client ID and Client Secret$/,
		],
		[
			'admin_policy_enforced',
			'Access to your account data is restricted by policies within your organization.',
			/a policy of your Google Workspace does not allow this$/,
		],
		['anything else', 'Not today.', /n8n could not use the credential$/],
	])('because of %s is told as such', async (_code, words, message) => {
		expect((await told(coded('EAUTH', words))).message).toMatch(message);
	});

	it('because there is no refresh token wants a new sign-in', async () => {
		const { description } = await told(coded('ERR_ASSERTION', 'refreshToken is required'));
		expect(description).toContain('Switch account');
	});
});

describe('an access that has ended', () => {
	it.each([
		['once more', false, 2],
		['twice more where n8n keeps the 401 to itself (before 2.10)', true, 3],
	])('is renewed, and the request sent %s', async (_how, isOldHost, requests) => {
		const { there, token } = withExpiredAccess();
		const refresh = () => there.tokenFor().accessToken;
		await run(there, [space], { ...token, refresh, isOldHost });
		expect(there.google.calls('spaces.setup')).toHaveLength(requests);
	});
});

describe('what the token endpoint says', () => {
	it('is shown without a token that it repeats', async () => {
		const { there, token } = withExpiredAccess();
		const body = { error: 'invalid_grant', error_description: 'Bad ya29.a0AfB_byC-secret' };
		const refresh = () => {
			throw Object.assign(new Error('x'), { body });
		};
		const { description } = await failureOf(there, [space], { ...token, refresh });
		expect(description).toContain("Google's own words: invalid_grant: Bad …");
	});

	it('a code that every object has, is no cause', async () => {
		const { there, token } = withExpiredAccess();
		const refresh = () => {
			throw Object.assign(new Error('x'), { body: { error: 'constructor' } });
		};
		const { message } = await failureOf(there, [space], { ...token, refresh });
		expect(message).toMatch(/n8n could not use the credential$/);
	});
});

describe('a token endpoint that is busy', () => {
	it.each([
		[
			'2.x',
			Object.assign(new Error('busy'), {
				body: { error: 'temporarily_unavailable', error_description: 'Try again.' },
			}),
			false,
		],
		[
			'1.x',
			coded(
				'EAUTH',
				'The authorization server is currently unable to handle the request due to a temporary overloading or maintenance of the server.',
			),
			true,
		],
	])(
		'is no verdict on the credential: it is asked again (n8n %s)',
		async (_n8n, error, isOldHost) => {
			expect(await runAfter(2, error, isOldHost)).toMatchObject([
				{ displayName: 'Apollo', created: true },
			]);
		},
	);
});

describe('a connection that is lost without a code', () => {
	it.each([
		['a proxy closes it', 'Proxy connection ended before receiving CONNECT response'],
		["the token endpoint's answer is cut", 'Unterminated string in JSON at position 3'],
		["the token endpoint's answer is empty", 'Unexpected end of JSON input'],
	])('because %s is tried again', async (_why, words) => {
		expect(await runAfter(1, new Error(words), true)).toMatchObject([
			{ displayName: 'Apollo', created: true },
		]);
	});
});
