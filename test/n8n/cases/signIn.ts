import { errors, OWNER } from '../../../sandbox/google';
import { OAUTH2_TYPE } from '../../../sandbox/n8n/drive/workflow';
import { row, type There } from '../there';

const SIGN_IN = "Open the credential and click 'Switch account'";
const NOT_ACCEPTED =
	/^The run cannot go on: Google no longer accepts the sign-in of this credential$/;
const ROWS = [row('Apollo')];

/** The node's error, with nothing lost of what it says to do. */
async function told(there: There, settings = {}) {
	const { status, error } = await there.run(settings, ROWS);
	expect(status).toBe('error');
	expect(there.google.spaces()).toEqual([]);
	return { message: error?.message, description: error?.description ?? '' };
}

export function signIn(there: There): void {
	describe('an account that Google does not let in', () => {
		it('because consent was revoked or has expired', async () => {
			await there.connect({ isExpired: true });
			there.google.oauth.revoke(OWNER);
			const { message, description } = await told(there);
			expect(message).toMatch(NOT_ACCEPTED);
			expect(description).toContain(SIGN_IN);
			expect(description).toMatch(/every seven days, .* in 'Testing': publish the app/);
		});

		it('because the organization wants people to sign in again', async () => {
			await there.connect({ isExpired: true });
			there.google.faults.on({ method: 'token.refresh' }, errors.invalidRapt());
			const { message, description } = await told(there);
			expect(message).toMatch(NOT_ACCEPTED);
			expect(description).toContain(SIGN_IN);
		});

		it('because an administrator keeps the app out', async () => {
			await there.connect({ isExpired: true });
			there.google.faults.on({ method: 'token.refresh' }, errors.adminPolicyEnforced());
			const { message, description } = await told(there);
			expect(message).toMatch(/: a policy of your Google Workspace does not allow this$/);
			expect(description).toContain('API controls');
		});

		it('because the client secret is wrong', async () => {
			const { clientId } = await there.connect({ isExpired: true });
			there.google.oauth.registerClient({ clientId, clientSecret: 'another' });
			const { message, description } = await told(there);
			expect(message).toMatch(
				/: Google does not know the credential's Client ID and Client Secret$/,
			);
			expect(description).toContain(`auth/clients?project=${clientId.split('-')[0]}`);
		});

		it('because it was never connected', async () => {
			const data = { clientId: '100-never.apps.googleusercontent.com', clientSecret: 'none' };
			const never = await there.n8n.addCredential(OAUTH2_TYPE, 'never connected', data);
			const { message, description } = await told(there, {
				credentials: { [OAUTH2_TYPE]: never },
			});
			expect(message).toBe(
				'The run cannot go on: the credential is not connected to a Google account yet',
			);
			expect(description).toContain(SIGN_IN);
			expect(there.google.log).toEqual([]);
		});

		it('because the access has ended and cannot be renewed', async () => {
			await there.connect({ isExpired: true, isOffline: false });
			const { message, description } = await told(there);
			expect(message).toMatch(NOT_ACCEPTED);
			expect(description).toContain(SIGN_IN);
		});

		it('because the credential is gone', async () => {
			const { message, description } = await told(there, {
				credentials: { [OAUTH2_TYPE]: { id: 'gone', name: 'gone' } },
			});
			expect(message).toBe('The run cannot go on: n8n could not use the credential');
			expect(description).toContain('connect it again');
		});
	});

	describe('the token endpoint failing', () => {
		it.each([
			['a lost connection', 'reset' as const],
			['a lost answer', 'lostAnswer' as const],
			['503', errors.unavailable()],
			["a proxy's page", { html: '<html>Bad gateway</html>', status: 502 }],
		])('once by %s is not the end', async (_what, fault) => {
			await there.connect({ isExpired: true });
			there.google.faults.on({ method: 'token.refresh', nth: 1 }, fault);
			const { status } = await there.run({}, ROWS);
			expect(status).toBe('success');
			expect(there.google.spaces()).toHaveLength(1);
		});
	});
}
