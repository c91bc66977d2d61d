import { OWNER } from '../../../sandbox/google';
import { PublicApi } from '../../../sandbox/n8n/drive/publicApi';
import type { Connection, There } from '../there';

const KINDS: Array<[string, Connection, string]> = [
	['that may find spaces', {}, 'spaces.list'],
	[
		'that may only set up spaces',
		{ scopes: ['chat.spaces.create'], fields: { spacesAccess: 'create' } },
		'discovery',
	],
];

export function credentialTest(there: There): void {
	// 1.x tests a credential for its editor alone, and there no connected OAuth2 credential.
	if (there.version.startsWith('1.')) return;

	describe.each(KINDS)(
		"the credential's test, which n8n's public API runs, for an account %s",
		(_which, connection, call) => {
			let api: PublicApi;
			beforeAll(async () => {
				api = await PublicApi.with(there.n8n.rest);
			});

			it('says that the account is connected', async () => {
				const { ref } = await there.connect(connection);
				expect(await api.testCredential(ref.id)).toEqual({
					status: 'OK',
					message: 'Connection successful!',
				});
				expect(there.google.log.map(({ name }) => name)).toEqual([call]);
			});

			it('has the access renewed where it has ended', async () => {
				const { ref } = await there.connect({ ...connection, isExpired: true });
				expect((await api.testCredential(ref.id)).status).toBe('OK');
				expect(there.google.log.map(({ name, status }) => [name, status])).toEqual([
					[call, 401],
					['token.refresh', 200],
					[call, 200],
				]);
			});

			it('says so where consent was revoked', async () => {
				const { ref } = await there.connect({ ...connection, isExpired: true });
				there.google.oauth.revoke(OWNER);
				expect((await api.testCredential(ref.id)).status).toBe('Error');
			});
		},
	);
}
