import { NodeApiError, type INode } from 'n8n-workflow';

import { failureOf, run, world } from '../support/run';

const space = { spaceType: 'SPACE', displayName: 'Apollo', members: 'ada@example.com' };
const node = { id: '1', name: 'n', type: 't', typeVersion: 1, position: [0, 0], parameters: {} };

/** What n8n 1.x throws when the token endpoint says no: the words that it has for the code. */
const refused = (words: string) => () => {
	throw new NodeApiError(
		node as unknown as INode,
		Object.assign(new Error(words), { code: 'EAUTH' }) as never,
	);
};

/** What a person reads when the access has ended and n8n cannot renew it. */
async function told(refresh: () => string) {
	const there = world();
	const token = there.tokenFor();
	there.google.oauth.expire(token.accessToken);
	return await failureOf(there, [space], { ...token, refresh, isOldHost: true });
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
		expect((await told(refused(words))).message).toMatch(message);
	});

	it('because there is no refresh token wants a new sign-in', async () => {
		const { description } = await told(() => {
			throw new NodeApiError(
				node as unknown as INode,
				Object.assign(new Error('refreshToken is required'), { code: 'ERR_ASSERTION' }) as never,
			);
		});
		expect(description).toContain('Switch account');
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
			Object.assign(
				new Error(
					'The authorization server is currently unable to handle the request due to a temporary overloading or maintenance of the server.',
				),
				{ code: 'EAUTH' },
			),
			true,
		],
	])(
		'is no verdict on the credential: it is asked again (n8n %s)',
		async (_n8n, error, isOldHost) => {
			const there = world();
			const token = there.tokenFor();
			there.google.oauth.expire(token.accessToken);
			let tries = 0;
			const refresh = () => {
				tries += 1;
				if (tries > 2) return there.tokenFor().accessToken;
				throw new NodeApiError(node as unknown as INode, error as never);
			};
			const { json } = await run(there, [space], { ...token, refresh, isOldHost });
			expect(json).toMatchObject([{ displayName: 'Apollo', created: true }]);
		},
	);
});

describe('a connection that is lost without a code', () => {
	it.each([
		['a proxy closes it', 'Proxy connection ended before receiving CONNECT response'],
		["the token endpoint's answer is cut", 'Unterminated string in JSON at position 3'],
		["the token endpoint's answer is empty", 'Unexpected end of JSON input'],
	])('because %s is tried again', async (_why, words) => {
		const there = world();
		const token = there.tokenFor();
		there.google.oauth.expire(token.accessToken);
		let tries = 0;
		const refresh = () => {
			tries += 1;
			if (tries > 1) return there.tokenFor().accessToken;
			throw new NodeApiError(node as unknown as INode, new Error(words) as never);
		};
		const { json } = await run(there, [space], { ...token, refresh, isOldHost: true });
		expect(json).toMatchObject([{ displayName: 'Apollo', created: true }]);
	});
});
